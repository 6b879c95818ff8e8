import type { Academy, Region } from '../../hub/academy';
import type { Action } from '../../hub/loop/action';
import type { Closure, HalfTerm } from '../../hub/time/calendar';
import type { IsoDate } from '../../hub/time/date';
import type { Indicator } from '../../hub/judgement/indicator';
import type { Evidence } from '../../hub/measure/evidence';
import type { Load } from '../../hub/obligation/load';
import type { Dispute } from '../../hub/moderation/dispute';
import type { LoopTime } from '../../hub/loop/times';
import type { OfstedPlan, OfstedStep } from '../../hub/ofsted/plan';
import type { Person } from '../../hub/person';
import type { Position } from '../../hub/judgement/position';
import type { CategoryCount } from '../../hub/run';
import type { Settings } from '../../hub/setting/settings';
import type { Standing } from '../../hub/category/standing';
import type { NextStep } from '../../hub/visit/visit';

/** The rows that the dashboard shows, in any order, and the day that it shows them for. */
export interface DashboardModel {
  today: IsoDate;
  settings: Settings;
  regions: Region[];
  academies: Academy[];
  people: Person[];
  positions: Position[];
  standings: Standing[];
  loads: Load[];
  disputes: Dispute[];
  nextSteps: NextStep[];
  actions: Action[];
  ofstedSteps: OfstedStep[];
  ofstedPlans: OfstedPlan[];
  halfTerms: HalfTerm[];
  closures: Closure[];
  indicators: Indicator[];
  categoryCounts: CategoryCount[];
  /** The headline measures that stand beside PI01. */
  evidence: Evidence[];
  /** Only for a whole painting: folded at night. */
  loopTimes?: LoopTime[];
  /** Cells of the workbook that cannot be read. */
  problems: number;
}
