import { refolded, withoutVisit } from '../../hub/monitoring/visit/step-days';
import {
  isOver,
  outcomesAt,
  reopened,
  withdrawnStep,
  type Step,
} from '../../hub/monitoring/visit/step-outcomes';
import type { Visit } from '../../hub/monitoring/visit/visit';
import type { PersonalContext } from '../context';
import { rootOf, visitChain } from './chain';
import { storedSteps } from './correct-steps';
import { stageStep } from './stage-steps';
import { staysSaid, stepLedger, stepWords, type StepLedger } from './step-ledger';

/** What is known while one visit is taken back. */
interface Withdrawing {
  context: PersonalContext;
  /** Id of the first entry of the visit. */
  root: string;
  by: Pick<Visit, 'id' | 'on'>;
  ledger: StepLedger;
}

/**
 * Stages steps as they would be had the visit never been recorded: what it agreed is withdrawn, and what it said of
 * earlier steps is undone. A step with which another visit has dealt stays, since it is that visit's record too. Says
 * so, a sentence each.
 */
export function withdrawSteps(context: PersonalContext, visit: Visit, withdrawal: string): string[] {
  const { session, today } = context;
  const { byId } = session.table('visits');
  const entries = visitChain(byId, visit.id);
  const stored = storedSteps(context);
  const withdrawing: Withdrawing = {
    ...{ context, root: rootOf(byId, visit.id) },
    by: { id: withdrawal, on: today },
    ledger: stepLedger(context),
  };
  const agreed = [...stored.values()].filter((step) => entries.has(step.visit) && !isWithdrawnStep(step));
  const undone = outcomesAt(visit, entries, session.rows('stepsDone')).flatMap(({ id }) => {
    const step = stored.get(id);
    return step && !entries.has(step.visit) ? [undo(withdrawing, step, entries)] : [];
  });
  return [...agreed.map((step) => withdraw(withdrawing, step)), ...undone];
}

function withdraw({ context, root, by, ledger }: Withdrawing, step: Step): string {
  const words = stepWords(context, step);
  if (ledger.isDealtWith(step, root)) return `A later visit has dealt with this since, so it stays: ${words}`;
  stageStep(context, step, withdrawnStep(step, by));
  return `Withdrawn with it: ${words}`;
}

function undo({ context, root, by, ledger }: Withdrawing, step: Step, entries: ReadonlySet<string>): string {
  const days = ledger.days(step);
  const endedHere = isOver(step) && entries.has(step.doneAt);
  const open = endedHere ? reopened(step) : refolded(step, days, withoutVisit(days, root));
  const after = ledger.withoutOrigin(open, root, by);
  stageStep(context, step, after);
  const words = stepWords(context, step);
  if (isWithdrawnStep(step)) return `Stays withdrawn: ${words}`;
  if (isWithdrawnStep(after)) return `Withdrawn, since the visit that agreed it is withdrawn: ${words}`;
  return (endedHere ? '' : staysSaid(context, step, days, root)) || `To do again: ${words}`;
}

const isWithdrawnStep = (step: Step): boolean => isOver(step) && step.outcome === 'withdrawn';
