import { BOOK_WORDS, isPrivateBook, isUnitBook, type Book } from '../hub/book';
import { HubError } from '../hub/hub-error';
import { unitsOn } from '../hub/trust/setting/units';
import type { Settings } from '../hub/trust/setting/settings';
import type { Books, Ports } from '../ports';
import { KEEPER_KEY } from './set-up/folders';
import { isBound } from './set-up/script-home';

/**
 * Throws `unit-off` for the workbook of a unit that the trust has switched off, and for a private one `private-book-here`
 * in a face in which the script acts as the person, `private-while-bound` while people can change the script.
 */
export function refuseClosedBook(ports: Ports, settings: Settings, book: Book): void {
  if (isUnitBook(book) && !unitsOn(settings).includes(book)) refuseUnit(book);
  if (isPrivateBook(book)) refusePrivate(ports, book);
}

/** Throws `no-book` for a unit's workbook that Settings tells nothing of: so nobody looks for it in vain. */
export function refuseUnmade(settings: Settings, book: Book): void {
  if (isUnitBook(book) && settings[`${book}Workbook`] === '')
    throw new HubError({
      code: 'no-book',
      message: `The ${BOOK_WORDS[book]} workbook has not been made yet.`,
      remedy: 'Ask your hub administrator to choose “Set up the hub” from the menu.',
    });
}

function refuseUnit(book: Book): never {
  throw new HubError({
    code: 'unit-off',
    message: `${BOOK_WORDS[book]} is switched off in this trust.`,
    remedy:
      'If you need it, ask your hub administrator to take it out of “Units that are not used” in Settings.',
  });
}

function refusePrivate(ports: Ports, book: Book): void {
  if (ports.who.asThemselves())
    throw new HubError({
      code: 'private-book-here',
      message: `${BOOK_WORDS[book]} is private, so it cannot be opened here.`,
      remedy: 'Open the hub’s web page instead. Your text is kept.',
    });
  refuseWhileBound(ports, book);
}

/** Throws `private-while-bound` while people can change the script, or nobody knows yet whether they can. */
export function refuseWhileBound(ports: Ports, book: Book): void {
  if (!isBound(ports)) return;
  throw new HubError({
    code: 'private-while-bound',
    message: `${BOOK_WORDS[book]} is not available while the script is bound to a workbook: anyone who can edit the workbook could read it.`,
    remedy: 'Ask your hub administrator to move the script to a project of its own, as the README describes.',
  });
}

/**
 * The hub's other workbooks as the person asking can open them. Throws `book-not-here` for one that Google does not open to
 * them where the script acts with their own rights, and `no-book` for one that is gone, or that the
 * hub’s own account cannot open.
 */
export const booksFor = ({ books, who, hub }: Pick<Ports, 'books' | 'who' | 'hub'>): Books => ({
  ...books,
  grid: (book, of) => {
    const grid = books.grid(book, of);
    const seen =
      <A extends unknown[], R>(call: (...args: A) => R) =>
      (...args: A): R => {
        try {
          return call(...args);
        } catch (error) {
          throw asSeen(error, book, () => isGuest({ who, hub }));
        }
      };
    return { ...grid, read: seen(grid.read), structure: seen(grid.structure) };
  },
});

function asSeen(error: unknown, book: Book, guest: () => boolean): unknown {
  if (!(error instanceof HubError)) return error;
  if (error.code === 'google-denied' && guest())
    return new HubError({
      code: 'book-not-here',
      message: `The ${BOOK_WORDS[book]} workbook is not shared with you, so it cannot be opened here.`,
      remedy: 'Open the hub’s web page instead: it shows you what your role allows. Your text is kept.',
    });
  if (error.code === 'google-denied')
    return new HubError({
      code: 'no-book',
      message: `The ${BOOK_WORDS[book]} workbook is not shared with the hub’s own account any more.`,
      remedy: 'Ask your hub administrator to share it with that account, as an editor.',
    });
  if (error.code !== 'no-workbook') return error;
  return new HubError({
    code: 'no-book',
    message: `The ${BOOK_WORDS[book]} workbook is not there any more.`,
    remedy:
      'Ask your hub administrator to bring it back from the bin in Drive, or to choose “Set up the hub” from the menu.',
  });
}

/** Whether Google is asked with the rights of somebody else than the hub’s own account. */
const isGuest = ({ who, hub }: Pick<Ports, 'who' | 'hub'>): boolean =>
  who.asThemselves() && hub.all()[KEEPER_KEY] !== who.account();

/**
 * Reads the hub’s own workbook. Throws `book-not-here` for who may open that of a unit, or a card beside any file, but not
 * the hub’s, where the script acts with their own rights.
 */
export function sharedWith<T>(ports: Pick<Ports, 'who' | 'hub'>, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof HubError && error.code === 'google-denied' && isGuest(ports))) throw error;
    throw new HubError({
      code: 'book-not-here',
      message: 'The hub’s own workbook is not shared with you, so the hub cannot be opened here.',
      remedy:
        'Open the hub’s web page instead: it shows you what your role allows. If the workbook should be shared with you, sign out of other Google accounts first, or ask your hub administrator. Your text is kept.',
    });
  }
}
