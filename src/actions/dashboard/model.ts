import type { DashboardModel } from '../../views/dashboard/model';
import type { PaintedName, TableName } from '../../store/tables';
import { rowsOf } from '../contribution';
import type { Context } from '../context';

/** What each part of the domain adds to the dashboard: the tables of which it shows the rows. */
const PARTS = {
  trust: ['regions', 'academies', 'people', 'halfTerms', 'closures'],
  judgements: ['indicators', 'positions'],
  visits: ['standings', 'loads', 'disputes', 'nextSteps'],
  improvementPlan: ['actions'],
  ofsted: ['ofstedSteps', 'ofstedPlans'],
  records: ['recordCounts'],
  measures: ['evidence'],
} as const satisfies Record<string, readonly TableName[]>;

const { measures, ...SAVED_PARTS } = PARTS;

/** What a save repaints the dashboard from: tables whose size follows the trust, never its history. */
export const REPAINT_TABLES = Object.values(SAVED_PARTS).flat();

/** What the whole dashboard rests on. */
export const DASHBOARD_TABLES = [...REPAINT_TABLES, ...measures];

export const DASHBOARD_PAINTED = ['dashboard'] as const satisfies readonly PaintedName[];

/** The dashboard's model from what was read, with what is staged already in it. */
export const dashboardModel = (context: Context): Required<DashboardModel> => ({
  ...{ today: context.today, settings: context.settings },
  ...rowsOf(context.session, DASHBOARD_TABLES),
  problems: problemsIn(context, ['settings', ...DASHBOARD_TABLES]),
});

/**
 * The model for rows that a save repaints. Of measures it knows only what was read for it, and how many cells cannot be
 * read only the person who reads all sheets: where they show, the dashboard stays as it stands.
 */
export const repaintModel = (context: Context, withMeasures: boolean): DashboardModel => ({
  ...{ today: context.today, settings: context.settings },
  ...rowsOf(context.session, REPAINT_TABLES),
  ...(withMeasures ? rowsOf(context.session, measures) : {}),
});

const problemsIn = ({ session }: Context, names: readonly TableName[]): number =>
  names.reduce((sum, name) => sum + session.table(name).problems.length, 0);
