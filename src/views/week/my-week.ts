import { leftOutFor } from '../../hub/record/left-out';
import { addDays, type IsoDate } from '../../hub/time/date';
import type { Person } from '../../hub/trust/person';
import { hasDuty } from '../../hub/trust/offices';
import { holds } from '../../hub/trust/rights';
import { mondayOf } from '../../hub/time/week';
import { sortedBy } from '../../hub/order';
import { isLate, lineOf, mostUrgent } from './lines';
import { weekLookups, type WeekLookups } from './lookups';
import type { MyWeek, OwnLine } from './model';
import type { Owed } from './part';
import type { WeekModel } from './parts';
import { regionWeeks } from './regions';
import { MAD } from '../../hub/monitoring/obligation/terms';

/** Lines of one section: what a narrow screen and a short mail bear. */
const LINES = 30;

/** Days within which what is not yet due is shown as coming. */
const COMING_DAYS = 21;

/** Whether what the MAD unit owes is this person's to see to (docs/rulebook.md §1). */
export const answersForUnit = (me: Person): boolean => hasDuty(me, 'answer-for-mad');

function sectionsOf(mine: Owed[], today: string): Record<'overdue' | 'due' | 'coming', Owed[]> {
  const sunday = addDays(mondayOf(today), 6);
  const soon = addDays(today, COMING_DAYS);
  const open = mine.filter(({ status }) => status !== 'unknown');
  const late = open.filter(isLate);
  const rest = open.filter(
    (one) => !isLate(one) && (one.listed === 'always' || one.listed === 'again' || one.done < one.owed),
  );
  const isDue = ({ status, due }: Owed): boolean => status === 'due' || (due !== '' && due <= sunday);
  const isComing = ({ listed, due }: Owed): boolean =>
    listed === 'always' || (listed !== 'never' && due !== '' && due <= soon);
  return {
    overdue: mostUrgent(late),
    due: mostUrgent(rest.filter(isDue)),
    coming: mostUrgent(rest.filter((one) => !isDue(one) && isComing(one))),
  };
}

/** What somebody owes this week, what is late and what comes (docs/rulebook.md §6), with what they promised. */
export function myWeek(me: Person, model: WeekModel, known = weekLookups(model)): MyWeek {
  const { today } = model;
  const { names, owedBy, homes, decidedAt } = known;
  const mine = [...(owedBy.get(me.id) ?? []), ...(answersForUnit(me) ? (owedBy.get(MAD) ?? []) : [])];
  const { overdue, due, coming } = sectionsOf(mine, today);
  const lines = (some: Owed[]) => some.slice(0, LINES).map((one) => lineOf(one, names, true));
  return {
    today,
    monday: mondayOf(today),
    leftOut: leftOutFor(model.leftOut, me),
    overdue: lines(overdue),
    due: lines(due),
    coming: lines(coming),
    more: [overdue, due, coming].reduce((sum, { length }) => sum + Math.max(0, length - LINES), 0),
    decided: (homes.get(me.id) ?? []).flatMap((academy) => decidedAt.get(academy) ?? []),
    home: homeLines(me, today, known),
    own: ownLines(me, today, known),
    regions: holds(me, 'see-regions-week') ? regionWeeks(model, known) : [],
    unknown: mine.filter(({ status }) => status === 'unknown').length,
  };
}

/** What a Principal’s academy can expect from others. */
function homeLines(me: Person, today: IsoDate, { homes, owedAt, names }: WeekLookups): MyWeek['home'] {
  const soon = addDays(today, COMING_DAYS);
  const isSoon = ({ status, due, done, owed }: Owed): boolean =>
    status === 'overdue' || status === 'due' || (due !== '' && due <= soon && done < owed);
  const expected = (homes.get(me.id) ?? [])
    .flatMap((academy) => owedAt.get(academy) ?? [])
    .filter((one) => one.listed !== 'never' && isSoon(one));
  return mostUrgent(expected).map((one) => lineOf(one, names, false));
}

/** What the person promised, and what was promised for the academy that they lead, late or soon due. */
function ownLines(me: Person, today: IsoDate, { promisesOf }: WeekLookups): OwnLine[] {
  const soon = addDays(today, COMING_DAYS);
  return sortedBy(
    (promisesOf.get(me.id) ?? []).filter(({ due }) => due <= soon),
    ({ due }) => due,
    ({ key }) => key,
  ).slice(0, LINES);
}
