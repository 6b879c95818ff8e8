import type { Book } from '../../hub/book';
import type { CellValue, Grid, SheetStructure, SheetsRequest } from '../../ports';
import { headerRequests, lostHeaders, placesOf } from '../headers';
import { findLayout, HEADER_SEARCH, type AnyTable } from '../layout';
import { missingSheets } from '../new-sheet';
import { protectionRequests, type Editors } from '../protection';
import { SCHEMA_KEY } from '../schema';
import { openSession, type Session, type Workbooks } from '../session';
import { columnRequests } from '../sheet-format';
import type { Stamp } from '../staging';
import { BASICS, BOOK_TABLES, bookOf } from '../tables';
import type { Migration, Portion } from './migration';
import { copiesOf, linesLeft } from './move-rows';
import { MIGRATIONS } from './migrations';

/** What the migrations of one workbook need besides it. */
export interface Migrating {
  workbooks: Workbooks;
  /** Which of the workbooks. */
  book: Book;
  stamp: Stamp;
  /** A new id for the line in the log. */
  nextId(): string;
  /** Who may edit closed sheets, for the sheets that are made. */
  editors(): Editors;
  /** Makes another book ready for rows that move there; false where the account that runs this cannot, and leaves it to the clock. */
  ready(book: Book): boolean;
  /** False when this execution must end soon: the rest is for the next one. */
  hasTime(): boolean;
}

/** How far the migrations have come. */
export interface Migrated {
  /** In words, one for each migration that is done. */
  done: string[];
  /** The workbook's version now. */
  version: number;
}

const HELP = 'Written by the hub: the release that this workbook was last made ready for.';

/** The version of a workbook; this release's own where its settings are empty, as in a fresh one. One read. */
export const workbookVersion = (workbooks: Workbooks, book: Book, stamp: Stamp): number =>
  openSession(workbooks, stamp, { tables: [BASICS[book].about] }).versionOf(book);

/**
 * Runs the migrations that the workbook lacks, in their order, each committed together with its number in one atomic
 * write. Call it under the lock. A run that is cut, or has no time left, goes on with the first that is not done.
 */
export function migrate(given: Migrating, migrations: readonly Migration[] = MIGRATIONS): Migrated {
  const { workbooks, book, stamp, hasTime } = given;
  const done: string[] = [];
  let version = workbookVersion(workbooks, book, stamp);
  for (const migration of migrations.filter((one) => one.version > version)) {
    for (let last = false; !last;) {
      if (!hasTime()) return { done, version };
      const moving = book === 'hub' ? movePortion(given, migration) : 'done';
      if (moving === 'not here') return { done, version };
      last = moving === 'done' && runPortion(given, migration);
    }
    version = migration.version;
    done.push(migration.words);
  }
  return { done, version };
}

/** Moves the next portion of rows that leave the hub's workbook, where there are any; a book of its own is made for no row. */
function movePortion(
  { workbooks, ready }: Migrating,
  { moves = [] }: Migration,
): 'done' | 'moved' | 'not here' {
  for (const move of moves) {
    const lines = linesLeft(workbooks.grid, workbooks.grid.structure(), move);
    if (!lines) continue;
    const book = bookOf(move.table);
    if (book === 'hub' || !ready(book)) return 'not here';
    const grid = workbooks.books.grid(book);
    const requests = copiesOf(grid, lines, move);
    if (requests.length === 0) continue;
    grid.write(requests);
    return 'moved';
  }
  return 'done';
}

/** Does the next portion of a migration; says whether it was the last. */
function runPortion({ workbooks, book, ...given }: Migrating, migration: Migration): boolean {
  const { stamp, nextId, editors } = given;
  const grid = book === 'hub' ? workbooks.grid : workbooks.books.grid(book);
  const structure = grid.structure();
  const added = additions({ grid, book, editors }, structure, migration.version);
  const emptied = (book === 'hub' ? (migration.moves ?? []) : [])
    .filter(({ from }) => structure.some(({ sheetId }) => sheetId === from))
    .map(({ from }) => ({ deleteSheet: { sheetId: from } }));
  const reads = (migration.reads ?? []).filter((name) => bookOf(name) === book);
  const { about, log } = BASICS[book];
  const session = openSession(workbooks, stamp, {
    tables: [about, ...reads],
    appends: [log],
    writesTo: 'any',
  }).of(book);
  const portion: Portion =
    (reads.length > 0 && migration.change?.((name) => session.table(name))) || NOTHING_MORE;
  const tabs = book === 'hub' ? (migration.tabs?.(structure) ?? []) : [];
  session.paint([...added, ...portion.requests, ...(portion.last ? [...emptied, ...tabs] : [])]);
  if (portion.last) stageVersion(session, BASICS[book], migration, nextId());
  session.commit();
  return portion.last;
}

const NOTHING_MORE: Portion = { requests: [], last: true };

function stageVersion(
  session: Session<Book>,
  { about, log }: (typeof BASICS)[Book],
  { version, words }: Migration,
  id: string,
): void {
  const help = session.table(about).byId.get(SCHEMA_KEY)?.help ?? HELP;
  session.put(about, { id: SCHEMA_KEY, value: String(version), help });
  session.add(log, {
    ...{ id, at: session.stamp.at, who: session.stamp.by, action: 'migrate' },
    ...{ subject: 'workbook', summary: words, rows: '' },
  });
}

/** Sheets and columns that came with this version and are not there yet. */
function additions(
  { grid, book, editors }: { grid: Grid; book: Book; editors(): Editors },
  structure: SheetStructure[],
  version: number,
): SheetsRequest[] {
  const tables = Object.values(BOOK_TABLES[book]) as unknown as AnyTable[];
  const comes = ({ since = 0 }: { since?: number }): boolean => since === version;
  const made = new Map(missingSheets(structure, book).map((sheet) => [sheet.sheetId, sheet.requests]));
  const fresh = tables.filter((table) => comes(table) && made.has(table.sheetId));
  const wider = tables.filter(
    ({ sheetId, columns }) => !made.has(sheetId) && Object.values(columns).some(comes),
  );
  const values = wider.length === 0 ? [] : grid.read(headRanges(wider, structure));
  return [
    ...fresh.flatMap((table) => made.get(table.sheetId) ?? []),
    ...fresh.flatMap((table) => protectionRequests(table, undefined, editors())),
    ...wider.flatMap((table, index) => newColumns(table, version, structure, values[index] ?? [])),
  ];
}

const headRanges = (tables: AnyTable[], structure: SheetStructure[]): { sheetId: number; rows: number }[] =>
  tables.map(({ sheetId }) => {
    const rowCount = structure.find((sheet) => sheet.sheetId === sheetId)?.rowCount ?? HEADER_SEARCH;
    return { sheetId, rows: Math.min(HEADER_SEARCH, rowCount) };
  });

/** Only what this version adds: what a hand took away is for the repair, which says so. */
function newColumns(
  table: AnyTable,
  version: number,
  structure: SheetStructure[],
  values: CellValue[][],
): SheetsRequest[] {
  const present = structure.find(({ sheetId }) => sheetId === table.sheetId);
  const layout = findLayout(table, values);
  if (!present || lostHeaders(layout)) return [];
  const { added, places } = placesOf(table, present, values);
  const news = added.filter((property) => table.columns[property]?.since === version);
  const placed = {
    places: Object.fromEntries(news.map((property, at) => [property, present.columnCount + at])),
    renamed: [],
    added: news,
  };
  return [
    ...headerRequests(table, { ...placed, places: { ...places, ...placed.places } }, layout.headerRow),
    ...news.flatMap((property) =>
      columnRequests(table, property, placed.places[property] ?? 0, layout.headerRow),
    ),
  ];
}
