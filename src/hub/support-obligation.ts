import type { Academy, Region } from './academy';
import type { SchoolCalendar } from './calendar';
import { academicYearOf, isIsoDate, shortDate, type IsoDate } from './date';
import { NOT_ENTERED, type Obligation, type ObligationStatus } from './obligation-terms';
import type { Settings } from './settings';
import type { Standing } from './standing';
import { count } from './words';

/** School days before the due day from which a support visit is called due. */
const WARNING = 2;

/**
 * The regional lead's support visit to an academy, counted in the academy's own school days from the last one, or from
 * the day it joined (domain.md §6). Overdue from the day after the due day; in a holiday by 0 school days still. Visits
 * on a day to come do not count yet. `done` is 1 while the gap is kept. Throws `HubError` `bad-date` for a bad `today`.
 */
export function supportObligation(
  academy: Pick<Academy, 'id' | 'joinedOn'>,
  region: Pick<Region, 'ceo'> | undefined,
  standing: Pick<Standing, 'recent'>,
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'supportGapSchoolDays'>,
  today: IsoDate,
): Obligation {
  const gap = settings.supportGapSchoolDays;
  const visits = standing.recent.support.filter((day) => isIsoDate(day) && day <= today);
  const last = visits[0] ?? '';
  const from = last > academy.joinedOn || !isIsoDate(academy.joinedOn) ? last : academy.joinedOn;
  const due = (isIsoDate(from) ? calendar.addSchoolDays(from, gap) : undefined) ?? '';
  const forecast = forecastOf(visits, calendar, gap, today);
  const whose = { id: `support:${academy.id}`, who: region?.ceo ?? '', academy: academy.id };
  const base = { ...whose, kind: 'support' as const, due, owed: 1, forecast };
  if (due === '') {
    const words = isIsoDate(from) ? NOT_ENTERED : 'not known: the day it joined is missing';
    return { ...base, done: 0, status: 'unknown', overdueBy: 0, words };
  }
  const overdueBy = calendar.schoolDaysAfter(due, today);
  const status = statusOf(due, calendar, today);
  const done = visits.length > 0 && status !== 'overdue' ? 1 : 0;
  return { ...base, done, status, overdueBy, words: wordsOf(status, due, overdueBy) };
}

function statusOf(due: IsoDate, calendar: SchoolCalendar, today: IsoDate): ObligationStatus {
  if (today > due) return 'overdue';
  return calendar.schoolDaysAfter(today, due) <= WARNING ? 'due' : 'on track';
}

/** A holiday after the due day counts no school day, but the visit is owed all the same. */
function wordsOf(status: ObligationStatus, due: IsoDate, overdueBy: number): string {
  if (status === 'due') return `due by ${shortDate(due)}`;
  if (status === 'on track') return `next by ${shortDate(due)}`;
  const overdue = overdueBy === 0 ? 'overdue' : `${count(overdueBy, 'school day')} overdue`;
  return `${overdue}, was due ${shortDate(due)}`;
}

const TOO_EARLY = 'too early to say';

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
  const end = calendar.halfTerms
    .filter((halfTerm) => halfTerm.year === year)
    .reduce((latest, { ends }) => (ends > latest ? ends : latest), '');
  if (visits.length < 2 || first === undefined || last === undefined || end === '') return TOO_EARLY;
  const usual = calendar.schoolDaysAfter(first, last) / (visits.length - 1);
  const pace = Math.max(usual, calendar.schoolDaysAfter(last, today));
  if (pace <= 0) return TOO_EARLY;
  const left = calendar.schoolDaysAfter(today, end);
  const every = count(Math.round(pace), 'school day');
  return `one every ${every}: about ${Math.floor(left / pace)} more this year, ${Math.floor(left / gap)} owed`;
}
