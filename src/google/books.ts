import { BOOK_WORDS } from '../hub/book';
import { HubError } from '../hub/hub-error';
import { bookKey, type Books, type Settings } from '../ports';
import { workbookGrid } from './grid';

/** The hub's other workbooks, found by what set-up noted: one look at the notes for all of them in an execution. */
export function notedBooks(hub: Settings): Books {
  let notes: Record<string, string> = {};
  return {
    at: (id) => workbookGrid(() => id),
    grid: (book, of = '') =>
      workbookGrid(() => {
        const key = bookKey(book, of);
        const id = notes[key] ?? (notes = hub.all())[key];
        if (id !== undefined) return id;
        throw new HubError({
          code: 'no-book',
          message: `The ${BOOK_WORDS[book]} workbook has not been made yet.`,
          remedy: 'Your text is kept. Ask your hub administrator to choose “Set up the hub” from the menu.',
        });
      }),
  };
}
