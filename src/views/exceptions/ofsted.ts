import { isStepOverdue, isToDo } from '../../hub/monitoring/ofsted/plan';
import { listed } from '../../hub/text/words';
import { shortDate } from '../../hub/time/date';
import { preparedForOfsted } from '../obligations';
import { citeAcademy } from '../reports/sources';
import { counted, shortened } from '../words';
import type { ExceptionRule } from './rule';

/** Of an academy that expects an inspection: its plan comes on top of its visits (docs/rulebook.md §6). */
export const ofsted: ExceptionRule = {
  label: 'Ofsted',
  plural: 'to prepare for Ofsted',
  tone: 'warning',
  find: (facts, _known, today) => {
    if (!facts.academy.expectingOfsted) return undefined;
    const { steps } = facts.inspection;
    const late = steps.filter((step) => isStepOverdue(step, today));
    const named = late.map(
      ({ text, due }) => `\u201c${shortened(text, 60)}\u201d, was due ${shortDate(due)}`,
    );
    const parts = [
      ...(late.length > 0
        ? [`has ${counted(late.length, 'step')} of its plan overdue: ${listed(named)}`]
        : []),
      ...(preparedForOfsted(facts, today) ? [] : ['has had no Ofsted preparation visit this academic year']),
      ...(steps.some((step) => isToDo(step) || step.status === 'done')
        ? []
        : ['has no monitoring-and-support plan yet']),
    ];
    return parts.length > 0
      ? { words: `expects Ofsted and ${listed(parts)}`, weight: late.length * 100 + parts.length }
      : undefined;
  },
  cite: ({ sources }, facts) => citeAcademy(sources, facts),
};
