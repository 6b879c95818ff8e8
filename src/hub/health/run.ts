import type { IsoDate, Instant } from '../time/date';

/** One run of a job by the hourly tick; `id` is the job and what it was due for, so it never runs twice. */
export interface Run {
  /** `board-report:R1:2026-27:2` */
  id: string;
  job: string;
  dueOn: IsoDate;
  state: 'done' | 'failed' | 'unfinished';
  attempts: number;
  startedAt: Instant;
  endedAt: Instant;
  message: string;
}

/** One line of the hub's history: who did what to which rows. Append-only. */
export interface LogEntry {
  id: string;
  at: Instant;
  who: string;
  action: string;
  /** What it was about, e.g. an academy or a report id. */
  subject: string;
  summary: string;
  /** `visits:V1 judgements:J1,J2 …`: by which a deleted ledger row is noticed. */
  rows: string;
}

/** An answered write request, kept so that a retry is answered as the first time. */
export interface AnsweredRequest {
  /** The client-made id. */
  id: string;
  at: Instant;
  who: string;
  action: string;
  /** Of the input: the same id with other words is refused, never swallowed. */
  hash: string;
  answer: string;
}

/** How many academies the rule placed where at the end of a half-term; the current one moves until it ends. */
export interface CategoryCount {
  /** `2026-27-2` */
  id: string;
  year: string;
  halfTerm: number;
  asAt: IsoDate;
  lighthouse: number;
  aspiring: number;
  emerging: number;
  unplaced: number;
  /** Lighthouse sites that the trust's plan asks for at the end of that year; 0 without a plan. */
  planned: number;
  /** Of those that are not Lighthouse, by their own trend. */
  onCourse: number;
  behind: number;
  notKnown: number;
  /** `Aut 1 26`; empty until it is counted again after the update that brought it. */
  label: string;
}
