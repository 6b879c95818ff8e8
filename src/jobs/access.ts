import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { folderKey } from '../actions/set-up/folders';
import { shareBook } from '../actions/set-up/share-book';
import { BOOK_WORDS, UNIT_BOOKS } from '../hub/book';
import { bookEditors } from '../hub/trust/book-editors';
import { unitsOn } from '../hub/trust/setting/units';
import type { FileAccess } from '../hub/trust/access';
import { TRUST_BOARD } from '../hub/governance/board';
import { sortedBy } from '../hub/order';
import { addressOf, principalOf } from '../hub/trust/person';
import { addDays, type IsoDate } from '../hub/time/date';
import { HubError } from '../hub/hub-error';
import { bookKey, type Ports, type Reader } from '../ports';
import type { Session } from '../store/session';
import type { TableName } from '../store/tables';
import type { Job } from './job';
import { stageDone } from './run-record';

/**
 * Files of which Drive is asked in one night: a call each. Folders come first, then what somebody can open who is
 * Principal no more, then what was asked of longest ago.
 */
const FILES_A_NIGHT = 40;

/** Milliseconds of this execution after which no more are asked of: the rest of the hour's jobs are waiting. */
const ENOUGH = 3 * 60_000;

/** Days after which such a document that nobody put right is asked of before its turn again. */
const PRESSING_DAYS = 7;

const TABLES_READ = [
  'regions',
  'academies',
  'people',
  'reports',
  'principalDocuments',
  'principalDocumentsPast',
  'access',
] as const satisfies readonly TableName[];

type Named = Pick<FileAccess, 'id' | 'file' | 'name' | 'region'>;

/** A file with its place among those to ask of. */
interface Ranked {
  named: Named;
  /** An earlier Principal can open it. */
  pressing: boolean;
  /** Of those asked of on the same day, the lower first: pages and packs, reports, notes. */
  turn: number;
}

/**
 * Once a day: asks Drive who can open the hub's folders and documents and keeps the answers, from which the sheet
 * Health says where they are not as the table of rights would have it. Drive is asked without the lock, since nobody
 * should wait for it; the workbook itself the hub may not ask about (scope `drive.file`).
 */
export function accessJob(today: IsoDate): Job {
  const job: Job = {
    id: `access:${today}`,
    name: 'access',
    dueOn: today,
    run(ports, owner) {
      const before = openContext(ports, owner, { tables: TABLES_READ });
      const shared = shareUnitBooks(before);
      const seen = askDrive(ports, before);
      return locked(ports, () => {
        const context = openContext(ports, owner, { tables: ['access', 'runs'] });
        keep(context, seen);
        const left = seen.all.length - seen.asked.length;
        const message =
          `Asked Drive who can open ${seen.asked.length} folders and documents.` +
          (left > 0 ? ` The other ${left} come in the next nights.` : '') +
          shared.map((words) => ` ${words}`).join('');
        stageDone(context, job, message);
        context.session.commit();
        return message;
      });
    },
  };
  return job;
}

/** Whom the table of rights lets into the units' workbooks may have changed since yesterday. */
function shareUnitBooks({ ports, session, settings }: Context): string[] {
  const notes = ports.hub.all();
  return unitsOn(settings).flatMap((book) => {
    const id = notes[bookKey(book)];
    if (id === undefined || !ports.files.isThere(id)) return [];
    return shareBook(ports, id, book, bookEditors(book, session.rows('people')));
  });
}

interface Seen {
  all: Named[];
  asked: FileAccess[];
}

/** Every folder and document that the hub made and still knows; of those for Principals only what they were given. */
function filesOf({ ports, session }: Context): Ranked[] {
  const notes = ports.hub.all();
  const folder = (key: string, name: string, region = ''): Named[] => {
    const file = notes[key];
    return file === undefined ? [] : [{ id: key, file, name, region }];
  };
  const folders = [
    ...folder(folderKey('hub'), 'The hub’s folder'),
    ...folder(folderKey('reports'), 'Board reports'),
    ...session
      .rows('regions')
      .flatMap(({ id, name }) => folder(folderKey({ region: id }), `Folder ${name}`, id)),
    ...folder(folderKey({ region: '' }), `Folder ${TRUST_BOARD}`),
    ...UNIT_BOOKS.flatMap((book) => folder(bookKey(book), `${BOOK_WORDS[book]} workbook`)),
  ];
  const reports = session
    .rows('reports')
    .filter(({ document }) => document !== '')
    .map(({ id, document, title, region }) => ({ id, file: document, name: title, region }));
  return [
    ...folders.map((named) => ({ named, pressing: false, turn: 0 })),
    ...reports.map((named) => ({ named, pressing: false, turn: 2 })),
    ...principalDocumentsOf(session),
  ];
}

function principalDocumentsOf(session: Session): Ranked[] {
  const academies = session.table('academies').byId;
  const people = session.rows('people');
  return [...session.rows('principalDocuments'), ...session.rows('principalDocumentsPast')]
    .filter(({ document, sharedWith }) => document !== '' && sharedWith !== '')
    .map(({ id, kind, document, title, academy: place, sharedWith }) => {
      const academy = academies.get(place);
      const principal = academy && principalOf(academy, people);
      return {
        named: { id, file: document, name: title, region: academy?.region ?? '' },
        pressing: !principal || addressOf(principal) !== sharedWith,
        turn: kind === 'visit-note' ? 3 : 1,
      };
    });
}

/** In the order in which Drive is asked of them. */
function inTurn({ session, today }: Context, all: Ranked[]): Named[] {
  const before = session.table('access').byId;
  const asked = ({ id, file }: Named): string => {
    const known = before.get(id);
    return known?.file === file ? known.checkedOn : '';
  };
  const lately = addDays(today, -PRESSING_DAYS);
  const first = ({ named, pressing }: Ranked): number =>
    isKept(named.id) ? 0 : pressing && asked(named) < lately ? 1 : 2;
  return sortedBy(
    all,
    first,
    (one) => (first(one) === 0 ? '' : asked(one.named)),
    ({ turn }) => turn,
  ).map(({ named }) => named);
}

function askDrive(ports: Ports, context: Context): Seen {
  const all = inTurn(context, filesOf(context));
  const asked: FileAccess[] = [];
  for (const named of all.slice(0, FILES_A_NIGHT)) {
    if (ports.clock.elapsed() > ENOUGH) break;
    asked.push({ ...named, checkedOn: context.today, ...openTo(ports, named) });
  }
  return { all, asked };
}

type Opened = Pick<FileAccess, 'found' | 'owner' | 'readers' | 'editors'>;

function openTo(ports: Ports, { id, file }: Named): Opened {
  try {
    const all = ports.files.readers(file);
    const owner = all.find(({ access }) => access === 'owns')?.who ?? '';
    const others = all.filter(({ access }) => access !== 'owns');
    const editors = others.filter(({ access }) => access === 'edits').map(wordsOf);
    // Who can open it does not tell whether it lies in the bin, and documents are made anew from there.
    const found = !isKept(id) || ports.files.isThere(file);
    return { found, owner, readers: others.map(wordsOf).sort(), editors: editors.sort() };
  } catch (error) {
    if (error instanceof HubError && error.code === 'no-file')
      return { found: false, owner: '', readers: [], editors: [] };
    throw error;
  }
}

/** What is never made anew while it can be restored: folders and workbooks. */
const isKept = (id: string): boolean => /^(folder|book):/.test(id);

const wordsOf = ({ kind, who }: Reader): string =>
  kind === 'anyone' ? 'anyone with the link' : kind === 'domain' ? `everybody of ${who}` : who;

/** What the hub knows no more is forgotten. */
function keep({ session }: Context, { all, asked }: Seen): void {
  for (const seen of asked) session.put('access', seen);
  const known = new Set(all.map(({ id }) => id));
  for (const { id } of session.rows('access')) if (!known.has(id)) session.remove('access', id);
}
