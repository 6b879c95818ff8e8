import * as fc from 'fast-check';
import type { Workspace } from '../../local/workspace';
import { gridOf, SHEETS, type Cell, type Grid, type SheetName } from './sheets';
import { choice, step } from './step';
import type { History } from './world';

export const CEO = 'ada@hub.example';
const OWNER = 'hub.owner@hub.example';
const TOUCHED: SheetName[] = [
  'visits',
  'judgements',
  'positions',
  'standings',
  'nextSteps',
  'stepsDone',
  'log',
  'reports',
  'runs',
  'requests',
];

/** What a person does to a sheet as a whole, through the requests that the sheet’s own menus make. */
export const inSheet = ({ workspace }: History, actor: string, ...requests: object[]): void =>
  void workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, workspace.id], actor);

/** Writes one cell past all protection, as somebody who said "edit anyway". */
export function overwrite(
  workspace: Workspace,
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  value: Cell,
): void {
  const userEnteredValue =
    typeof value === 'number'
      ? { numberValue: value }
      : typeof value === 'boolean'
        ? { boolValue: value }
        : { stringValue: value };
  const cell = value === '' ? {} : { userEnteredValue };
  const updateCells = {
    start: { sheetId, rowIndex, columnIndex },
    rows: [{ values: [cell] }],
    fields: 'userEnteredValue',
  };
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests: [{ updateCells }] }, workspace.id], OWNER);
}

export const line = (sheetId: number, dimension: 'ROWS' | 'COLUMNS', startIndex: number) => ({
  sheetId,
  dimension,
  startIndex,
  endIndex: startIndex + 1,
});

/** Which sheet, and two numbers that choose where in it. */
export const drawn = fc.record({ sheet: fc.constantFrom(...TOUCHED), a: choice, b: choice });
export type Drawn = { sheet: SheetName; a: number; b: number };

/** Something that leaves every word where the hub finds it: the model stays as it is. */
const harmless = (
  name: string,
  words: string,
  requests: (sheetId: number, grid: Grid, args: Drawn) => object[],
) =>
  step(name, drawn, (history, args: Drawn, tell) => {
    const grid = gridOf(history.workspace, args.sheet);
    tell(`A hand ${words} the sheet ${args.sheet} (${args.a}, ${args.b})`);
    if (!grid || grid.cells.length < 2) return;
    inSheet(history, CEO, ...requests(SHEETS[args.sheet], grid, args));
    history.figures.hands += 1;
  });

/** Rows below the headers. */
const body = (sheetId: number, { headerRow, cells }: Grid) => ({
  sheetId,
  startRowIndex: headerRow + 1,
  endRowIndex: Math.max(cells.length, headerRow + 2),
});

export const sort = harmless('sort', 'sorts', (sheetId, grid, { a, b }) => [
  {
    sortRange: {
      range: body(sheetId, grid),
      sortSpecs: [
        { dimensionIndex: b % grid.headers.length, sortOrder: a % 2 === 0 ? 'ASCENDING' : 'DESCENDING' },
      ],
    },
  },
]);

export const filter = harmless('filter', 'filters', (sheetId, grid) => [
  { setBasicFilter: { filter: { range: { ...body(sheetId, grid), startRowIndex: grid.headerRow } } } },
]);

export const moveColumn = harmless('move a column', 'moves a column of', (sheetId, grid, { a, b }) => [
  {
    moveDimension: {
      source: line(sheetId, 'COLUMNS', a % grid.headers.length),
      destinationIndex: b % (grid.headers.length + 1),
    },
  },
]);

export const moveRow = harmless('move a row', 'moves a row of', (sheetId, { headerRow, cells }, { a, b }) => {
  const rows = Math.max(cells.length - headerRow - 1, 1);
  const source = line(sheetId, 'ROWS', headerRow + 1 + (a % rows));
  return [{ moveDimension: { source, destinationIndex: headerRow + 1 + (b % rows) } }];
});

/** Few above the headers: the hub looks for them among the first ten rows. */
export const blankRow = harmless(
  'insert a row',
  'puts an empty row into',
  (sheetId, { headerRow, cells }, { a }) => {
    const from = headerRow < 6 ? 0 : headerRow + 1;
    const range = line(sheetId, 'ROWS', from + (a % Math.max(cells.length - from, 1)));
    return [{ insertDimension: { range, inheritFromBefore: false } }];
  },
);

export const blankColumn = harmless(
  'insert a column',
  'puts an empty column into',
  (sheetId, { headers }, { a }) =>
    headers.length > 28
      ? []
      : [
          {
            insertDimension: {
              range: line(sheetId, 'COLUMNS', a % headers.length),
              inheritFromBefore: false,
            },
          },
        ],
);

export const renameTab = harmless('rename a tab', 'renames the tab of', (sheetId, _grid, { a }) => [
  { updateSheetProperties: { properties: { sheetId, title: `=Ours ${a} & <${sheetId}>` }, fields: 'title' } },
]);

export const hideRow = harmless('hide a row', 'hides a row of', (sheetId, { cells }, { a }) => [
  {
    updateDimensionProperties: {
      range: line(sheetId, 'ROWS', a % cells.length),
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  },
]);
