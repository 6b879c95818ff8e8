import * as fc from 'fast-check';
import type { Model } from './model';
import { cheapProblems, allProblems } from './agreement';
import type { Fault, History } from './world';

export type Step = fc.Command<Model, History>;

/** Every so many steps the whole workbook is held against the model. */
const OFTEN = 15;

const FAULTS: Fault['kind'][] = [
  'cut before',
  'cut after',
  'answer lost',
  'reply lost',
  'busy twice',
  'busy on and on',
  'down once',
  'down on and on',
  '30 s late',
  '6 min late',
];

/** What goes wrong: mostly nothing. Calls are few, so is n. */
export const fault: fc.Arbitrary<Fault> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constant<Fault['kind']>('nothing') },
    { weight: 10, arbitrary: fc.constantFrom(...FAULTS) },
  ),
  n: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 14 })),
});

/** How somebody asks: what goes wrong, and whether they ask again when no answer comes. */
export const manner = fc.record({ fault, patient: fc.boolean() });
export type Manner = { fault: Fault; patient: boolean };

export const wordsOf = ({ fault: { kind, n }, patient }: Manner): string =>
  kind === 'nothing' ? '' : `, with ${kind} (call ${n})${patient ? ', and asks again' : ''}`;

/** Chosen by number among what there is when the step is taken. */
export const choice = fc.nat(9999);
export const chosen = <T>(from: readonly T[], number: number): T => {
  const one = from[number % from.length];
  if (one === undefined) throw new Error('Nothing to choose from');
  return one;
};

/** Runs a step, then looks whether hub and model still agree. `run` answers what was done, in words. */
function take(history: History, run: (tell: (words: string) => void) => void): void {
  const { told, figures } = history;
  try {
    run((words) => void told.push(words));
    figures.steps += 1;
    const problems = told.length % OFTEN === 0 ? allProblems(history) : cheapProblems(history);
    if (problems.length > 0) throw new Error(problems.slice(0, 5).join('\n'));
  } catch (error) {
    const lines = told.map((words, index) => `${String(index + 1).padStart(4)}. ${words}`);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(
      `${stack.split('\n    at ').slice(0, 4).join('\n    at ')}\nafter these steps:\n${lines.join('\n')}`,
      { cause: error },
    );
  }
}

/** A kind of step: the arguments it is drawn with, when it can be taken, and what it does. */
export const step = <A>(
  name: string,
  args: fc.Arbitrary<A>,
  run: (history: History, args: A, tell: (words: string) => void) => void,
  can: (model: Model, args: A) => boolean = () => true,
): fc.Arbitrary<Step> =>
  args.map((drawn) => ({
    check: (model) => can(model as Model, drawn),
    run: (_model, history) => take(history, (tell) => run(history, drawn, tell)),
    toString: () => name,
  }));
