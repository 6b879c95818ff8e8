import type { RecordView } from '../record/api';
import type { ActionView } from './views';
import type { Partner } from '../../hub/monitoring/improvement-plan/support-item';
import type { Level } from '../../hub/monitoring/judgement/indicator';
import type { IsoDate } from '../../hub/time/date';

/** Answer of `open-action`: an action with what it draws on and how it can end. */
export interface ActionDetail {
  action: ActionView;
  /** The same as the form of its kind shows it. */
  record: RecordView;
  /** All its notes and changes, the latest first. */
  history: string;
  /** What it draws on, the first offer first. */
  support: RecordView[];
  /** Academies that may be asked, by name; empty where the person asking may not offer support. */
  partners: Partner[];
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
}
