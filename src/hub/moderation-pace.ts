import type { HalfTerm } from './calendar';
import type { IsoDate } from './date';
import type { Person } from './person';
import type { Settings } from './settings';

/** How a regional lead stands with moderation visits outside their own region, in one academic year (domain.md §6). */
export interface Pace {
  person: string;
  done: number;
  owed: number;
  /** What was to be expected by now, were the visits spread evenly over the half-terms that are over. */
  expectedByNow: number;
  status: 'on track' | 'due' | 'unknown';
  words: string;
}

/**
 * `dates`: the days of the person's moderation visits, in any order; `year`: the half-terms of one academic year.
 * Unknown without half-terms. Visits on a day to come, or of another year, do not count.
 */
export function moderationPace(
  person: Pick<Person, 'id'>,
  dates: readonly IsoDate[],
  year: readonly HalfTerm[],
  settings: Pick<Settings, 'moderationVisitsPerYear'>,
  today: IsoDate,
): Pace {
  const owed = settings.moderationVisitsPerYear;
  const starts = year.map((halfTerm) => halfTerm.starts).sort()[0];
  const ends = year.reduce((latest, halfTerm) => (halfTerm.ends > latest ? halfTerm.ends : latest), '');
  if (starts === undefined) {
    const words = 'not known: the half-terms of the year are not entered';
    return { person: person.id, done: 0, owed, expectedByNow: 0, status: 'unknown', words };
  }
  const done = dates.filter((day) => starts <= day && day <= ends && day <= today).length;
  const past = year.filter((halfTerm) => halfTerm.ends < today).length;
  const expectedByNow = Math.floor((owed * past) / year.length);
  const status = done >= expectedByNow ? 'on track' : 'due';
  const behind = status === 'due' ? `, ${expectedByNow} expected by now` : '';
  return {
    person: person.id,
    done,
    owed,
    expectedByNow,
    status,
    words: `${done} of ${owed} this year${behind}`,
  };
}
