import type { RecordView } from '../record/api';
import type { ActionView } from './views';
import type {
  ActionSupport,
  Partner,
  SupportKind,
  SupportState,
} from '../../hub/monitoring/improvement-plan/support-item';
import type { Level } from '../../hub/monitoring/judgement/indicator';
import type { IsoDate } from '../../hub/time/date';

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
  /** The same as the form of its kind shows it. */
  record: RecordView;
  /** All its notes and changes, the latest first. */
  history: string;
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
  'offer-support': { input: SupportOffer; output: ActionDetail };
}
