import { BOOK, kit, lines, OWNER, put, range, wordsOf, type Kit } from './kit';

const letters = [
  ['a1', 'b1', 'c1'],
  ['a2', 'b2', 'c2'],
  ['a3', 'b3', 'c3'],
  ['a4', 'b4', 'c4'],
];
const lettered = (): Kit => {
  const made = kit();
  made.run([put(letters)]);
  return made;
};
const firstColumn = ({ values }: Kit) => values().map((row) => row[0] ?? '');
const firstRow = ({ values }: Kit) => values()[0];

describe('rows and columns', () => {
  const insert = (dimension: 'ROWS' | 'COLUMNS', from: number, to: number) => ({
    insertDimension: { range: lines(dimension, from, to) },
  });
  const remove = (dimension: 'ROWS' | 'COLUMNS', from: number, to: number) => ({
    deleteDimension: { range: lines(dimension, from, to) },
  });
  const move = (dimension: 'ROWS' | 'COLUMNS', from: number, to: number, destinationIndex: number) => ({
    moveDimension: { source: lines(dimension, from, to), destinationIndex },
  });

  const rows: [string, object, string[]][] = [
    ['one put in', insert('ROWS', 1, 2), ['a1', '', 'a2', 'a3', 'a4']],
    ['two put in at the top', insert('ROWS', 0, 2), ['', '', 'a1', 'a2', 'a3', 'a4']],
    ['put in at the end', insert('ROWS', 6, 7), ['a1', 'a2', 'a3', 'a4']],
    ['taken out', remove('ROWS', 1, 3), ['a1', 'a4']],
    ['empty ones taken out', remove('ROWS', 4, 6), ['a1', 'a2', 'a3', 'a4']],
    ['moved down', move('ROWS', 0, 2, 3), ['a3', 'a1', 'a2', 'a4']],
    ['moved up', move('ROWS', 2, 4, 1), ['a1', 'a3', 'a4', 'a2']],
    ['moved to the very end', move('ROWS', 0, 1, 6), ['a2', 'a3', 'a4', '', '', 'a1']],
    ['moved nowhere', move('ROWS', 1, 2, 2), ['a1', 'a2', 'a3', 'a4']],
  ];
  test.each(rows)('rows: %s', (_, request, expected) => {
    const made = lettered();
    made.run([request as never]);
    expect(firstColumn(made)).toEqual(expected);
  });

  const columns: [string, object, string[]][] = [
    ['one put in', insert('COLUMNS', 1, 2), ['a1', '', 'b1', 'c1']],
    ['taken out', remove('COLUMNS', 0, 1), ['b1', 'c1']],
    ['moved right', move('COLUMNS', 0, 1, 3), ['b1', 'c1', 'a1']],
    ['moved left', move('COLUMNS', 2, 3, 0), ['c1', 'a1', 'b1']],
    ['empty ones moved in', move('COLUMNS', 3, 5, 1), ['a1', '', '', 'b1', 'c1']],
  ];
  test.each(columns)('columns: %s', (_, request, expected) => {
    const made = lettered();
    made.run([request as never]);
    expect(firstRow(made)).toEqual(expected);
  });

  const refused: [string, object, string][] = [
    ['all rows taken out', remove('ROWS', 0, 6), "can't delete all the rows"],
    ['all columns taken out', remove('COLUMNS', 0, 5), "can't delete all the columns"],
    ['rows beyond the grid', remove('ROWS', 5, 7), 'beyond the grid'],
    ['backwards', remove('ROWS', 2, 2), 'must be less than'],
    ['put in beyond the grid', insert('ROWS', 7, 8), 'beyond the grid'],
    ['moved into itself', move('ROWS', 0, 3, 1), 'within the source'],
    ['moved beyond the grid', move('ROWS', 0, 1, 7), 'beyond the grid'],
    [
      'no dimension',
      { deleteDimension: { range: { sheetId: 7, startIndex: 0, endIndex: 1 } } },
      'must be ROWS or COLUMNS',
    ],
    [
      'inherit from nothing',
      { insertDimension: { range: lines('ROWS', 0, 1), inheritFromBefore: true } },
      'inheritFromBefore',
    ],
    ['none appended', { appendDimension: { sheetId: 7, dimension: 'ROWS', length: 0 } }, 'greater than 0'],
    [
      'a width of nothing',
      { updateDimensionProperties: { range: lines('ROWS', 0, 1), properties: {}, fields: 'pixelSize' } },
      'pixelSize must be',
    ],
    [
      'an unknown property',
      { updateDimensionProperties: { range: lines('ROWS', 0, 1), properties: {}, fields: 'size' } },
      'Invalid field: size',
    ],
  ];
  test.each(refused)('refused: %s', (_, request, words) => {
    expect(wordsOf(() => lettered().run([request as never]))).toContain(words);
  });

  test('counts and frozen lines follow', () => {
    const made = lettered();
    const frozen = { frozenRowCount: 2, frozenColumnCount: 1 };
    const fields = 'gridProperties(frozenRowCount,frozenColumnCount)';
    made.run([{ updateSheetProperties: { properties: { sheetId: 7, gridProperties: frozen }, fields } }]);
    made.run([
      insert('ROWS', 1, 3),
      insert('COLUMNS', 1, 2),
      { appendDimension: { sheetId: 7, dimension: 'ROWS', length: 4 } },
    ]);
    // Rows 6 + 2 + 4; columns 5 + 1; the two rows went in between the frozen ones, the column after them.
    const grid = () => made.get({ fields: 'sheets.properties.gridProperties' }).sheets[1];
    expect(grid()).toEqual({
      properties: {
        gridProperties: { rowCount: 12, columnCount: 6, frozenRowCount: 4, frozenColumnCount: 1 },
      },
    });
    made.run([remove('ROWS', 0, 3)]);
    expect(grid()).toMatchObject({ properties: { gridProperties: { rowCount: 9, frozenRowCount: 1 } } });
    expect(wordsOf(() => made.run([remove('ROWS', 1, 9)]))).toContain('all non-frozen rows');
  });

  test('new rows look like the neighbour they are told to', () => {
    const made = lettered();
    const bold = { userEnteredFormat: { textFormat: { bold: true } } };
    made.run([
      {
        repeatCell: { range: range(7, 1, 2, 0, 1), cell: bold, fields: 'userEnteredFormat.textFormat.bold' },
      },
      {
        updateDimensionProperties: {
          range: lines('ROWS', 1, 2),
          properties: { pixelSize: 40 },
          fields: 'pixelSize',
        },
      },
      { insertDimension: { range: lines('ROWS', 2, 3), inheritFromBefore: true } },
      { insertDimension: { range: lines('ROWS', 3, 4), inheritFromBefore: false } },
      put([['x'], ['y']], 2),
    ]);
    const [view] = made.engine.snapshot(BOOK, 7).sheets;
    expect(view?.rowHeights).toEqual([21, 40, 40, 21, 21, 21]);
    expect(view?.rows.map((row) => row[0]?.bold ?? false)).toEqual([false, true, true, false, false, false]);
  });

  test('new columns too', () => {
    const made = lettered();
    made.run([
      {
        updateDimensionProperties: {
          range: lines('COLUMNS', 1, 2),
          properties: { pixelSize: 55 },
          fields: 'pixelSize',
        },
      },
      {
        repeatCell: {
          range: range(7, 0, 4, 1, 2),
          cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } },
          fields: '*',
        },
      },
      put(letters),
      { insertDimension: { range: lines('COLUMNS', 2, 3), inheritFromBefore: true } },
    ]);
    const [view] = made.engine.snapshot(BOOK, 7).sheets;
    expect(view?.columnWidths).toEqual([100, 55, 55, 100]);
    expect(view?.rows[0]?.map((cell) => cell.wrap ?? false)).toEqual([false, true, true, false]);
  });

  test('hidden and sized lines', () => {
    const made = lettered();
    made.run([
      {
        updateDimensionProperties: {
          range: lines('COLUMNS', 0, 1),
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
      {
        updateDimensionProperties: {
          range: lines('ROWS', 2, 3),
          properties: { hiddenByUser: true, pixelSize: 30 },
          fields: '*',
        },
      },
    ]);
    const [view] = made.engine.snapshot(BOOK, 7).sheets;
    expect([view?.hiddenColumns, view?.hiddenRows, view?.rowHeights]).toEqual([[0], [2], [21, 21, 30, 21]]);
    const fields = 'sheets.data(columnMetadata(pixelSize,hiddenByUser))';
    const [sheet] = made.get({ ranges: 'Visits!A1:B1', fields }).sheets;
    expect(sheet).toEqual({
      data: [{ columnMetadata: [{ pixelSize: 100, hiddenByUser: true }, { pixelSize: 100 }] }],
    });
  });
});

describe('everything that refers to lines moves with them', () => {
  const white = { rgbColor: { red: 1, green: 1, blue: 1 } };
  const dressed = (): Kit => {
    const made = lettered();
    const chart = { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 0, columnIndex: 0 } } };
    const series = { sourceRange: { sources: [range(7, 2, 4, 1, 2)] } };
    const rowBands = { firstBandColorStyle: white, secondBandColorStyle: white };
    const condition = { type: 'NOT_BLANK' };
    const format = { textFormat: { bold: true } };
    made.run([
      { mergeCells: { range: range(7, 2, 4, 1, 3), mergeType: 'MERGE_ALL' } },
      { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: range(7, 2, 4, 1, 3) } } },
      {
        addBanding: {
          bandedRange: { bandedRangeId: 2, range: range(7, 2, 4, 1, 3), rowProperties: rowBands },
        },
      },
      {
        addConditionalFormatRule: {
          rule: { ranges: [range(7, 2, 4, 1, 3)], booleanRule: { condition, format } },
        },
      },
      { setBasicFilter: { filter: { range: range(7, 2, 4, 1, 3) } } },
      {
        addChart: {
          chart: {
            chartId: 3,
            spec: { basicChart: { chartType: 'LINE', series: [{ series }] } },
            position: chart,
          },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 4,
            metadataKey: 'row',
            visibility: 'DOCUMENT',
            location: { dimensionRange: lines('ROWS', 2, 3) },
          },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 5,
            metadataKey: 'column',
            visibility: 'DOCUMENT',
            location: { dimensionRange: lines('COLUMNS', 1, 2) },
          },
        },
      },
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 2, columnIndex: 1 },
          rows: [{ values: [{ note: 'here' }] }],
          fields: 'note',
        },
      },
    ]);
    return made;
  };
  const rowsOf = (value: { startRowIndex?: number; endRowIndex?: number } | undefined) =>
    value && [value.startRowIndex, value.endRowIndex];

  const places = ({ engine }: Kit): unknown => {
    const saved = engine.save().books[0]?.sheets;
    const sheet = saved?.find((candidate) => candidate.id === 7);
    const noted = sheet?.rows.findIndex((row) => row !== 0 && Boolean(row[2]));
    return {
      merges: sheet?.merges.map(rowsOf),
      protections: sheet?.protections.map((one) => rowsOf(one.range)),
      bandings: sheet?.bandings.map((one) => rowsOf(one.range)),
      rules: sheet?.conditionals.map((one) => rowsOf(one.ranges?.[0])),
      filter: rowsOf(sheet?.filter),
      chart: saved?.[0]?.charts.map((one) =>
        one.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources?.map(rowsOf),
      ),
      metadata: sheet?.metadata.map((one) => one.location?.dimensionRange?.startIndex),
      noted,
    };
  };
  const all = (from: number, to: number, at = from) => ({
    merges: [[from, to]],
    protections: [[from, to]],
    bandings: [[from, to]],
    rules: [[from, to]],
    filter: [from, to],
    chart: [[[from, to]]],
    metadata: [at, 1],
    noted: at,
  });

  const cases: [string, object, unknown][] = [
    ['a row above', { insertDimension: { range: lines('ROWS', 0, 1) } }, all(3, 5)],
    ['a row right before', { insertDimension: { range: lines('ROWS', 2, 3) } }, all(3, 5)],
    ['a row within', { insertDimension: { range: lines('ROWS', 3, 4) } }, all(2, 5)],
    ['a row right after', { insertDimension: { range: lines('ROWS', 4, 5) } }, all(2, 4)],
    ['a row above gone', { deleteDimension: { range: lines('ROWS', 0, 1) } }, all(1, 3)],
    ['a last row gone', { deleteDimension: { range: lines('ROWS', 3, 4) } }, all(2, 3)],
    [
      'a row above moved below',
      { moveDimension: { source: lines('ROWS', 0, 1), destinationIndex: 5 } },
      all(1, 3),
    ],
    [
      'the block itself moved up',
      { moveDimension: { source: lines('ROWS', 2, 4), destinationIndex: 0 } },
      all(0, 2),
    ],
    [
      'the block itself moved down',
      { moveDimension: { source: lines('ROWS', 2, 4), destinationIndex: 6 } },
      all(4, 6),
    ],
  ];
  test.each(cases)('%s', (_, request, expected) => {
    const made = dressed();
    made.run([request as never]);
    expect(places(made)).toEqual(expected);
  });

  test('what stood only in deleted rows is gone', () => {
    const made = dressed();
    made.run([{ deleteDimension: { range: lines('ROWS', 2, 4) } }]);
    expect(places(made)).toEqual({
      merges: [],
      protections: [],
      bandings: [],
      rules: [],
      filter: undefined,
      chart: [[]],
      metadata: [1],
      noted: -1,
    });
  });

  test('a column anchor follows its column', () => {
    const made = dressed();
    made.run([
      { unmergeCells: { range: { sheetId: 7 } } },
      { moveDimension: { source: lines('COLUMNS', 1, 2), destinationIndex: 5 } },
    ]);
    const fields = 'sheets(data(columnMetadata(developerMetadata(metadataKey,location.dimensionRange))))';
    const [, sheet] = made.get({ fields }, OWNER).sheets as unknown as {
      data: { columnMetadata: object[] }[];
    }[];
    expect(sheet?.data[0]?.columnMetadata.map((column) => Object.keys(column).length)).toEqual([
      0, 0, 0, 0, 1,
    ]);
    expect(sheet?.data[0]?.columnMetadata[4]).toEqual({
      developerMetadata: [{ metadataKey: 'column', location: { dimensionRange: lines('COLUMNS', 4, 5) } }],
    });
  });

  test('a merge may not be split', () => {
    const move = { moveDimension: { source: lines('ROWS', 3, 4), destinationIndex: 0 } };
    expect(wordsOf(() => dressed().run([move]))).toContain('part of a merged cell');
  });
});
