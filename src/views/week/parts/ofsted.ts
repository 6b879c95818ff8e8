import { isToDo, mayTickStep, type OfstedStep } from '../../../hub/monitoring/ofsted/plan';
import type { Academy } from '../../../hub/trust/academy';
import type { Person } from '../../../hub/trust/person';
import type { Promised, WeekPart } from '../part';

type Step = OfstedStep & { rev: number };

/** Steps of the plans of academies that expect Ofsted. */
export const ofstedPart: WeekPart<{ ofstedSteps: readonly Step[] }> = {
  tables: ['ofstedSteps'],
  lines({ ofstedSteps, academies, people }) {
    const byId = new Map(academies.map((academy) => [academy.id, academy]));
    return {
      promised: ofstedSteps.filter(isToDo).map((step) => ({
        ...step,
        what: 'Ofsted step',
        tickOf: ticking(step, byId.get(step.academy), people),
      })),
    };
  },
};

/** What ticking a step off sends, for those who may. */
const ticking =
  (step: Step, academy: Academy | undefined, people: readonly Person[]): NonNullable<Promised['tickOf']> =>
  (who) => {
    const me = people.find(({ id }) => id === who);
    if (!me || !academy || !mayTickStep(me, step, academy, people)) return null;
    return { step: step.id, rev: step.rev, note: step.note };
  };
