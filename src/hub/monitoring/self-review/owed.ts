import { academicYearOf, shortDate, type IsoDate } from '../../time/date';
import type { Academy } from '../../trust/academy';
import { lastSchoolDay, type SchoolCalendar } from '../../trust/calendar/calendar';
import type { Settings } from '../../trust/setting/settings';
import { INDICATOR_IDS } from '../judgement/indicator';
import { dueStatus, lateWords, NOT_ENTERED, type ObligationStatus } from '../obligation/terms';
import type { OwnView } from './own-view';

/** School days before its day from which a self-review is called due: it takes a leadership team’s time. */
const WARNING = 10;

/** How an academy’s self-review of this school year stands. */
export interface SelfReviewOwed {
  /** Indicators with an own view of this school year, and how many there are to be. */
  done: number;
  owed: number;
  due: IsoDate | '';
  status: ObligationStatus;
  /** School days after the due day; 0 unless overdue. */
  overdueBy: number;
  /** `4 of 10 this year, by 18 Dec 2026` */
  words: string;
}

/** The ten that are reviewed once a school year. */
const TEN = INDICATOR_IDS.length;

/**
 * The self-review that a Principal owes once a school year: an own view of all ten indicators by the last school day of
 * the half-term that the trust sets. `views`: of this academy. One that joined after that day owes none this year.
 */
export function selfReviewOwed(
  academy: Pick<Academy, 'joinedOn'>,
  views: readonly Pick<OwnView, 'indicator' | 'on'>[],
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'selfReviewByHalfTerm'>,
  today: IsoDate,
): SelfReviewOwed {
  const year = academicYearOf(today);
  const fresh = views.filter(({ on }) => on <= today && academicYearOf(on) === year);
  const done = new Set(fresh.map(({ indicator }) => indicator)).size;
  const halfTerm = calendar.halfTerms.find(
    (one) => one.year === year && one.number === settings.selfReviewByHalfTerm,
  );
  const due = halfTerm ? lastSchoolDay(calendar, halfTerm) : '';
  const base = { done, owed: TEN, due, overdueBy: 0 };
  const soFar = `${done} of ${TEN} this year`;
  if (done >= TEN) return { ...base, status: 'on track', words: 'complete for this year' };
  if (due === '') return { ...base, status: 'unknown', words: NOT_ENTERED };
  if (academy.joinedOn > due) {
    return { ...base, owed: done, due: '', status: 'on track', words: 'none owed this school year' };
  }
  const status = dueStatus(due, WARNING, calendar, today);
  const overdueBy = calendar.schoolDaysAfter(due, today);
  const when = status === 'overdue' ? lateWords(overdueBy, due) : `by ${shortDate(due)}`;
  return { ...base, status, overdueBy, words: `${soFar}, ${when}` };
}
