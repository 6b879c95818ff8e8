import { currentEntries } from './chain';
import type { IsoDate, Instant } from '../../time/date';
import type { Level } from './indicator';

/** Whose view a judgement is (docs/rulebook.md §4). */
export const STAGES = ['self', 'monitored', 'moderated', 'ratified'] as const;
export type Stage = (typeof STAGES)[number];

/** One entry of the append-only ledger of judgements (docs/rulebook.md §4). */
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

/** A judgement that nothing supersedes, with its place in time. */
export interface CurrentJudgement {
  judgement: Judgement;
  on: IsoDate;
  /** When the first of its chain of corrections was recorded. */
  at: Instant;
  /** Id of the first of its chain. */
  root: string;
}

/**
 * The ledger's judgements as they stand: each chain of corrections is its last entry, on its own day but in the first
 * one's place otherwise; a withdrawn one is not there (docs/rulebook.md §4: a correction equals never having erred).
 * Self-reviews are kept; `positionsOf` leaves them out.
 */
export function currentJudgements(ledger: readonly Judgement[]): CurrentJudgement[] {
  return currentEntries(ledger)
    .filter(({ entry }) => entry.level !== '')
    .map(({ entry, at, root }) => ({ judgement: entry, on: entry.on, at, root }));
}
