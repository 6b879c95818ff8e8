import type { Academy } from '../../trust/academy';
import type { SchoolCalendar } from '../../trust/calendar/calendar';
import { academicYearOf, isIsoDate, type IsoDate } from '../../time/date';
import { gapObligation } from './gap';
import { MAD, TOO_EARLY, type Obligation } from './terms';
import type { Settings } from '../../trust/setting/settings';
import type { Standing } from '../category/standing';

/**
 * The MAD unit's monitoring-and-support plan for an academy that expects Ofsted: a preparation visit every so many of
 * its school days, on top of the monitoring (docs/rulebook.md §6). Nothing for one that expects none. Before the first of the
 * school year it is due at once, overdue by nothing: since when an inspection is expected is not on record.
 */
export function ofstedObligation(
  academy: Pick<Academy, 'id' | 'expectingOfsted'>,
  standing: Pick<Standing, 'recent'>,
  calendar: SchoolCalendar,
  settings: Pick<Settings, 'ofstedPreparationSchoolDays'>,
  today: IsoDate,
): Obligation | undefined {
  if (!academy.expectingOfsted) return undefined;
  const year = academicYearOf(today);
  const visits = standing.recent['ofsted-preparation'].filter(
    (day) => isIsoDate(day) && day <= today && academicYearOf(day) === year,
  );
  const whose = { id: `ofsted-preparation:${academy.id}`, who: MAD, academy: academy.id };
  const kind = 'ofsted-preparation' as const;
  const gap = settings.ofstedPreparationSchoolDays;
  const [last] = visits;
  if (last !== undefined) {
    return gapObligation({ whose: { ...whose, kind }, from: last, visits, gap }, calendar, today);
  }
  const words = 'none yet this school year: plan the first now';
  const none = { due: '', status: 'due', overdueBy: 0, done: 0, owed: 1 } as const;
  return { ...whose, kind, ...none, words, forecast: TOO_EARLY };
}
