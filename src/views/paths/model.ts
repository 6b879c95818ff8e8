import type { LoopTime } from '../../hub/monitoring/improvement-plan/times';
import type { LighthousePlan } from '../../hub/monitoring/lighthouse/plan';
import type { PathPoint } from '../../hub/monitoring/lighthouse/point';
import type { CategoryCount } from '../../hub/health/run';
import type { DashboardModel } from '../dashboard/model';

/** What the sheet “Way to Lighthouse” shows: the dashboard's rows, and what was kept of half-terms. */
export interface PathsModel extends DashboardModel {
  plan: LighthousePlan;
  points: PathPoint[];
  /** How long the loop takes, as folded last night. */
  loopTimes: LoopTime[];
  categoryCounts: CategoryCount[];
}
