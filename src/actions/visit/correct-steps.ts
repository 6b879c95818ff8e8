import { carriedIn, carriedLine, type CarriedStep } from '../../hub/monitoring/visit/carried';
import { ownerAsKept } from '../../hub/monitoring/visit/owner';
import type { StepInput } from '../../hub/monitoring/visit/input';
import {
  isOver,
  withdrawnStep,
  withoutOutcome,
  withOutcome,
  type Step,
} from '../../hub/monitoring/visit/step-outcomes';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { HubError } from '../../hub/hub-error';
import type { PersonalContext } from '../context';
import type { CorrectionInput } from './api';
import { visitChain } from './chain';
import {
  brief,
  CLOSED_ALREADY,
  outcomeSaid,
  stageNewSteps,
  stageStep,
  type StagedSteps,
} from './stage-steps';

/** What is known while the steps of one visit are put right. */
interface Correcting {
  context: PersonalContext;
  corrected: Visit;
  input: CorrectionInput;
  /** Ids of all entries of the visit. */
  entries: ReadonlySet<string>;
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
  const { session } = context;
  const correcting: Correcting = {
    ...{ context, corrected, input },
    entries: visitChain(session.table('visits').byId, corrected.id),
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
function correctAgreed({ context, corrected, input, entries, stored, said }: Correcting): void {
  const seen = new Map(input.seen?.steps.map((step) => [step.id, step]));
  const moved = corrected.academy !== input.academy;
  for (const before of [...stored.values()].filter(({ visit }) => entries.has(visit))) {
    const shown = seen.get(before.id);
    const wanted = input.steps.find(({ id }) => id === before.id);
    let after: Step = moved && !isOver(before) ? { ...before, academy: input.academy } : before;
    if (shown && wanted) after = { ...after, ...changesOf(context, before, shown, wanted) };
    else if (shown) after = withdrawnStep(before, { id: input.id, on: context.today });
    if (after === before) continue;
    stageStep(context, before, after);
    if (shown && !wanted) said.push(`Taken out: ${brief(before.text)}`);
    else if (!sameWords(before, after)) said.push(`Changed: ${brief(after.text)}`);
  }
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

/** Of what became of earlier steps: what the form changed of what it showed. */
function correctOutcomes(correcting: Correcting): void {
  const { context, input, entries, stored, said } = correcting;
  const shown = new Map(input.seen?.promised.map((one) => [one.id, one]));
  const wanted = new Map(input.promised.map((one) => [one.id, one]));
  for (const id of new Set([...shown.keys(), ...wanted.keys()])) {
    const before = stored.get(id);
    if (!before || entries.has(before.visit)) {
      said.push(CLOSED_ALREADY);
      continue;
    }
    const [was, is] = [shown.get(id), wanted.get(id)];
    if (was && is && was.outcome === is.outcome && was.due === is.due) {
      if (isOver(before) && entries.has(before.doneAt) && before.doneOn !== input.on)
        stageStep(context, before, { ...before, doneOn: input.on });
      continue;
    }
    const open = was ? withoutOutcome(before, was, entries, correcting.carried) : before;
    if (!open) said.push(`A later visit has dealt with this since, so it stays: ${brief(before.text)}`);
    else correctOutcome(correcting, before, open, is);
  }
}

/** `open`: the step as it was before the visit said anything of it. */
function correctOutcome(
  correcting: Correcting,
  before: Step,
  open: Step,
  wanted: CorrectionInput['promised'][number] | undefined,
): void {
  const { context, input, said } = correcting;
  if (wanted && (isOver(open) || open.academy !== input.academy)) return void said.push(CLOSED_ALREADY);
  const after = wanted && !isOver(open) ? withOutcome(open, wanted, input) : open;
  correcting.carried = correcting.carried.filter(({ id }) => id !== open.id);
  if (wanted && !isOver(after)) correcting.carried.push({ id: open.id, from: open.due, to: after.due });
  stageStep(context, before, after);
  said.push(wanted ? outcomeSaid(after) : `To do again: ${brief(after.text)}`);
}
