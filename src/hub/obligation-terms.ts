import type { IsoDate } from './date';

export type ObligationKind = 'support' | 'monitoring' | 'light-touch';
export type ObligationStatus = 'on track' | 'due' | 'overdue' | 'unknown';

/** A promise with a due date, derived from the calendar and the visits, never typed in (domain.md §6). */
export interface Obligation {
  /** `support:A01`, `monitoring:A01:2026-27-2`, `light-touch:A01:2026-27-autumn`. */
  id: string;
  /** Person id of whoever owes it, `mad` for the unit, or empty when nobody is named. */
  who: string;
  academy: string;
  kind: ObligationKind;
  due: IsoDate | '';
  status: ObligationStatus;
  /** School days after the due day; 0 unless overdue. */
  overdueBy: number;
  /** How many of `owed` were done in the period. */
  done: number;
  owed: number;
  words: string;
  /** What the year will come to at this pace. */
  forecast: string;
}

/** The half-terms of the calendar do not reach to where the answer lies. */
export const NOT_ENTERED = 'not known: the half-terms of this calendar are not entered that far';
