import { addSheet, BOOK, kit, lines, OWNER, put, range, wordsOf, type Kit } from './kit';

const named = (name: string, more: object = {}) => ({
  addNamedRange: { namedRange: { namedRangeId: name, name, range: range(7, 1, 3, 0, 2), ...more } },
});

const view = (filterViewId: number, more: object = {}) => ({
  addFilterView: { filter: { filterViewId, title: 'Mine', range: range(7, 0, 3, 0, 2), ...more } },
});

const namedRanges = ({ get }: Kit): unknown => get({ fields: 'namedRanges' })['namedRanges'] ?? [];
const views = ({ get }: Kit): unknown => get({ fields: 'sheets.filterViews', ranges: 'Visits' }).sheets[0];

describe('named ranges', () => {
  test('are made, told, changed and taken away', () => {
    const made = kit();
    const [reply] = made.run([named('kinds')]);
    const kinds = { namedRangeId: 'kinds', name: 'kinds', range: range(7, 1, 3, 0, 2) };
    expect(reply).toEqual({ addNamedRange: { namedRange: kinds } });
    made.run([
      {
        updateNamedRange: {
          namedRange: { namedRangeId: 'kinds', name: 'visit_kinds', range: range(7, 0, 1, 0, 1) },
          fields: 'name',
        },
      },
    ]);
    expect(namedRanges(made)).toEqual([{ ...kinds, name: 'visit_kinds' }]);
    made.run([{ deleteNamedRange: { namedRangeId: 'kinds' } }]);
    expect(namedRanges(made)).toEqual([]);
  });

  test('are given an id when none is chosen', () => {
    const made = kit();
    const replies = made.run(['a_b', 'c_d'].map((name) => named(name, { namedRangeId: undefined })));
    const ids = replies.map((reply) => (reply as never)['addNamedRange']['namedRange']['namedRangeId']);
    expect(new Set(ids).size).toBe(2);
  });

  test('are read by their name, whatever its case', () => {
    const made = kit();
    made.run([put([['h'], ['a', 'b'], ['c']]), named('kinds')]);
    expect(made.engine.call('Spreadsheets.Values.get', [BOOK, 'KINDS'], OWNER)).toEqual({
      range: 'Visits!A2:B3',
      majorDimension: 'ROWS',
      values: [['a', 'b'], ['c']],
    });
  });

  const moves: [string, object, unknown][] = [
    ['a row above', { insertDimension: { range: lines('ROWS', 0, 1) } }, [range(7, 2, 4, 0, 2)]],
    ['a row inside', { insertDimension: { range: lines('ROWS', 2, 3) } }, [range(7, 1, 4, 0, 2)]],
    ['a column before', { insertDimension: { range: lines('COLUMNS', 0, 2) } }, [range(7, 1, 3, 2, 4)]],
    ['a row gone', { deleteDimension: { range: lines('ROWS', 1, 2) } }, [range(7, 1, 2, 0, 2)]],
    ['all its rows gone', { deleteDimension: { range: lines('ROWS', 0, 3) } }, []],
    [
      'lines of another sheet',
      { insertDimension: { range: lines('ROWS', 0, 1, 0) } },
      [range(7, 1, 3, 0, 2)],
    ],
    ['the sheet gone', { deleteSheet: { sheetId: 7 } }, []],
  ];
  test.each(moves)('follow their cells: %s', (_, request, expected) => {
    const made = kit();
    made.run([named('kinds')]);
    made.run([request as never]);
    expect((namedRanges(made) as { range: object }[]).map(({ range: now }) => now)).toEqual(expected);
  });

  test('come back with everything else when a batch fails', () => {
    const made = kit();
    made.run([named('kinds'), view(1)]);
    const before = made.state();
    const spoilt = { deleteSheet: { sheetId: 99 } };
    for (const request of [
      named('other_kinds'),
      { deleteNamedRange: { namedRangeId: 'kinds' } },
      { insertDimension: { range: lines('ROWS', 0, 1) } },
      { deleteSheet: { sheetId: 7 } },
      view(2),
      { deleteFilterView: { filterId: 1 } },
    ])
      wordsOf(() => made.run([request as never, spoilt]));
    expect(made.state()).toBe(before);
  });

  test('and filter views are saved, and missing in older states', () => {
    const made = kit();
    made.run([named('kinds'), view(1)]);
    const saved = made.engine.save();
    const other = kit();
    other.engine.load(JSON.parse(JSON.stringify(saved)) as object);
    expect([namedRanges(other), views(other)]).toEqual([namedRanges(made), views(made)]);
    const old = JSON.parse(JSON.stringify(saved)) as { books: Record<string, unknown>[] };
    for (const book of old.books) {
      delete book['namedRanges'];
      for (const sheet of book['sheets'] as Record<string, unknown>[]) delete sheet['filterViews'];
    }
    other.engine.load(old);
    expect([namedRanges(other), views(other)]).toEqual([[], {}]);
  });

  const refused: [string, object, string][] = [
    ['a name with a space', named('visit kinds'), 'not a valid name'],
    ['a name like a cell', named('AB12'), 'not a valid name'],
    ['a name like a cell in the other notation', named('R1C1'), 'not a valid name'],
    ['a name that starts with a digit', named('1st'), 'not a valid name'],
    ['a boolean', named('True'), 'not a valid name'],
    ['a name of 251 letters', named('x'.repeat(251)), 'not a valid name'],
    ['a name twice', named('TAKEN', { namedRangeId: 'x' }), 'already exists'],
    ['an id twice', named('other', { namedRangeId: 'taken' }), 'already exists'],
    ['cells that are not there', named('other', { range: range(7, 0, 9, 0, 1) }), 'exceeds grid limits'],
    ['no cells', named('other', { range: undefined }), 'namedRange.range'],
    ['to delete what is not there', { deleteNamedRange: { namedRangeId: 'none' } }, 'No named range with id'],
    [
      'to change an id',
      { updateNamedRange: { namedRange: { namedRangeId: 'taken' }, fields: 'namedRangeId' } },
      'cannot be updated',
    ],
  ];
  test.each(refused)('refuse %s', (_, request, words) => {
    const made = kit();
    made.run([named('taken')]);
    expect(wordsOf(() => made.run([request as never]))).toContain(words);
  });
});

describe('filter views', () => {
  test('are made, follow their lines and are taken away', () => {
    const made = kit();
    const [reply] = made.run([view(51)]);
    const filter = { filterViewId: 51, title: 'Mine', range: range(7, 0, 3, 0, 2) };
    expect(reply).toEqual({ addFilterView: { filter } });
    made.run([{ insertDimension: { range: lines('ROWS', 1, 3) } }]);
    expect(views(made)).toEqual({ filterViews: [{ ...filter, range: range(7, 0, 5, 0, 2) }] });
    made.run([{ deleteFilterView: { filterId: 51 } }]);
    expect(views(made)).toEqual({});
  });

  test('come along under new ids when their sheet is duplicated', () => {
    const made = kit();
    made.run([view(51), { duplicateSheet: { sourceSheetId: 7, newSheetId: 70 } }]);
    const [copy] = made.get({ fields: 'sheets.filterViews', ranges: "'Copy of Visits'" })
      .sheets as unknown as { filterViews: { filterViewId: number; range: object }[] }[];
    expect(copy?.filterViews[0]?.range).toEqual(range(70, 0, 3, 0, 2));
    expect(copy?.filterViews[0]?.filterViewId).not.toBe(51);
  });

  const refused: [string, object, string][] = [
    ['an id twice', view(51), 'already exists'],
    ['another sheet’s id', view(51, { range: range(8, 0, 1, 0, 1) }), 'already exists'],
    ['cells that are not there', view(52, { range: range(7, 0, 99, 0, 1) }), 'exceeds grid limits'],
    ['no cells', view(52, { range: undefined }), 'filter.range'],
    ['to hide rows', view(52, { filterSpecs: [] }), 'not modelled: filter view filterSpecs'],
    ['to delete what is not there', { deleteFilterView: { filterId: 9 } }, 'No filter view with id'],
  ];
  test.each(refused)('refuse %s', (_, request, words) => {
    const made = kit();
    made.run([addSheet(8, 'Other', 5, 5), view(51)]);
    expect(wordsOf(() => made.run([request as never]))).toContain(words);
  });
});
