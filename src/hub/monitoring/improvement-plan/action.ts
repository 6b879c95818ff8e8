import type { IsoDate } from '../../time/date';

export const ACTION_STATUSES = ['open', 'in progress', 'completed', 'closed', 'dropped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];
export const HORIZONS = ['short-term', 'long-term'] as const;
export type Horizon = (typeof HORIZONS)[number];

/** One action of an academy's improvement plan (docs/rulebook.md §7). */
export interface Action {
  id: string;
  academy: string;
  indicator: string;
  horizon: Horizon;
  /** The judgement below expected that it answers, or empty. */
  finding: string;
  objective: string;
  /** A name in plain text, or empty: an alarm. */
  owner: string;
  due: IsoDate;
  /** Success measure that it worked. */
  success: string;
  status: ActionStatus;
  progress: string;
  /** The day it came into the plan; empty where nobody said. */
  plannedOn: IsoDate | '';
  /** The day of the latest news: a note, or another status. */
  notedOn: IsoDate | '';
  completedOn: IsoDate | '';
  /** The later judgement that re-tested the indicator; needed before `closed`. */
  retest: string;
}

/** Whether the action still has to be seen through: neither closed nor dropped (docs/rulebook.md §7). */
export const isLive = ({ status }: Pick<Action, 'status'>): boolean =>
  status !== 'closed' && status !== 'dropped';
