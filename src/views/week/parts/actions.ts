import { isLive, type Action } from '../../../hub/monitoring/improvement-plan/action';
import type { WeekPart } from '../part';

/** Actions of improvement plans that are not done yet. */
export const actionsPart: WeekPart<{ actions: readonly Action[] }> = {
  tables: ['actions'],
  lines: ({ actions }) => ({
    promised: actions
      .filter((action) => isLive(action) && action.status !== 'completed')
      .map((action) => ({ ...action, what: 'action', isAction: true, text: action.objective })),
  }),
};
