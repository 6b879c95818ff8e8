/** The units that have a workbook of their own. */
export const UNIT_BOOKS = ['improvement', 'innovation', 'operations'] as const;
export type UnitBook = (typeof UNIT_BOOKS)[number];

/** Workbooks about people, which nobody opens but the hub's own account. */
export const PRIVATE_BOOKS = ['development', 'casework'] as const;
export type PrivateBook = (typeof PRIVATE_BOOKS)[number];

/**
 * A Google file that holds tables, one for each audience: anyone who may read a file reads all of it. There is one
 * `development` book for each academy, and one of every other.
 */
export type Book = 'hub' | UnitBook | PrivateBook;

/** A book beside the hub's own that the clock tends. */
export type TendedBook = UnitBook | 'casework';

/** What people call the workbook of a book. */
export const BOOK_WORDS: Record<Book, string> = {
  hub: 'Education Hub',
  improvement: 'Improvement',
  innovation: 'Innovation',
  operations: 'Operations',
  development: 'Staff development',
  casework: 'Casework',
};

/** Whether nobody but the hub's own account may open it. */
export const isPrivateBook = (book: Book): book is PrivateBook => PRIVATE_BOOKS.some((one) => one === book);

/** Whether it is the workbook of a unit. */
export const isUnitBook = (book: Book): book is UnitBook => UNIT_BOOKS.some((one) => one === book);
