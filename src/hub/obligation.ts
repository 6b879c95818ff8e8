import type { Academy, Region } from './academy';
import { halfTermKey, termOf, type HalfTerm, type SchoolCalendar } from './calendar';
import type { Category } from './category';
import { academicYearOf, addDays, shortDate, type IsoDate } from './date';
import type { Person } from './person';
import type { Settings } from './settings';
import type { Standing } from './standing';

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

/** School days before the due day from which a support visit is called due. */
const SUPPORT_WARNING = 2;
/** School days before the end of the period from which a visit not yet made is called due. */
const PERIOD_WARNING = 10;

const days = (count: number): string => `${count} school ${count === 1 ? 'day' : 'days'}`;

/** The Regional CEO's support visit to an academy, counted in the academy's own school days (domain.md §6). */
export function supportObligation(
  academy: Academy,
  region: Region | undefined,
  standing: Standing,
  calendar: SchoolCalendar,
  settings: Settings,
  today: IsoDate,
): Obligation {
  const last = standing.recent.support[0] ?? '';
  const from = last > academy.joinedOn ? last : academy.joinedOn;
  const due = calendar.addSchoolDays(from, settings.supportGapSchoolDays) ?? '';
  const base = {
    id: `support:${academy.id}`,
    who: region?.ceo ?? '',
    academy: academy.id,
    kind: 'support' as const,
  };
  const gap = settings.supportGapSchoolDays;
  const forecast = supportForecast(standing, calendar, gap, today);
  const counted = { done: last === '' ? 0 : 1, owed: 1, forecast };
  if (due === '') {
    const words = 'not known: the half-terms of this calendar are not entered that far';
    return { ...base, ...counted, due, status: 'unknown', overdueBy: 0, words };
  }
  const overdueBy = calendar.schoolDaysAfter(due, today);
  const status =
    today > due ? 'overdue' : calendar.schoolDaysAfter(today, due) <= SUPPORT_WARNING ? 'due' : 'on track';
  return { ...base, ...counted, due, status, overdueBy, words: dueWords(status, due, overdueBy) };
}

/** A holiday after the due day counts no school day, but the visit is owed all the same. */
function dueWords(status: ObligationStatus, due: IsoDate, overdueBy: number): string {
  if (status === 'overdue')
    return `${overdueBy === 0 ? 'overdue' : `${days(overdueBy)} overdue`}, was due ${shortDate(due)}`;
  return status === 'due' ? `due by ${shortDate(due)}` : `next by ${shortDate(due)}`;
}

/** At the pace of the visits remembered (at most six), how often the gap will have been kept by the end of the year. */
function supportForecast(standing: Standing, calendar: SchoolCalendar, gap: number, today: IsoDate): string {
  const visits = [...standing.recent.support].reverse();
  const first = visits[0];
  const last = visits[visits.length - 1];
  if (first === undefined || last === undefined || visits.length < 2) return 'too early to say';
  const pace = calendar.schoolDaysAfter(first, last) / (visits.length - 1);
  const year = academicYearOf(today);
  const ends = calendar.halfTerms
    .filter((halfTerm) => halfTerm.year === year)
    .map((halfTerm) => halfTerm.ends);
  const end = ends[ends.length - 1];
  if (end === undefined || pace <= 0) return 'too early to say';
  const left = calendar.schoolDaysAfter(today, end);
  return `one every ${days(Math.round(pace))}: about ${Math.floor(left / pace)} more this year, ${Math.floor(left / gap)} owed`;
}

/** A stretch of the year in which visits are counted. */
interface Period {
  key: string;
  words: string;
  starts: IsoDate;
  ends: IsoDate;
}

/**
 * The MAD unit's visits to an academy: Lighthouse a light touch each term, others monitoring each half-term, at least
 * (domain.md §6). A diagnosis counts as monitoring. Overdue when the period before this one ended without.
 */
export function monitoringObligation(
  academy: Academy,
  category: Category,
  standing: Standing,
  calendar: SchoolCalendar,
  settings: Settings,
  today: IsoDate,
): Obligation {
  const light = category === 'lighthouse';
  const kind: ObligationKind = light ? 'light-touch' : 'monitoring';
  const owed = light ? settings.lightTouchVisitsPerTerm : settings.monitoringVisitsPerHalfTerm;
  const visits = visitsThatCount(standing, light);
  const periods = periodsOf(calendar, light).filter(({ ends }) => ends >= academy.joinedOn);
  const at = currentPeriod(periods, today);
  const period = periods[at];
  const base = { who: 'mad', academy: academy.id, kind, owed };
  if (!period) {
    const words = 'not known: the half-terms of this calendar are not entered';
    return {
      ...base,
      id: `${kind}:${academy.id}`,
      due: '',
      status: 'unknown',
      overdueBy: 0,
      done: 0,
      words,
      forecast: '',
    };
  }
  const done = countIn(visits, period);
  const missed = done >= owed ? undefined : missedBefore(periods[at - 1], visits, owed, academy);
  const due = missed ? missed.ends : (calendar.addSchoolDays(addDays(period.ends, 1), -1) ?? period.ends);
  const status = statusOf({ done, owed, missed: missed !== undefined, calendar, today, due });
  const overdueBy = status === 'overdue' ? calendar.schoolDaysAfter(due, today) : 0;
  const words = periodWords(status, done, owed, missed ?? period, overdueBy);
  const forecast = `${done} of ${owed} in ${period.words}`;
  return {
    ...base,
    id: `${kind}:${academy.id}:${period.key}`,
    due,
    status,
    overdueBy,
    done,
    words,
    forecast,
  };
}

function statusOf(asked: {
  done: number;
  owed: number;
  missed: boolean;
  calendar: SchoolCalendar;
  today: IsoDate;
  due: IsoDate;
}): ObligationStatus {
  if (asked.done >= asked.owed) return 'on track';
  if (asked.missed || asked.today > asked.due) return 'overdue';
  return asked.calendar.schoolDaysAfter(asked.today, asked.due) < PERIOD_WARNING ? 'due' : 'on track';
}

function periodWords(
  status: ObligationStatus,
  done: number,
  owed: number,
  period: Period,
  overdueBy: number,
): string {
  if (done >= owed) return owed === 0 ? 'none owed' : `done in ${period.words}`;
  if (status === 'overdue') return `missed in ${period.words}, ${days(overdueBy)} overdue`;
  return `${done} of ${owed} in ${period.words}, by ${shortDate(period.ends)}`;
}

const visitsThatCount = ({ recent }: Standing, light: boolean): IsoDate[] => [
  ...(light ? [...recent['light-touch'], ...recent.monitoring] : recent.monitoring),
  ...recent.diagnosis,
];

const countIn = (visits: IsoDate[], { starts, ends }: Period): number =>
  visits.filter((day) => starts <= day && day <= ends).length;

/** The period that today is in, or the last that began: holidays belong to the period before. -1 before the first. */
function currentPeriod(periods: Period[], today: IsoDate): number {
  let at = -1;
  periods.forEach(({ starts }, index) => {
    if (starts <= today) at = index;
  });
  return at;
}

/** The period before, when it ended without what was owed; an academy that joined in the middle of it owes nothing. */
function missedBefore(
  before: Period | undefined,
  visits: IsoDate[],
  owed: number,
  academy: Academy,
): Period | undefined {
  if (!before || academy.joinedOn > before.starts) return undefined;
  return countIn(visits, before) < owed ? before : undefined;
}

const TERMS = ['autumn', 'spring', 'summer'];

function periodsOf(calendar: SchoolCalendar, byTerm: boolean): Period[] {
  const periods = new Map<string, Period>();
  for (const halfTerm of calendar.halfTerms) {
    const key = byTerm
      ? `${halfTerm.year}-${TERMS[termOf(halfTerm) - 1] ?? ''}`
      : halfTermKey(halfTerm.year, halfTerm.number);
    const known = periods.get(key);
    const words = byTerm ? `the ${TERMS[termOf(halfTerm) - 1] ?? ''} term` : halfTerm.name;
    periods.set(key, { key, words, starts: known?.starts ?? halfTerm.starts, ends: halfTerm.ends });
  }
  return [...periods.values()];
}

/** How a Regional CEO stands with moderation visits outside their own region, this academic year (domain.md §6). */
export interface Pace {
  person: string;
  done: number;
  owed: number;
  /** What was to be expected by now, were the visits spread evenly over the school year. */
  expectedByNow: number;
  status: 'on track' | 'due';
  words: string;
}

/** `dates`: the days of the person's moderation visits; `year` such as 2026-27, whose half-terms are given. */
export function moderationPace(
  person: Pick<Person, 'id'>,
  dates: IsoDate[],
  year: HalfTerm[],
  settings: Pick<Settings, 'moderationVisitsPerYear'>,
  today: IsoDate,
): Pace {
  const owed = settings.moderationVisitsPerYear;
  const starts = year.map((halfTerm) => halfTerm.starts).sort()[0] ?? today;
  const past = year.filter(({ ends }) => ends < today).length;
  const done = dates.filter((day) => starts <= day && day <= today).length;
  const expectedByNow = year.length === 0 ? 0 : Math.floor((owed * past) / year.length);
  const status = done >= expectedByNow ? 'on track' : 'due';
  return { person: person.id, done, owed, expectedByNow, status, words: `${done} of ${owed} this year` };
}
