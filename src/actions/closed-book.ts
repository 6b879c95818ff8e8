import { BOOK_WORDS, isPrivateBook, isUnitBook, type Book } from '../hub/book';
import { HubError } from '../hub/hub-error';
import { unitsOn } from '../hub/trust/setting/units';
import type { Settings } from '../hub/trust/setting/settings';
import type { Ports } from '../ports';
import { isBound } from './set-up/script-home';

/**
 * Throws `unit-off` for the workbook of a unit that the trust has switched off, and for a private one `private-book-here`
 * in a face in which the script acts as the person, `private-while-bound` while people can change the script.
 */
export function refuseClosedBook(ports: Ports, settings: Settings, book: Book): void {
  if (isUnitBook(book) && !unitsOn(settings).includes(book)) refuseUnit(book);
  if (isPrivateBook(book)) refusePrivate(ports, book);
}

function refuseUnit(book: Book): never {
  throw new HubError({
    code: 'unit-off',
    message: `${BOOK_WORDS[book]} is switched off in this trust.`,
    remedy: 'If you need it, ask your hub administrator to take it out of “unitsOff” in the sheet Settings.',
  });
}

function refusePrivate(ports: Ports, book: Book): void {
  if (ports.who.asThemselves())
    throw new HubError({
      code: 'private-book-here',
      message: `${BOOK_WORDS[book]} is private, so it cannot be opened here.`,
      remedy: 'Open the hub’s web page instead. Your text is kept.',
    });
  if (!isBound(ports)) return;
  throw new HubError({
    code: 'private-while-bound',
    message: `${BOOK_WORDS[book]} is not available while the script is bound to a workbook: anyone who can edit the workbook could read it.`,
    remedy: 'Ask your hub administrator to move the script to a project of its own, as the README describes.',
  });
}
