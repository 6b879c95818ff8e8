import type { IsoDate } from '../../time/date';
import { byText } from '../../text/words';
import { carriedIn } from './carried';
import { isWithdrawn } from './current';
import type { NextStep, Visit } from './visit';

/** An entry of the ledger of visits, as far as it tells how the day of a step moved. */
type Entry = Pick<Visit, 'id' | 'supersedes' | 'recordedAt' | 'carried' | 'withdrawn'>;

/** That a step got a day. `by`: id of the first entry of the visit that carried it on; empty where it was changed by hand. */
interface DaySet {
  by: string;
  due: IsoDate;
}

/** How the day of a step came about: that of its agreement, then each that holds, in the order of recording. */
export interface StepDays {
  /** Empty where no visit ever carried the step on. */
  agreed: IsoDate | '';
  set: readonly DaySet[];
}

/**
 * The days of a step as the whole ledger of visits tells them. A correction takes the place of what its visit said
 * before and a withdrawal takes it out, so that the order in which visits are put right does not matter.
 */
export function daysOf(step: string, ledger: readonly Entry[]): StepDays {
  const roots = new Map<string, string>();
  let days: StepDays = { agreed: '', set: [] };
  for (const entry of [...ledger].sort((a, b) => byText(a.recordedAt, b.recordedAt))) {
    const root = roots.get(entry.supersedes) ?? entry.id;
    roots.set(entry.id, root);
    const line = isWithdrawn(entry) ? undefined : carriedIn(entry.carried).find(({ id }) => id === step);
    if (!line) days = withoutVisit(days, root);
    else if (days.set.some(({ by }) => by === root)) days = withDay(days, root, line.to);
    else {
      const known = days.agreed === '' ? { ...days, agreed: line.from } : days;
      // It was carried on from another day than a visit had set: somebody changed the day in between.
      const byHand = dueOf(known) === line.from ? [] : [{ by: '', due: line.from }];
      days = { ...known, set: [...known.set, ...byHand, { by: root, due: line.to }] };
    }
  }
  return days;
}

/** Without what one visit said. */
export const withoutVisit = (days: StepDays, visit: string): StepDays => ({
  ...days,
  set: days.set.filter(({ by }) => by !== visit),
});

/** With another day where one visit set it. */
export const withDay = (days: StepDays, visit: string, due: IsoDate): StepDays => ({
  ...days,
  set: days.set.map((one) => (one.by === visit ? { by: visit, due } : one)),
});

const dueOf = ({ agreed, set }: StepDays): IsoDate | '' => set[set.length - 1]?.due ?? agreed;

const carriedBy = ({ set }: StepDays): number => set.filter(({ by }) => by !== '').length;

/** Whether the step as it stands has another day than visits gave it: somebody changed it by hand. */
const isChanged = ({ due }: Pick<NextStep, 'due'>, days: StepDays): boolean =>
  dueOf(days) !== '' && dueOf(days) !== due;

/**
 * The step once `before` became `after`: a day that was changed by hand stays, and so do carries of which no visit's row
 * tells.
 */
export const refolded = <S extends NextStep>(step: S, before: StepDays, after: StepDays): S => ({
  ...step,
  due: isChanged(step, before) ? step.due : dueOf(after) || step.due,
  carried: Math.max(0, step.carried + carriedBy(after) - carriedBy(before)),
});

/** What set the day of a step after a visit did; nothing where that visit did last, or never. */
export function setSince(step: NextStep, days: StepDays, visit: string): '' | 'visit' | 'hand' {
  const at = days.set.findIndex(({ by }) => by === visit);
  if (at < 0) return '';
  const since = days.set.slice(at + 1);
  if (since.some(({ by }) => by !== '')) return 'visit';
  return since.length > 0 || isChanged(step, days) ? 'hand' : '';
}

/** Whether a visit other than the one given carried the step on. */
export const carriedElsewhere = ({ set }: StepDays, visit: string): boolean =>
  set.some(({ by }) => by !== '' && by !== visit);
