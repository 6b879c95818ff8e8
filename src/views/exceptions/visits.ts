import { listed } from '../../hub/text/words';
import { shortDate } from '../../hub/time/date';
import { isOverdue, obligationWords, visitsOwed } from '../obligations';
import { citeAcademy, citeDisputes, citeStanding } from '../reports/sources';
import type { ExceptionRule } from './rule';

export const disputed: ExceptionRule = {
  label: 'Disputed',
  plural: 'with a disputed record waiting for moderation',
  tone: 'alarm',
  find: ({ disputes }) => {
    if (disputes.length === 0) return undefined;
    const days = listed(disputes.map(({ on }) => shortDate(on)));
    const records = disputes.length === 1 ? 'a record' : `${disputes.length} records`;
    return {
      words: `the Principal disputes ${records} (${days}), waiting for moderation`,
      weight: disputes.length,
    };
  },
  cite: ({ sources }, facts) => citeDisputes(sources, facts),
};

export const overdue: ExceptionRule = {
  label: 'Visit overdue',
  plural: 'with a visit overdue',
  tone: 'alarm',
  find: (facts) => {
    const late = visitsOwed(facts).filter(isOverdue);
    if (late.length === 0) return undefined;
    return {
      words: listed(late.map(obligationWords)),
      weight: Math.max(...late.map(({ overdueBy }) => overdueBy)),
    };
  },
  cite: ({ sources }, facts) => citeStanding(sources, facts),
};

export const load: ExceptionRule = {
  label: 'Much to bear',
  plural: 'monitored more than set',
  tone: 'warning',
  find: ({ load: borne }) =>
    borne.status === 'over' ? { words: obligationWords(borne), weight: borne.done - borne.owed } : undefined,
  cite: ({ sources }, facts) => citeAcademy(sources, facts),
};
