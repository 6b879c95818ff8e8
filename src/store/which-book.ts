import { UNIT_BOOKS, type UnitBook } from '../hub/book';
import { bookKey, WORKBOOK_KEY } from '../ports';

/**
 * Which of the hub's workbooks this is, by what set-up noted in the script's properties; nothing for a spreadsheet that
 * is none of them. Private ones are opened by nobody.
 */
export const bookOf = (notes: Record<string, string>, id: string): 'hub' | UnitBook | undefined =>
  notes[WORKBOOK_KEY] === id ? 'hub' : UNIT_BOOKS.find((book) => notes[bookKey(book)] === id);

/**
 * The unit whose workbook it is; nothing for the hub's own, any other spreadsheet and none. Asked when the sidebar opens,
 * which tells it with every call: a look at the notes costs a call of its own.
 */
export function unitBookOf(notes: Record<string, string>, id: string | undefined): UnitBook | undefined {
  const book = id === undefined ? undefined : bookOf(notes, id);
  return book === 'hub' ? undefined : book;
}
