import type { Workspace } from '../../local/workspace';
import type { Book } from '../../src/hub/book';
import { bookKey } from '../../src/ports';
import { BOOK_TABLES } from '../../src/store/tables';

/** The id of a book's workbook; empty for one that is not made. */
export function idOf(workspace: Workspace, book: Book, of = ''): string {
  if (book === 'hub') return workspace.id;
  return workspace.properties.of('').get(bookKey(book, of)) ?? '';
}

/** The workbook in which a sheet lies: sheet ids are unique over all books. One of no table lies in the hub's. */
export function workbookOf(workspace: Workspace, sheetId: number): string {
  const book = (Object.keys(BOOK_TABLES) as Book[]).find((one) =>
    Object.values(BOOK_TABLES[one] as Record<string, { sheetId: number }>).some(
      (table) => table.sheetId === sheetId,
    ),
  );
  return idOf(workspace, book ?? 'hub');
}
