/** Engines loaded from one saved state share its rows: whatever one of them does, the others never see. */
import { REQUEST_KINDS } from '../../../local/google/sheets/batch';
import { METHODS } from '../../../local/google/sheets/calls';
import { createSheetsEngine, type SheetsEngine } from '../../../local/google/sheets/engine';
import { BOOK, cell, kit, lines, NOW, OWNER, put, range, rowsOf, wordsOf } from './kit';

const bold = { userEnteredFormat: { textFormat: { bold: true } } };
const rule = (text: string) => ({
  ranges: [range(7, 1, 3, 0, 2)],
  booleanRule: {
    condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
    format: { textFormat: { bold: true } },
  },
});
const source = { sourceRange: { sources: [range(7, 0, 4, 1, 2)] } };
const spec = (title: string) => ({
  title,
  basicChart: { chartType: 'LINE', series: [{ series: source }] },
});
const position = { overlayPosition: { anchorCell: { sheetId: 7, rowIndex: 1, columnIndex: 3 } } };
const metadata = (metadataId: number) => ({
  metadataId,
  metadataKey: 'column',
  visibility: 'DOCUMENT',
  location: { dimensionRange: lines('COLUMNS', 1, 2) },
});
const lookup = { developerMetadataLookup: { metadataId: 4 } };
const bands = {
  firstBandColorStyle: { rgbColor: { blue: 1 } },
  secondBandColorStyle: { rgbColor: { red: 1 } },
};
const tail = range(7, 4, 6, 0, 2);

/** A workbook with one of each thing that a request can change. */
function dressed(): object {
  const made = kit();
  made.run([
    put([
      ['Name', 'Count', 'Kind'],
      ['c', 3, 'x'],
      ['b', 2, 'y'],
      ['a', 1, 'x'],
    ]),
    { repeatCell: { range: range(7, 0, 1, 0, 3), cell: { ...bold, note: 'head' }, fields: '*' } },
    put([['Name', 'Count', 'Kind']]),
    put([['one'], ['two']], 0, 0, 0),
    { mergeCells: { range: range(7, 4, 6, 3, 5), mergeType: 'MERGE_ALL' } },
    { updateDimensionProperties: { range: lines('ROWS', 1, 2), properties: { pixelSize: 30 }, fields: '*' } },
    {
      addProtectedRange: {
        protectedRange: { protectedRangeId: 1, range: range(7, 0, 1, 0, 2), warningOnly: true },
      },
    },
    { addBanding: { bandedRange: { bandedRangeId: 2, range: range(7, 0, 4, 0, 3), rowProperties: bands } } },
    { addConditionalFormatRule: { rule: rule('x') } },
    { addChart: { chart: { chartId: 3, spec: spec('Counts'), position } } },
    { createDeveloperMetadata: { developerMetadata: metadata(4) } },
    { addNamedRange: { namedRange: { namedRangeId: 'kinds', name: 'kinds', range: range(7, 1, 4, 2, 3) } } },
    { addFilterView: { filter: { filterViewId: 6, title: 'Mine', range: range(7, 0, 4, 0, 3) } } },
    { setBasicFilter: { filter: { range: range(7, 0, 4, 0, 3) } } },
  ]);
  return JSON.parse(JSON.stringify(made.engine.save())) as object;
}

/** One of each kind that the engine knows. */
const REQUESTS: Record<string, object> = {
  addSheet: { properties: { title: 'More' } },
  updateSheetProperties: { properties: { sheetId: 7, title: 'Renamed' }, fields: 'title' },
  deleteSheet: { sheetId: 7 },
  duplicateSheet: { sourceSheetId: 7 },
  updateSpreadsheetProperties: { properties: { title: 'Other' }, fields: 'title' },
  updateCells: { range: range(7, 1, 3, 0, 2), rows: rowsOf([['new']]), fields: 'userEnteredValue,note' },
  appendCells: { sheetId: 7, rows: rowsOf([['last', 9]]), fields: 'userEnteredValue' },
  repeatCell: { range: range(7, 0, 6, 0, 5), cell: { ...cell('same'), ...bold }, fields: '*' },
  findReplace: { find: 'a', replacement: 'z', matchEntireCell: true, sheetId: 7 },
  setDataValidation: { range: range(7, 0, 3, 4, 5), rule: { condition: { type: 'BOOLEAN' } } },
  mergeCells: { range: tail, mergeType: 'MERGE_ALL' },
  unmergeCells: { range: range(7, 4, 6, 3, 5) },
  appendDimension: { sheetId: 7, dimension: 'ROWS', length: 3 },
  insertDimension: { range: lines('COLUMNS', 1, 3), inheritFromBefore: true },
  deleteDimension: { range: lines('ROWS', 1, 2) },
  moveDimension: { source: lines('ROWS', 1, 2), destinationIndex: 4 },
  updateDimensionProperties: {
    range: lines('ROWS', 0, 6),
    properties: { pixelSize: 40 },
    fields: 'pixelSize',
  },
  insertRange: { range: range(0, 0, 2, 0, 2), shiftDimension: 'ROWS' },
  deleteRange: { range: range(0, 0, 1, 0, 1), shiftDimension: 'ROWS' },
  addProtectedRange: { protectedRange: { range: range(7, 2, 3, 0, 2) } },
  updateProtectedRange: {
    protectedRange: { protectedRangeId: 1, description: 'Mine' },
    fields: 'description',
  },
  deleteProtectedRange: { protectedRangeId: 1 },
  addBanding: { bandedRange: { range: range(7, 4, 6, 0, 2), rowProperties: bands } },
  deleteBanding: { bandedRangeId: 2 },
  addConditionalFormatRule: { rule: rule('y') },
  updateConditionalFormatRule: { index: 0, rule: rule('z') },
  deleteConditionalFormatRule: { sheetId: 7, index: 0 },
  addChart: { chart: { spec: spec('More'), position } },
  updateChartSpec: { chartId: 3, spec: spec('Other') },
  deleteEmbeddedObject: { objectId: 3 },
  createDeveloperMetadata: { developerMetadata: metadata(9) },
  updateDeveloperMetadata: {
    dataFilters: [lookup],
    developerMetadata: { metadataValue: 'v' },
    fields: 'metadataValue',
  },
  deleteDeveloperMetadata: { dataFilter: lookup },
  addNamedRange: { namedRange: { name: 'more', range: range(7, 0, 1, 0, 1) } },
  updateNamedRange: { namedRange: { namedRangeId: 'kinds', name: 'other' }, fields: 'name' },
  deleteNamedRange: { namedRangeId: 'kinds' },
  addFilterView: { filter: { title: 'More', range: range(7, 0, 3, 0, 2) } },
  deleteFilterView: { filterId: 6 },
  setBasicFilter: { filter: { range: range(7, 0, 3, 0, 2) } },
  clearBasicFilter: { sheetId: 7 },
  sortRange: { range: range(7, 1, 4, 0, 3), sortSpecs: [{ dimensionIndex: 1 }] },
};

const A1 = 'Visits!A2:B3';
const values = [['t', 't']];
const cells = { range: A1, values };
const filter = { gridRange: range(7, 1, 3, 0, 2) };
const raw = { valueInputOption: 'RAW' };

/** One of each method that changes a workbook. */
const WRITES: Record<string, unknown[]> = {
  'Spreadsheets.Values.update': [cells, BOOK, A1, raw],
  'Spreadsheets.Values.append': [{ values }, BOOK, A1, raw],
  'Spreadsheets.Values.clear': [{}, BOOK, A1],
  'Spreadsheets.Values.batchUpdate': [{ ...raw, data: [cells] }, BOOK],
  'Spreadsheets.Values.batchClear': [{ ranges: [A1] }, BOOK],
  'Spreadsheets.Values.batchUpdateByDataFilter': [{ ...raw, data: [{ dataFilter: filter, values }] }, BOOK],
  'Spreadsheets.Values.batchClearByDataFilter': [{ dataFilters: [filter] }, BOOK],
  'Spreadsheets.create': [{ properties: { title: 'New' } }],
};

/** What a person or the surroundings do. */
const ACTIONS: Record<string, (engine: SheetsEngine) => unknown> = {
  'typing into a cell': (engine) => engine.typeIntoCell(BOOK, 7, 2, 0, 'typed', OWNER),
  'the menus': (engine) => engine.act(BOOK, [put([['by hand']])], OWNER),
  'a workbook copied': (engine) => engine.copyWorkbook(BOOK, 'copy', 'Copy'),
  'a workbook deleted': (engine) => engine.deleteWorkbook(BOOK),
  'a workbook made': (engine) => engine.createWorkbook('New', 'new', OWNER),
};

const batch = (engine: SheetsEngine, ...requests: object[]): unknown =>
  engine.call('Spreadsheets.batchUpdate', [{ requests }, BOOK], OWNER);

const STATE = dressed();
const KEPT = JSON.stringify(STATE);

function loaded(): SheetsEngine {
  const engine = createSheetsEngine({ clockNow: () => NOW });
  engine.load(STATE);
  return engine;
}

const saved = (engine: SheetsEngine): string => JSON.stringify(engine.save());

/** Does something to one of two engines, made before, and looks at the other and at one made after. */
function doTo(act: (engine: SheetsEngine) => unknown): { changed: boolean } {
  const [one, other] = [loaded(), loaded()];
  const before = saved(one);
  act(one);
  expect(saved(other)).toBe(before);
  expect(saved(loaded())).toBe(before);
  expect(JSON.stringify(STATE)).toBe(KEPT);
  return { changed: saved(one) !== before };
}

test('nothing that changes a workbook is forgotten here', () => {
  expect(Object.keys(REQUESTS).sort()).toEqual([...REQUEST_KINDS].sort());
  const reads = /\.(get|getByDataFilter|batchGet|batchGetByDataFilter|search|batchUpdate)$/;
  const values = Object.keys(METHODS).filter((name) => !reads.test(name) || name.includes('Values.batchU'));
  expect(Object.keys(WRITES).sort()).toEqual(values.sort());
});

test.each(Object.entries(REQUESTS))('%s stays in its own engine', (kind, body) => {
  const inserts = kind === 'deleteRange' ? [put([['gone']], 0, 0, 0)] : [];
  if (kind !== 'insertRange')
    expect(doTo((engine) => batch(engine, ...inserts, { [kind]: body })).changed).toBe(true);
  else
    expect(doTo((engine) => batch(engine, put([['moves']], 0, 0, 0), { [kind]: body })).changed).toBe(true);
});

test.each(Object.entries(WRITES))('%s stays in its own engine', (method, args) => {
  expect(doTo((engine) => engine.call(method, args, OWNER)).changed).toBe(true);
});

test.each(Object.entries(ACTIONS))('%s stays in its own engine', (_, act) => {
  expect(doTo(act).changed).toBe(true);
});

test('every request one after the other, forwards and backwards, in one engine and not in the other', () => {
  const each = Object.entries(REQUESTS).filter(([kind]) => !['deleteSheet', 'deleteRange'].includes(kind));
  for (const order of [each, [...each].reverse()])
    doTo((engine) => {
      for (const [kind, body] of order) wordsOf(() => batch(engine, { [kind]: body }));
    });
});

test('what is taken back, by hand or because a batch failed, is taken back where it was done', () => {
  expect(
    doTo((engine) => {
      engine.typeIntoCell(BOOK, 7, 2, 0, 'typed', OWNER);
      engine.act(BOOK, [{ deleteDimension: { range: lines('ROWS', 1, 2) } }], OWNER);
      engine.undo(BOOK, OWNER);
      engine.undo(BOOK, OWNER);
    }).changed,
  ).toBe(false);
  doTo((engine) =>
    wordsOf(() =>
      batch(
        engine,
        put([['x', 1]]),
        { deleteDimension: { range: lines('ROWS', 1, 3) } },
        { deleteSheet: { sheetId: 99 } },
      ),
    ),
  );
});

test('formats that one engine comes to know have no number in the other', () => {
  const red = { userEnteredFormat: { backgroundColorStyle: { rgbColor: { red: 1 } } } };
  const blue = { userEnteredFormat: { backgroundColorStyle: { rgbColor: { blue: 1 } } } };
  const paint = (engine: SheetsEngine, look: object): unknown =>
    batch(engine, { repeatCell: { range: range(7, 1, 2, 0, 1), cell: look, fields: 'userEnteredFormat' } });
  const [one, other] = [loaded(), loaded()];
  paint(one, red);
  paint(other, blue);
  const colour = (engine: SheetsEngine): unknown =>
    (
      engine.call('Spreadsheets.get', [BOOK, { ranges: ['Visits!A2'], includeGridData: true }], OWNER) as {
        sheets: { data: { rowData: { values: object[] }[] }[] }[];
      }
    ).sheets[0]?.data[0]?.rowData[0]?.values[0];
  expect(colour(one)).toMatchObject(red);
  expect(colour(other)).toMatchObject(blue);
  expect(colour(loaded())).not.toHaveProperty('userEnteredFormat.backgroundColorStyle');
});

test('a state that Workspaces were made of can no longer be changed', () => {
  const { books } = STATE as { books: { sheets: { rows: unknown[] }[] }[] };
  loaded();
  expect(() => books[0]?.sheets[0]?.rows.push(0)).toThrow(TypeError);
});
