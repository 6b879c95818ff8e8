import { addSheet, BOOK, kit, lines, put, range, wordsOf, type Kit } from './kit';

const titles = ({ get }: Kit) =>
  (get({ fields: 'sheets.properties.title' }).sheets as unknown as { properties: { title: string } }[]).map(
    (sheet) => sheet.properties.title,
  );
const update = (properties: object, fields: string) => ({
  updateSheetProperties: { properties: { sheetId: 7, ...properties }, fields },
});

describe('addSheet, updateSheetProperties, deleteSheet', () => {
  test('the reply tells the properties as Google does', () => {
    const { run } = kit();
    const properties = {
      sheetId: 9,
      title: 'Log',
      index: 1,
      hidden: true,
      tabColorStyle: { rgbColor: { blue: 1 } },
      gridProperties: { rowCount: 20, columnCount: 4, frozenRowCount: 1 },
    };
    expect(run([{ addSheet: { properties } }])).toEqual([
      { addSheet: { properties: { ...properties, sheetType: 'GRID', tabColor: { blue: 1 } } } },
    ]);
  });

  test('a sheet without anything said has an id, a name and 1000 x 26 cells', () => {
    const { run } = kit();
    expect(run([{ addSheet: {} }])[0]).toMatchObject({
      addSheet: {
        properties: { title: 'Sheet3', index: 2, gridProperties: { rowCount: 1000, columnCount: 26 } },
      },
    });
  });

  // Google counts the index before the move: to put the first of three ahead of the second, say 2.
  test.each([
    [0, ['A', 'B', 'C'], ['A', 'B', 'C']],
    [1, ['A', 'B', 'C'], ['A', 'B', 'C']],
    [2, ['A', 'B', 'C'], ['B', 'A', 'C']],
    [3, ['A', 'B', 'C'], ['B', 'C', 'A']],
  ])('moved to index %d', (index, before, after) => {
    const made = kit();
    made.run([
      update({ title: 'A' }, 'title'),
      { deleteSheet: { sheetId: 0 } },
      addSheet(8, 'B', 5, 5),
      addSheet(9, 'C', 5, 5),
    ]);
    expect(titles(made)).toEqual(before);
    made.run([update({ index }, 'index')]);
    expect(titles(made)).toEqual(after);
  });

  test('a smaller grid cuts cells off', () => {
    const { run, values } = kit();
    run([
      put([
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]),
      update({ gridProperties: { rowCount: 2, columnCount: 2 } }, 'gridProperties(rowCount,columnCount)'),
      { appendDimension: { sheetId: 7, dimension: 'COLUMNS', length: 3 } },
    ]);
    expect(values()).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  const refused: [string, object, string][] = [
    ['an id that is taken', addSheet(7, 'Other', 5, 5), 'A sheet with ID 7 already exists'],
    [
      'a name that is taken',
      addSheet(8, 'VISITS', 5, 5),
      'A sheet with the name "VISITS" already exists. Please enter another name.',
    ],
    ['a negative id', addSheet(-1, 'Other', 5, 5), 'must not be negative'],
    ['a name of nothing', update({}, 'title'), 'empty'],
    ['renaming to a taken name', update({ title: 'Sheet1' }, 'title'), 'already exists'],
    ['a sheet that is not there', { deleteSheet: { sheetId: 5 } }, 'No grid with id: 5'],
    [
      'a grid of nothing',
      update({ gridProperties: {} }, 'gridProperties'),
      'rowCount must be greater than 0',
    ],
    [
      'freezing all rows',
      update({ gridProperties: { frozenRowCount: 6 } }, 'gridProperties.frozenRowCount'),
      "can't freeze all visible rows",
    ],
    ['an unknown mask', update({}, 'gridProperties.frozen'), 'Invalid field: frozen'],
    [
      'right to left',
      update({ rightToLeft: true }, 'rightToLeft'),
      'not modelled: sheet property rightToLeft',
    ],
    [
      'a chart sheet',
      { addSheet: { properties: { sheetType: 'OBJECT' } } },
      'not modelled: sheets of type OBJECT',
    ],
    ['more than ten million cells', addSheet(8, 'Big', 1_000_000, 10), 'above the limit of 10000000 cells'],
    [
      'a theme colour',
      update({ tabColorStyle: { themeColor: 'ACCENT1' } }, 'tabColorStyle'),
      'not modelled: theme colours',
    ],
    ['no mask', { updateSheetProperties: { properties: { sheetId: 7 } } }, "must be listed in 'fields'"],
  ];
  test.each(refused)('refused: %s', (_, request, words) => {
    expect(wordsOf(() => kit().run([request as never]))).toContain(words);
  });

  test('one sheet stays to be seen', () => {
    const made = kit();
    made.run([update({ hidden: true }, 'hidden')]);
    expect(wordsOf(() => made.run([{ deleteSheet: { sheetId: 0 } }]))).toContain(
      "can't remove all the visible sheets",
    );
    const hide = { updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' } };
    expect(wordsOf(() => made.run([hide]))).toContain("can't hide all the sheets");
  });

  test('workbook properties', () => {
    const made = kit();
    const set = (properties: object, fields: string) =>
      made.run([{ updateSpreadsheetProperties: { properties, fields } }]);
    set({ title: 'New', timeZone: 'Europe/Paris' }, 'title,timeZone');
    expect(made.get({ fields: 'properties(title,timeZone)' })).toEqual({
      properties: { title: 'New', timeZone: 'Europe/Paris' },
    });
    expect(wordsOf(() => set({ locale: 'fr_FR' }, 'locale'))).toContain('not modelled: the locale fr_FR');
    expect(wordsOf(() => set({ timeZone: 'nowhere' }, 'timeZone'))).toContain('Invalid time zone');
  });
});

describe('merges', () => {
  const merge = (over: object, mergeType = 'MERGE_ALL') => ({ mergeCells: { range: over, mergeType } });

  test('only the first value stays', () => {
    const { run, values } = kit();
    run([
      put([
        ['a', 'b', 'x'],
        ['c', 'd', 'y'],
      ]),
      merge(range(7, 0, 2, 0, 2)),
    ]);
    expect(values()).toEqual([
      ['a', '', 'x'],
      ['', '', 'y'],
    ]);
  });

  test.each([
    [
      'MERGE_ROWS',
      [
        ['a', '', 'x'],
        ['c', '', 'y'],
      ],
      2,
    ],
    [
      'MERGE_COLUMNS',
      [
        ['a', 'b', 'x'],
        ['', '', 'y'],
      ],
      2,
    ],
  ])('%s', (kind, expected, count) => {
    const { run, values, engine } = kit();
    run([
      put([
        ['a', 'b', 'x'],
        ['c', 'd', 'y'],
      ]),
      merge(range(7, 0, 2, 0, 2), kind),
    ]);
    expect(values()).toEqual(expected);
    expect(engine.snapshot(BOOK, 7).sheets[0]?.merges).toHaveLength(count);
  });

  test('a merge is merged over or taken apart only as a whole', () => {
    const { run, engine } = kit();
    run([merge(range(7, 0, 2, 0, 2))]);
    expect(wordsOf(() => run([merge(range(7, 1, 3, 0, 2))]))).toContain('select all cells in a merged range');
    expect(wordsOf(() => run([{ unmergeCells: { range: range(7, 0, 1, 0, 2) } }]))).toContain(
      'select all cells',
    );
    run([merge(range(7, 0, 3, 0, 3))]);
    expect(engine.snapshot(BOOK, 7).sheets[0]?.merges).toEqual([{ top: 0, bottom: 3, left: 0, right: 3 }]);
    run([{ unmergeCells: { range: { sheetId: 7 } } }]);
    expect(engine.snapshot(BOOK, 7).sheets[0]?.merges).toEqual([]);
  });

  test('frozen and loose lines do not merge', () => {
    const { run } = kit();
    const freeze = update({ gridProperties: { frozenRowCount: 1 } }, 'gridProperties.frozenRowCount');
    run([freeze]);
    expect(wordsOf(() => run([merge(range(7, 0, 2, 0, 2))]))).toContain('merge frozen and non-frozen rows');
    expect(wordsOf(() => run([merge(range(7, 0, 2, 0, 2), 'MERGE_ROWS')]))).toBe('nothing was refused');
    const other = kit();
    other.run([merge(range(7, 0, 2, 0, 2))]);
    expect(wordsOf(() => other.run([freeze]))).toContain('only part of a merged cell');
    expect(wordsOf(() => run([{ mergeCells: { range: range(7, 0, 1, 0, 2) } }]))).toContain(
      'mergeType is required',
    );
  });
});

describe('sortRange', () => {
  const sort = (over: object, ...specs: [number, string?][]) => ({
    sortRange: {
      range: over,
      sortSpecs: specs.map(([dimensionIndex, sortOrder = 'ASCENDING']) => ({ dimensionIndex, sortOrder })),
    },
  });
  const rows = [
    ['b', 2],
    ['A', 1],
    ['', 9],
    [10, 3],
    [true, 4],
    ['a', 0],
  ];

  test.each([
    ['ASCENDING', [10, 'A', 'a', 'b', true, '']],
    ['DESCENDING', [true, 'b', 'A', 'a', 10, '']],
  ])(
    '%s: numbers, texts whatever their case, booleans, blanks last, equals as they were',
    (order, expected) => {
      const { run, values } = kit();
      run([put(rows), sort(range(7, 0, 6, 0, 2), [0, order])]);
      expect(values().map((row) => row[0] ?? '')).toEqual(expected);
    },
  );

  test('by two columns, only the columns of the range, notes and formats along', () => {
    const { run, values, engine } = kit();
    run([
      put([
        ['b', 1, 'k'],
        ['a', 2, 'l'],
        ['a', 1, 'm'],
      ]),
    ]);
    run([
      {
        updateCells: {
          start: { sheetId: 7 },
          rows: [{ values: [{ note: 'of b', userEnteredFormat: { textFormat: { bold: true } } }] }],
          fields: 'note,userEnteredFormat',
        },
      },
    ]);
    run([sort(range(7, 0, 3, 0, 2), [0], [1, 'DESCENDING'])]);
    expect(values()).toEqual([
      ['a', 2, 'k'],
      ['a', 1, 'l'],
      ['b', 1, 'm'],
    ]);
    expect(engine.snapshot(BOOK, 7).sheets[0]?.rows.map((row) => [row[0]?.note, row[0]?.bold])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['of b', true],
    ]);
  });

  test('refuses merges, columns outside and nothing to sort by', () => {
    const { run } = kit();
    expect(wordsOf(() => run([sort(range(7, 0, 2, 0, 2), [2])]))).toContain('outside the range');
    expect(wordsOf(() => run([sort(range(7, 0, 2, 0, 2))]))).toContain('at least one sortSpec');
    run([{ mergeCells: { range: range(7, 0, 1, 0, 2), mergeType: 'MERGE_ALL' } }]);
    expect(wordsOf(() => run([sort(range(7, 0, 2, 0, 2), [0])]))).toContain('merged cells');
  });
});

describe('duplicateSheet', () => {
  test('copies everything under new ids', () => {
    const { run, engine, values } = kit();
    const chart = { overlayPosition: { anchorCell: { sheetId: 7 } } };
    const series = [{ series: { sourceRange: { sources: [range(7, 0, 2, 0, 1)] } } }];
    const anchor = {
      metadataKey: 'anchor',
      visibility: 'DOCUMENT',
      location: { dimensionRange: lines('COLUMNS', 1, 2) },
    };
    run([
      put([['a'], ['b']]),
      { addProtectedRange: { protectedRange: { range: { sheetId: 7 }, protectedRangeId: 1 } } },
      {
        addChart: {
          chart: { chartId: 2, position: chart, spec: { basicChart: { chartType: 'BAR', series } } },
        },
      },
      { createDeveloperMetadata: { developerMetadata: { ...anchor, metadataId: 3 } } },
      { duplicateSheet: { sourceSheetId: 7, newSheetId: 70, newSheetName: 'Twin', insertSheetIndex: 2 } },
      put([['changed']]),
    ]);
    expect(values(70)).toEqual([['a'], ['b']]);
    const twin = engine.save().books[0]?.sheets[2];
    expect(twin).toMatchObject({ id: 70, title: 'Twin' });
    expect(twin?.protections[0]?.range).toEqual({ sheetId: 70 });
    expect(twin?.metadata[0]?.location?.dimensionRange?.sheetId).toBe(70);
    expect(twin?.charts[0]?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources?.[0]?.sheetId).toBe(
      70,
    );
    const ids = [
      twin?.protections[0]?.protectedRangeId,
      twin?.charts[0]?.chartId,
      twin?.metadata[0]?.metadataId,
    ];
    expect(ids.filter((id) => id === undefined || id < 4)).toEqual([]);
  });

  test('names itself a copy, and refuses what is taken', () => {
    const made = kit();
    made.run([{ duplicateSheet: { sourceSheetId: 7 } }, { duplicateSheet: { sourceSheetId: 7 } }]);
    expect(titles(made)).toEqual(['Copy of Visits1', 'Copy of Visits', 'Sheet1', 'Visits']);
    const again = { duplicateSheet: { sourceSheetId: 7, newSheetId: 7 } };
    expect(wordsOf(() => made.run([again]))).toContain('already exists');
  });
});
