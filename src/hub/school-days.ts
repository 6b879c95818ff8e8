import { addDays, isIsoDate, weekday, type IsoDate } from './date';

/** A stretch of days, both ends included. */
export interface Stretch {
  starts: IsoDate;
  ends: IsoDate;
}

/** Longest stretch that is walked day by day: a mistyped year must not make an endless calendar. */
const LONGEST = 400;

/** Every day of the stretches; those whose dates are none, or run backwards, or run on for years, are left out. */
export function daysOf(stretches: Stretch[]): IsoDate[] {
  const days: IsoDate[] = [];
  for (const { starts, ends } of stretches) {
    if (!isIsoDate(starts) || !isIsoDate(ends)) continue;
    for (let day = starts, walked = 0; day <= ends && walked < LONGEST; day = addDays(day, 1), walked += 1) {
      days.push(day);
    }
  }
  return days;
}

/** The school days of a calendar, sorted: weekdays of its half-terms, less the days off (domain.md §2). */
export function schoolDaysOf(halfTerms: Stretch[], daysOff: Set<IsoDate>): IsoDate[] {
  const days = daysOf(halfTerms).filter((day) => weekday(day) <= 5 && !daysOff.has(day));
  return [...new Set(days)].sort();
}

/** How many of the sorted days are not after `day`. */
export function countUpTo(days: IsoDate[], day: IsoDate): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as IsoDate) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
