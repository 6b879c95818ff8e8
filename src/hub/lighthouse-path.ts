import type { Academy } from './academy';
import type { Category } from './category';
import { addYears, daysBetween, longDate, type IsoDate } from './date';
import { levelRank } from './indicator';
import type { Position } from './position';
import type { Settings } from './settings';

export type Course = 'reached' | 'on course' | 'behind' | 'not known';

/** How far an academy is on its way to Lighthouse (domain.md §5: years from joining, and its own trend). */
export interface LighthousePath {
  /** The day by which it is to be reached. */
  by: IsoDate;
  /** Negative once that day has passed. */
  daysLeft: number;
  onCourse: Course;
  words: string;
}

const RANK_EXPECTED = 2;

/**
 * The trend: levels gained a day, on all indicators together, between the first and the last entries of their trends.
 * On course when, at that pace, the levels that are wanting for all at expected are gained before the day.
 */
export function lighthousePath(
  academy: Pick<Academy, 'joinedOn'>,
  category: Category,
  positions: readonly Pick<Position, 'level' | 'trend'>[],
  settings: Pick<Settings, 'yearsToLighthouse'>,
  today: IsoDate,
): LighthousePath {
  const by = addYears(academy.joinedOn, settings.yearsToLighthouse);
  const daysLeft = daysBetween(today, by);
  const onCourse = courseOf(category, positions, daysLeft);
  return { by, daysLeft, onCourse, words: wordsOf(onCourse, by, daysLeft) };
}

function courseOf(
  category: Category,
  positions: readonly Pick<Position, 'level' | 'trend'>[],
  daysLeft: number,
): Course {
  if (category === 'lighthouse') return 'reached';
  if (daysLeft < 0) return 'behind';
  const wanting = positions.reduce(
    (sum, { level }) => sum + Math.max(0, RANK_EXPECTED - levelRank(level)),
    0,
  );
  if (wanting === 0) return positions.length > 0 ? 'on course' : 'not known';
  const pace = paceOf(positions);
  if (pace === undefined) return 'not known';
  return pace * daysLeft >= wanting ? 'on course' : 'behind';
}

/** Levels a day; undefined when nothing was judged twice on different days. */
function paceOf(positions: readonly Pick<Position, 'trend'>[]): number | undefined {
  let gained = 0;
  let first = '';
  let last = '';
  for (const { trend } of positions) {
    const oldest = trend[0];
    const latest = trend[trend.length - 1];
    if (!oldest || !latest || oldest.on === latest.on) continue;
    gained += levelRank(latest.level) - levelRank(oldest.level);
    if (first === '' || oldest.on < first) first = oldest.on;
    if (latest.on > last) last = latest.on;
  }
  const days = first === '' ? 0 : daysBetween(first, last);
  return days > 0 ? gained / days : undefined;
}

function wordsOf(course: Course, by: IsoDate, daysLeft: number): string {
  if (course === 'reached') return 'Reached';
  const left = daysLeft < 0 ? `${spanOf(-daysLeft)} past` : `${spanOf(daysLeft)} left`;
  const trend = { 'on course': 'on course', behind: 'behind', 'not known': 'too early to say' }[course];
  return `By ${longDate(by)}: ${left}, ${trend}`;
}

/** `3 years 2 months`, `5 months`, `12 days` */
function spanOf(days: number): string {
  const months = Math.floor(days / 30.4375);
  if (months < 2) return count(days, 'day');
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return [years > 0 ? count(years, 'year') : '', rest > 0 ? count(rest, 'month') : '']
    .filter((part) => part !== '')
    .join(' ');
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
