import type { SchoolCalendar } from '../../trust/calendar/calendar';
import { academicYearOf, isIsoDate, shortDate, type IsoDate } from '../../time/date';
import {
  dueStatus,
  lateWords,
  NOT_ENTERED,
  TOO_EARLY,
  type Obligation,
  type ObligationStatus,
} from './terms';
import { count } from '../../text/words';
import { spanOf } from './yearly-pace';

/** School days before the due day from which a visit is called due. */
const WARNING = 2;

/** What recurs after so many school days: who owes it, and what it is counted from. */
export interface Gap {
  whose: Pick<Obligation, 'id' | 'who' | 'academy' | 'kind'>;
  /** The day counted from, or empty when it is not known. */
  from: IsoDate | '';
  /** Days of the visits made, latest first. */
  visits: readonly IsoDate[];
  /** School days from one to the next. */
  gap: number;
}

/**
 * A visit owed every so many of the academy's own school days (docs/rulebook.md §6). Overdue from the day after the due day;
 * in a holiday by 0 school days still. `done` is 1 while the gap is kept. Throws `HubError` `bad-date`.
 */
export function gapObligation(
  { whose, from, visits, gap }: Gap,
  calendar: SchoolCalendar,
  today: IsoDate,
): Obligation {
  const due = (isIsoDate(from) ? calendar.addSchoolDays(from, gap) : undefined) ?? '';
  const base = { ...whose, due, owed: 1, forecast: forecastOf(visits, calendar, gap, today) };
  if (due === '') {
    const words = isIsoDate(from) ? NOT_ENTERED : 'not known: the day it joined is missing';
    return { ...base, done: 0, status: 'unknown', overdueBy: 0, words };
  }
  const overdueBy = calendar.schoolDaysAfter(due, today);
  const status = dueStatus(due, WARNING, calendar, today);
  const done = visits.length > 0 && status !== 'overdue' ? 1 : 0;
  return { ...base, done, status, overdueBy, words: wordsOf(status, due, overdueBy) };
}

function wordsOf(status: ObligationStatus, due: IsoDate, overdueBy: number): string {
  if (status === 'due') return `due by ${shortDate(due)}`;
  if (status === 'on track') return `next by ${shortDate(due)}`;
  return lateWords(overdueBy, due);
}

/**
 * What the year comes to at the pace of the visits remembered (at most six), each counted from the one before; the
 * time since the last one slows the pace once it is the longer.
 */
function forecastOf(
  visits: readonly IsoDate[],
  calendar: SchoolCalendar,
  gap: number,
  today: IsoDate,
): string {
  const last = visits[0];
  const first = visits[visits.length - 1];
  const year = academicYearOf(today);
  const end = spanOf(calendar.halfTerms.filter((halfTerm) => halfTerm.year === year))?.ends;
  if (visits.length < 2 || first === undefined || last === undefined || end === undefined) return TOO_EARLY;
  const usual = calendar.schoolDaysAfter(first, last) / (visits.length - 1);
  const pace = Math.max(usual, calendar.schoolDaysAfter(last, today));
  if (pace <= 0) return TOO_EARLY;
  const left = calendar.schoolDaysAfter(today, end);
  const every = count(Math.round(pace), 'school day');
  return `one every ${every}: about ${Math.floor(left / pace)} more this year, ${Math.floor(left / gap)} owed`;
}
