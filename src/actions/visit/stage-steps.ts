import { cut } from '../../hub/text/text';
import { longDate } from '../../hub/time/date';
import type { VisitInput } from '../../hub/monitoring/visit/input';
import type { PersonalContext } from '../context';

/** The answer is kept in one cell for a retry, so it repeats no long text. */
const brief = (text: string): string => (text.length > 120 ? `${cut(text, 119)}…` : text);

/** Stages what became of what was promised last time and what is promised now; says so, a sentence each. */
export function stageSteps({ session }: PersonalContext, input: VisitInput): string[] {
  const said: string[] = [];
  const open = session.table('nextSteps').byId;
  for (const promise of input.promised) {
    const step = open.get(promise.id);
    if (!step || step.academy !== input.academy) {
      said.push('Someone else has already closed one of these steps.');
    } else if (promise.outcome === 'carried') {
      session.change('nextSteps', step.id, { due: promise.due ?? step.due, carried: step.carried + 1 });
      said.push(`Carried on to ${longDate(promise.due ?? step.due)}: ${brief(step.text)}`);
    } else {
      const { id, academy, visit, text, owner, due, carried } = step;
      const over = { outcome: promise.outcome, doneOn: input.on, doneAt: input.id };
      session.remove('nextSteps', id);
      session.add('stepsDone', { id, academy, visit, text, owner, due, carried, ...over });
      said.push(`${promise.outcome === 'done' ? 'Done' : 'Dropped'}: ${brief(text)}`);
    }
  }
  input.steps.forEach((step, index) => {
    const { id, academy } = input;
    session.add('nextSteps', { id: `${id}:S${index + 1}`, academy, visit: id, ...step, carried: 0 });
  });
  if (input.steps.length > 0)
    said.push(`${input.steps.length} next ${input.steps.length === 1 ? 'step' : 'steps'} agreed.`);
  return said;
}
