import type { Academy } from '../../trust/academy';
import { lastSchoolDay, type SchoolCalendar } from '../../trust/calendar/calendar';
import { diagnosisSoFar } from '../category/diagnosis';
import { INDICATOR_IDS } from '../judgement/indicator';
import { academicYearOf, shortDate, type IsoDate } from '../../time/date';
import { dueStatus, lateWords, MAD, NOT_ENTERED, type Obligation } from './terms';
import type { Settings } from '../../trust/setting/settings';
import type { Standing } from '../category/standing';

/** School days before the due day from which a diagnosis not yet made is called due: it takes planning. */
const WARNING = 20;

/**
 * The MAD unit's full diagnosis of an academy, once a school year before the EOB's decision (docs/rulebook.md §6): all ten
 * indicators, at one diagnosis visit or several, by the last school day of the half-term that the trust sets. An academy that joined after that day owes none this year.
 */
export function diagnosisObligation(
  academy: Pick<Academy, 'id' | 'joinedOn'>,
  standing: Pick<Standing, 'diagnosed'>,
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'diagnosisByHalfTerm'>,
  today: IsoDate,
): Obligation {
  const year = academicYearOf(today);
  const { complete, missing, on } = diagnosisSoFar(standing.diagnosed, year, today);
  const halfTerm = calendar.halfTerms.find(
    (one) => one.year === year && one.number === settings.diagnosisByHalfTerm,
  );
  const due = halfTerm ? lastSchoolDay(calendar, halfTerm) : '';
  const owed = due !== '' && academy.joinedOn > due ? 0 : 1;
  const whose = { id: `diagnosis:${academy.id}:${year}`, who: MAD, academy: academy.id };
  const base = { ...whose, kind: 'diagnosis' as const, due, owed, done: complete ? 1 : 0 };
  const forecast = `${base.done} of ${owed} in ${year}`;
  if (complete || owed === 0) {
    const words = complete ? `done on ${shortDate(on)}` : 'none owed this school year';
    return { ...base, status: 'on track', overdueBy: 0, words, forecast };
  }
  if (due === '') return { ...base, status: 'unknown', overdueBy: 0, words: NOT_ENTERED, forecast: '' };
  const status = dueStatus(due, WARNING, calendar, today);
  const overdueBy = calendar.schoolDaysAfter(due, today);
  const ten = INDICATOR_IDS.length;
  const begun = on === '' ? '' : `begun, ${ten - missing.length} of ${ten} judged, `;
  const words = status === 'overdue' ? lateWords(overdueBy, due) : `by ${shortDate(due)}`;
  return { ...base, status, overdueBy, words: `${begun}${words}`, forecast };
}
