import { HubError } from '../../hub/hub-error';
import type { Ports } from '../../ports';
import { healthView } from '../../views/health/health';
import { dashboardView } from '../../views/dashboard/dashboard';
import { paintSheet } from '../../store/paint';
import { type TableName } from '../../store/tables';
import type { UnlockedWork } from '../action';
import { openContext, type Context } from '../context';
import { healthModel } from '../health/model';
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
  'logo',
] as const satisfies readonly TableName[];

/** Stages the whole dashboard, the health sheet and today's category count; says what it came to. */
export function stageRebuild(context: Context): { academies: number; problems: number } {
  tallyCategories(context);
  return stagePainting(context);
}

function stagePainting(context: Context): { academies: number; problems: number } {
  const { session } = context;
  const health = healthModel(context, REBUILD_TABLES);
  const problems = health.problems.length;
  const model = { ...dashboardModel(context), problems };
  session.paint(paintSheet('dashboard', dashboardView(model)));
  session.paint(paintSheet('health', healthView(health)));
  return { academies: model.academies.length, problems };
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
