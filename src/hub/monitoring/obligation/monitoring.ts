import type { Academy } from '../../trust/academy';
import { lastSchoolDay, type SchoolCalendar } from '../../trust/calendar/calendar';
import { academicYearOf, dayNumber, isIsoDate, shortDate, type IsoDate } from '../../time/date';
import { countIn, periodAt, periodsOf, type Period } from './monitoring-period';
import { MAD, NOT_ENTERED, overdueWords, type Obligation, type ObligationStatus } from './terms';
import type { Settings } from '../../trust/setting/settings';
import type { Standing } from '../category/standing';
import type { Category } from '../category/rules';

/** School days at the end of a period in which a visit not yet made is called due. */
const WARNING = 10;

/**
 * The MAD unit's visits to an academy: to a Lighthouse a light touch each term, to others monitoring each half-term, at
 * least (docs/rulebook.md §6). A fuller visit counts as the lighter one that it covers: a diagnosis as monitoring, and both as a
 * light touch. Overdue when the period before ended without, until this period has its own; an academy that joined in
 * the middle of a period owes nothing for it. Visits on a day to come do not count yet. Throws `HubError` `bad-date`.
 */
export function monitoringObligation(
  academy: Pick<Academy, 'id' | 'joinedOn'>,
  category: Category,
  standing: Pick<Standing, 'recent'>,
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'lightTouchVisitsPerTerm' | 'monitoringVisitsPerHalfTerm'>,
  today: IsoDate,
): Obligation & { kind: 'monitoring' | 'light-touch' } {
  const { light, kind, owed } = monitoringDuty(category, settings);
  const id = `${kind}:${academy.id}`;
  const base = { id, who: MAD, academy: academy.id, kind, owed };
  const periods = periodsOf(calendar, light).filter(({ ends }) => !(ends < academy.joinedOn));
  // Days are compared as text below, which would let a bad one pass.
  dayNumber(today);
  const at = periodAt(periods, today);
  const period = periods[at];
  if (!period || isBeyond(period, calendar, today)) {
    return { ...base, due: '', status: 'unknown', overdueBy: 0, done: 0, words: NOT_ENTERED, forecast: '' };
  }
  const visits = visitsThatCount(standing, light).filter((day) => isIsoDate(day) && day <= today);
  const done = countIn(visits, period);
  const missed = done >= owed ? undefined : missedBefore(periods[at - 1], visits, owed, academy);
  const due = lastSchoolDay(calendar, missed ?? period);
  const status = statusOf({ done, owed, missed: missed !== undefined, calendar, today, due });
  const overdueBy = status === 'overdue' ? calendar.schoolDaysAfter(due, today) : 0;
  const words = wordsOf(status, { done, owed }, missed ?? period, due, overdueBy);
  const forecast = `${done} of ${owed} in ${period.words}`;
  return { ...base, id: `${id}:${period.key}`, due, status, overdueBy, done, words, forecast };
}

/** What an academy of that category is owed: light touches in each term, or monitoring in each half-term (docs/rulebook.md §6). */
export function monitoringDuty(
  category: Category,
  settings: Pick<Settings, 'lightTouchVisitsPerTerm' | 'monitoringVisitsPerHalfTerm'>,
): { light: boolean; kind: 'monitoring' | 'light-touch'; owed: number } {
  return category === 'lighthouse'
    ? { light: true, kind: 'light-touch', owed: settings.lightTouchVisitsPerTerm }
    : { light: false, kind: 'monitoring', owed: settings.monitoringVisitsPerHalfTerm };
}

/** The calendar ended in an earlier school year: whether this one began, and what it owes, is not known. */
const isBeyond = (period: Period, calendar: SchoolCalendar, today: IsoDate): boolean =>
  today > calendar.knownUntil && academicYearOf(today) > period.year;

/** The days of visits that count as the monitoring owed: a fuller one as the lighter that it covers. */
export const visitsThatCount = ({ recent }: Pick<Standing, 'recent'>, light: boolean): IsoDate[] => [
  ...(light ? recent['light-touch'] : []),
  ...recent.monitoring,
  ...recent.diagnosis,
];

function missedBefore(
  before: Period | undefined,
  visits: readonly IsoDate[],
  owed: number,
  academy: Pick<Academy, 'joinedOn'>,
): Period | undefined {
  if (!before || academy.joinedOn > before.starts) return undefined;
  return countIn(visits, before) < owed ? before : undefined;
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
  return asked.calendar.schoolDaysAfter(asked.today, asked.due) < WARNING ? 'due' : 'on track';
}

function wordsOf(
  status: ObligationStatus,
  { done, owed }: { done: number; owed: number },
  period: Period,
  due: IsoDate,
  overdueBy: number,
): string {
  if (done >= owed) return owed === 0 ? 'none owed' : `done in ${period.words}`;
  if (status !== 'overdue') return `${done} of ${owed} in ${period.words}, by ${shortDate(due)}`;
  return `missed in ${period.words}, ${overdueWords(overdueBy)}`;
}
