/**
 * A1 notation: `'A title'!B2:C`, `B2`, `$B$2`, `2:5`, `B:D`, `Title`, `'A1'` (a sheet), `a_named_range`. Corners may
 * stand in any order. Not modelled: R1C1 notation, named ranges of one sheet.
 */
import type { Book, Sheet } from './book';
import type { Box } from './box';
import { notModelled } from '../error';
import { refuse } from './refusal';
import type { GridRange } from './wire';

/** Letters of a zero-based column: 0 -> A, 26 -> AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const quoted = (title: string): string =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^[A-Za-z]{1,3}\d+$/.test(title)
    ? title
    : `'${title.split("'").join("''")}'`;

export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A range as Google writes it, with the sheet's title. */
export function a1Of(title: string, box: Box): string {
  const first = cellName(box.top, box.left);
  const last = cellName(box.bottom - 1, box.right - 1);
  return `${quoted(title)}!${first === last ? first : `${first}:${last}`}`;
}

const CORNER = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d*))?$/;
const R1C1 = /^R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(:|$)/i;

interface Corner {
  row?: number;
  column?: number;
}

const unknown = (text: string): never => refuse(`Unable to parse range: ${text}`);

function corner(text: string): Corner | undefined {
  const match = CORNER.exec(text);
  if (!match || text === '') return undefined;
  return {
    ...(match[1] ? { column: columnIndex(match[1]) } : {}),
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
  };
}

const bound = (name: keyof GridRange, value: number | undefined): GridRange =>
  value === undefined ? {} : { [name]: value };

/** The bounds that cells like `B2:C` name; nothing when the text names no cells. */
function rangeOfCells(cells: string): GridRange | undefined {
  const [from = '', to, more] = cells.split(':');
  const first = corner(from);
  const last = to === undefined ? first : corner(to);
  if (!first || !last || more !== undefined) return undefined;
  if (to === undefined && (first.row === undefined || first.column === undefined)) return undefined;
  const [top, bottom] = inOrder(first.row, last.row);
  const [left, right] = inOrder(first.column, last.column);
  return {
    ...bound('startRowIndex', top),
    ...bound('endRowIndex', bottom === undefined ? undefined : bottom + 1),
    ...bound('startColumnIndex', left),
    ...bound('endColumnIndex', right === undefined ? undefined : right + 1),
  };
}

type Index = number | undefined;

/** `C3:A1` names the same cells as `A1:C3`; an open end stays where it is. */
const inOrder = (from: Index, to: Index): [Index, Index] =>
  from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];

/** Splits `'It''s'!A1` into title and cells; a quoted title or bare cells alone leave the other out. */
function split(text: string): { title?: string; cells?: string } {
  const match = /^'((?:[^']|'')*)'(?:!(.*))?$/.exec(text);
  if (match) {
    const title = (match[1] ?? '').split("''").join("'");
    return match[2] === undefined ? { title } : { title, cells: match[2] };
  }
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { cells: text } : { title: text.slice(0, mark), cells: text.slice(mark + 1) };
}

const byTitle = (book: Book, title: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());

/** Without a sheet's name cells come first (on the first sheet to be seen), then a named range, then a whole sheet. */
function rangeOfBare(book: Book, text: string): { sheet: Sheet; range: GridRange } {
  const cells = rangeOfCells(text);
  const first = book.sheets.find((sheet) => !sheet.hidden);
  if (cells && first) return { sheet: first, range: { sheetId: first.id, ...cells } };
  const named = book.namedRanges.find(({ name = '' }) => name.toLowerCase() === text.toLowerCase());
  if (named?.range) {
    const { range } = named;
    const sheet = book.sheets.find(({ id }) => id === (range.sheetId ?? 0));
    return sheet ? { sheet, range } : unknown(text);
  }
  const sheet = byTitle(book, text);
  return sheet ? { sheet, range: { sheetId: sheet.id } } : unknown(text);
}

/** Which sheet and which range of it a text names; bounds stay open. Refuses in Google's words. */
export function rangeOfA1(book: Book, text: string): { sheet: Sheet; range: GridRange } {
  const { title, cells } = split(text);
  if (cells !== undefined && title !== undefined && R1C1.test(cells)) throw notModelled('R1C1 notation');
  if (title === undefined) return rangeOfBare(book, text);
  const sheet = byTitle(book, title) ?? unknown(text);
  const range = cells === undefined ? {} : (rangeOfCells(cells) ?? unknown(text));
  return { sheet, range: { sheetId: sheet.id, ...range } };
}
