import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import type { IsoDate } from '../hub/date';
import { positionsOf } from '../hub/position';
import { standingsOf } from '../hub/standing';
import type { TableName } from '../store/tables';
import type { Job } from './job';
import { stageDone } from './run-record';
import { TIDIED, tidy, TIDIED_INTO } from './tidy';

/** Rows put right in one write: what Google takes in one request, even with the longest texts in each. */
const REPAIRS_AT_ONCE = 500;

/** Unreadable cells of ledgers that a run's message names one by one. */
const CELLS_NAMED = 20;

const TABLES_CHECKED = [
  'academies',
  'visits',
  'judgements',
  'decisions',
  'positions',
  'standings',
  ...TIDIED,
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
        const context = openContext(ports, owner, { tables: TABLES_CHECKED, appends: TIDIED_INTO });
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

/**
 * A ledger row that cannot be read may be part of any position, so nothing is repaired until it can: names the cells,
 * since the sheet Health, painted from the tables of today, does not see them.
 */
function unreadable({ session }: Context, what: string, ...names: TableName[]): string[] {
  const problems = names.flatMap((name) => session.table(name).problems);
  if (problems.length === 0) return [];
  const named = problems
    .slice(0, CELLS_NAMED)
    .map(
      ({ sheet, cell, value, expected }) => `${sheet}!${cell} holds “${value.slice(0, 60)}”, not ${expected}`,
    );
  return [`Not checked, ${what}, until these cells can be read: ${named.join('; ')}.`];
}

function repairPositions(context: Context): string[] {
  const unread = unreadable(context, 'positions', 'judgements');
  if (unread.length > 0) return unread;
  const { session } = context;
  const academies = session.table('academies').rowOf;
  const folded = positionsOf(session.rows('judgements')).filter(({ academy }) => academies.has(academy));
  return repair(context, 'positions', folded);
}

function repairStandings(context: Context): string[] {
  const unread = unreadable(context, 'standings', 'visits', 'decisions');
  if (unread.length > 0) return unread;
  const { session } = context;
  return repair(context, 'standings', standingsOf(session.rows('visits'), session.rows('decisions')));
}

/**
 * Makes the table what the ledger folds to; says how many rows differed. Each row is right by itself, so a great many
 * go in portions, and a run that is cut leaves fewer for the next. Rows are removed last, when their places still hold.
 */
function repair(context: Context, name: 'positions' | 'standings', folded: { id: string }[]): string[] {
  const { session } = context;
  let mended = 0;
  for (const row of folded) {
    if (!session.put(name, row as never)) continue;
    mended += 1;
    if (mended % REPAIRS_AT_ONCE === 0) session.commit();
  }
  const right = new Set(folded.map(({ id }) => id));
  const wrong = [...session.table(name).rowOf.keys()].filter((id) => !right.has(id));
  for (const id of wrong) session.remove(name, id);
  mended += wrong.length + session.removeSpare(name);
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
