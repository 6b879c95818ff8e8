import { openContext, type Context } from '../actions/context';
import { rowsOf } from '../actions/contribution';
import { dashboardModel, DASHBOARD_TABLES } from '../actions/dashboard/model';
import { locked } from '../actions/locked';
import type { IsoDate } from '../hub/time/date';
import { halfTermKey, halfTermLabel } from '../hub/trust/calendar/calendar';
import { lighthousePlan, plannedIn } from '../hub/monitoring/lighthouse/plan';
import { loopTimes } from '../hub/monitoring/improvement-plan/times';
import { countPlaces } from '../hub/monitoring/lighthouse/count';
import { pathPoints, type KnownPoints } from '../hub/monitoring/lighthouse/point';
import { paintSheet } from '../store/paint';
import type { TableName } from '../store/tables';
import { groupedBy } from '../hub/order';
import { pathsView } from '../views/paths/paths';
import type { Job } from './job';
import { stageDone } from './run-record';
import { unreadCells } from './unread';

const TABLES_READ = [
  ...DASHBOARD_TABLES,
  'categoryCounts',
  'judgements',
  'halfTermsPast',
  'pathPoints',
  'loopTimes',
  'actionsClosed',
  'runs',
] as const satisfies readonly TableName[];

/**
 * Once a day: what only looks back. Folds where each academy stood half-term by half-term and how long the loop from
 * finding to re-test takes into tables of their own, so that no save reads history, and paints the sheet “Way to Lighthouse”.
 */
export function lookBackJob(today: IsoDate): Job {
  const job: Job = {
    id: `look-back:${today}`,
    name: 'look back',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: TABLES_READ });
        const message = [foldPaths(context), foldLoopTimes(context)].join(' ');
        paintPaths(context);
        stageDone(context, job, message);
        context.session.commit();
        return message;
      }),
  };
  return job;
}

/** What the points follow from. From half a ledger nothing is folded: what was kept so far stays. */
const PATH_ROWS = ['judgements', 'academies', 'halfTerms', 'halfTermsPast'] as const;
/** What the times of the loop follow from. */
const LOOP_ROWS = ['judgements', 'academies', 'actions', 'actionsClosed'] as const;

/** Folds the points that are wanting, and counts by them; says how many are new or changed, or why none can be. */
function foldPaths(context: Context): string {
  const { session, settings, today } = context;
  const unread = unreadCells(session, PATH_ROWS);
  if (unread !== '') return `Left the paths as they were until these cells can be read: ${unread}.`;
  const rows = {
    academies: session.rows('academies'),
    judgements: session.rows('judgements'),
    halfTerms: [...session.rows('halfTermsPast'), ...session.rows('halfTerms')],
  };
  const points = pathPoints(rows, knownPoints(context), settings, today);
  const folded = points.filter((point) => session.put('pathPoints', point)).length;
  foldCounts(context);
  return `Kept ${folded} points of academies\u2019 paths.`;
}

/** A point is written whenever it moves, and those of a current half-term move every day: so the latest tells the last fold. */
function knownPoints({ session, now }: Context): KnownPoints {
  const kept = session.rows('pathPoints');
  const written = kept.map(({ updatedAt }) => updatedAt).filter((at) => at <= now);
  return {
    asAt: new Map(kept.map(({ id, asAt }) => [id, asAt])),
    foldedAt: written.reduce((latest, at) => (at > latest ? at : latest), ''),
  };
}

/** Counts each half-term anew by the points kept of it, as at its last day once it is over, with the plan beside it. */
function foldCounts({ session, settings }: Context): void {
  const plan = lighthousePlan(settings);
  const points = groupedBy(session.projected('pathPoints'), ({ year, halfTerm }) =>
    halfTermKey(year, halfTerm),
  );
  for (const count of session.rows('categoryCounts')) {
    const there = points.get(count.id) ?? [];
    const asAt = there.reduce((latest, point) => (point.asAt > latest ? point.asAt : latest), '');
    const planned = plannedIn(plan, count.year);
    const counts = there.length > 0 ? { asAt, ...countPlaces(there) } : {};
    const label = halfTermLabel(count.year, count.halfTerm);
    session.put('categoryCounts', { ...count, planned, label, ...counts });
  }
}

/** Keeps how long the loop takes, or says why it cannot be told. */
function foldLoopTimes({ session }: Context): string {
  const unread = unreadCells(session, LOOP_ROWS);
  if (unread !== '')
    return `Left the times of the loop as they were until these cells can be read: ${unread}.`;
  const regions = new Map(session.rows('academies').map(({ id, region }) => [id, region]));
  const actions = [...session.rows('actions'), ...session.rows('actionsClosed')];
  const times = loopTimes(actions, session.rows('judgements'), (id) => regions.get(id) ?? '');
  for (const time of times) session.put('loopTimes', time);
  const kept = new Set(times.map(({ id }) => id));
  for (const id of session.table('loopTimes').rowOf.keys())
    if (!kept.has(id)) session.remove('loopTimes', id);
  return 'Kept the times of the loop.';
}

function paintPaths(context: Context): void {
  const { session, settings } = context;
  const view = pathsView({
    ...dashboardModel(context),
    plan: lighthousePlan(settings),
    ...rowsOf(session, ['categoryCounts']),
    points: session.projected('pathPoints'),
    loopTimes: session.projected('loopTimes'),
  });
  session.paint(paintSheet('paths', view));
}
