import {
  calendarOf,
  halfTermKey,
  type Closure,
  type HalfTerm,
  type SchoolCalendar,
} from '../../trust/calendar/calendar';
import { currentVisits } from '../visit/current';
import { isIsoDate, type IsoDate } from '../../time/date';
import { isBorne, type VisitedTrust } from './participation';
import type { Visit } from '../visit/visit';
import { peopleOf } from '../visit/people';
import { byText } from '../../text/words';

/** What monitoring an academy has borne in one half-term: kept beside the ledger so that saving reads no history. */
export interface Load {
  /** `A01:2026-27-2` */
  id: string;
  academy: string;
  /** `2026-27` */
  year: string;
  /** 1 to 6. */
  halfTerm: number;
  visits: number;
  /** People who came, lead and guests included, summed over the visits: each is of one day. */
  personDays: number;
  /** Visits on days of exams or inspection, when nobody should be monitored (docs/rulebook.md §6). */
  spared: number;
}

export const loadId = (academy: string, { year, number }: Pick<HalfTerm, 'year' | 'number'>): string =>
  `${academy}:${halfTermKey(year, number)}`;

/** The half-term of today and the one before it: a visit is written up late, but not later than that. */
export function loadedHalfTerms(calendar: SchoolCalendar, today: IsoDate): HalfTerm[] {
  return calendar.halfTerms.filter(({ starts }) => starts <= today).slice(-2);
}

/**
 * What the visit, which corrects none, makes of its academy's load: equal to the fold of all, in whatever order they
 * come. Nothing for a visit that monitors nobody, is in no half-term, or in one long past.
 */
export function withLoad(
  visit: Visit,
  trust: VisitedTrust,
  calendar: SchoolCalendar,
  today: IsoDate,
  of: (id: string) => Load | undefined,
): Load | undefined {
  if (!isBorne(visit.kind) || !isIsoDate(visit.on)) return undefined;
  const halfTerm = calendar.halfTermOf(visit.on);
  if (!halfTerm || !loadedHalfTerms(calendar, today).some(({ id }) => id === halfTerm.id)) return undefined;
  const id = loadId(visit.academy, halfTerm);
  const { year, number } = halfTerm;
  const none = { id, academy: visit.academy, year, halfTerm: number, visits: 0, personDays: 0, spared: 0 };
  const before = of(id) ?? none;
  const { known, ambiguous, guests } = peopleOf(visit, trust.directory);
  const spare = calendar.isSchoolDay(visit.on) && !calendar.mayBeMonitored(visit.on) ? 1 : 0;
  return {
    ...before,
    visits: before.visits + 1,
    personDays: before.personDays + known.length + ambiguous.length + guests.length,
    spared: before.spared + spare,
  };
}

/** What the whole ledger of visits comes to for each academy in the half-terms that are kept. */
export function loadsOf(
  visits: readonly Visit[],
  trust: VisitedTrust,
  halfTerms: readonly HalfTerm[],
  closures: readonly Closure[],
  today: IsoDate,
): Load[] {
  const rows = new Map<string, Load>();
  for (const visit of currentVisits(visits)) {
    const academy = trust.academies.get(visit.academy);
    if (!academy) continue;
    const calendar = calendarOf(academy, halfTerms, closures);
    const row = withLoad(visit, trust, calendar, today, (id) => rows.get(id));
    if (row) rows.set(row.id, row);
  }
  return [...rows.values()].sort((a, b) => byText(a.id, b.id));
}
