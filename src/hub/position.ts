import type { IsoDate, Instant } from './date';
import type { Level } from './indicator';
import type { Stage } from './judgement';

/** One past level of a position; `at` and `root` keep the order of entries of the same day. */
export interface TrendEntry {
  on: IsoDate;
  /** When the judgement (or the one it corrects, at the start of the chain) was recorded. */
  at: Instant;
  /** Id of the judgement at the start of the chain of corrections. */
  root: string;
  level: Level;
  judgement: string;
}

/** Where an academy stands on an indicator: the latest judgement that is neither self nor superseded (domain.md §4). */
export interface Position {
  /** `${academy}:${indicator}` */
  id: string;
  academy: string;
  indicator: string;
  level: Level;
  /** First day of the unbroken run of this level within `trend`. */
  since: IsoDate;
  /** Day, person, visit, stage and words of the latest judgement. */
  on: IsoDate;
  by: string;
  visit: string;
  judgement: string;
  stage: Stage;
  narrative: string;
  share: string;
  rubricVersion: number;
  /** The last six, oldest first. */
  trend: TrendEntry[];
}
