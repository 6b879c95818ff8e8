import type { OfstedStep } from '../../hub/monitoring/ofsted/plan';
import type { IsoDate } from '../../hub/time/date';

/** How an academy stands with Ofsted; part of its file. */
export interface OfstedView {
  expecting: boolean;
  /** Of what was last said of it; 0 before anything was. */
  rev: number;
  lastInspectedOn: IsoDate | '';
  /** When the next may come, by estimate. */
  window: string;
  nextNotice: IsoDate | '';
  /** `2 of 5 steps done, 1 overdue`, or empty. */
  plan: string;
  steps: OfstedStepView[];
  areas: { id: string; name: string; indicators: readonly string[] }[];
  mayPlan: boolean;
}

/** A step as the person asking reads it, without the academy in whose file it stands. */
export interface OfstedStepView extends Omit<OfstedStep, 'academy'> {
  overdue: boolean;
  rev: number;
  mayTick: boolean;
}
