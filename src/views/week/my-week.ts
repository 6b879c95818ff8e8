import { addDays, type IsoDate } from '../../hub/time/date';
import type { Person } from '../../hub/trust/person';
import { hasDuty } from '../../hub/trust/offices';
import { holds } from '../../hub/trust/rights';
import { mondayOf } from '../../hub/time/week';
import { sortedBy } from '../../hub/order';
import { isLate, lineOf, mostUrgent } from './lines';
import { weekLookups, type WeekLookups } from './lookups';
import { decidedLines } from './decided';
import type { MyWeek, OwnLine, WeekModel } from './model';
import { regionWeeks } from './regions';
import { MAD } from '../../hub/monitoring/obligation/terms';
import type { Obligation } from '../../hub/monitoring/obligation/terms';

/** Lines of one section: what a narrow screen and a short mail bear. */
const LINES = 30;

/** Days within which what is not yet due is shown as coming. */
const COMING_DAYS = 21;

/** Visits that fall due again as soon as one is made. */
const RECURRING: readonly Obligation['kind'][] = ['support', 'ofsted-preparation'];

/** Whether what the MAD unit owes is this person's to see to (docs/rulebook.md §1). */
export const answersForUnit = (me: Person): boolean => hasDuty(me, 'answer-for-mad');

/** Numbers of the whole year and caps are shown while they are kept, too: they have no day of their own. */
const isStanding = ({ academy, record }: Obligation): boolean => academy === '' && !record;

function sectionsOf(mine: Obligation[], today: string): Record<'overdue' | 'due' | 'coming', Obligation[]> {
  const sunday = addDays(mondayOf(today), 6);
  const soon = addDays(today, COMING_DAYS);
  const open = mine.filter(({ status }) => status !== 'unknown');
  const late = open.filter(isLate);
  const rest = open.filter(
    (one) => !isLate(one) && (isStanding(one) || RECURRING.includes(one.kind) || one.done < one.owed),
  );
  const isDue = ({ status, due }: Obligation): boolean => status === 'due' || (due !== '' && due <= sunday);
  const isComing = (one: Obligation): boolean =>
    isStanding(one) || (one.kind !== 'load' && one.due !== '' && one.due <= soon);
  return {
    overdue: mostUrgent(late),
    due: mostUrgent(rest.filter(isDue)),
    coming: mostUrgent(rest.filter((one) => !isDue(one) && isComing(one))),
  };
}

/** What somebody owes this week, what is late and what comes (docs/rulebook.md §6), with the steps and actions they own. */
export function myWeek(me: Person, model: WeekModel, known = weekLookups(model)): MyWeek {
  const { today } = model;
  const { names, owedBy } = known;
  const mine = [...(owedBy.get(me.id) ?? []), ...(answersForUnit(me) ? (owedBy.get(MAD) ?? []) : [])];
  const { overdue, due, coming } = sectionsOf(mine, today);
  const lines = (some: Obligation[]) => some.slice(0, LINES).map((one) => lineOf(one, names, true));
  return {
    today,
    monday: mondayOf(today),
    overdue: lines(overdue),
    due: lines(due),
    coming: lines(coming),
    more: [overdue, due, coming].reduce((sum, { length }) => sum + Math.max(0, length - LINES), 0),
    decided: decidedLines(me, model, known),
    home: homeLines(me, today, known),
    own: ownLines(me, today, known),
    regions: holds(me, 'see-regions-week') ? regionWeeks(model, names) : [],
    unknown: mine.filter(({ status }) => status === 'unknown').length,
  };
}

/** What a Principal’s academy can expect from others. */
function homeLines(me: Person, today: IsoDate, { homes, owedAt, names }: WeekLookups): MyWeek['home'] {
  const soon = addDays(today, COMING_DAYS);
  const isSoon = ({ status, due, done, owed }: Obligation): boolean =>
    status === 'overdue' || status === 'due' || (due !== '' && due <= soon && done < owed);
  const expected = (homes.get(me.id) ?? [])
    .flatMap((academy) => owedAt.get(academy) ?? [])
    .filter((one) => one.kind !== 'load' && isSoon(one));
  return mostUrgent(expected).map((one) => lineOf(one, names, false));
}

/** Next steps, actions and steps for Ofsted that name the person, and those of the academy that they lead, late or soon due. */
function ownLines(me: Person, today: IsoDate, { promisesOf }: WeekLookups): OwnLine[] {
  const soon = addDays(today, COMING_DAYS);
  return sortedBy(
    (promisesOf.get(me.id) ?? []).filter(({ due }) => due <= soon),
    ({ due }) => due,
    ({ key }) => key,
  ).slice(0, LINES);
}
