import { isOver, outcomesAt, type Step } from '../../hub/monitoring/visit/step-outcomes';
import type { Visit } from '../../hub/monitoring/visit/visit';
import { sightOf } from '../../hub/trust/sight';
import type { StepView } from '../academy/api';
import type { PersonalContext } from '../context';
import type { SeenSteps } from './api';
import { visitChain } from './chain';
import { stepView } from './file-part';
import { placeOf } from './reply-view';

/** What became of earlier steps is for those who see all of the academy. */
const seesAll = (context: PersonalContext, { academy }: Visit): boolean =>
  sightOf(context.me, placeOf(context, academy)) === 'whole';

/** What a visit agreed, in the order in which it did, and what it says became of earlier steps. */
export function stepsOf(context: PersonalContext, visit: Visit): SeenSteps {
  const { session } = context;
  const entries = visitChain(session.table('visits').byId, visit.id);
  const steps = allSteps(context)
    .filter((step) => entries.has(step.visit) && !(isOver(step) && step.outcome === 'withdrawn'))
    .sort((a, b) => a.id.length - b.id.length || a.id.localeCompare(b.id))
    .map(({ id, text, owner, due }) => ({ id, text, owner, due }));
  return {
    steps,
    promised: seesAll(context, visit) ? outcomesAt(visit, entries, session.rows('stepsDone')) : [],
  };
}

const allSteps = ({ session }: PersonalContext): Step[] => [
  ...session.rows('nextSteps'),
  ...session.rows('stepsDone'),
];

/** The earlier steps that a visit says something of, and those that it could: agreed before it and still to do. */
export function earlierSteps(context: PersonalContext, visit: Visit): StepView[] {
  if (!seesAll(context, visit)) return [];
  const { byId } = context.session.table('visits');
  const entries = visitChain(byId, visit.id);
  const said = new Set(outcomesAt(visit, entries, context.session.rows('stepsDone')).map(({ id }) => id));
  const isEarlier = (step: Step): boolean =>
    !isOver(step) && step.academy === visit.academy && (byId.get(step.visit)?.on ?? '') <= visit.on;
  return allSteps(context)
    .filter((step) => !entries.has(step.visit) && (said.has(step.id) || isEarlier(step)))
    .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id))
    .map((step) => ({ ...stepView(step, context.today), ...(isOver(step) ? { overdue: false } : {}) }));
}
