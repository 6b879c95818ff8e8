import { addSheet, BOOK, kit, OTHER, OWNER, put, range, wordsOf, type Kit } from './kit';

const RAW = { valueInputOption: 'RAW' };
const TYPED = { valueInputOption: 'USER_ENTERED' };

const write = ({ engine }: Kit, at: string, values: unknown, options: object = RAW, actor = OWNER) =>
  engine.call('Spreadsheets.Values.update', [{ values }, BOOK, at, options], actor) as Record<
    string,
    unknown
  >;

const append = ({ engine }: Kit, at: string, values: unknown, options: object = RAW) =>
  engine.call('Spreadsheets.Values.append', [{ values }, BOOK, at, options], OWNER) as Record<
    string,
    unknown
  >;

describe('Values.update', () => {
  const cases: [string, string, unknown[][], object, unknown[][]][] = [
    ['from one cell on', 'Visits!B2', [['x', 'y'], ['z']], RAW, [[], ['', 'x', 'y'], ['', 'z']]],
    ['null leaves a cell, an empty text empties it', 'Visits!A1', [[null, '']], RAW, [['a']]],
    ['texts stay as they are', 'Visits!A1', [['=1+1', '007', 'TRUE']], RAW, [['=1+1', '007', 'TRUE']]],
    ['texts are read as typed', 'Visits!A1', [['12', 'true', '50%', "'12"]], TYPED, [[12, true, 0.5, '12']]],
    ['numbers and booleans are never read', 'Visits!A1', [[1.5, false]], TYPED, [[1.5, false]]],
  ];
  test.each(cases)('%s', (_, at, values, options, expected) => {
    const made = kit();
    if (at === 'Visits!A1') made.run([put([['a', 'b']])]);
    write(made, at, values, options);
    expect(made.values()).toEqual(expected);
  });

  test('columns first', () => {
    const made = kit();
    const body = { majorDimension: 'COLUMNS', values: [['a', 'b'], ['c']] };
    made.engine.call('Spreadsheets.Values.update', [body, BOOK, 'Visits!A1', RAW], OWNER);
    expect(made.values()).toEqual([['a', 'c'], ['b']]);
  });

  test('a date typed into a bare cell brings its format, into a plain-text cell it stays text', () => {
    const made = kit();
    const plainText = { userEnteredFormat: { numberFormat: { type: 'TEXT' } } };
    made.run([
      {
        repeatCell: {
          range: range(7, 0, 1, 1, 2),
          cell: plainText,
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]);
    // 2026-11-03 is serial 46329 (values.test.ts).
    write(made, 'Visits!A1', [['3/11/2026', '3/11/2026']], TYPED);
    expect(made.values()).toEqual([[46_329, '3/11/2026']]);
    expect(made.values(7, {})).toEqual([['03/11/2026', '3/11/2026']]);
  });

  test('notes, formats and drop-downs stay', () => {
    const made = kit();
    const cell = { note: 'why', userEnteredFormat: { wrapStrategy: 'WRAP' } };
    made.run([{ repeatCell: { range: range(7, 0, 1, 0, 1), cell, fields: 'note,userEnteredFormat' } }]);
    write(made, 'Visits!A1', [['x']]);
    made.engine.call('Spreadsheets.Values.clear', [{}, BOOK, 'Visits!A1'], OWNER);
    const fields = 'sheets.data.rowData.values(note,userEnteredFormat,userEnteredValue)';
    expect(made.get({ ranges: 'Visits!A1', fields }).sheets).toEqual([
      { data: [{ rowData: [{ values: [cell] }] }] },
    ]);
  });

  const refused: [string, string, unknown, object, string][] = [
    ['no input option', 'Visits!A1', [['x']], {}, "'valueInputOption' is required"],
    ['more rows than the range', 'Visits!A1:B2', [['a'], ['b'], ['c']], RAW, 'tried writing to row [3]'],
    ['more columns than the range', 'Visits!A1:B2', [['a', 'b', 'c']], RAW, 'tried writing to column [C]'],
    ['more than the grid', 'Visits!E6', [['a'], ['b']], RAW, 'exceeds grid limits'],
    ['a list in a cell', 'Visits!A1', [[['x']]], RAW, 'in a cell'],
    ['50,001 characters', 'Visits!A1', [['x'.repeat(50_001)]], RAW, '50000 characters'],
    ['a formula typed', 'Visits!A1', [['=A2']], TYPED, 'not modelled: formulas'],
    ['an unknown option', 'Visits!A1', [['x']], { ...RAW, mode: 'x' }, 'Unknown name "mode"'],
  ];
  test.each(refused)('refuses %s and leaves all as it was', (_, at, values, options, words) => {
    const made = kit();
    made.run([put([['kept']])]);
    const before = made.state();
    expect(wordsOf(() => write(made, at, values, options))).toContain(words);
    expect(made.state()).toBe(before);
  });

  test('refuses those whom a protection keeps away', () => {
    const made = kit();
    made.run([{ addProtectedRange: { protectedRange: { range: range(7, 0, 1, 0, 1) } } }]);
    expect(wordsOf(() => write(made, 'Visits!A1', [['x']], RAW, OTHER))).toContain('protected cell');
    write(made, 'Visits!A2', [['x']], RAW, OTHER);
    expect(made.values()).toEqual([[], ['x']]);
  });
});

describe('Values.append', () => {
  test('goes on where the table ends, in its first column, and the grid grows', () => {
    const made = kit();
    made.run([put([['h', 'i'], ['a'], ['b'], ['c'], ['d']], 1, 1)]);
    const answer = append(made, 'Visits!B2', [['e'], ['f', 'g']]);
    // The table is rows 2 to 6, columns B and C; the grid had six rows, two more need eight.
    expect(answer).toEqual({
      spreadsheetId: BOOK,
      tableRange: 'Visits!B2:C6',
      updates: {
        spreadsheetId: BOOK,
        updatedRange: 'Visits!B7:C8',
        updatedRows: 2,
        updatedColumns: 2,
        updatedCells: 3,
      },
    });
    expect(made.values().slice(5)).toEqual([
      ['', 'd'],
      ['', 'e'],
      ['', 'f', 'g'],
    ]);
  });

  test('an empty sheet is begun where the range begins', () => {
    const made = kit();
    expect(append(made, 'Visits!C2', [['x']])).toMatchObject({ updates: { updatedRange: 'Visits!C2' } });
    expect(made.values()).toEqual([[], ['', '', 'x']]);
  });

  test('INSERT_ROWS puts rows in, and what is below moves down', () => {
    const made = kit();
    made.run([put([['h'], ['a']]), { mergeCells: { range: range(7, 3, 5, 0, 2), mergeType: 'MERGE_ALL' } }]);
    append(made, 'Visits!A1', [['b'], ['c']], { ...RAW, insertDataOption: 'INSERT_ROWS' });
    expect(made.values()).toEqual([['h'], ['a'], ['b'], ['c']]);
    const fields = 'sheets(properties.gridProperties.rowCount,merges)';
    expect(made.get({ ranges: 'Visits', fields }).sheets).toEqual([
      { properties: { gridProperties: { rowCount: 8 } }, merges: [range(7, 5, 7, 0, 2)] },
    ]);
  });

  test('what cannot be told apart is not modelled', () => {
    const made = kit();
    made.run([put([['one'], [], ['two']])]);
    expect(wordsOf(() => append(made, 'Visits!A1', [['x']]))).toContain('not modelled: appending to a sheet');
    const other = kit();
    other.run([put([['one']])]);
    expect(wordsOf(() => append(other, 'Visits!C4', [['x']]))).toContain('not modelled: appending beside');
  });
});

describe('many at once', () => {
  const many = ({ engine }: Kit, data: object[]) =>
    engine.call('Spreadsheets.Values.batchUpdate', [{ ...RAW, data }, BOOK], OWNER);

  test('batchUpdate counts rows, columns, cells and sheets; batchClear takes it away again', () => {
    const made = kit();
    const answer = many(made, [
      { range: 'Visits!A1', values: [['a', 'b']] },
      { range: 'Visits!A2', values: [['c']] },
      { range: 'Sheet1!A1', values: [['d'], ['e']] },
    ]);
    expect(answer).toMatchObject({
      totalUpdatedRows: 4,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 5,
      totalUpdatedSheets: 2,
    });
    const ranges = ['Visits!A1:B2', 'Sheet1!A1'];
    made.engine.call('Spreadsheets.Values.batchClear', [{ ranges }, BOOK], OWNER);
    expect([made.values(), made.values(0)]).toEqual([[], [[], ['e']]]);
  });

  test('when the last range is refused the first is not written', () => {
    const made = kit();
    const before = made.state();
    const data = [
      { range: 'Visits!A1', values: [['a']] },
      { range: 'Nowhere!A1', values: [['b']] },
    ];
    expect(wordsOf(() => many(made, data))).toContain('Unable to parse range: Nowhere!A1');
    expect(made.state()).toBe(before);
  });
});

describe('Spreadsheets.create', () => {
  const make = ({ engine }: Kit, body: object) => engine.call('Spreadsheets.create', [body], OWNER);

  test('without a word: one sheet of 1000 x 26 cells, owned by the person asking', () => {
    const made = kit();
    const { spreadsheetId } = make(made, {}) as { spreadsheetId: string };
    expect(
      made.engine.call(
        'Spreadsheets.get',
        [spreadsheetId, { fields: 'sheets.properties(sheetId,title)' }],
        OWNER,
      ),
    ).toEqual({
      sheets: [{ properties: { sheetId: 0, title: 'Sheet1' } }],
    });
    const protect = { addProtectedRange: { protectedRange: { range: {}, editors: { users: [OTHER] } } } };
    const change = (request: object) =>
      made.engine.call('Spreadsheets.batchUpdate', [{ requests: [request] }, spreadsheetId], OWNER);
    change(protect);
    change(put([['still the owner’s']], 0, 0, 0));
    expect((make(made, {}) as { spreadsheetId: string }).spreadsheetId).not.toBe(spreadsheetId);
  });

  const sheet = (properties: object) => ({ properties });
  const refused: [string, object, string][] = [
    ['a title twice', { sheets: [sheet({ title: 'A' }), sheet({ title: 'a' })] }, 'already exists'],
    ['an id twice', { sheets: [sheet({ sheetId: 1 }), sheet({ sheetId: 1 })] }, 'already exists'],
    ['only hidden sheets', { sheets: [sheet({ hidden: true })] }, "can't hide all the sheets"],
    ['a time zone that is none', { properties: { timeZone: 'teatime' } }, 'Invalid time zone'],
    ['another locale', { properties: { locale: 'de_DE' } }, 'not modelled: the locale'],
    ['cells', { sheets: [{ data: [{}] }] }, 'not modelled: create with sheets data'],
    ['named ranges', { namedRanges: [] }, 'not modelled: create with namedRanges'],
    ['an unknown field', { name: 'x' }, 'Unknown name "name"'],
  ];
  test.each(refused)('refuses %s and makes nothing', (_, body, words) => {
    const made = kit();
    const before = made.engine.save().books.length;
    expect(wordsOf(() => make(made, body))).toContain(words);
    expect(made.engine.save().books).toHaveLength(before);
  });

  test('ten million cells and one more', () => {
    const made = kit();
    const grid = (columnCount: number) => sheet({ gridProperties: { rowCount: 1_000_000, columnCount } });
    make(made, { sheets: [grid(10)] });
    expect(wordsOf(() => make(made, { sheets: [grid(10), grid(1)] }))).toContain('10000000 cells');
    made.run([addSheet(9, 'Other', 1, 1)]);
  });
});
