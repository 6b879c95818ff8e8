import { halfTermKey, termName, type SchoolCalendar } from '../../trust/calendar/calendar';
import type { IsoDate } from '../../time/date';

/** A stretch of the year in which visits are counted: a half-term or a term (docs/rulebook.md §6). */
export interface Period {
  /** `2026-27-2` or `2026-27-autumn`. */
  key: string;
  year: string;
  /** `Autumn 2` or `the autumn term`. */
  words: string;
  starts: IsoDate;
  ends: IsoDate;
}

/** The half-terms of a calendar, or its terms, earliest first. */
export function periodsOf(calendar: SchoolCalendar, byTerm: boolean): Period[] {
  const periods = new Map<string, Period>();
  for (const { year, number, name, starts, ends } of calendar.halfTerms) {
    const term = termName({ number }).toLowerCase();
    const key = byTerm ? `${year}-${term}` : halfTermKey(year, number);
    const words = byTerm ? `the ${term} term` : name;
    periods.set(key, { key, year, words, starts: periods.get(key)?.starts ?? starts, ends });
  }
  return [...periods.values()];
}

/** Index of the period that today is in, or of the last that began: holidays belong to the one before. -1 before all. */
export function periodAt(periods: readonly Period[], today: IsoDate): number {
  return periods.filter(({ starts }) => starts <= today).length - 1;
}

/** On how many of the days a visit was made in the period; two visits of one day are one. */
export function countIn(days: readonly IsoDate[], { starts, ends }: Period): number {
  return new Set(days.filter((day) => starts <= day && day <= ends)).size;
}
