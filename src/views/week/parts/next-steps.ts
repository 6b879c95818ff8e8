import type { NextStep } from '../../../hub/monitoring/visit/visit';
import type { WeekPart } from '../part';

/** What was agreed at visits and is still to do. */
export const nextStepsPart: WeekPart<{ nextSteps: readonly NextStep[] }> = {
  tables: ['nextSteps'],
  lines: ({ nextSteps }) => ({ promised: nextSteps.map((step) => ({ ...step, what: 'next step' })) }),
};
