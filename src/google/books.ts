import { BOOK_WORDS } from '../hub/book';
import { HubError } from '../hub/hub-error';
import { bookKey, type Ports, type Settings } from '../ports';
import { workbookGrid } from './grid';

/**
 * The hub's settings, and its other workbooks, found by what set-up noted there: one look at the notes for all of them in
 * an execution, and another after this execution has noted something itself.
 */
export function notedBooks(settings: Settings): Pick<Ports, 'hub' | 'books'> {
  let notes: Record<string, string> = {};
  const idOf = (key: string): string | undefined => notes[key] ?? (notes = settings.all())[key];
  const hub: Settings = {
    all: () => settings.all(),
    set: (values) => {
      notes = {};
      settings.set(values);
    },
    remove: (key) => {
      notes = {};
      settings.remove(key);
    },
  };
  const books: Ports['books'] = {
    at: (id) => workbookGrid(() => id),
    grid: (book, of = '') =>
      workbookGrid(() => {
        const id = idOf(bookKey(book, of));
        if (id !== undefined) return id;
        throw new HubError({
          code: 'no-book',
          message: `The ${BOOK_WORDS[book]} workbook has not been made yet.`,
          remedy: 'Your text is kept. Ask your hub administrator to choose “Set up the hub” from the menu.',
        });
      }),
  };
  return { hub, books };
}
