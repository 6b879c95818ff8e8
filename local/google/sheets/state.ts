/** A workbook as plain JSON and back. Lists of styles that rows share are written once. */
import { EMPTY_ROW, type Book, type Row, type Scalar, type Sheet } from './book';
import { createStyles, type Style, type Styles } from './styles';

/** `0` for an empty row, else `[style list, values, notes, height, hidden]` without trailing zeros. */
export type SavedRow = 0 | [number, readonly Scalar[], (Row['notes'] | 0)?, number?, (0 | 1)?];

type SavedSheet = Omit<Sheet, 'rows' | 'tabColor' | 'filter' | 'filterViews'> &
  Partial<Pick<Sheet, 'tabColor' | 'filter' | 'filterViews'>> & { rows: SavedRow[] };

export interface SavedBook extends Omit<Book, 'styles' | 'sheets' | 'namedRanges'> {
  /** Missing in states saved before there were any. */
  namedRanges?: Book['namedRanges'];
  styles: readonly Style[];
  lists: (readonly number[])[];
  sheets: SavedSheet[];
}

const NO_STYLES: readonly number[] = [];

function savedRow(row: Row, listOf: (styles: readonly number[]) => number): SavedRow {
  if (row === EMPTY_ROW) return 0;
  const saved = [listOf(row.styles), row.values, row.notes ?? 0, row.height ?? 0, row.hidden ? 1 : 0];
  while (saved.length > 2 && saved[saved.length - 1] === 0) saved.pop();
  return saved as SavedRow;
}

export function saveBook(book: Book): SavedBook {
  const lists: (readonly number[])[] = [];
  const known = new Map<readonly number[], number>();
  const listOf = (own: readonly number[]): number => {
    // Rows without a style share one list, whichever way they came to it.
    const styles = own.length === 0 ? NO_STYLES : own;
    const old = known.get(styles);
    if (old !== undefined) return old;
    lists.push(styles);
    known.set(styles, lists.length - 1);
    return lists.length - 1;
  };
  const sheets = book.sheets.map((sheet) => {
    const { tabColor, filter, ...rest } = sheet;
    const rows = sheet.rows.map((row) => savedRow(row, listOf));
    return { ...rest, ...(tabColor ? { tabColor } : {}), ...(filter ? { filter } : {}), rows };
  });
  return { ...book, styles: book.styles.all().slice(), lists, sheets };
}

/** The same, apart from the engine's own: all that is ever changed in place is copied, so rows and style lists are not. */
export function apart(saved: SavedBook): SavedBook {
  const { lists, sheets, ...rest } = saved;
  const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const copied = sheets.map(({ rows, ...sheet }) => ({ ...plain(sheet), rows }));
  return { ...plain(rest), lists, sheets: copied };
}

function loadedRow(saved: SavedRow, styles: Styles, lists: SavedBook['lists']): Row {
  if (saved === 0) return EMPTY_ROW;
  const [list, values, notes = 0, height = 0, hidden = 0] = saved;
  return {
    values,
    styles: styles.list(lists[list] ?? []),
    ...(notes === 0 ? {} : { notes }),
    ...(height === 0 ? {} : { height }),
    ...(hidden === 0 ? {} : { hidden: true }),
  };
}

function readBook(saved: SavedBook): Book {
  const { lists, ...rest } = saved;
  const styles = createStyles(saved.styles);
  const sheets = saved.sheets.map((sheet) => ({
    ...sheet,
    tabColor: sheet.tabColor,
    filter: sheet.filter,
    filterViews: sheet.filterViews ?? [],
    rows: sheet.rows.map((row) => loadedRow(row, styles, lists)),
  }));
  return { ...rest, namedRanges: saved.namedRanges ?? [], styles, sheets };
}

/** A second workbook like the first. They share rows, which nobody changes, but no list of rows, and no styles. */
export function forkBook(book: Book): Book {
  const sheets = book.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice() }));
  return { ...book, styles: book.styles.fork(), sheets };
}

/** Saved workbooks as they were read the first time; nobody works in these. */
const known = new WeakMap<SavedBook, Book>();

/** A change to a state that many Workspaces were made from would reach some of them: it throws instead. */
function freezeAll(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freezeAll(member);
}

/** The workbook that was saved. It is read once however often it is loaded, and may not be changed from then on. */
export function loadBook(saved: SavedBook): Book {
  const read = known.get(saved) ?? readBook(saved);
  if (!known.has(saved)) {
    freezeAll(saved);
    known.set(saved, read);
  }
  return forkBook(read);
}
