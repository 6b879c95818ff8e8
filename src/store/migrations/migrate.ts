import type { CellValue, Grid, SheetStructure, SheetsRequest } from '../../ports';
import { headerRequests, lostHeaders, placesOf } from '../headers';
import { findLayout, HEADER_SEARCH, type AnyTable } from '../layout';
import { missingSheets } from '../new-sheet';
import { protectionRequests, type Editors } from '../protection';
import { SCHEMA_KEY } from '../schema';
import { openSession, type Session } from '../session';
import { columnRequests } from '../sheet-format';
import type { Stamp } from '../staging';
import { TABLES } from '../tables';
import type { Migration, Portion } from './migration';
import { MIGRATIONS } from './migrations';

/** What the migrations of one workbook need besides it. */
export interface Migrating {
  grid: Grid;
  stamp: Stamp;
  /** A new id for the line in the log. */
  nextId(): string;
  /** Who may edit closed sheets, for the sheets that are made. */
  editors(): Editors;
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
export const workbookVersion = (grid: Grid, stamp: Stamp): number =>
  openSession(grid, stamp, { tables: ['settings'] }).version;

/**
 * Runs the migrations that the workbook lacks, in their order, each committed together with its number in one atomic
 * write. Call it under the lock. A run that is cut, or has no time left, goes on with the first that is not done.
 */
export function migrate(given: Migrating, migrations: readonly Migration[] = MIGRATIONS): Migrated {
  const { grid, stamp, hasTime } = given;
  const done: string[] = [];
  let version = workbookVersion(grid, stamp);
  for (const migration of migrations.filter((one) => one.version > version)) {
    for (let last = false; !last;) {
      if (!hasTime()) return { done, version };
      last = runPortion(given, migration);
    }
    version = migration.version;
    done.push(migration.words);
  }
  return { done, version };
}

/** Does the next portion of a migration; says whether it was the last. */
function runPortion({ grid, stamp, nextId, editors }: Migrating, migration: Migration): boolean {
  const structure = grid.structure();
  const added = additions(grid, structure, migration.version, editors);
  const session = openSession(grid, stamp, {
    tables: ['settings', ...(migration.reads ?? [])],
    appends: ['log'],
    writesTo: 'any',
  });
  const portion: Portion = migration.change?.((name) => session.table(name)) ?? { requests: [], last: true };
  session.paint([...added, ...portion.requests]);
  if (portion.last) stageVersion(session, migration, nextId());
  session.commit();
  return portion.last;
}

function stageVersion(session: Session, { version, words }: Migration, id: string): void {
  const row = session.table('settings').byId.get(SCHEMA_KEY);
  const help = row?.help ?? HELP;
  session.put('settings', { id: SCHEMA_KEY, value: String(version), help });
  session.add('log', {
    ...{ id, at: session.stamp.at, who: session.stamp.by, action: 'migrate' },
    ...{ subject: 'workbook', summary: words, rows: '' },
  });
}

/** Sheets and columns that came with this version and are not there yet. */
function additions(
  grid: Grid,
  structure: SheetStructure[],
  version: number,
  editors: () => Editors,
): SheetsRequest[] {
  const tables = Object.values(TABLES) as unknown as AnyTable[];
  const comes = ({ since = 0 }: { since?: number }): boolean => since === version;
  const made = new Map(missingSheets(structure).map((sheet) => [sheet.sheetId, sheet.requests]));
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
