import type { ActionStatus } from '../hub/monitoring/improvement-plan/action';
import type { IsoDate } from '../hub/time/date';
import type { ProgressStatus } from '../hub/monitoring/improvement-plan/own-action';
import type { ReplyStanding } from '../hub/monitoring/visit/reply';
import type { Verdict } from '../hub/monitoring/visit/visit';
import type { AcademyFile } from './api';

/** An action of an improvement plan, as whoever may see it reads and updates it. */
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

/** How a visit stands with the right of reply; `text` in the Principal's words, empty without a reply. */
export interface ReplyView extends ReplyStanding {
  text: string;
}

/** A visit that the Principal has not replied to. Of `list-replies`. */
export interface AwaitedReply {
  visit: string;
  academyName: string;
  on: IsoDate;
  kindLabel: string;
  leadName: string;
  reply: ReplyView;
}

/** Input of `reply-to-visit`: what is inaccurate needs words. */
export interface ReplyInput {
  visit: string;
  verdict: Verdict;
  text: string;
}

/** Input of `update-action`. `rev` is the one seen; the note goes before the earlier ones, with day and name. */
export interface ActionUpdate {
  action: string;
  rev: number;
  status: ProgressStatus;
  note: string;
}

/** Answer of `update-action`; no file for whoever only owns the action. */
export interface ActionUpdated {
  action: ActionView;
  file: AcademyFile | null;
}
