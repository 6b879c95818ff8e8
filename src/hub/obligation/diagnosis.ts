import type { Academy } from '../academy';
import { lastSchoolDay, type SchoolCalendar } from '../time/calendar';
import { academicYearOf, daysOfAcademicYear, isIsoDate, shortDate, type IsoDate } from '../time/date';
import { dueStatus, lateWords, MAD, NOT_ENTERED, type Obligation } from './terms';
import type { Settings } from '../setting/settings';
import type { Standing } from '../category/standing';

/** School days before the due day from which a diagnosis not yet made is called due: it takes planning. */
const WARNING = 20;

/**
 * The MAD unit's full diagnosis of an academy, once a school year before the EOB's decision (domain.md §6): by the last
 * school day of the half-term that the trust sets. An academy that joined after that day owes none this year.
 */
export function diagnosisObligation(
  academy: Pick<Academy, 'id' | 'joinedOn'>,
  standing: Pick<Standing, 'recent'>,
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'diagnosisByHalfTerm'>,
  today: IsoDate,
): Obligation {
  const year = academicYearOf(today);
  const { starts } = daysOfAcademicYear(year);
  const made = standing.recent.diagnosis.filter((day) => isIsoDate(day) && starts <= day && day <= today);
  const halfTerm = calendar.halfTerms.find(
    (one) => one.year === year && one.number === settings.diagnosisByHalfTerm,
  );
  const due = halfTerm ? lastSchoolDay(calendar, halfTerm) : '';
  const owed = due !== '' && academy.joinedOn > due ? 0 : 1;
  const whose = { id: `diagnosis:${academy.id}:${year}`, who: MAD, academy: academy.id };
  const base = { ...whose, kind: 'diagnosis' as const, due, owed, done: made.length > 0 ? 1 : 0 };
  const forecast = `${base.done} of ${owed} in ${year}`;
  const [last] = made;
  if (last !== undefined || owed === 0) {
    const words = last === undefined ? 'none owed this school year' : `done on ${shortDate(last)}`;
    return { ...base, status: 'on track', overdueBy: 0, words, forecast };
  }
  if (due === '') return { ...base, status: 'unknown', overdueBy: 0, words: NOT_ENTERED, forecast: '' };
  const status = dueStatus(due, WARNING, calendar, today);
  const overdueBy = calendar.schoolDaysAfter(due, today);
  const words = status === 'overdue' ? lateWords(overdueBy, due) : `by ${shortDate(due)}`;
  return { ...base, status, overdueBy, words, forecast };
}
