import { isLive } from '../../hub/monitoring/improvement-plan/action';
import { findingsOf } from '../../hub/monitoring/improvement-plan/finding';
import { mayPlan } from '../../hub/monitoring/improvement-plan/own-action';
import { byText } from '../../hub/text/words';
import type { FilePart } from '../contribution';
import { actionView } from './action-view';

/** The live actions, the first due first, and which indicators below expected no action answers. */
export const planPart: FilePart<'actions' | 'findings' | 'mayPlan'> = {
  tables: ['positions', 'actions', 'people'],
  part: (context, academy) => {
    const { session, me } = context;
    const actions = session.projected('actions').filter((action) => action.academy === academy.id);
    const positions = session
      .projected('positions')
      .filter((position) => position.academy === academy.id)
      .sort((a, b) => byText(a.indicator, b.indicator));
    return {
      actions: actions
        .filter(isLive)
        .sort((a, b) => a.due.localeCompare(b.due))
        .map((action) => actionView(context, action, academy)),
      findings: findingsOf(positions, actions).map(
        ({ position: { judgement, indicator, level, on }, orphan }) => ({
          ...{ judgement, indicator, level, on, orphan },
        }),
      ),
      mayPlan: mayPlan(me, academy),
    };
  },
};
