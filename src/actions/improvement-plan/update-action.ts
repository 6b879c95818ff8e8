import * as v from 'valibot';
import type { Academy } from '../../hub/trust/academy';
import type { Action } from '../../hub/monitoring/improvement-plan/action';
import { shortDate } from '../../hub/time/date';
import {
  mayUpdateAction,
  PROGRESS_STATUSES,
  withNote,
} from '../../hub/monitoring/improvement-plan/own-action';
import { HubError } from '../../hub/hub-error';
import { lengthError } from '../../hub/text/errors';
import { CELL_CHARACTERS } from '../../hub/text/text';
import type { Stored } from '../../store/rows';
import type { Outcome, WriteWork } from '../action';
import { actionView } from './action-view';
import { changedBy } from '../changed-by';
import { outcomeOf, updatedAgain } from './kept-action';
import { refuse, type PersonalContext } from '../context';
import { words } from '../input';
import type { ActionUpdate, ActionUpdated } from './api';
import { strict } from '../strict';
import { refuseFields } from '../bad-input';

/**
 * How an action of the improvement plan gets on: its status, and a note with day and name before the earlier ones
 * (docs/rulebook.md §7). The dashboard follows in the same commit. Throws `not-allowed`, `conflict`, `wrong-state`.
 */
export const updateAction: WriteWork<'update-action'> = {
  input: strict({
    action: v.string(),
    rev: v.pipe(v.number(), v.integer()),
    status: v.picklist(PROGRESS_STATUSES, 'Choose how the action stands.'),
    note: words,
  }),
  run,
  replay: (context, { action }, keep) => updatedAgain(context, action, keep),
};

function run(context: PersonalContext, input: ActionUpdate): Outcome<ActionUpdated> {
  const { session, me, today } = context;
  const action = session.need('actions', input.action);
  const academy = session.need('academies', action.academy);
  if (!mayUpdateAction(me, action, academy, session.rows('people'))) {
    refuse('update this action', 'Its owner, the Principal and those who answer for improvement do.');
  }
  refuseIfMoved(context, action, academy, input.rev);
  const progress = withNote(action.progress, input.note, shortDate(today), me.name);
  noteErrors(context, 'note', input.note, progress);
  const { status } = input;
  const finished = status === 'completed' ? action.completedOn || today : '';
  const isNews = input.note !== '' || status !== action.status;
  const notedOn = isNews ? today : action.notedOn;
  session.change('actions', action.id, { status, progress, completedOn: finished, notedOn });
  return outcomeOf(
    context,
    action,
    academy,
    `Updated the action ${action.id}: ${action.status} → ${status}.`,
  );
}

/** Both versions are needed to decide, but of theirs no more than the form shows: mail addresses are nobody's business. */
export function refuseIfMoved(
  context: PersonalContext,
  action: Stored<Action>,
  academy: Academy,
  rev: number,
): void {
  const over = action.status === 'closed' || action.status === 'dropped';
  if (action.rev === rev && !over) return;
  throw new HubError({
    code: over ? 'wrong-state' : 'conflict',
    message: over
      ? `This action is ${action.status} by now.`
      : `${changedBy(context, action)} changed this action after you opened it.`,
    remedy: over
      ? 'A finished action cannot be updated. Speak to the Improvement lead if it should continue.'
      : 'Look at both versions, then save yours again if it still holds.',
    stored: actionView(context, action, academy),
  });
}

/** Refuses a note that is longer than the trust says, or for which the cell has no room. */
export function noteErrors(
  { settings }: PersonalContext,
  field: 'note' | 'reason',
  note: string,
  progress: string,
): void {
  const full = progress.length > CELL_CHARACTERS;
  const sentence =
    lengthError(note, settings.fieldCharacters) ||
    (full
      ? 'The notes of this action are full. Begin a new action, or ask the hub’s keeper to shorten them.'
      : '');
  refuseFields('The action is not updated yet.', { [field]: sentence });
}
