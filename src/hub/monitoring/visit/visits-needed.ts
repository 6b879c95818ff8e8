import type { HalfTerm } from '../../trust/calendar/calendar';
import type { IsoDate } from '../../time/date';
import { diagnosisSoFar } from '../category/diagnosis';
import { countIn, periodsOf } from '../obligation/monitoring-period';
import { monitoringDuty, visitsThatCount } from '../obligation/monitoring';
import { ofstedObligation } from '../obligation/ofsted';
import type { Person } from '../../trust/person';
import { hasDuty } from '../../trust/offices';
import type { AcademyBasis, ObligationModel } from '../obligation/of-trust';
import { evenPace } from '../obligation/yearly-pace';

/** One academy with its days in the half-term that is planned. */
export interface Place extends AcademyBasis {
  halfTerm: HalfTerm;
  /** School days to come in it. */
  days: IsoDate[];
}

/** How often each still takes part by the end of the half-term, at an even pace through the year. */
export function visitsNeeded(
  model: ObligationModel,
  { year, number }: HalfTerm,
  people: Person[],
): Map<string, number> {
  const done = new Map(
    model.participations.filter((part) => part.year === year).map((part) => [part.person, part.monitoring]),
  );
  const byThen = evenPace(model.settings.monitoringVisitsPerPersonPerYear, number);
  const partakers = people.filter((person) => hasDuty(person, 'take-part'));
  return new Map(partakers.map(({ id }) => [id, byThen - (done.get(id) ?? 0)]));
}

/** All days, nearest to the requested one first. */
export const nearest = (days: readonly IsoDate[], at: number): IsoDate[] =>
  days
    .map((day, index) => ({ day, away: Math.abs(index - at), index }))
    .sort((a, b) => a.away - b.away || a.index - b.index)
    .map(({ day }) => day);

/** Whether the yearly diagnosis is still to be made, and this half-term is late enough for it. */
export function owesDiagnosis({ settings, today }: ObligationModel, { standing, halfTerm }: Place): boolean {
  if (halfTerm.number < settings.diagnosisByHalfTerm) return false;
  return !diagnosisSoFar(standing.diagnosed, halfTerm.year, today).complete;
}

/** What is still to be made in the half-term, or at a Lighthouse in its term, which is planned for once. */
export function monitoringWanted(
  { settings }: ObligationModel,
  { category, standing, calendar, halfTerm }: Place,
): { kind: 'monitoring' | 'light-touch'; count: number } {
  const { light, kind, owed } = monitoringDuty(category, settings);
  const period = periodsOf(calendar, light).find(
    ({ starts, ends }) => starts <= halfTerm.starts && halfTerm.ends <= ends,
  );
  const done = period ? countIn(visitsThatCount(standing, light), period) : 0;
  return { kind, count: Math.max(0, owed - done) };
}

/** The days from which preparation visits fall due in the half-term, each counted from the one before. */
export function ofstedDays({ settings, today }: ObligationModel, place: Place): IsoDate[] {
  const { academy, standing, calendar, days } = place;
  const owed = ofstedObligation(academy, standing, calendar, settings, today);
  if (!owed) return [];
  return dueDays(owed.due, settings.ofstedPreparationSchoolDays, place).map(
    (due) => [...days].reverse().find((day) => day <= due) ?? (days[0] as IsoDate),
  );
}

/** Due days in the half-term of something that recurs; what is overdue already falls due on its first day. */
function dueDays(due: IsoDate | '', gap: number, { days, calendar }: Place): IsoDate[] {
  const first = days[0] as IsoDate;
  const last = days[days.length - 1] as IsoDate;
  const found: IsoDate[] = [];
  let next: IsoDate | undefined = due > first ? due : first;
  while (next !== undefined && next <= last) {
    found.push(next);
    next = calendar.addSchoolDays(next, gap);
  }
  return found;
}
