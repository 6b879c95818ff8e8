import type { FileChange } from '../academy/api';
import type { ActionView } from './views';
import type { Horizon } from '../../hub/monitoring/improvement-plan/action';
import type { ProgressStatus } from '../../hub/monitoring/improvement-plan/own-action';
import type {
  ActionSupport,
  Partner,
  SupportKind,
  SupportState,
} from '../../hub/monitoring/improvement-plan/support-item';
import type { Level } from '../../hub/monitoring/judgement/indicator';
import type { IsoDate } from '../../hub/time/date';

/** Input of `update-action`. `rev` is the one seen; the note goes before the earlier ones, with day and name. */
export interface ActionUpdate {
  action: string;
  rev: number;
  status: ProgressStatus;
  note: string;
}

/** Answer of `update-action`; no file for the person who only owns the action. */
export interface ActionUpdated {
  action: ActionView;
  file: FileChange | null;
}

/** Input of `plan-action`. `id` is made by the form; `finding` a judgement id, or empty where it stands alone. */
export interface ActionPlanned {
  id: string;
  academy: string;
  indicator: string;
  finding: string;
  horizon: Horizon;
  objective: string;
  /** A name, or empty: an alarm. */
  owner: string;
  due: IsoDate;
  success: string;
}

/** Input of `close-action`. The re-test of `closed` the hub finds itself; `dropped` needs its reason. */
export interface ActionEnd {
  action: string;
  rev: number;
  end: 'closed' | 'dropped';
  reason: string;
}

/** Input of `offer-support`: new with rev 0; else only its state is set. */
export interface SupportOffer {
  id: string;
  rev: number;
  action: string;
  kind: SupportKind;
  what: string;
  days: number;
  from: string;
  state: SupportState;
}

export interface SupportView extends ActionSupport {
  label: string;
  fromName: string;
  rev: number;
}

/** Answer of `open-action` and `offer-support`: an action with what it draws on and how it can end. */
export interface ActionDetail {
  action: ActionView;
  support: SupportView[];
  /** Academies that may be asked, by name; empty where the person asking may not offer support. */
  partners: Partner[];
  /** What each kind of support is called here. */
  kinds: { kind: SupportKind; label: string }[];
  mayClose: boolean;
  maySupport: boolean;
  /** The judgement that re-tests it; null before there is one. */
  retest: { on: IsoDate; level: Level } | null;
  /** How it stands with the re-test, in a sentence; empty before it is completed. */
  retestWords: string;
}

/** What can be asked of actions and their support. */
export interface PlanApi {
  'open-action': { input: { action: string }; output: ActionDetail };
  'plan-action': { input: ActionPlanned; output: ActionUpdated };
  'update-action': { input: ActionUpdate; output: ActionUpdated };
  'close-action': { input: ActionEnd; output: ActionUpdated };
  'offer-support': { input: SupportOffer; output: ActionDetail };
}
