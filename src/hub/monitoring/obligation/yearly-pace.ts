import type { HalfTerm } from '../../trust/calendar/calendar';
import type { IsoDate } from '../../time/date';
import { TOO_EARLY } from './terms';

/** A number owed in a school year, and how it stands against the half-terms that are over. */
export interface YearlyPace {
  done: number;
  owed: number;
  /** What was to be expected by now, were it spread evenly over the half-terms that are over. */
  expectedByNow: number;
  status: 'on track' | 'due' | 'unknown';
  words: string;
  /** What the year comes to at this pace. */
  forecast: string;
}

/** First and last day of the half-terms of one school year, or nothing without any. */
export function spanOf(year: readonly HalfTerm[]): { starts: IsoDate; ends: IsoDate } | undefined {
  const starts = year.map((halfTerm) => halfTerm.starts).sort()[0];
  const ends = year.reduce((latest, halfTerm) => (halfTerm.ends > latest ? halfTerm.ends : latest), '');
  return starts === undefined ? undefined : { starts, ends };
}

/** How many of a year's number an even pace asks for by the end of a half-term, 1 to 6. */
export const evenPace = (owed: number, halfTerm: number): number => Math.ceil((owed * halfTerm) / 6);

/** `2 of 3`; what goes beyond the number is told apart: `3 of 3, 2 more`. */
export const doneWords = (done: number, owed: number): string =>
  done > owed ? `${owed} of ${owed}, ${done - owed} more` : `${done} of ${owed}`;

/** The pace of `done` of `owed` by today; `year`: the half-terms of the school year, unknown without any. */
export function yearlyPace(
  done: number,
  owed: number,
  year: readonly HalfTerm[],
  today: IsoDate,
): YearlyPace {
  if (year.length === 0) {
    const words = 'not known: the half-terms of the year are not entered';
    return { done, owed, expectedByNow: 0, status: 'unknown', words, forecast: '' };
  }
  const past = year.filter((halfTerm) => halfTerm.ends < today).length;
  const expectedByNow = Math.floor((owed * past) / year.length);
  const status = done >= expectedByNow ? 'on track' : 'due';
  const behind = status === 'due' ? `, ${expectedByNow} expected by now` : '';
  const words = `${doneWords(done, owed)} this year${behind}`;
  const comes = past === 0 ? 0 : Math.max(done, Math.floor((done * year.length) / past));
  const forecast =
    past === 0 ? TOO_EARLY : `at this pace ${Math.min(comes, owed)} of ${owed} by the end of the year`;
  return { done, owed, expectedByNow, status, words, forecast };
}
