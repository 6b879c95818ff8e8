import type { SheetsRequest } from '../ports';
import { encode, encodeFormatted, type CellData } from './codec';
import { allColumns, type AnyTable } from './layout';
import type { LoadedTable } from './loaded-table';
import type { StagedTable } from './staging';
import { TABLES, type TableName } from './tables';

/**
 * Everything staged as the requests of one atomic `batchUpdate`: changes first, while row numbers still hold, then
 * removals from the bottom up, then what is added.
 */
export function commitRequests(
  staged: Map<TableName, StagedTable>,
  loaded: (name: TableName) => LoadedTable<object>,
): SheetsRequest[] {
  const changes: SheetsRequest[] = [];
  const removals: SheetsRequest[] = [];
  const additions: SheetsRequest[] = [];
  for (const [name, stage] of staged) {
    const table = TABLES[name] as unknown as AnyTable;
    const now = loaded(name);
    for (const [id, patch] of stage.changed) changes.push(...changeRequests(table, now, id, patch));
    removals.push(...removalRequests(table, now, stage));
    if (stage.added.size > 0) additions.push(additionRequest(table, now, [...stage.added.values()]));
  }
  return [...changes, ...removals, ...additions];
}

/** Characters of a request beyond which Google advises against it (docs/google.md §2), with room to spare. */
const PAYLOAD = 1_800_000;

/** The rows with as much of the painting as fits beside them; the rest of the painting in further writes. */
export function writesOf(rows: SheetsRequest[], paints: SheetsRequest[]): SheetsRequest[][] {
  const writes: SheetsRequest[][] = [[...rows]];
  let size = JSON.stringify(rows).length;
  for (const paint of paints) {
    const more = JSON.stringify(paint).length;
    if (size + more > PAYLOAD && size > 0) {
      writes.push([]);
      size = 0;
    }
    (writes[writes.length - 1] as SheetsRequest[]).push(paint);
    size += more;
  }
  return writes.filter((write) => write.length > 0);
}

/** Every row that has the id: a copy that somebody pasted must not keep what is over, or what was before. */
function rowsOfId({ rowOf, duplicates }: LoadedTable<object>, id: string): number[] {
  const first = rowOf.get(id);
  return first === undefined ? [] : [first, ...(duplicates.get(id) ?? [])];
}

/** One `updateCells` for each unbroken run of changed columns: the cells between belong to people. */
function changeRequests(
  table: AnyTable,
  loaded: LoadedTable<object>,
  id: string,
  patch: Record<string, unknown>,
): SheetsRequest[] {
  const cells = new Map<number, CellData>();
  for (const [property, column] of Object.entries(allColumns(table))) {
    const at = loaded.layout.columns[property];
    if (at !== undefined && property in patch) cells.set(at, encode(column, patch[property]));
  }
  const runs = runsOf([...cells.keys()]);
  return rowsOfId(loaded, id).flatMap((rowIndex) =>
    runs.map((run) => ({
      updateCells: {
        start: { sheetId: table.sheetId, rowIndex, columnIndex: run[0] },
        rows: [{ values: run.map((at) => cells.get(at)) }],
        fields: 'userEnteredValue',
      },
    })),
  );
}

/** `[1, 2, 3, 7, 8] -> [[1, 2, 3], [7, 8]]` */
function runsOf(columns: number[]): number[][] {
  const runs: number[][] = [];
  for (const at of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === at - 1) last.push(at);
    else runs.push([at]);
  }
  return runs;
}

function removalRequests(
  table: AnyTable,
  loaded: LoadedTable<object>,
  { removed, surplus }: StagedTable,
): SheetsRequest[] {
  const rows = [...removed].flatMap((id) => rowsOfId(loaded, id));
  return [...new Set([...rows, ...surplus])]
    .sort((a, b) => b - a)
    .map((row) => ({
      deleteDimension: {
        range: { sheetId: table.sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      },
    }));
}

function additionRequest(
  table: AnyTable,
  loaded: LoadedTable<object>,
  entities: Record<string, unknown>[],
): SheetsRequest {
  const columns = Object.entries(allColumns(table)).filter(([property]) => property in loaded.layout.columns);
  const last = Math.max(...Object.values(loaded.layout.columns));
  const rows = entities.map((entity) => {
    const values: CellData[] = Array.from({ length: last + 1 }, () => ({}));
    for (const [property, column] of columns) {
      values[loaded.layout.columns[property] as number] = encodeFormatted(column, entity[property]);
    }
    return { values };
  });
  return {
    appendCells: { sheetId: table.sheetId, rows, fields: 'userEnteredValue,userEnteredFormat.numberFormat' },
  };
}
