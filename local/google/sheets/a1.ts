/**
 * A1 notation: `'A title'!B2:C`, `B2`, `2:5`, `B:D`, `Title`.
 * Not modelled: R1C1 notation, named ranges.
 */
import type { Book, Sheet } from './book';
import type { Box } from './ranges';
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

const CORNER = /^([A-Za-z]{0,3})([1-9]\d*)?$/;

interface Corner {
  row?: number;
  column?: number;
}

function corner(text: string, whole: string): Corner {
  const match = CORNER.exec(text);
  if (!match || text === '') return refuse(`Unable to parse range: ${whole}`);
  return {
    ...(match[1] ? { column: columnIndex(match[1]) } : {}),
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
  };
}

const bound = (name: keyof GridRange, value: number | undefined): GridRange =>
  value === undefined ? {} : { [name]: value };

function rangeOfCells(cells: string, whole: string): GridRange {
  const [from = '', to, more] = cells.split(':');
  if (more !== undefined) refuse(`Unable to parse range: ${whole}`);
  const first = corner(from, whole);
  const last = to === undefined ? first : corner(to, whole);
  if (to === undefined && (first.row === undefined || first.column === undefined))
    refuse(`Unable to parse range: ${whole}`);
  return {
    ...bound('startRowIndex', first.row),
    ...bound('endRowIndex', last.row === undefined ? undefined : last.row + 1),
    ...bound('startColumnIndex', first.column),
    ...bound('endColumnIndex', last.column === undefined ? undefined : last.column + 1),
  };
}

/** Splits `'It''s'!A1` into title and cells; a lone title or lone cells give the other part empty. */
function split(text: string): { title: string | undefined; cells: string | undefined } {
  const match = /^'((?:[^']|'')*)'(?:!(.*))?$/.exec(text);
  if (match) return { title: (match[1] ?? '').split("''").join("'"), cells: match[2] };
  const mark = text.lastIndexOf('!');
  if (mark >= 0) return { title: text.slice(0, mark), cells: text.slice(mark + 1) };
  return { title: undefined, cells: text };
}

const byTitle = (book: Book, title: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase());

/** Which sheet and which range of it a text names; bounds stay open. Refuses in Google's words. */
export function rangeOfA1(book: Book, text: string): { sheet: Sheet; range: GridRange } {
  const { title, cells } = split(text);
  const alone = title === undefined && cells !== undefined ? byTitle(book, cells) : undefined;
  const sheet = alone ?? (title === undefined ? book.sheets[0] : byTitle(book, title));
  if (!sheet) return refuse(`Unable to parse range: ${text}`);
  if (alone || cells === undefined) return { sheet, range: { sheetId: sheet.id } };
  return { sheet, range: { sheetId: sheet.id, ...rangeOfCells(cells, text) } };
}
