import * as v from 'valibot';
import type { Academy } from '../../hub/trust/academy';
import type { Action } from '../../hub/monitoring/improvement-plan/action';
import { longDate, shortDate } from '../../hub/time/date';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { mayClose, withNote } from '../../hub/monitoring/improvement-plan/own-action';
import { positionId } from '../../hub/monitoring/judgement/position';
import { HubError } from '../../hub/hub-error';
import { retestOf } from '../../hub/monitoring/improvement-plan/retest';
import { cut } from '../../hub/text/text';
import type { Stored } from '../../store/rows';
import type { Outcome, WriteWork } from '../action';
import { refuse, type PersonalContext } from '../context';
import { outcomeOf, updatedAgain } from './kept-action';
import { noteErrors, refuseIfMoved } from './update-action';
import { words } from '../input';
import type { ActionEnd } from './api';
import type { ActionUpdated } from './api';
import { strict } from '../strict';
import { badInput } from '../bad-input';

/**
 * Ends an action. Closed it is only by a later judgement that re-tests its indicator, which the hub finds itself;
 * dropped with a reason (docs/rulebook.md §7). Throws `not-allowed`, `conflict`, `wrong-state`, `bad-input`.
 */
export const closeAction: WriteWork<'close-action'> = {
  input: strict({
    action: v.string(),
    rev: v.pipe(v.number(), v.integer()),
    end: v.picklist(['closed', 'dropped'], 'Choose how the action ends.'),
    reason: words,
  }),
  run,
  replay: (context, { action }, keep) => updatedAgain(context, action, keep),
};

function run(context: PersonalContext, input: ActionEnd): Outcome<ActionUpdated> {
  const { session, me, today } = context;
  const action = session.need('actions', input.action);
  const academy = session.need('academies', action.academy);
  if (!mayClose(me, academy)) {
    refuse('close or drop this action', 'Its Principal and those who answer for improvement there do.');
  }
  refuseIfMoved(context, action, academy, input.rev);
  const { note, retest } =
    input.end === 'closed' ? closing(context, action, academy, input) : dropping(input);
  const progress = withNote(action.progress, note, shortDate(today), me.name);
  noteErrors(context, 'reason', input.reason, progress);
  session.change('actions', action.id, { status: input.end, retest, progress, notedOn: today });
  return outcomeOf(
    context,
    action,
    academy,
    cut(`${input.end === 'closed' ? 'Closed' : 'Dropped'} the action ${action.id}. ${note}`, 500),
  );
}

function dropping({ reason }: ActionEnd): { note: string; retest: string } {
  if (reason !== '') return { note: `Dropped: ${reason}`, retest: '' };
  throw new HubError(badInput('The action is not dropped yet.', { reason: 'Say why it is dropped.' }));
}

/** A re-test that still finds it below expected closes the action too: it is a finding of its own, for a new action. */
function closing(
  { session }: PersonalContext,
  action: Stored<Action>,
  academy: Academy,
  { reason }: ActionEnd,
): { note: string; retest: string } {
  const id = positionId(action);
  const { rowOf } = session.table('positions');
  const retest = retestOf(action, rowOf.has(id) ? session.need('positions', id) : undefined);
  if (!retest) throw notYet(action, academy);
  const words = `Closed: re-tested on ${shortDate(retest.on)}, ${LEVEL_LABELS[retest.level]}.`;
  return { note: reason === '' ? words : `${words} ${reason}`, retest: retest.judgement };
}

function notYet({ status, indicator, completedOn }: Action, { name }: Academy): HubError {
  if (status !== 'completed') {
    return new HubError({
      code: 'wrong-state',
      message: `This action is ${status}: only what is completed can be re-tested and closed.`,
      remedy:
        'Set it to completed once the work is done; a later visit re-tests it. Or drop it, with a reason.',
    });
  }
  return new HubError({
    code: 'wrong-state',
    message:
      completedOn === ''
        ? 'This action has no day on which it was completed, so no later judgement can be told.'
        : `No visit to ${name} has judged ${indicator} since the action was completed on ${longDate(completedOn)}.`,
    remedy:
      completedOn === ''
        ? 'Set it to completed again; a visit after that day re-tests it.'
        : 'Ask for a monitoring visit that judges this indicator; then close the action.',
  });
}
