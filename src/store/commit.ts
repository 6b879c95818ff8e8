import type { CellValue, SheetsRequest } from '../ports';
import { encode, encodeFormatted, type CellData } from './codec';
import { allColumns, type AnyTable } from './layout';
import type { LoadedTable } from './loaded-table';
import type { StagedTable } from './staging';
import { TABLES, type TableName } from './tables';

/** New cells of one row, by zero-based column. The ID is never among them: by it the answer proves the row. */
export interface RowChange {
  /** Empty for a row that has none. */
  id: string;
  /** Zero-based row at which it was read. */
  row: number;
  cells: ReadonlyMap<number, CellData>;
}

/** A row to remove. */
export interface RowRemoval {
  id: string;
  row: number;
  /** It only repeats the ID of a row that stays. */
  copy?: boolean;
  /** The column in which its ID stands, where that is not the column of IDs. */
  idAt?: number;
}

/** What a commit does to the rows of one sheet, at the places where they were read. */
export interface SheetEdit {
  name: TableName;
  sheetId: number;
  idColumn: number;
  changes: RowChange[];
  /** From the bottom up. */
  removals: RowRemoval[];
  added: CellData[][];
}

/** What is staged, table by table, at the places where the rows were read. */
export const editsOf = (
  staged: Map<TableName, StagedTable>,
  loaded: (name: TableName) => LoadedTable<object>,
): SheetEdit[] =>
  [...staged].map(([name, stage]) => {
    const table = TABLES[name] as unknown as AnyTable;
    const now = loaded(name);
    return {
      name,
      sheetId: table.sheetId,
      idColumn: now.layout.columns['id'] ?? 0,
      changes: [...changesOf(table, now, stage), ...annotationsOf(now, stage), ...clearings(now, stage)],
      removals: removalsOf(now, stage),
      added: [...stage.added.values()].map((entity) => newRow(table, now, entity)),
    };
  });

/** Whether it takes a proof that the right rows were hit: rows that are only added need none, but of their columns. */
export const needsProof = ({ changes, removals }: SheetEdit): boolean => changes.length + removals.length > 0;

/**
 * The edits as requests of one atomic `batchUpdate`: changes first, while row numbers still hold, then removals from
 * the bottom up, then what is added.
 */
export const requestsOf = (edits: SheetEdit[]): SheetsRequest[] => [
  ...edits.flatMap((edit) => edit.changes.flatMap((change) => changeRequests(edit, change))),
  ...edits.flatMap((edit) => edit.removals.flatMap((removal) => removalRequests(edit, removal))),
  ...edits.filter(({ added }) => added.length > 0).map(additionRequest),
];

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

/** A value as it was read, written back. */
export const cellOf = (value: CellValue): CellData => {
  if (value === '') return {};
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
};

/** What a cell that was written holds when it is read. */
export function valueOf({ userEnteredValue: value }: CellData): CellValue {
  if (value === undefined) return '';
  if ('stringValue' in value) return value.stringValue;
  return 'numberValue' in value ? value.numberValue : value.boolValue;
}

/** Every row that has the id: a copy that somebody pasted must not keep what is over, or what was before. */
function rowsOfId({ rowOf, duplicates }: LoadedTable<object>, id: string): number[] {
  const first = rowOf.get(id);
  return first === undefined ? [] : [first, ...(duplicates.get(id) ?? [])];
}

function changesOf(table: AnyTable, loaded: LoadedTable<object>, { changed }: StagedTable): RowChange[] {
  const columns = Object.entries(allColumns(table)).filter(([property]) => property !== 'id');
  return [...changed].flatMap(([id, patch]) => {
    const cells = new Map<number, CellData>();
    for (const [property, column] of columns) {
      const at = loaded.layout.columns[property];
      if (at !== undefined && property in patch) cells.set(at, encode(column, patch[property]));
    }
    return rowsOfId(loaded, id).map((row) => ({ id, row, cells }));
  });
}

/** Of a row that is changed or removed as well, the next run writes what stands beside it. */
const annotationsOf = ({ rowOf }: LoadedTable<object>, stage: StagedTable): RowChange[] =>
  [...stage.annotated]
    .filter(([id]) => !stage.changed.has(id) && !stage.removed.has(id))
    .flatMap(([id, texts]) => {
      const row = rowOf.get(id);
      const cells = new Map([...texts].map(([at, text]): [number, CellData] => [at, cellOf(text)]));
      return row === undefined ? [] : [{ id, row, cells }];
    });

/** A row without an ID is emptied, not removed: without its ID nothing could prove which row was taken out. */
function clearings({ surplus, ids, layout, width }: LoadedTable<object>, stage: StagedTable): RowChange[] {
  const idAt = layout.columns['id'] ?? 0;
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => at !== idAt);
  const cells = new Map(columns.map((at): [number, CellData] => [at, {}]));
  return surplus
    .filter((row) => stage.surplus.has(row) && (ids[row] ?? '') === '')
    .map((row) => ({ id: '', row, cells }));
}

function removalsOf(loaded: LoadedTable<object>, { removed, surplus }: StagedTable): RowRemoval[] {
  const rows = [...removed].flatMap((id) => rowsOfId(loaded, id));
  return [...new Set([...rows, ...surplus])]
    .map((row) => ({ id: loaded.ids[row] ?? '', row }))
    .filter(({ id }) => id !== '')
    .map(({ id, row }) => (removed.has(id) ? { id, row } : { id, row, copy: true }))
    .sort((a, b) => b.row - a.row);
}

function newRow(table: AnyTable, loaded: LoadedTable<object>, entity: Record<string, unknown>): CellData[] {
  const { columns } = loaded.layout;
  const values: CellData[] = Array.from({ length: Math.max(...Object.values(columns)) + 1 }, () => ({}));
  for (const [property, column] of Object.entries(allColumns(table))) {
    const at = columns[property];
    if (at !== undefined) values[at] = encodeFormatted(column, entity[property]);
  }
  return values;
}

/** One `updateCells` for each unbroken run of changed columns: the cells between belong to people. */
function changeRequests({ sheetId }: SheetEdit, { row, cells }: RowChange): SheetsRequest[] {
  return runsOf([...cells.keys()]).map((run) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: run[0] },
      rows: [{ values: run.map((at) => cells.get(at)) }],
      fields: 'userEnteredValue',
    },
  }));
}

/** `[1, 2, 3, 7, 8] -> [[1, 2, 3], [7, 8]]` */
export function runsOf(columns: number[]): number[][] {
  const runs: number[][] = [];
  for (const at of [...columns].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === at - 1) last.push(at);
    else runs.push([at]);
  }
  return runs;
}

/**
 * A row that is gone can prove nothing afterwards. So its ID is searched for in its place just before: the reply says
 * whether it stood there. The search must change what it finds to be counted, and what it changes goes with the row.
 */
function removalRequests(
  { sheetId, idColumn }: SheetEdit,
  { id, row, idAt = idColumn }: RowRemoval,
): SheetsRequest[] {
  const range = {
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: idAt,
    endColumnIndex: idAt + 1,
  };
  return [
    {
      findReplace: { find: id, replacement: `removed ${id}`, matchCase: true, matchEntireCell: true, range },
    },
    {
      deleteDimension: { range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
    },
  ];
}

const additionRequest = ({ sheetId, added }: SheetEdit): SheetsRequest => ({
  appendCells: {
    sheetId,
    rows: added.map((values) => ({ values })),
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  },
});
