import type { Workspace } from '../../local/workspace';
import { CEO } from '../support/small-trust';
import { SHEETS, type Cell, type SheetName } from './reading';
import type { Memory } from './remembered';

/** What a hand does to a sheet, drawn by chance; `a` and `b` choose where. */
export interface HandEdit {
  kind: 'sort' | 'move row' | 'move column' | 'blank row' | 'own column' | 'rename' | 'hide' | 'mistype' | 'delete';
  sheet: SheetName;
  a: number;
  b: number;
}

export const HAND_EDITS: HandEdit['kind'][] = [
  'sort',
  'move row',
  'move column',
  'blank row',
  'own column',
  'rename',
  'hide',
  'mistype',
  'delete',
];

/** Sheets that warn a hand and let it go on; those of the keepers are closed to a Regional CEO. */
export const OPEN_SHEETS: SheetName[] = [
  'visits',
  'judgements',
  'positions',
  'standings',
  'nextSteps',
  'stepsDone',
  'log',
  'runs',
  'requests',
  'reports',
];

interface Grid {
  headers: Cell[];
  /** Rows below the headers that hold something. */
  rows: number;
  columns: number;
}

function gridOf(workspace: Workspace, sheetId: number): Grid {
  const body = { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' };
  const answer = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [body, workspace.id],
    workspace.owner,
  ) as { valueRanges: { valueRange: { values?: Cell[][] } }[] };
  const [headers = [], ...rows] = answer.valueRanges[0]?.valueRange.values ?? [];
  return { headers, rows: rows.length, columns: headers.length };
}

const batch = (workspace: Workspace, ...requests: object[]): void =>
  void workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, workspace.id], CEO);

/** Does it as a Regional CEO would, and notes what memory must know of it. */
export function editByHand(workspace: Workspace, memory: Memory, { kind, sheet, a, b }: HandEdit): void {
  const sheetId = SHEETS[sheet];
  const grid = gridOf(workspace, sheetId);
  const row = 1 + (a % Math.max(grid.rows, 1));
  const column = b % grid.columns;
  const range = { sheetId, startRowIndex: 1, endRowIndex: 1 + Math.max(grid.rows, 1) };
  const line = (dimension: 'ROWS' | 'COLUMNS', startIndex: number) => ({
    sheetId,
    dimension,
    startIndex,
    endIndex: startIndex + 1,
  });
  const sortOrder = a % 2 === 0 ? 'ASCENDING' : 'DESCENDING';
  const doing: Record<HandEdit['kind'], () => void> = {
    sort: () =>
      batch(workspace, { sortRange: { range, sortSpecs: [{ dimensionIndex: column, sortOrder }] } }),
    'move row': () => {
      const destinationIndex = 1 + (b % Math.max(grid.rows, 1));
      batch(workspace, { moveDimension: { source: line('ROWS', row), destinationIndex } });
    },
    'move column': () => {
      const destinationIndex = a % (grid.columns + 1);
      batch(workspace, { moveDimension: { source: line('COLUMNS', column), destinationIndex } });
    },
    'blank row': () => batch(workspace, { insertDimension: { range: line('ROWS', row), inheritFromBefore: true } }),
    'own column': () => ownColumn(workspace, memory, sheetId, column),
    rename: () => {
      const properties = { sheetId, title: `${sheet} of ours ${a}` };
      batch(workspace, { updateSheetProperties: { properties, fields: 'title' } });
    },
    hide: () => {
      const hidden = { range: line('ROWS', row), properties: { hiddenByUser: true }, fields: 'hiddenByUser' };
      batch(workspace, { updateDimensionProperties: hidden });
    },
    mistype: () => mistype(workspace, memory, row, grid, a),
    delete: () => {
      if (sheet !== 'positions' || grid.rows === 0) return;
      batch(workspace, { deleteDimension: { range: line('ROWS', row) } });
      memory.damaged = true;
    },
  };
  doing[kind]();
}

/** A column for oneself between the hub's: its header must be there for good. */
function ownColumn(workspace: Workspace, memory: Memory, sheetId: number, at: number): void {
  if (memory.ownColumns.length >= 4) return;
  const range = { sheetId, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 };
  batch(workspace, { insertDimension: { range, inheritFromBefore: false } });
  const header = `My notes ${memory.ownColumns.length + 1}`;
  workspace.sheets.typeIntoCell(workspace.id, sheetId, 0, at, header, CEO);
  memory.ownColumns.push(`${sheetId}:${header}`);
}

/** A wrong but possible level, or one that is none, in a position; never in a ledger, which only people can mend. */
function mistype(workspace: Workspace, memory: Memory, row: number, grid: Grid, a: number): void {
  const { positions } = SHEETS;
  const { headers, rows } = gridOf(workspace, positions);
  if (rows === 0 || grid.columns === 0) return;
  const at = 1 + (row % rows);
  const header = a % 3 === 0 ? 'Trend' : 'Level';
  const text = a % 3 === 1 ? 'below' : 'rather good';
  workspace.sheets.typeIntoCell(workspace.id, positions, at, headers.indexOf(header), text, CEO);
  memory.damaged = true;
}

/** Headers that people added and that are gone. */
export function lostColumns(workspace: Workspace, memory: Memory): string[] {
  return memory.ownColumns
    .filter((known) => {
      const [sheetId, header] = known.split(':');
      return !gridOf(workspace, Number(sheetId)).headers.includes(header ?? '');
    })
    .map((known) => `the column ${known} that somebody added is gone`);
}
