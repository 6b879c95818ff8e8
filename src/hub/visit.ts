import type { IsoDate, Instant } from './date';

export const VISIT_KINDS = [
  'support',
  'learning-walk',
  'moderation',
  'monitoring',
  'light-touch',
  'ofsted-preparation',
  'diagnosis',
] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** A visit to an academy, as first recorded or as corrected; an entry of an append-only ledger (domain.md §6). */
export interface Visit {
  id: string;
  academy: string;
  on: IsoDate;
  kind: VisitKind;
  /** Person id of whoever led it. */
  lead: string;
  /** Names of the others who took part, in plain text. */
  team: string;
  /** Indicator ids in focus. */
  focus: string[];
  summary: string;
  /** Evidence of progress on the improvement plan. */
  evidence: string;
  /** Web addresses, one a line. */
  links: string[];
  /** How many judgements were recorded with it, so that a deleted row shows. */
  judgements: number;
  /** The visit entry that this one corrects, or empty. */
  supersedes: string;
  /** Why it was corrected; required when `supersedes` is set. */
  reason: string;
  recordedAt: Instant;
}

export const VERDICTS = ['accurate', 'inaccurate'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The Principal's answer to a visit (domain.md §6). */
export interface Reply {
  id: string;
  visit: string;
  academy: string;
  on: IsoDate;
  by: string;
  verdict: Verdict;
  text: string;
}

/** Something agreed at a visit that somebody will do by a day (domain.md §6): open until ticked off. */
export interface NextStep {
  id: string;
  academy: string;
  /** The visit at which it was first agreed. */
  visit: string;
  text: string;
  /** A name, in plain text: not every owner uses the hub. */
  owner: string;
  due: IsoDate;
  /** How often it was carried on to a later visit. */
  carried: number;
}

/** A next step that is over. */
export interface StepDone extends NextStep {
  outcome: 'done' | 'dropped';
  doneOn: IsoDate;
  /** The visit at which it was ticked off. */
  doneAt: string;
}
