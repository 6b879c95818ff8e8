import type { Book } from '../hub/book';
import type { HubError } from '../hub/hub-error';
import type { CellValue, Grid, Ports, SheetsRequest } from '../ports';
import type { ViewRow } from '../views/sheet-view';
import { committing, type Paints } from './committing';
import { projection, staging, type StagedTable, type Staging, type Stamp } from './staging';
import { paintRows } from './paint';
import { loadTable, type LoadedTable } from './loaded-table';
import { needed, unmoved } from './needed-row';
import type { Stored } from './rows';
import { isYetToCome, NOTHING_YET, refuseOtherSchema, SCHEMA_KEY, SCHEMA_VERSION, versionOf } from './schema';
import { isClosed, refuseStrange } from './closed-books';
import { lookedUpMarks, onceEach, readBook, wantedByBook, type Lacking } from './read-books';
import { BASICS, bookOf, bookOfAll, TABLES, type Entity, type PaintedName, type TableName } from './tables';

/** Where a session's workbooks are. */
export type Workbooks = Pick<Ports, 'grid'> & { books: Pick<Ports['books'], 'grid'> };

/**
 * Everything that one execution reads and means to write: loaded once, staged in memory, committed once. It may read
 * several books, and writes one: `B`, beside which no row can be staged.
 */
export interface Session<B extends Book = 'hub'> extends Staging<B> {
  /** The number of the last migration that the hub's workbook has run; this release's own where its settings are empty or not read. */
  version: number;
  /** The same of another book. */
  versionOf(book: Book): number;
  /** Why a book that was to be read could not be opened, so that its tables read as empty; nothing where it was. */
  closed(book: Book): HubError | undefined;
  /** The same session as what writes another book. */
  of<C extends Book>(book: C): Session<C>;
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
  /** Requests of the hub's painted sheets, or of the structure of the book that is written; committed with the rows. */
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
   * Rows that are changed or removed prove themselves, and added ones their columns (safe-write.ts); throws `HubError` `rows-moved` where somebody
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
  /**
   * Books beside the hub's without which nothing can be done: all that are read, where this is left out. Of any other
   * that is switched off, not made yet or closed to the person asking, the tables read as empty.
   */
  needs?: readonly Book[];
  /** Whose, of books of which there are several: an academy's ID. */
  of?: string;
  /** Asked before another book than the hub is opened, once the hub is read; throws where it may not be. */
  admit?(book: Exclude<Book, 'hub'>, hub: Session): void;
}

/** Reads everything named with one call for each book. */
export function openSession(workbooks: Workbooks, stamp: Stamp, reads: Reads): Session {
  const { writesTo = 'own', needs, of, admit } = reads;
  const gridOf = onceEach((book) => (book === 'hub' ? workbooks.grid : workbooks.books.grid(book, of)));
  const parts: SessionParts = {
    ...{ gridOf, stamp, writesTo },
    ...{ read: new Map(), lacking: { sheets: new Set() }, closed: new Map() },
  };
  const session = sessionOver(parts);
  for (const [book, wanted] of wantedByBook(reads)) {
    try {
      if (book !== 'hub') admit?.(book, session);
      readBook(gridOf(book), wanted, parts.read, parts.lacking);
      if (book !== 'hub' && writesTo === 'own') refuseStrange(session, book, gridOf);
    } catch (error) {
      if (book === 'hub' || (needs?.includes(book) ?? true) || !isClosed(error)) throw error;
      parts.closed.set(book, error);
    }
  }
  return session;
}

interface SessionParts {
  gridOf(book: Book): Grid;
  stamp: Stamp;
  read: Map<string, CellValue[][]>;
  lacking: Lacking;
  writesTo: 'own' | 'older' | 'any';
  /** Books that were to be read and could not be opened. */
  closed: Map<Book, HubError>;
}

/** Turns what was read into tables, each once. */
function tablesOf(
  { read, lacking, closed }: SessionParts,
  bookMarks: ReturnType<typeof lookedUpMarks>,
): { table: Session['table']; versionOfBook(book: Book): number } {
  const loaded = new Map<TableName, LoadedTable<never>>();
  const load = <N extends TableName>(name: N, known: number): LoadedTable<Entity<N>> => {
    const isShut = closed.has(bookOf(name));
    const values = isShut ? [] : read.get(name);
    if (!values) throw new Error(`This execution did not read the table ${name}.`);
    const absent = isShut || lacking.sheets.has(TABLES[name].sheetId);
    if (absent && !isShut && lacking.refusal && !isYetToCome(TABLES[name], known)) throw lacking.refusal;
    const marks = (sheetId: number): Record<string, number> => bookMarks(sheetId, bookOf(name));
    if (!loaded.has(name))
      loaded.set(name, loadTable(name, values, marks, absent ? NOTHING_YET : known) as LoadedTable<never>);
    return loaded.get(name) as unknown as LoadedTable<Entity<N>>;
  };
  const versionOfBook = (book: Book): number => {
    const { about } = BASICS[book];
    // Which release it is of stands in this very table: what a later one added to it is not missed.
    return read.has(about) ? versionIn(load(about, NOTHING_YET)) : SCHEMA_VERSION;
  };
  return { versionOfBook, table: (name) => load(name, versionOfBook(bookOf(name))) };
}

/** Empty settings are those of a workbook that is being set up, or that somebody deleted: they tell of no older release. */
const versionIn = ({ byId, rowOf }: LoadedTable<Entity<'settings' | 'operationsAbout'>>): number =>
  rowOf.size === 0 ? SCHEMA_VERSION : versionOf(byId.get(SCHEMA_KEY));

function refuseUnlessOpen({ writesTo }: SessionParts, version: number): void {
  const isOpen = writesTo === 'any' || (writesTo === 'older' && version < SCHEMA_VERSION);
  if (!isOpen) refuseOtherSchema(version);
}

function sessionOver(parts: SessionParts): Session {
  const { gridOf, stamp, read, closed } = parts;
  const staged = new Map<TableName, StagedTable>();
  let target: Book = 'hub';
  const marks = lookedUpMarks(gridOf);
  const { table, versionOfBook } = tablesOf(parts, marks);
  const commit: Commit = (rows, paints) => {
    const book = writtenBook([...rows.keys()], paints, target);
    if (rows.size + paints.sheets.length + paints.rows.length > 0)
      refuseUnlessOpen(parts, versionOfBook(book));
    const grids = { grid: gridOf(book), hub: gridOf('hub') };
    return committing(grids, stamp, (sheetId) => marks(sheetId, book), table as never)(rows, paints);
  };
  const session: Session<Book> = {
    ...reading(table, staged),
    get version() {
      return versionOfBook('hub');
    },
    versionOf: versionOfBook,
    closed: (book) => closed.get(book),
    of: (book) => {
      target = book;
      return session as never;
    },
    stamp,
    ...staging(table, staged, stamp),
    ...painting((name) => keysOf(read.get(name) ?? []), staged, commit),
  };
  return session as Session;
}

type Commit = (staged: Map<TableName, StagedTable>, paints: Paints) => boolean;

/** What is read of tables. */
function reading(
  table: Session['table'],
  staged: Map<TableName, StagedTable>,
): Pick<Session, 'table' | 'need' | 'rows' | 'projected' | 'needRev'> {
  const need: Session['need'] = (name, id) => needed(name, table(name), id);
  return {
    table,
    need,
    rows: (name) => table(name).rows,
    projected: (name) => projection(table(name).rows, staged.get(name)),
    needRev: (name, id, rev) => unmoved(name, need(name, id), rev),
  };
}

/** The one book that is written: of the staged rows and of what is painted. Two cannot be written in one atomic call. */
function writtenBook(names: TableName[], { sheets, rows }: Paints, target: Book): Book {
  const painted = sheets.length > 0 ? target : rows.length > 0 ? 'hub' : undefined;
  const book = names.length > 0 ? bookOfAll(names) : (painted ?? 'hub');
  if (painted && painted !== book) throw new Error(`One commit writes one book, not ${book} and ${painted}.`);
  return book;
}

/** What is painted goes with the rows that are staged. */
function painting(
  keys: (name: PaintedName) => Map<string, number>,
  staged: Map<TableName, StagedTable>,
  commit: Commit,
): Pick<Session, 'keys' | 'paint' | 'repaint' | 'paintedOver' | 'staged' | 'commit'> {
  const paints: Paints = { sheets: [], rows: [] };
  let paintedOver = false;
  return {
    keys,
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
