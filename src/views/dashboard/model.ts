import type { Academy, Region } from '../../hub/trust/academy';
import type { Action } from '../../hub/monitoring/improvement-plan/action';
import type { Closure, HalfTerm } from '../../hub/trust/calendar/calendar';
import type { IsoDate } from '../../hub/time/date';
import type { Indicator } from '../../hub/monitoring/judgement/indicator';
import type { Evidence } from '../../hub/monitoring/measure/evidence';
import type { Load } from '../../hub/monitoring/obligation/load';
import type { Dispute } from '../../hub/monitoring/moderation/dispute';
import type { OfstedPlan, OfstedStep } from '../../hub/monitoring/ofsted/plan';
import type { Person } from '../../hub/trust/person';
import type { Position } from '../../hub/monitoring/judgement/position';
import type { Settings } from '../../hub/trust/setting/settings';
import type { Standing } from '../../hub/monitoring/category/standing';
import type { RecordCount } from '../../hub/record/counts';
import type { NextStep } from '../../hub/monitoring/visit/visit';

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
  /** The headline measures that stand beside PI01; their cell is left alone where they were not read. */
  evidence?: Evidence[];
  /** How many records of each kind are open and late at each academy. */
  recordCounts: RecordCount[];
  /** Cells of the workbook that cannot be read; left as it stands where not all sheets were looked at. */
  problems?: number;
}
