import { HubError } from '../../hub/hub-error';
import type { Ports } from '../../ports';
import { healthView } from '../../views/health/health';
import { problemsNoticed } from '../../views/health/notices';
import { dashboardView } from '../../views/dashboard/dashboard';
import { halfTermProblems } from '../../hub/trust/calendar/calendar';
import { unknownMembers } from '../../hub/monitoring/category/eob';
import { leaderDisputes } from '../../hub/trust/region-leader';
import { clerkProblems } from '../../hub/trust/setting/clerks';
import { readSettings } from '../../hub/trust/setting/read-settings';
import { type SettingProblem } from '../../hub/trust/setting/read-settings';
import { paintSheet } from '../../store/paint';
import type { CellProblem } from '../../hub/health/cell-problem';
import { cellName } from '../../store/cell-problem';
import { seatsIn } from '../../hub/governance/board-meeting';
import { TABLES, type TableName } from '../../store/tables';
import type { UnlockedWork } from '../action';
import { knowsZone, openContext, type Context } from '../context';
import { dashboardModel, DASHBOARD_TABLES } from './model';
import { locked } from '../locked';
import { tallyCategories } from '../decision/tally';
import { strict } from '../strict';

/** What a whole painting rests on. */
export const REBUILD_TABLES = [
  ...DASHBOARD_TABLES,
  'categoryCounts',
  'reports',
  'principalDocuments',
  'principalDocumentsPast',
  'access',
  'runs',
  'rubrics',
  'notices',
  'seat',
] as const satisfies readonly TableName[];

/** Stages the whole dashboard, the health sheet and today's category count; says what it came to. */
export function stageRebuild(context: Context): { academies: number; problems: number } {
  tallyCategories(context);
  return stagePainting(context);
}

function stagePainting(context: Context): { academies: number; problems: number } {
  const { session, settings, today } = context;
  const problems = [
    ...REBUILD_TABLES.flatMap((name) => session.table(name).problems),
    ...calendarProblems(context),
    ...leaderProblems(context),
    ...problemsNoticed(session.projected('notices')),
  ];
  const model = { ...dashboardModel(context), problems: problems.length };
  session.paint(paintSheet('dashboard', dashboardView(model)));
  const health = healthView({
    today,
    settings,
    runs: session.projected('runs'),
    problems,
    settingsProblems: settingsProblems(context),
    halfTerms: session.rows('halfTerms'),
    notices: session.projected('notices'),
    people: session.rows('people'),
    regions: session.rows('regions'),
    seats: seatsIn(session.rows('seat')),
    reports: session.rows('reports'),
    academies: session.rows('academies'),
    principalDocuments: [...session.rows('principalDocuments'), ...session.rows('principalDocumentsPast')],
    access: session.rows('access'),
  });
  session.paint(paintSheet('health', health));
  return { academies: model.academies.length, problems: problems.length };
}

/** Settings that cannot be read, clerks who are not there, and words of the EOB's by which nobody sits on it. */
const settingsProblems = ({ session, settings, ports }: Context): SettingProblem[] => [
  ...readSettings(session.rows('settings'), knowsZone(ports)).problems,
  ...clerkProblems(settings, session.rows('people')),
  ...unknownMembers(settings, session.rows('people')).map((value) => ({
    key: 'eobMembers',
    value,
    expected: 'a role, the person ID or the mail address of an active person',
  })),
];

/** Half-terms whose cells can be read, but not as a stretch of school. */
function calendarProblems({ session }: Context): CellProblem[] {
  const { layout, rowOf, byId } = session.table('halfTerms');
  return halfTermProblems(session.rows('halfTerms')).map(({ id, expected }) => ({
    sheet: TABLES.halfTerms.title,
    cell: cellName(rowOf.get(id) ?? 0, layout.columns['starts'] ?? 0),
    value: `${byId.get(id)?.starts ?? ''} to ${byId.get(id)?.ends ?? ''}`,
    expected,
    remedy: 'Type what is expected into the cells of both days.',
  }));
}

/** Regions in which the two sheets differ on who leads them, by both cells: People says what holds until they agree. */
function leaderProblems({ session }: Context): CellProblem[] {
  const regions = session.table('regions');
  const people = session.table('people');
  const cellOf = (id: string): string => {
    const row = people.rowOf.get(id);
    return row === undefined
      ? ''
      : `${TABLES.people.title}!${cellName(row, people.layout.columns['region'] ?? 0)}`;
  };
  return leaderDisputes(regions.rows, people.rows).map(({ region, named, leading }) => {
    const cell = cellName(regions.rowOf.get(region) ?? 0, regions.layout.columns['ceo'] ?? 0);
    const leaders = leading.map((id) => `${id}, whose row says so in ${cellOf(id)}`);
    const place = cellOf(named);
    const moved = place === '' ? [] : [`a change of ${place}`];
    return {
      sheet: TABLES.regions.title,
      cell,
      value: named,
      expected: [...(leaders.length > 0 ? leaders : ['nothing']), ...moved].join(', or '),
      remedy: 'Make both cells agree. Until they do, what People says holds.',
    };
  });
}

/** Paints the whole dashboard afresh: one read, one write. */
export const rebuildDashboard: UnlockedWork<'rebuild-dashboard'> = {
  input: strict({}),
  run: ({ ports, open }) =>
    locked(ports, () => {
      const context = open();
      const done = stageRebuild(context);
      context.session.commit();
      return done;
    }),
};

/**
 * Paints all afresh after somebody rearranged the dashboard while rows of it were painted, under the lock of the action
 * that noticed. What was saved is saved: where Google refuses, the clock paints within the hour.
 */
export function paintAfresh(ports: Ports, email: string): void {
  try {
    const context = openContext(ports, email, { tables: REBUILD_TABLES });
    // The count of the day is the clock's: a save that was disturbed must leave what an undisturbed one leaves.
    stagePainting(context);
    context.session.commit();
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
  }
}
