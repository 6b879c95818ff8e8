import { carriedIn, carriedLine, type CarriedStep } from '../../hub/monitoring/visit/carried';
import { ownerAsKept } from '../../hub/monitoring/visit/owner';
import type { StepInput } from '../../hub/monitoring/visit/input';
import { refolded, withDay, withoutVisit } from '../../hub/monitoring/visit/step-days';
import {
  isOver,
  outcomesAt,
  reopened,
  withdrawnStep,
  withOutcome,
  type Step,
} from '../../hub/monitoring/visit/step-outcomes';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { HubError } from '../../hub/hub-error';
import type { PersonalContext } from '../context';
import type { CorrectionInput } from './api';
import { rootOf, visitChain } from './chain';
import {
  brief,
  CLOSED_ALREADY,
  outcomeSaid,
  stageNewSteps,
  stageStep,
  type StagedSteps,
} from './stage-steps';
import { setAfter, staysSaid, stepLedger, stepWords, type StepLedger } from './step-ledger';

/** What is known while the steps of one visit are put right. */
interface Correcting {
  context: PersonalContext;
  corrected: Visit;
  input: CorrectionInput;
  /** Ids of all entries of the visit. */
  entries: ReadonlySet<string>;
  /** Id of the first of them. */
  root: string;
  ledger: StepLedger;
  stored: Map<string, Step>;
  carried: CarriedStep[];
  said: string[];
}

/**
 * Stages what a correction makes of steps: only what its form changed of what it showed (`seen`), so that what others
 * did with a step meanwhile stands. Throws `conflict` where both changed the same of one step.
 */
export function correctSteps(
  context: PersonalContext,
  corrected: Visit,
  input: CorrectionInput,
): StagedSteps {
  const { byId } = context.session.table('visits');
  const correcting: Correcting = {
    ...{ context, corrected, input },
    entries: visitChain(byId, corrected.id),
    root: rootOf(byId, corrected.id),
    ledger: stepLedger(context),
    stored: storedSteps(context),
    carried: carriedIn(corrected.carried),
    said: [],
  };
  correctAgreed(correcting);
  correctOutcomes(correcting);
  const fresh = input.steps.filter(({ id }) => id === undefined);
  const agreed = stageNewSteps(context, input, fresh);
  return { said: [...correcting.said, ...agreed], carried: correcting.carried.map(carriedLine) };
}

/** All steps as they stand, by id. */
export const storedSteps = ({ session }: PersonalContext): Map<string, Step> =>
  new Map<string, Step>(
    [...session.rows('stepsDone'), ...session.rows('nextSteps')].map((step) => [step.id, step]),
  );

/** Of what was agreed at the visit: reworded, taken out, and with the visit to the academy where it really was. */
function correctAgreed(correcting: Correcting): void {
  const { context, corrected, input, entries, stored, said } = correcting;
  const seen = new Map(input.seen?.steps.map((step) => [step.id, step]));
  for (const before of [...stored.values()].filter(({ visit }) => entries.has(visit))) {
    const shown = seen.get(before.id);
    const wanted = input.steps.find(({ id }) => id === before.id);
    // One that is over moves too: it may be to do again once the visit that ended it is put right.
    const moved = corrected.academy === input.academy ? before : { ...before, academy: input.academy };
    let after: Step = moved;
    if (shown && wanted) after = { ...after, ...changesOf(context, before, shown, wanted) };
    else if (shown) after = takenOut(correcting, moved);
    if (after === before) continue;
    stageStep(context, before, after);
    if (shown && !wanted) said.push(`Taken out: ${brief(before.text)}`);
    else if (!sameWords(before, after)) said.push(`Changed: ${brief(after.text)}`);
  }
}

/** Withdrawn; what another visit recorded of a step is not taken from it. Throws `conflict`. */
function takenOut({ context, input, root, ledger }: Correcting, step: Step): Step {
  if (ledger.isDealtWith(step, root))
    throw new HubError({
      code: 'conflict',
      message: `A later visit has dealt with the next step “${brief(step.text)}”, so it cannot be taken out.`,
      remedy: 'Open the visit again and leave that step in. If the later visit is wrong, correct that one.',
    });
  return withdrawnStep(step, { id: input.id, on: context.today });
}

const WORDS = ['text', 'owner', 'due'] as const;
type Words = Pick<StepInput, (typeof WORDS)[number]>;

const sameWords = (one: Words, other: Words): boolean => WORDS.every((word) => one[word] === other[word]);

/** What the form changed; nothing is taken from somebody who changed something else of it meanwhile. */
function changesOf({ session }: PersonalContext, stored: Step, shown: Words, wanted: Words): Partial<Words> {
  const changed = WORDS.filter((word) => wanted[word] !== shown[word]);
  if (changed.some((word) => stored[word] !== shown[word] && stored[word] !== wanted[word]))
    throw new HubError({
      code: 'conflict',
      message: `Somebody changed the next step “${brief(stored.text)}” after you opened this visit.`,
      remedy: 'Open the visit again and correct what stands there now.',
    });
  const { principal = '' } = session.table('academies').byId.get(stored.academy) ?? {};
  const kept = { ...wanted, owner: ownerAsKept(wanted.owner, session.rows('people'), principal) };
  return Object.fromEntries(changed.map((word) => [word, kept[word]]));
}

/** Of what became of earlier steps: what the form changed of what it showed, which is what the visit says. */
function correctOutcomes(correcting: Correcting): void {
  const { context, corrected, input, entries, stored, said } = correcting;
  const recorded = outcomesAt(corrected, entries, context.session.rows('stepsDone'));
  const shown = new Set(input.seen?.promised.map(({ id }) => id));
  const known = new Map(recorded.filter(({ id }) => shown.has(id)).map((one) => [one.id, one]));
  const wanted = new Map(input.promised.map((one) => [one.id, one]));
  for (const id of new Set([...known.keys(), ...wanted.keys()])) {
    const before = stored.get(id);
    if (!before || entries.has(before.visit)) {
      said.push(CLOSED_ALREADY);
      continue;
    }
    const [was, is] = [known.get(id), wanted.get(id)];
    if (was && is && was.outcome === is.outcome && was.due === is.due) {
      if (isOver(before) && entries.has(before.doneAt) && before.doneOn !== input.on)
        stageStep(context, before, { ...before, doneOn: input.on });
    } else if (was?.outcome === 'carried') correctCarried(correcting, before, is);
    else correctOutcome(correcting, before, was && isOver(before) ? reopened(before) : before, is);
  }
}

type Wanted = CorrectionInput['promised'][number] | undefined;

/** What the visit carried on: where something set the day since, that holds, and the visit's own record is corrected. */
function correctCarried(correcting: Correcting, before: Step, wanted: Wanted): void {
  const { context, root, ledger, said } = correcting;
  const days = ledger.days(before);
  const since = setAfter(before, days, root);
  const ends = wanted !== undefined && wanted.outcome !== 'carried';
  // A day that was changed by hand keeps nobody from ending the step.
  if (since === '' || (since === 'hand' && ends)) {
    correctOutcome(correcting, before, refolded(before, days, withoutVisit(days, root)), wanted);
    return;
  }
  said.push(staysSaid(context, before, days, root));
  // Of a step with which a later visit has dealt, what that visit says holds.
  if (ends) return;
  const due = wanted?.due;
  correcting.carried = correcting.carried.flatMap((one) => {
    if (one.id !== before.id) return [one];
    return due === undefined ? [] : [{ ...one, to: due }];
  });
  const after = due === undefined ? withoutVisit(days, root) : withDay(days, root, due);
  stageStep(context, before, refolded(before, days, after));
}

/** `open`: the step as it was before the visit said anything of it. */
function correctOutcome(correcting: Correcting, before: Step, open: Step, wanted: Wanted): void {
  const { context, input, root, ledger, said } = correcting;
  if (wanted && (isOver(open) || open.academy !== input.academy)) return void said.push(CLOSED_ALREADY);
  const by = { id: input.id, on: context.today };
  const after =
    wanted && !isOver(open) ? withOutcome(open, wanted, input) : ledger.withoutOrigin(open, root, by);
  correcting.carried = correcting.carried.filter(({ id }) => id !== open.id);
  if (wanted && !isOver(after)) correcting.carried.push({ id: open.id, from: open.due, to: after.due });
  stageStep(context, before, after);
  if (wanted) said.push(outcomeSaid(after));
  else if (isOver(after))
    said.push(`Withdrawn, since the visit that agreed it is withdrawn: ${stepWords(context, after)}`);
  else said.push(`To do again: ${stepWords(context, after)}`);
}
