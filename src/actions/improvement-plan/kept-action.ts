import { stageRepaint } from '../dashboard/repaint';
import type { Action } from '../../hub/monitoring/improvement-plan/action';
import { sightOf } from '../../hub/trust/sight';
import { cut } from '../../hub/text/text';
import type { Academy } from '../../hub/trust/academy';
import { changedFile } from '../academy/file';
import type { Outcome } from '../action';
import type { PersonalContext } from '../context';
import { actionView, LATEST_NOTES, revOf } from './action-view';
import type { ActionUpdated } from './api';

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

/** What a write on an action answers. */
const updated = (context: PersonalContext, action: Action, academy: Academy): ActionUpdated => ({
  action: actionView(context, action, academy),
  file:
    sightOf(context.me, academy) === 'nothing' ? null : changedFile(context, academy, ['improvementPlan']),
});

/** The action as it will be once what is staged is committed. */
const actionRow = ({ session }: PersonalContext, { id }: Action): Action =>
  session.projected('actions').find((one) => one.id === id) ?? session.need('actions', id);

/** What every write on an action comes to once its row is staged: dashboard, answer, what is kept, and the log's line. */
export function outcomeOf(
  context: PersonalContext,
  action: Action,
  academy: Academy,
  summary: string,
): Outcome<ActionUpdated> {
  stageRepaint(context, [academy]);
  const now = actionRow(context, action);
  return {
    answer: updated(context, now, academy),
    keep: keptAction(context, now),
    log: { subject: academy.id, summary, rows: `actions:${action.id}` },
  };
}

/** The same answer for a retry. */
export function updatedAgain(context: PersonalContext, id: string, keep: unknown): ActionUpdated {
  const action = actionOrKept(context, id, keep);
  return updated(context, action, context.session.need('academies', action.academy));
}
