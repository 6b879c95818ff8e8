import { BOOK_WORDS, isUnitBook, type Book, type PrivateBook, type UnitBook } from '../../hub/book';
import { HubError } from '../../hub/hub-error';
import { kindsIn } from '../../hub/record/kinds';
import { titleText } from '../../hub/text/text';
import { RESTORE_IN_DRIVE } from '../../hub/trust/access';
import { bookEditors } from '../../hub/trust/book-editors';
import { settingRow } from '../../hub/trust/setting/row';
import { unitsOn } from '../../hub/trust/setting/units';
import { bookKey, type Grid, type Ports } from '../../ports';
import { SCHEMA_KEY, SCHEMA_VERSION } from '../../store/schema';
import type { Session } from '../../store/session';
import { BASICS, TABLES } from '../../store/tables';
import { refuseWhileBound } from '../closed-book';
import { openContext, type Context } from '../context';
import { layBook } from './book-sheets';
import { copyEarlierRows } from './earlier-book';
import { folderKey, KEEPER_KEY } from './folders';
import { nobodyBut, sheetEditors } from './keepers';
import { migrateWorkbook } from './migration';
import { shareBook } from './share-book';

/** Under which key Settings shows people the ID of a unit's workbook; the hub itself goes by its properties. */
const settingOf = (book: UnitBook) => `${book}Workbook` as const;

/**
 * Makes the workbooks of the units that are switched on, each with its sheets and its marks, and opens each to whom the
 * table of rights lets in. What is there stays; a unit that is switched off keeps its workbook; one that lies in the bin is
 * left to a person to restore. Says what was done, and what is to do.
 */
export function makeUnitBooks(ports: Ports, email: string): string[] {
  const context = openContext(ports, email, { tables: ['people'] });
  const on = unitsOn(context.settings);
  const made = on.flatMap((book) => saidIfInBin(() => makeBook(context, book)));
  const report = [...made, ...makeCasework(context)];
  noteBooks(context, on);
  return report.length > 0 ? report : ['The workbooks of all units that are switched on were there.'];
}

/**
 * Makes a unit's workbook ready for rows that a new release moves there, once an execution, also of a unit that is
 * switched off. False for an account that does not own the hub's files: then its clock does it. Throws `book-in-bin`.
 */
export function readyFor(ports: Ports, email: string): (book: Book) => boolean {
  const ready = new Set<Book>();
  return (book) => {
    const keeper = ports.hub.all()[KEEPER_KEY] ?? email;
    if (!isUnitBook(book) || keeper !== email) return false;
    if (ready.has(book)) return true;
    const context = openContext(ports, email, { tables: ['people'] });
    makeBook(context, book);
    noteBooks(context, [book]);
    ready.add(book);
    return true;
  };
}

function makeBook(context: Context, book: UnitBook): string[] {
  const { ports, session, email } = context;
  const { id, report } = findOrCreate(context, book);
  const grid = ports.books.grid(book);
  const migrated = isMade(grid, book) ? migrateWorkbook(ports, email, book).done : [];
  const people = session.rows('people');
  const laid = layBook(grid, {
    book,
    structure: grid.structure(),
    editors: sheetEditors(ports, email, people),
    like: ports.grid,
  });
  markBook(context, book);
  const copied = copyEarlierRows(context, book);
  const named = `${BOOK_WORDS[book]} workbook`;
  return [
    ...report,
    ...[...migrated, ...laid].map((words) => `${named}: ${words}`),
    ...copied,
    ...shareBook(ports, id, book, bookEditors(book, people)),
  ];
}

/** Casework is one workbook for the trust, made as soon as a kind of record lies there; while bound, the reason is said. */
function makeCasework(context: Context): string[] {
  if (kindsIn('casework').length === 0) return [];
  try {
    return saidIfInBin(() => makePrivateBook(context, 'casework'));
  } catch (error) {
    if (error instanceof HubError && error.code === 'private-while-bound') return [error.message];
    throw error;
  }
}

/** A workbook in the bin waits for a person, and the others do not wait for it. */
function saidIfInBin(make: () => string[]): string[] {
  try {
    return make();
  } catch (error) {
    if (error instanceof HubError && error.code === 'book-in-bin')
      return [`${error.message} ${error.remedy}`];
    throw error;
  }
}

const inBin = (book: UnitBook | PrivateBook): HubError =>
  new HubError({
    code: 'book-in-bin',
    message: `The ${BOOK_WORDS[book]} workbook is in the bin of Drive.`,
    remedy: RESTORE_IN_DRIVE,
  });

/**
 * Makes a private workbook that is not there yet, of the hub's own account, which must be the one asking, and shared with
 * nobody; `of` says whose, of books of which there are several. Says what was done. Throws `private-while-bound` while
 * people can change the script, and `book-in-bin`.
 */
export function makePrivateBook(context: Context, book: PrivateBook, of = ''): string[] {
  const { ports } = context;
  refuseWhileBound(ports, book);
  const { report } = findOrCreate(context, book, of);
  const grid = ports.books.grid(book, of);
  layBook(grid, {
    book,
    structure: grid.structure(),
    editors: nobodyBut(ports.who.account()),
    like: ports.grid,
  });
  markBook(context, book, of);
  return report;
}

const isMade = (grid: Grid, book: UnitBook): boolean => {
  const { about } = BASICS[book];
  return grid.structure().some(({ sheetId }) => sheetId === TABLES[about].sheetId);
};

/**
 * The workbook as it was noted; as it was made, where the note was lost; or a new one in the hub's folder. Throws
 * `book-in-bin` where the noted one can still be restored: a second would lie beside it with none of its rows.
 */
function findOrCreate(
  { ports, settings }: Context,
  book: UnitBook | PrivateBook,
  of = '',
): { id: string; report: string[] } {
  const key = bookKey(book, of);
  const notes = ports.hub.all();
  const noted = notes[key];
  const place = noted === undefined ? 'gone' : ports.files.whereIs(noted);
  if (place === 'in the bin') throw inBin(book);
  if (noted !== undefined && place === 'there') return { id: noted, report: [] };
  const found = ports.files.find(key);
  const name = titleText(`${BOOK_WORDS[book]} – ${of || settings.trustName}`);
  const folder = notes[folderKey('hub')];
  // A folder that somebody deleted stops no workbook.
  const parent = folder !== undefined && !found && ports.files.isThere(folder) ? folder : undefined;
  const { id } = found ?? ports.files.createWorkbook(name, key, parent);
  ports.hub.set({ [key]: id });
  return { id, report: found ? [`Found the workbook “${name}”.`] : [`Made the workbook “${name}”.`] };
}

/** Whose workbook it is, which, and for which release; one write, none where that stands there. */
function markBook({ ports, email, now }: Context, book: UnitBook | PrivateBook, of = ''): void {
  const { about } = BASICS[book];
  const { session } = openContext(ports, email, { tables: [about], needs: [book], writesTo: 'older', of });
  const written: Session<Book> = session.of(book);
  const marks = {
    hub: [ports.grid.id(), 'The hub to which this workbook belongs.'],
    book: [book, 'Which of the hub’s workbooks it is.'],
    since: [session.table(about).byId.get('since')?.value ?? now, 'When it was made (UTC).'],
    [SCHEMA_KEY]: [String(SCHEMA_VERSION), 'The release that this workbook was last made ready for.'],
  } as const;
  for (const [id, [value = '', help = '']] of Object.entries(marks)) written.put(about, { id, value, help });
  written.commit();
}

/** Settings shows where the workbooks are. */
function noteBooks({ ports, email }: Context, books: UnitBook[]): void {
  const { session } = openContext(ports, email, { tables: [], writesTo: 'older' });
  const notes = ports.hub.all();
  for (const book of books) {
    const id = settingOf(book);
    const row = session.table('settings').byId.get(id);
    session.put('settings', settingRow(id, notes[bookKey(book)] ?? '', row?.help));
  }
  session.commit();
}
