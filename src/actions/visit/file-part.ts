import type { NextStep } from '../../hub/monitoring/visit/visit';
import type { StepView } from '../academy/api';
import { standingOf, supportOwed } from '../academy/support';
import type { FilePart } from '../contribution';

export const stepView = ({ id, text, owner, due, carried }: NextStep, today: string): StepView => ({
  ...{ id, text, owner, due, carried },
  overdue: due < today,
});

/** The last visit, when the next is owed, and what was agreed and is still to do, the first due first. */
export const visitsPart: FilePart<'support' | 'lastVisit' | 'steps'> = {
  tables: ['regions', 'halfTerms', 'closures', 'standings', 'nextSteps'],
  part: (context, academy) => {
    const { lastVisit: id, lastVisitOn: on } = standingOf(context, academy.id);
    const steps = context.session.projected('nextSteps').filter((step) => step.academy === academy.id);
    return {
      support: supportOwed(context, academy),
      lastVisit: on === '' ? null : { id, on },
      steps: steps.sort((a, b) => a.due.localeCompare(b.due)).map((step) => stepView(step, context.today)),
    };
  },
};
