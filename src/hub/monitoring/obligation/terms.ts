import type { SchoolCalendar } from '../../trust/calendar/calendar';
import { shortDate, type IsoDate } from '../../time/date';
import { count } from '../../text/words';

/** Visits that somebody owes, and two that nobody should pass: a specialist's days out, and what an academy can bear. */
export type ObligationKind =
  | 'support'
  | 'monitoring'
  | 'light-touch'
  | 'ofsted-preparation'
  | 'diagnosis'
  | 'moderation'
  | 'participation'
  | 'specialist-days'
  | 'load'
  /** The day of a record that somebody owns, of whichever kind. */
  | 'record';
/** `over`: more than the cap or the guard allows. */
export type ObligationStatus = 'on track' | 'due' | 'overdue' | 'over' | 'unknown';

/** Whose promises the MAD unit's are, as a person id. */
export const MAD = 'mad';

/** A promise with a due date, derived from the calendar and the visits, never typed in (docs/rulebook.md §6). */
export interface Obligation {
  /** `support:A01`, `monitoring:A01:2026-27-2`, `light-touch:A01:2026-27-autumn`, `participation:P07:2026-27`. */
  id: string;
  /** Person id of the person who owes it, `mad` for the unit, or empty when nobody is named. */
  who: string;
  /** Academy id, or empty where it is owed wherever. */
  academy: string;
  kind: ObligationKind;
  due: IsoDate | '';
  status: ObligationStatus;
  /** School days after the due day; 0 unless overdue. */
  overdueBy: number;
  /** How many of `owed` were done in the period. */
  done: number;
  owed: number;
  /** Of yearly numbers: what was to be expected by now. */
  expectedByNow?: number;
  words: string;
  /** What the year will come to at this pace. */
  forecast: string;
  /** Of a record: the kind's name, what it is called, and whether line managers hear of it when it stays late. */
  record?: { kind: string; title: string; escalate: boolean };
}

/** The half-terms of the calendar do not reach to where the answer lies. */
export const NOT_ENTERED = 'not known: the half-terms of this calendar are not entered that far';

export const TOO_EARLY = 'too early to say';

/** How something not done yet stands: called due from so many school days before its day. */
export function dueStatus(
  due: IsoDate,
  warning: number,
  calendar: SchoolCalendar,
  today: IsoDate,
): 'on track' | 'due' | 'overdue' {
  if (today > due) return 'overdue';
  return calendar.schoolDaysAfter(today, due) <= warning ? 'due' : 'on track';
}

/** `3 school days overdue`; a holiday after the due day counts no school day, but it is owed all the same. */
export const overdueWords = (overdueBy: number): string =>
  overdueBy === 0 ? 'overdue' : `${count(overdueBy, 'school day')} overdue`;

/** `3 school days overdue, was due 3 Nov 2026` */
export const lateWords = (overdueBy: number, due: IsoDate): string =>
  `${overdueWords(overdueBy)}, was due ${shortDate(due)}`;
