import { BOOK_WORDS, type Book } from '../hub/book';
import { HubError } from '../hub/hub-error';
import type { Grid } from '../ports';
import type { LoadedTable } from './loaded-table';
import { BASICS, type Entity, type TableName } from './tables';

/** Why a book may be closed to the person asking, without anything being wrong with the rest of the hub. */
const CLOSED = [
  'unit-off',
  'no-book',
  'book-not-here',
  'private-book-here',
  'private-while-bound',
  'copied-workbook',
];

export const isClosed = (error: unknown): error is HubError =>
  error instanceof HubError && CLOSED.includes(error.code);

/**
 * Throws `copied-workbook` where a workbook bears another hub's mark: it is that hub's, or a copy that somebody made.
 * One without a mark is being set up.
 */
export function refuseStrange(
  { table }: { table<N extends TableName>(name: N): LoadedTable<Entity<N>> },
  book: Exclude<Book, 'hub'>,
  gridOf: (book: Book) => Grid,
): void {
  const mark = table(BASICS[book].about).byId.get('hub')?.value ?? '';
  if (mark === '' || mark === gridOf('hub').id()) return;
  throw new HubError({
    code: 'copied-workbook',
    message: `The ${BOOK_WORDS[book]} workbook belongs to another hub.`,
    where: gridOf(book).id(),
    remedy: 'Run “Set up the hub” from the menu of the hub that it is to belong to.',
  });
}
