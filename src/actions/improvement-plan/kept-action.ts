import type { Action } from '../../hub/monitoring/improvement-plan/action';
import { cut } from '../../hub/text/text';
import type { PersonalContext } from '../context';
import { LATEST_NOTES, revOf } from './action-view';

/** Characters of a text that are kept: all that is kept must fit a cell with much to spare, even where signs are escaped. */
const KEPT = 2000;

/** What is kept of an action for a retry: it may have moved to Actions closed by then. */
export interface KeptAction {
  action: Action & { rev: number };
}

/** Of the action as it will stand once what is staged is committed, what its view shows; long texts are cut. */
export const keptAction = (context: PersonalContext, action: Action): KeptAction => {
  const { id, academy, indicator, horizon, due, status, completedOn, plannedOn, notedOn } = action;
  return {
    action: {
      ...{ id, academy, indicator, horizon, due, status, completedOn, plannedOn, notedOn },
      finding: cut(action.finding, KEPT),
      retest: cut(action.retest, KEPT),
      objective: cut(action.objective, KEPT),
      owner: cut(action.owner, KEPT),
      success: cut(action.success, KEPT),
      // One more than is shown, so that it shows that there are more.
      progress: cut(action.progress, LATEST_NOTES + 2),
      rev: revOf(context, action),
    },
  };
};

/** The action as it stands, or as it was kept where the night has moved it since. Throws `no-actions` for neither. */
export function actionOrKept({ session }: PersonalContext, id: string, keep: unknown): Action {
  const { action } = keep as Partial<KeptAction>;
  return session.table('actions').byId.get(id) ?? action ?? session.need('actions', id);
}
