import { HubError } from '../hub/hub-error';
import type { CellValue, Grid, SheetRange, SheetStructure, SheetsRequest } from '../ports';
import type { CellProblem } from './cell-problem';
import type { ViewRow } from '../views/sheet-view';
import { committing, type Paints } from './committing';
import { projection, staging, type StagedTable, type Staging, type Stamp } from './staging';
import { HEADER_SEARCH, type AnyTable } from './layout';
import { paintRows } from './paint';
import { loadTable, type LoadedTable } from './loaded-table';
import { withoutAudit, type Stored } from './rows';
import { isYetToCome, NOTHING_YET, refuseOtherSchema, SCHEMA_KEY, SCHEMA_VERSION, versionOf } from './schema';
import { PAINTED, TABLES, type Entity, type PaintedName, type TableName } from './tables';

/** Everything that one execution reads and means to write: loaded once, staged in memory, committed once. */
export interface Session extends Staging {
  /** The number of the last migration that the workbook has run; this release's own where its settings are empty or not read. */
  version: number;
  stamp: Stamp;
  table<N extends TableName>(name: N): LoadedTable<Entity<N>>;
  rows<N extends TableName>(name: N): Stored<Entity<N>>[];
  /** The rows as they will be once what is staged is committed. */
  projected<N extends TableName>(name: N): Entity<N>[];
  /** The row, or a `HubError`: `no-<table>` when it is not there, `cell-unreadable` when a cell of it is. */
  need<N extends TableName>(name: N, id: string): Stored<Entity<N>>;
  /** Refuses with `conflict` when somebody wrote the row since `rev` was seen. */
  needRev<N extends TableName>(name: N, id: string, rev: number): Stored<Entity<N>>;
  /** Key -> zero-based row of a painted sheet. */
  keys(name: PaintedName): Map<string, number>;
  /** Requests of painted sheets, committed with the rows. */
  paint(requests: SheetsRequest[]): void;
  /** Repaints rows of a painted sheet where their keys stand, committed with the rows. */
  repaint(name: PaintedName, rows: ViewRow[]): void;
  /** Whether a commit may have painted rows over others, since somebody rearranged the sheet: paint it afresh. */
  paintedOver(): boolean;
  staged(): boolean;
  /**
   * One atomic write of all that was staged; none when nothing was. Only a painting too large for one request goes on
   * in further writes after the rows: it can be painted again at any time. What is staged afterwards is another
   * commit's, though not of rows that this one added: where they stand was not read.
   * Rows that are changed or removed prove themselves (safe-write.ts); throws `HubError` `rows-moved` where somebody
   * rearranged a sheet meanwhile and the hub could not put right what it hit.
   */
  commit(): void;
}

/** What one execution reads. */
export interface Reads {
  /** Read whole. */
  tables: readonly TableName[];
  /** Only added to: read no further than their headers, however long they are. */
  appends?: readonly TableName[];
  /** Painted sheets whose keys are wanted. */
  painted?: readonly PaintedName[];
  /** Workbooks of which releases may be written to: set-up and repair take older ones too, migrations any. */
  writesTo?: 'own' | 'older' | 'any';
}

/** Reads everything named with one call. */
export function openSession(
  grid: Grid,
  stamp: Stamp,
  { tables, appends = [], painted = [], writesTo = 'own' }: Reads,
): Session {
  const whole = new Set(tables);
  const heads = [...new Set(appends)].filter((name) => !whole.has(name));
  const { values, lacking } = readPresent(grid, [
    ...[...whole].map((name) => ({ sheetId: TABLES[name].sheetId })),
    ...heads.map((name) => ({ sheetId: TABLES[name].sheetId, rows: HEADER_SEARCH })),
    ...painted.map((name) => ({ sheetId: PAINTED[name].sheetId, columns: 1 })),
  ]);
  const read = new Map<string, CellValue[][]>();
  [...whole, ...heads, ...painted].forEach((name, index) => read.set(name, values[index] ?? []));
  return sessionOver({ grid, stamp, read, lacking, writesTo });
}

const YET_TO_COME = new Set(
  (Object.values(TABLES) as unknown as AnyTable[])
    .filter(({ since }) => since !== undefined)
    .map(({ sheetId }) => sheetId),
);

/** What a workbook lacks that another release brings; and the refusal where its own release had it already. */
interface Lacking {
  sheets: Set<number>;
  refusal?: HubError;
}

/** Reads what is there; sheets that a later release brings may be missing, at the price of a look at the structure. */
function readPresent(grid: Grid, ranges: SheetRange[]): { values: CellValue[][][]; lacking: Lacking } {
  try {
    return { values: readRoomy(grid, ranges), lacking: { sheets: new Set() } };
  } catch (error) {
    if (!(error instanceof HubError && error.code === 'no-sheet')) throw error;
    const present = new Set(grid.structure().map(({ sheetId }) => sheetId));
    const gone = ranges.map(({ sheetId }) => sheetId).filter((sheetId) => !present.has(sheetId));
    if (gone.length === 0 || gone.some((sheetId) => !YET_TO_COME.has(sheetId))) throw error;
    const there = ranges.filter(({ sheetId }) => present.has(sheetId));
    const found = readRoomy(grid, there);
    const values = ranges.map((range) => found[there.indexOf(range)] ?? []);
    return { values, lacking: { sheets: new Set(gone), refusal: error } };
  }
}

/** A sheet from which somebody deleted the empty rows has fewer than are asked for: then all of it is read. */
function readRoomy(grid: Grid, ranges: SheetRange[]): CellValue[][][] {
  try {
    return grid.read(ranges);
  } catch (error) {
    if (!(error instanceof HubError && error.code === 'grid-too-small')) throw error;
    return grid.read(ranges.map(({ sheetId }) => ({ sheetId })));
  }
}

/** The marks of a sheet's columns, mark -> column; looked up at most once. */
function lookedUpMarks(grid: Grid): (sheetId: number) => Record<string, number> {
  let known: SheetStructure[] | undefined;
  return (sheetId) => {
    known ??= grid.structure();
    return known.find((sheet) => sheet.sheetId === sheetId)?.columnAnchors ?? {};
  };
}

interface SessionParts {
  grid: Grid;
  stamp: Stamp;
  read: Map<string, CellValue[][]>;
  lacking: Lacking;
  writesTo: 'own' | 'older' | 'any';
}

/** Turns what was read into tables, each once; `version` is the workbook's. */
function tablesOf(
  { read, lacking }: SessionParts,
  marks: (sheetId: number) => Record<string, number>,
): { table: Session['table']; version: number } {
  const loaded = new Map<TableName, LoadedTable<never>>();
  const load = <N extends TableName>(name: N, known: number): LoadedTable<Entity<N>> => {
    const values = read.get(name);
    if (!values) throw new Error(`This execution did not read the table ${name}.`);
    const absent = lacking.sheets.has(TABLES[name].sheetId);
    if (absent && lacking.refusal && !isYetToCome(TABLES[name], known)) throw lacking.refusal;
    if (!loaded.has(name))
      loaded.set(name, loadTable(name, values, marks, absent ? NOTHING_YET : known) as LoadedTable<never>);
    return loaded.get(name) as unknown as LoadedTable<Entity<N>>;
  };
  const version = read.has('settings') ? versionIn(load('settings', SCHEMA_VERSION)) : SCHEMA_VERSION;
  return { version, table: (name) => load(name, version) };
}

/** Empty settings are those of a workbook that is being set up, or that somebody deleted: they tell of no older release. */
const versionIn = ({ byId, rowOf }: LoadedTable<Entity<'settings'>>): number =>
  rowOf.size === 0 ? SCHEMA_VERSION : versionOf(byId.get(SCHEMA_KEY));

function refuseUnlessOpen({ writesTo }: SessionParts, version: number): void {
  const isOpen = writesTo === 'any' || (writesTo === 'older' && version < SCHEMA_VERSION);
  if (!isOpen) refuseOtherSchema(version);
}

function sessionOver(parts: SessionParts): Session {
  const { grid, stamp, read } = parts;
  const staged = new Map<TableName, StagedTable>();
  const marks = lookedUpMarks(grid);
  const { table, version } = tablesOf(parts, marks);
  const keys = (name: PaintedName): Map<string, number> => keysOf(read.get(name) ?? []);
  const write = committing(grid, stamp, marks, (name) => table(name) as unknown as LoadedTable<object>);
  const commit: typeof write = (rows, paints) => {
    if (rows.size + paints.sheets.length + paints.rows.length > 0) refuseUnlessOpen(parts, version);
    return write(rows, paints);
  };
  const need: Session['need'] = (name, id) => needed(name, table(name), id);
  return {
    version,
    stamp,
    table,
    need,
    rows: (name) => table(name).rows,
    projected: (name) => projection(table(name).rows, staged.get(name)),
    needRev: (name, id, rev) => unmoved(name, need(name, id), rev),
    keys,
    ...staging(table, staged, stamp),
    ...painting(keys, staged, commit),
  };
}

/** What is painted goes with the rows that are staged. */
function painting(
  keys: (name: PaintedName) => Map<string, number>,
  staged: Map<TableName, StagedTable>,
  commit: (staged: Map<TableName, StagedTable>, paints: Paints) => boolean,
): Pick<Session, 'paint' | 'repaint' | 'paintedOver' | 'staged' | 'commit'> {
  const paints: Paints = { sheets: [], rows: [] };
  let paintedOver = false;
  return {
    paint: (requests) => void paints.sheets.push(...requests),
    repaint: (name, rows) => void paints.rows.push(paintRows(name, keys(name), rows)),
    paintedOver: () => paintedOver,
    staged: () => staged.size + paints.sheets.length + paints.rows.length > 0,
    commit: () => {
      paintedOver = commit(staged, paints) || paintedOver;
      staged.clear();
      paints.sheets = [];
      paints.rows = [];
    },
  };
}

function keysOf(values: CellValue[][]): Map<string, number> {
  const keys = new Map<string, number>();
  values.forEach((row, index) => {
    const key = String(row[0] ?? '');
    if (key !== '' && !keys.has(key)) keys.set(key, index);
  });
  return keys;
}

function needed<T>(name: TableName, loaded: LoadedTable<T>, id: string): Stored<T> {
  const row = loaded.byId.get(id);
  if (row) return row;
  const title = TABLES[name].title;
  const cell = loaded.unreadable.get(id);
  if (cell) throw cellUnreadable(cell);
  throw new HubError({
    code: `no-${name}`,
    message: `The sheet ${title} has no row with the ID “${id}”.`,
    where: title,
    remedy: 'It may have been renamed or removed while you worked. Choose again. Your text is kept.',
  });
}

/** The refusal where a cell cannot be read and what it holds is needed. */
export const cellUnreadable = ({ sheet, cell, value, expected, remedy }: CellProblem): HubError =>
  new HubError({
    code: 'cell-unreadable',
    message: `The cell ${cell} of the sheet ${sheet} ${value === '' ? 'is empty' : `holds “${value}”`}, but should hold ${expected}.`,
    where: `${sheet}!${cell}`,
    remedy,
  });

function unmoved<T>(name: TableName, row: Stored<T>, rev: number): Stored<T> {
  if (row.rev === rev) return row;
  throw new HubError({
    code: 'conflict',
    message: `Somebody changed this in ${TABLES[name].title} after you opened it.`,
    where: TABLES[name].title,
    remedy: 'Look at what is stored now, then decide.',
    stored: { ...withoutAudit(row), rev: row.rev },
  });
}
