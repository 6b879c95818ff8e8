import type { Academy } from '../../trust/academy';
import { addYears, daysBetween, isIsoDate, longDate, type IsoDate } from '../../time/date';
import { INDICATORS, levelRank, type Level } from '../judgement/indicator';
import type { Position } from '../judgement/position';
import type { Settings } from '../../trust/setting/settings';
import { count } from '../../text/words';
import { categoriesBegun } from '../category/begun';
import type { Category } from '../category/rules';

export const COURSES = ['reached', 'on course', 'behind', 'not known'] as const;
export type Course = (typeof COURSES)[number];

/** How far an academy is on its way to Lighthouse (docs/rulebook.md §5: years from joining, and its own trend). */
export interface LighthousePath {
  /** The day by which it is to be reached; empty when the day it joined is missing. */
  by: IsoDate | '';
  /** Negative once that day has passed. */
  daysLeft: number;
  onCourse: Course;
  words: string;
}

const EXPECTED = levelRank('expected');
/** A trend shorter than a half-term or two says nothing of years. */
const SHORTEST_TREND = 60;

type Judged = Pick<Position, 'level' | 'trend'>;

/**
 * The way of an academy to Lighthouse. Its years count from joining, or from the first day of the Lighthouse categories
 * where it had joined before. On course when, at the pace of its last twelve months, the levels that are wanting for all
 * at expected are gained in the time left; reached by nobody before the set date; not known before all are judged, or without a trend of 60 days.
 */
export function lighthousePath(
  academy: Pick<Academy, 'joinedOn'>,
  category: Category,
  positions: readonly Judged[],
  settings: Pick<Settings, 'yearsToLighthouse' | 'lighthouseFrom'>,
  today: IsoDate,
): LighthousePath {
  const reached = category === 'lighthouse' && categoriesBegun(today, settings);
  if (!isIsoDate(academy.joinedOn)) {
    const words = reached ? 'Reached' : 'Not known: the day it joined is missing';
    return { by: '', daysLeft: 0, onCourse: reached ? 'reached' : 'not known', words };
  }
  const { joinedOn } = academy;
  const from = joinedOn < settings.lighthouseFrom ? settings.lighthouseFrom : joinedOn;
  const by = addYears(from, settings.yearsToLighthouse);
  const daysLeft = daysBetween(today, by);
  const onCourse = reached ? 'reached' : courseOf(positions, daysLeft, today);
  return { by, daysLeft, onCourse, words: wordsOf(onCourse, by, daysLeft) };
}

function courseOf(positions: readonly Judged[], daysLeft: number, today: IsoDate): Course {
  if (daysLeft < 0) return 'behind';
  if (positions.length < INDICATORS.length) return 'not known';
  const wanting = positions.reduce((sum, { level }) => sum + Math.max(0, EXPECTED - levelRank(level)), 0);
  if (wanting === 0) return 'on course';
  const pace = paceOf(positions, today);
  if (pace === undefined) return 'not known';
  return pace * daysLeft >= wanting ? 'on course' : 'behind';
}

/** Levels gained a day towards expected, over twelve months or since the first judgement; undefined when nothing tells. */
function paceOf(positions: readonly Judged[], today: IsoDate): number | undefined {
  const first = positions.map(({ trend }) => trend[0]?.on ?? today).sort()[0] ?? today;
  const yearAgo = addYears(today, -1);
  const start = first > yearAgo ? first : yearAgo;
  const days = daysBetween(start, today);
  const again = positions.some(
    ({ trend }) => trend.length > 1 && trend[0]?.on !== trend[trend.length - 1]?.on,
  );
  if (days < SHORTEST_TREND || !again) return undefined;
  return positions.reduce((sum, position) => sum + gainedSince(position, start), 0) / days;
}

/** Levels above expected are no gain towards it. */
function gainedSince({ level, trend }: Judged, start: IsoDate): number {
  const then = trend.filter(({ on }) => on <= start).pop() ?? trend[0];
  const upTo = (one: Level): number => Math.min(EXPECTED, levelRank(one));
  return then ? upTo(level) - upTo(then.level) : 0;
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
