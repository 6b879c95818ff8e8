import { shortDate, type IsoDate } from '../../time/date';
import { carriedIn } from './carried';
import type { Outcome } from './input';
import type { NextStep, StepDone, Visit } from './visit';

/** A next step as it stands: to do, or over. */
export type Step = NextStep | StepDone;

export const isOver = (step: Step): step is StepDone => 'outcome' in step;

/** What a visit's record says became of an earlier step. */
export interface StepOutcome {
  /** Id of the step. */
  id: string;
  outcome: Outcome;
  /** The new day of one that was carried on. */
  due?: IsoDate | undefined;
}

/** Ids of all entries of one visit, however often it was corrected. */
type Entries = ReadonlySet<string>;

/** What became of earlier steps at a visit: which it ended tells their own row, which it carried on tells the visit's. */
export function outcomesAt(
  visit: Pick<Visit, 'carried'>,
  entries: Entries,
  over: readonly StepDone[],
): StepOutcome[] {
  const ended = over.flatMap(({ id, outcome, doneAt }): StepOutcome[] =>
    entries.has(doneAt) && outcome !== 'withdrawn' ? [{ id, outcome }] : [],
  );
  const known = new Set(ended.map(({ id }) => id));
  const carried = carriedIn(visit.carried)
    .filter(({ id }) => !known.has(id))
    .map(({ id, to }): StepOutcome => ({ id, outcome: 'carried', due: to }));
  return [...ended, ...carried];
}

/** A step that is over, to do again. */
export const reopened = ({ id, academy, visit, text, owner, due, carried }: StepDone): NextStep => ({
  ...{ id, academy, visit, text, owner, due, carried },
});

/** An open step once a visit has said what became of it. */
export const withOutcome = (
  step: NextStep,
  { outcome, due = step.due }: Pick<StepOutcome, 'outcome' | 'due'>,
  { id, on }: Pick<Visit, 'id' | 'on'>,
): Step =>
  outcome === 'carried'
    ? { ...step, due, carried: step.carried + 1 }
    : { ...reopened({ ...step, outcome, doneOn: on, doneAt: id }), outcome, doneOn: on, doneAt: id };

/** A step of a visit that never happened, or that was never agreed: it is over, and nobody did it. */
export const withdrawnStep = (step: Step, { id, on }: Pick<Visit, 'id' | 'on'>): StepDone => ({
  ...step,
  outcome: 'withdrawn',
  doneOn: on,
  doneAt: id,
});

/** `done`, `dropped`, `carried on to 8 Dec 2026`. */
export const outcomeWords = ({ outcome, due = '' }: Pick<StepOutcome, 'outcome' | 'due'>): string =>
  outcome === 'carried' ? `carried on to ${shortDate(due)}` : outcome;
