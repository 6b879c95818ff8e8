import type { Academy } from '../../hub/trust/academy';
import { dashboardView, rowsFor } from '../../views/dashboard/dashboard';
import type { Context } from '../context';
import { LEGEND } from '../../views/dashboard/layout';
import { repaintModel } from './model';

/**
 * Stages the dashboard's rows that a save at these academies can change, in the commit of the save itself. With
 * `withMeasures`, the cell beside which measures stand is painted too; the action then reads `evidence`. A dashboard that
 * still is as an older release painted it has other columns: it is left to the clock, which paints it whole.
 */
export function stageRepaint(context: Context, academies: Academy[], withMeasures = false): void {
  if (!context.session.keys('dashboard').has(LEGEND)) return;
  const view = dashboardView(repaintModel(context, withMeasures));
  context.session.repaint('dashboard', rowsFor(view, academies));
}
