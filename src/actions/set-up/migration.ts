import { isPrivateBook, type Book } from '../../hub/book';
import type { Ports } from '../../ports';
import { migrate, workbookVersion, type Migrated } from '../../store/migrations/migrate';
import type { Stamp } from '../../store/staging';
import { editorsIn, nobodyBut } from './keepers';

/** Milliseconds of an execution after which no further migration is begun. */
const ENOUGH = 4 * 60_000;

const stampOf = (ports: Ports, by: string): Stamp => ({ at: ports.clock.now(), by });

/** The number of the last migration that a workbook has run; one read. */
export const versionNow = (ports: Ports, email: string, book: Book = 'hub'): number =>
  workbookVersion(ports, book, stampOf(ports, email));

/**
 * Makes a workbook ready for this release, as far as there is time. Call it under the lock. `ready` makes ready another
 * one, for rows that move there.
 */
export const migrateWorkbook = (
  ports: Ports,
  email: string,
  book: Book = 'hub',
  ready: (book: Book) => boolean = () => true,
): Migrated =>
  migrate({
    ready,
    workbooks: ports,
    book,
    stamp: stampOf(ports, email),
    nextId: () => ports.ids.next(),
    editors: () => (isPrivateBook(book) ? nobodyBut(ports.who.account()) : editorsIn(ports, email, true)),
    hasTime: () => ports.clock.elapsed() < ENOUGH,
  });
