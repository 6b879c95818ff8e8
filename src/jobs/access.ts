import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { folderKey } from '../actions/set-up/folders';
import type { FileAccess } from '../hub/access';
import { TRUST_BOARD } from '../hub/report/board';
import type { IsoDate } from '../hub/time/date';
import { HubError } from '../hub/problem';
import type { Ports, Reader } from '../ports';
import type { TableName } from '../store/tables';
import type { Job } from './job';
import { stageDone } from './run-record';

/** Files of which Drive is asked in one night: a call each. Folders come first, then what was asked of longest ago. */
const FILES_A_NIGHT = 40;

/** Milliseconds of this execution after which no more are asked of: the rest of the hour's jobs are waiting. */
const ENOUGH = 3 * 60_000;

const TABLES_READ = ['regions', 'reports', 'access'] as const satisfies readonly TableName[];

type Named = Pick<FileAccess, 'id' | 'file' | 'name' | 'region'>;

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
      const seen = askDrive(ports, openContext(ports, owner, { tables: TABLES_READ }));
      return locked(ports, () => {
        const context = openContext(ports, owner, { tables: ['access', 'runs'] });
        keep(context, seen);
        const left = seen.all.length - seen.asked.length;
        const message =
          `Asked Drive who can open ${seen.asked.length} folders and documents.` +
          (left > 0 ? ` The other ${left} come in the next nights.` : '');
        stageDone(context, job, message);
        context.session.commit();
        return message;
      });
    },
  };
  return job;
}

interface Seen {
  all: Named[];
  asked: FileAccess[];
}

/** Every folder and document that the hub made and still knows. */
function filesOf({ ports, session }: Context): Named[] {
  const notes = ports.hub.all();
  const folder = (key: string, name: string, region = ''): Named[] => {
    const file = notes[key];
    return file === undefined ? [] : [{ id: key, file, name, region }];
  };
  return [
    ...folder(folderKey('hub'), 'The hub’s folder'),
    ...folder(folderKey('reports'), 'Board reports'),
    ...session
      .rows('regions')
      .flatMap(({ id, name }) => folder(folderKey({ region: id }), `Folder ${name}`, id)),
    ...folder(folderKey({ region: '' }), `Folder ${TRUST_BOARD}`),
    ...session
      .rows('reports')
      .filter(({ document }) => document !== '')
      .map(({ id, document, title, region }) => ({ id, file: document, name: title, region })),
  ];
}

function askDrive(ports: Ports, context: Context): Seen {
  const all = filesOf(context);
  const before = context.session.table('access').byId;
  const lastAsked = ({ id, file }: Named): string =>
    before.get(id)?.file === file && !id.startsWith('folder:') ? (before.get(id)?.checkedOn ?? '') : '';
  const due = [...all].sort((a, b) => lastAsked(a).localeCompare(lastAsked(b)));
  const asked: FileAccess[] = [];
  for (const named of due.slice(0, FILES_A_NIGHT)) {
    if (ports.clock.elapsed() > ENOUGH) break;
    asked.push({ ...named, checkedOn: context.today, ...openTo(ports, named.file) });
  }
  return { all, asked };
}

function openTo(ports: Ports, file: string): Pick<FileAccess, 'found' | 'owner' | 'readers' | 'editors'> {
  try {
    const all = ports.files.readers(file);
    const owner = all.find(({ access }) => access === 'owns')?.who ?? '';
    const others = all.filter(({ access }) => access !== 'owns');
    const editors = others.filter(({ access }) => access === 'edits').map(wordsOf);
    return { found: true, owner, readers: others.map(wordsOf).sort(), editors: editors.sort() };
  } catch (error) {
    if (error instanceof HubError && error.code === 'no-file')
      return { found: false, owner: '', readers: [], editors: [] };
    throw error;
  }
}

const wordsOf = ({ kind, who }: Reader): string =>
  kind === 'anyone' ? 'anyone with the link' : kind === 'domain' ? `everybody of ${who}` : who;

/** What the hub knows no more is forgotten. */
function keep({ session }: Context, { all, asked }: Seen): void {
  for (const seen of asked) session.put('access', seen);
  const known = new Set(all.map(({ id }) => id));
  for (const { id } of session.rows('access')) if (!known.has(id)) session.remove('access', id);
}
