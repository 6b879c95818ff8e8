import type { HalfTerm } from '../../trust/calendar/calendar';
import type { IsoDate } from '../../time/date';
import type { Person } from '../../trust/person';
import type { Settings } from '../../trust/setting/settings';
import { spanOf, yearlyPace, type YearlyPace } from './yearly-pace';

/** How a regional lead stands with moderation visits outside their own region, in one academic year (docs/rulebook.md §6). */
export interface Pace extends YearlyPace {
  person: string;
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
  const span = spanOf(year);
  const done = span
    ? dates.filter((day) => span.starts <= day && day <= span.ends && day <= today).length
    : 0;
  return { person: person.id, ...yearlyPace(done, settings.moderationVisitsPerYear, year, today) };
}
