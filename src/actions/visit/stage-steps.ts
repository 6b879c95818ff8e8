import { carriedLine, type CarriedStep } from '../../hub/monitoring/visit/carried';
import { notRemindedWords, ownerAsKept } from '../../hub/monitoring/visit/owner';
import type { VisitInput } from '../../hub/monitoring/visit/input';
import { isOver, withOutcome, type Step } from '../../hub/monitoring/visit/step-outcomes';
import { cut } from '../../hub/text/text';
import { longDate } from '../../hub/time/date';
import type { PersonalContext } from '../context';

/** The answer is kept in one cell for a retry, so it repeats no long text. */
export const brief = (text: string): string => (text.length > 120 ? `${cut(text, 119)}…` : text);

export const CLOSED_ALREADY = 'Someone else has already closed one of these steps.';

/** Moves the row of a step to where its end belongs, or changes it where it stands. */
export function stageStep({ session }: Pick<PersonalContext, 'session'>, before: Step, after: Step): void {
  if (isOver(after)) {
    if (isOver(before)) return void session.put('stepsDone', after);
    session.remove('nextSteps', before.id);
    session.add('stepsDone', after);
  } else {
    if (!isOver(before)) return void session.put('nextSteps', after);
    session.remove('stepsDone', before.id);
    session.add('nextSteps', after);
  }
}

/** What became of a step, in a sentence for the person who saved. */
export function outcomeSaid(after: Step): string {
  if (!isOver(after)) return `Carried on to ${longDate(after.due)}: ${brief(after.text)}`;
  return `${after.outcome === 'done' ? 'Done' : 'Dropped'}: ${brief(after.text)}`;
}

/** What a visit makes of steps. */
export interface StagedSteps {
  /** A sentence each. */
  said: string[];
  /** For the visit's row (`carried.ts`). */
  carried: string[];
}

/** Stages what became of what was promised last time and what is promised now. */
export function stageSteps(context: PersonalContext, input: VisitInput): StagedSteps {
  const { session } = context;
  const said: string[] = [];
  const carried: CarriedStep[] = [];
  const open = session.table('nextSteps').byId;
  for (const promise of input.promised) {
    const stored = open.get(promise.id);
    if (!stored || stored.academy !== input.academy) {
      said.push(CLOSED_ALREADY);
      continue;
    }
    const after = withOutcome(stored, promise, input);
    if (!isOver(after)) carried.push({ id: stored.id, from: stored.due, to: after.due });
    stageStep(context, stored, after);
    said.push(outcomeSaid(after));
  }
  return {
    said: [...said, ...stageNewSteps(context, input, input.steps)],
    carried: carried.map(carriedLine),
  };
}

/** Stages what is agreed now; says so. */
export function stageNewSteps(
  { session }: PersonalContext,
  { id, academy }: Pick<VisitInput, 'id' | 'academy'>,
  steps: VisitInput['steps'],
): string[] {
  const people = session.rows('people');
  const principal = session.table('academies').byId.get(academy)?.principal ?? '';
  steps.forEach(({ text, owner: written, due }, index) => {
    const owner = ownerAsKept(written, people, principal);
    session.add('nextSteps', { id: `${id}:S${index + 1}`, academy, visit: id, text, owner, due, carried: 0 });
  });
  if (steps.length === 0) return [];
  const notReminded = new Set(
    steps.map(({ owner }) => notRemindedWords(ownerAsKept(owner, people, principal), people)),
  );
  return [
    `${steps.length} next ${steps.length === 1 ? 'step' : 'steps'} agreed.`,
    // The Principal is reminded of all that is agreed at their academy, where it has one.
    ...[...notReminded]
      .filter((words) => words !== '')
      .map((words) => `${words}: ${principal === '' ? 'nobody' : 'only the Principal'} will be reminded.`),
  ];
}
