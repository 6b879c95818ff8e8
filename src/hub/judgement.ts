import type { IsoDate, Instant } from './date';
import type { Level } from './indicator';

/** Whose view a judgement is (domain.md §4). */
export const STAGES = ['self', 'monitored', 'moderated', 'ratified'] as const;
export type Stage = (typeof STAGES)[number];

/** One entry of the append-only ledger of judgements (domain.md §4). */
export interface Judgement {
  id: string;
  academy: string;
  indicator: string;
  /** Empty only on an entry that supersedes another: the earlier one is withdrawn without a new level. */
  level: Level | '';
  stage: Stage;
  /** The day of the visit, or of the self-review. */
  on: IsoDate;
  narrative: string;
  /** What other academies can learn; required for `strength`. */
  share: string;
  links: string[];
  rubricVersion: number;
  /** Visit id, or empty for a self-review. */
  visit: string;
  /** Person id. */
  by: string;
  /** The judgement that this one corrects, or empty. */
  supersedes: string;
  /** Why; required when `supersedes` is set. */
  reason: string;
  recordedAt: Instant;
}
