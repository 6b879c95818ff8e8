import type { Book } from '../hub/book';
import { HubError } from '../hub/hub-error';
import type { CellValue, Grid, SheetRange, SheetStructure } from '../ports';
import { HEADER_SEARCH, type AnyTable } from './layout';
import { BASICS, bookOf, PAINTED, TABLES, type PaintedName, type TableName } from './tables';

/** A sheet to read, and in which book. */
export interface Wanted {
  name: string;
  book: Book;
  range: SheetRange;
}

const wantedOf = (name: TableName, part: Partial<SheetRange> = {}): Wanted => ({
  name,
  book: bookOf(name),
  range: { sheetId: TABLES[name].sheetId, ...part },
});

/** The keys of a painted sheet. */
const wantedKeys = (name: PaintedName): Wanted => ({
  name,
  book: 'hub',
  range: { sheetId: PAINTED[name].sheetId, columns: 1 },
});

/** Tables and painted sheets by name: read whole, only their headers, only their keys. */
interface Named {
  tables: readonly TableName[];
  appends?: readonly TableName[];
  painted?: readonly PaintedName[];
}

/** Everything to read of each book, the hub's first; of each other book what it says about itself too, in the same call. */
export function wantedByBook({ tables, appends = [], painted = [] }: Named): [Book, Wanted[]][] {
  const books = [...new Set([...tables, ...appends].map(bookOf))].filter((book) => book !== 'hub');
  const whole = new Set([...tables, ...books.map((book): TableName => BASICS[book].about)]);
  const heads = [...new Set(appends)].filter((name) => !whole.has(name));
  const wanted = [
    ...[...whole].map((name) => wantedOf(name)),
    ...heads.map((name) => wantedOf(name, { rows: HEADER_SEARCH })),
    ...painted.map(wantedKeys),
  ];
  return ['hub' as const, ...books].flatMap((book): [Book, Wanted[]][] => {
    const inBook = wanted.filter((one) => one.book === book);
    return inBook.length === 0 ? [] : [[book, inBook]];
  });
}

/** Reads what is wanted of one book with one call; into `read`, by name. */
export function readBook(
  grid: Grid,
  wanted: Wanted[],
  read: Map<string, CellValue[][]>,
  lacking: Lacking,
): void {
  const found = readPresent(
    grid,
    wanted.map(({ range }) => range),
  );
  wanted.forEach(({ name }, index) => read.set(name, found.values[index] ?? []));
  for (const sheetId of found.lacking.sheets) lacking.sheets.add(sheetId);
  lacking.refusal ??= found.lacking.refusal;
}

/** One grid for each book: what it remembers of a read serves the write. */
export function onceEach(gridOf: (book: Book) => Grid): (book: Book) => Grid {
  const grids = new Map<Book, Grid>();
  return (book) => {
    const grid = grids.get(book) ?? gridOf(book);
    grids.set(book, grid);
    return grid;
  };
}

const YET_TO_COME = new Set(
  (Object.values(TABLES) as unknown as AnyTable[])
    .filter(({ since }) => since !== undefined)
    .map(({ sheetId }) => sheetId),
);

/** What a workbook lacks that another release brings; and the refusal where its own release had it already. */
export interface Lacking {
  sheets: Set<number>;
  refusal?: HubError | undefined;
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

/** Mark -> column of a sheet. */
type Marks = (sheetId: number, book: Book) => Record<string, number>;

/** The marks of a sheet's columns, mark -> column; looked up at most once a book. */
export function lookedUpMarks(gridOf: (book: Book) => Grid): Marks {
  const structures = new Map<Book, SheetStructure[]>();
  return (sheetId, book) => {
    const known = structures.get(book) ?? gridOf(book).structure();
    structures.set(book, known);
    return known.find((sheet) => sheet.sheetId === sheetId)?.columnAnchors ?? {};
  };
}
