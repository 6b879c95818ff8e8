import type { ActionStatus } from '../../hub/monitoring/improvement-plan/action';
import type { Level } from '../../hub/monitoring/judgement/indicator';
import type { IsoDate } from '../../hub/time/date';

/** An action of an improvement plan, as anyone who may see it reads and updates it. */
export interface ActionView {
  id: string;
  academy: string;
  academyName: string;
  indicator: string;
  objective: string;
  success: string;
  owner: string;
  due: IsoDate;
  status: ActionStatus;
  /** The latest notes, latest first; older ones are in the Actions sheet. */
  progress: string;
  overdue: boolean;
  rev: number;
  mayUpdate: boolean;
}

/** An indicator below expected, and whether a live action answers it. Of `AcademyFile`. */
export interface FindingView {
  /** Judgement id. */
  judgement: string;
  indicator: string;
  level: Level;
  on: IsoDate;
  orphan: boolean;
}
