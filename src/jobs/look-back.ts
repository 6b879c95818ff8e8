import { openContext, type Context } from '../actions/context';
import { dashboardModel, DASHBOARD_TABLES } from '../actions/dashboard-model';
import { locked } from '../actions/locked';
import type { IsoDate } from '../hub/time/date';
import { halfTermKey } from '../hub/time/calendar';
import type { Course } from '../hub/lighthouse/path';
import { lighthousePlan, plannedIn } from '../hub/lighthouse/plan';
import { loopTimes } from '../hub/loop/times';
import { pathPoints } from '../hub/lighthouse/point';
import { paintSheet } from '../store/paint';
import type { TableName } from '../store/tables';
import { groupedBy } from '../hub/order';
import { pathsView } from '../views/paths/paths';
import type { Job } from './job';
import { stageDone } from './run-record';

const TABLES_READ = [
  ...DASHBOARD_TABLES,
  'judgements',
  'halfTermsPast',
  'pathPoints',
  'loopTimes',
  'actionsClosed',
  'runs',
] as const satisfies readonly TableName[];

/**
 * Once a day: what only looks back. Folds where each academy stood half-term by half-term and how long the loop from
 * finding to re-test takes into tables of their own, so that no save reads history, and paints the sheet Paths.
 */
export function lookBackJob(today: IsoDate): Job {
  const job: Job = {
    id: `look-back:${today}`,
    name: 'look back',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: TABLES_READ });
        const folded = foldPaths(context);
        foldCourses(context);
        foldLoopTimes(context);
        paintPaths(context);
        const message = `Kept ${folded} points of academies\u2019 paths, and the times of the loop.`;
        stageDone(context, job, message);
        context.session.commit();
        return message;
      }),
  };
  return job;
}

/** From half a ledger nothing is folded: the points kept so far stay. Says how many are new or changed. */
function foldPaths({ session, settings, today }: Context): number {
  if (session.table('judgements').problems.length > 0) return 0;
  const rows = {
    academies: session.rows('academies'),
    judgements: session.rows('judgements'),
    halfTerms: [...session.rows('halfTermsPast'), ...session.rows('halfTerms')],
  };
  const known = new Set(session.table('pathPoints').rowOf.keys());
  return pathPoints(rows, known, settings, today).filter((point) => session.put('pathPoints', point)).length;
}

/** Puts the plan, and how many academies were on course, beside the counts of half-terms that are over. */
function foldCourses({ session, settings }: Context): void {
  const plan = lighthousePlan(settings);
  const points = groupedBy(session.projected('pathPoints'), ({ year, halfTerm }) =>
    halfTermKey(year, halfTerm),
  );
  for (const count of session.rows('categoryCounts')) {
    const there = points.get(count.id) ?? [];
    const of = (course: Course): number => there.filter((point) => point.course === course).length;
    const courses = { onCourse: of('on course'), behind: of('behind'), notKnown: of('not known') };
    const planned = plannedIn(plan, count.year);
    session.put('categoryCounts', { ...count, planned, ...(there.length > 0 ? courses : {}) });
  }
}

function foldLoopTimes({ session }: Context): void {
  const regions = new Map(session.rows('academies').map(({ id, region }) => [id, region]));
  const actions = [...session.rows('actions'), ...session.rows('actionsClosed')];
  const times = loopTimes(actions, session.rows('judgements'), (id) => regions.get(id) ?? '');
  for (const time of times) session.put('loopTimes', time);
  const kept = new Set(times.map(({ id }) => id));
  for (const id of session.table('loopTimes').rowOf.keys())
    if (!kept.has(id)) session.remove('loopTimes', id);
}

function paintPaths(context: Context): void {
  const { session, settings } = context;
  const view = pathsView({
    ...dashboardModel(context),
    plan: lighthousePlan(settings),
    points: session.projected('pathPoints'),
  });
  session.paint(paintSheet('paths', view));
}
