import { ANSWERS_KEPT_DAYS } from '../actions/record-visit';
import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import type { IsoDate } from '../hub/date';
import { positionsOf } from '../hub/position';
import { standingsOf } from '../hub/standing';
import type { TableName } from '../store/tables';
import type { Job } from './job';
import { stageDone } from './run-record';

const TABLES_CHECKED = [
  'academies',
  'visits',
  'judgements',
  'decisions',
  'positions',
  'standings',
  'actions',
  'requests',
  'runs',
  'log',
] as const satisfies readonly TableName[];

/**
 * Once a day: proves that positions and standings are what the ledgers fold to, and repairs them with a log entry
 * where they are not; notices ledger rows that somebody deleted; tidies what is over.
 */
export function integrityJob(today: IsoDate): Job {
  const job: Job = {
    id: `integrity:${today}`,
    name: 'integrity',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: TABLES_CHECKED, appends: ['actionsClosed'] });
        const repairs = [...repairPositions(context), ...repairStandings(context)];
        const words = [...repairs, ...lostRows(context), ...tidy(context)];
        const message = words.length > 0 ? words.join(' ') : 'Everything is as the ledgers say.';
        if (repairs.length > 0) logRepairs(context, owner, repairs);
        stageDone(context, job, message);
        context.session.commit();
        return message;
      }),
  };
  return job;
}

function logRepairs({ session, ports, now }: Context, who: string, repairs: string[]): void {
  const summary = repairs.join(' ').slice(0, 5000);
  session.add('log', {
    id: ports.ids.next(),
    at: now,
    who,
    action: 'integrity',
    subject: 'repair',
    summary,
    rows: '',
  });
}

/** A ledger row that cannot be read may be part of any position, so nothing is repaired until it can. */
const ledgerUnreadable = ({ session }: Context, ...names: TableName[]): boolean =>
  names.some((name) => session.table(name).problems.length > 0);

function repairPositions(context: Context): string[] {
  if (ledgerUnreadable(context, 'judgements'))
    return ['Judgements hold cells that cannot be read: positions not checked.'];
  const { session } = context;
  const academies = session.table('academies').rowOf;
  const folded = positionsOf(session.rows('judgements')).filter(({ academy }) => academies.has(academy));
  return repair(context, 'positions', folded);
}

function repairStandings(context: Context): string[] {
  if (ledgerUnreadable(context, 'visits', 'decisions'))
    return ['Visits or decisions hold cells that cannot be read: standings not checked.'];
  const { session } = context;
  return repair(context, 'standings', standingsOf(session.rows('visits'), session.rows('decisions')));
}

/** Makes the table what the ledger folds to; says how many rows differed. */
function repair(context: Context, name: 'positions' | 'standings', folded: { id: string }[]): string[] {
  const { session } = context;
  const table = session.table(name);
  const right = new Map(folded.map((row) => [row.id, row]));
  let mended = 0;
  for (const row of folded) {
    const stored = table.byId.get(row.id) as Record<string, unknown> | undefined;
    const same =
      stored &&
      Object.entries(row).every(([key, value]) => JSON.stringify(stored[key]) === JSON.stringify(value));
    if (same) continue;
    session.put(name, row as never);
    mended += 1;
  }
  for (const id of table.rowOf.keys()) {
    if (right.has(id)) continue;
    session.remove(name, id);
    mended += 1;
  }
  return mended > 0 ? [`Put ${mended} rows of ${name} right.`] : [];
}

/** Ledger rows that the log says were written and that are there no more. */
function lostRows({ session }: Context): string[] {
  const lost: string[] = [];
  for (const entry of session.rows('log')) {
    for (const named of entry.rows.split(' ').filter((part) => part !== '')) {
      const colon = named.indexOf(':');
      const table = named.slice(0, colon);
      if (table !== 'visits' && table !== 'judgements') continue;
      if (!session.table(table).rowOf.has(named.slice(colon + 1)))
        lost.push(`${named} (written ${entry.at})`);
    }
  }
  if (lost.length === 0) return [];
  return [`Deleted by hand, bring back with File > Version history: ${lost.slice(0, 20).join(', ')}.`];
}

/** Old answers go; actions that are over move to their own sheet. */
function tidy(context: Context): string[] {
  const { session, now } = context;
  const oldest = new Date(Date.parse(now) - ANSWERS_KEPT_DAYS * 86_400_000).toISOString();
  const old = session.rows('requests').filter(({ at }) => at < oldest);
  for (const { id } of old) session.remove('requests', id);
  const over = session.rows('actions').filter(({ status }) => status === 'closed' || status === 'dropped');
  for (const action of over) {
    session.remove('actions', action.id);
    session.add('actionsClosed', action);
  }
  return over.length > 0 ? [`Moved ${over.length} actions that are over.`] : [];
}
