import { daysBetween, isIsoDate, type IsoDate } from '../../time/date';
import { sortedBy } from '../../order';
import { halfTermKey, termOf, type HalfTerm, type SchoolCalendar } from '../../trust/calendar/calendar';
import type { VisitKind } from './visit';

/** A visit with its day: proposed, agreed or recorded. */
export interface DatedVisit {
  id: string;
  academy: string;
  kind: VisitKind;
  on: IsoDate;
  /** Person id. */
  lead: string;
}

/** A planned visit as a row of its sheet, as far as matching looks at it. */
export interface AgreedVisit extends DatedVisit {
  state: string;
}

/** What matching asks of an academy's calendar. */
type Calendar = Pick<SchoolCalendar, 'schoolDaysAfter' | 'halfTermOf'>;

/**
 * School days that a visit may be made before or after the day that was agreed and still be that one: less than half of
 * the ten between two support visits, so that none is taken for the next.
 */
const NEAR_SCHOOL_DAYS = 4;

/** Nor further than this in days, whatever holidays lie between. */
const NEAR_DAYS = 14;

const daysApart = (one: IsoDate, other: IsoDate): number => Math.abs(daysBetween(one, other));

const schoolDaysApart = (calendar: Calendar, one: IsoDate, other: IsoDate): number =>
  one <= other ? calendar.schoolDaysAfter(one, other) : calendar.schoolDaysAfter(other, one);

const isOpen = ({ state, on }: AgreedVisit): boolean => state === 'agreed' && isIsoDate(on);

/**
 * The agreed visit that a recorded one is: of the same academy, kind and lead, and the nearest by its day. `gap`: school
 * days between two support visits, where a trust has them closer than usual.
 */
export function agreedFor<A extends AgreedVisit>(
  agreed: readonly A[],
  { academy, kind, on, lead }: Omit<DatedVisit, 'id'>,
  calendar: Calendar,
  gap: number,
): A | undefined {
  const near = kind === 'support' ? Math.min(NEAR_SCHOOL_DAYS, Math.floor((gap - 1) / 2)) : NEAR_SCHOOL_DAYS;
  const same = agreed.filter(
    (one) => isOpen(one) && one.academy === academy && one.kind === kind && one.lead === lead,
  );
  const within = same.filter(
    (one) => daysApart(one.on, on) <= NEAR_DAYS && schoolDaysApart(calendar, one.on, on) <= near,
  );
  return sortedBy(
    within,
    (one) => daysApart(one.on, on),
    (one) => one.on,
    ({ id }) => id,
  )[0];
}

/**
 * The proposals that nobody agreed yet. An agreed visit takes the place of one: the nearest at the same academy, of the
 * same kind, in the gap that it fills.
 */
export function notAgreed<P extends DatedVisit>(
  proposed: readonly P[],
  agreed: readonly AgreedVisit[],
  calendarOf: (academy: string) => Calendar | undefined,
  gap: number,
): P[] {
  const pairs = agreed.filter(isOpen).flatMap((one) => {
    const calendar = calendarOf(one.academy);
    return proposed
      .filter((visit) => calendar !== undefined && fills(one, visit, calendar, gap))
      .map((visit) => ({ one, visit, apart: daysApart(one.on, visit.on) }));
  });
  const taken = new Set<string>();
  const inOrder = sortedBy(
    pairs,
    ({ apart }) => apart,
    ({ one }) => one.on,
    ({ visit }) => visit.on,
    ({ one }) => one.id,
  );
  for (const { one, visit } of inOrder) {
    if (taken.has(one.id) || taken.has(visit.id)) continue;
    taken.add(one.id).add(visit.id);
  }
  return proposed.filter(({ id }) => !taken.has(id));
}

/** Whether an agreed visit does what that proposal is for. What moderation is owed, each lead owes by themselves. */
function fills(agreed: DatedVisit, proposed: DatedVisit, calendar: Calendar, gap: number): boolean {
  const { academy, kind, on, lead } = proposed;
  if (agreed.academy !== academy || agreed.kind !== kind) return false;
  if (kind === 'moderation' && agreed.lead !== lead) return false;
  if (kind === 'support') return schoolDaysApart(calendar, agreed.on, on) < gap;
  const [one, other] = [calendar.halfTermOf(agreed.on), calendar.halfTermOf(on)];
  return one !== undefined && other !== undefined && spanOf(kind, one) === spanOf(kind, other);
}

/** The stretch of the year in which one such visit is owed: a year, a term or a half-term. */
function spanOf(kind: VisitKind, halfTerm: HalfTerm): string {
  const { year, number } = halfTerm;
  if (kind === 'diagnosis') return year;
  return kind === 'light-touch' ? `${year} term ${termOf(halfTerm)}` : halfTermKey(year, number);
}
