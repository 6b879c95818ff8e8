import * as v from 'valibot';
import { isLive, type Action } from '../../hub/monitoring/improvement-plan/action';
import { maySupport } from '../../hub/monitoring/improvement-plan/own-action';
import { HubError } from '../../hub/hub-error';
import {
  SUPPORT_KINDS,
  SUPPORT_STATES,
  supportErrors,
  type ActionSupport,
} from '../../hub/monitoring/improvement-plan/support-item';
import { withoutAudit } from '../../store/rows';
import type { Outcome, WriteWork } from '../action';
import { actionDetail } from './open-action';
import { changedBy } from '../changed-by';
import { refuse, type PersonalContext } from '../context';
import { actionOrKept, keptAction } from './kept-action';
import { madeId, words } from '../input';
import { belongsTo } from '../../hub/trust/academy';
import type { ActionDetail, SupportOffer } from './api';
import { strict } from '../strict';
import { refuseFields } from '../bad-input';
import { lengthError } from '../../hub/text/errors';

/**
 * Offers an action something to draw on, or says how far an offer has come (docs/rulebook.md §7). Throws `not-allowed`,
 * `bad-input`, `wrong-state` for an action that is over, `conflict`.
 */
export const offerSupport: WriteWork<'offer-support'> = {
  input: strict({
    id: madeId,
    rev: v.pipe(v.number(), v.integer()),
    action: v.string(),
    kind: v.picklist(SUPPORT_KINDS, 'Choose a kind of support.'),
    what: words,
    days: v.number('Give a number of days.'),
    from: v.string(),
    state: v.picklist(SUPPORT_STATES, 'Choose how far it has come.'),
  }),
  run,
  replay: (context, { action }, keep) => actionDetail(context, actionOrKept(context, action, keep)),
};

function run(context: PersonalContext, input: SupportOffer): Outcome<ActionDetail> {
  const { session, me } = context;
  const action = session.need('actions', input.action);
  const academy = session.need('academies', action.academy);
  if (!maySupport(me, academy)) {
    refuse('offer support to this action', 'Its Principal and those who answer for improvement there do.');
  }
  if (!isLive(action)) {
    throw new HubError({
      code: 'wrong-state',
      message: `This action is ${action.status} by now.`,
      remedy: 'Support goes to live actions: offer it to another one.',
    });
  }
  const item = input.rev === 0 ? offered(context, input, academy.id) : moved(context, input, action);
  session.put('support', item);
  return {
    answer: actionDetail(context, action),
    keep: keptAction(context, action),
    log: {
      subject: academy.id,
      summary: `Support for the action ${action.id}: ${item.kind}, ${item.state}.`,
      rows: `support:${item.id}`,
    },
  };
}

function offered(
  { session, settings, today }: PersonalContext,
  input: SupportOffer,
  academy: string,
): ActionSupport {
  const { id, action, kind, what, days, from, state } = input;
  if (session.table('support').rowOf.has(id)) {
    throw new HubError({
      code: 'answered-differently',
      message: 'This offer was saved already.',
      remedy: 'Open the action again and change the offer there.',
    });
  }
  const item = { id, action, academy, kind, what, days, from, state, offeredOn: today };
  const there = session.rows('academies').filter((one) => belongsTo(one, today));
  const fields = supportErrors(item, new Set(there.map((one) => one.id)));
  const tooLong = lengthError(what, settings.fieldCharacters);
  if (tooLong !== '') fields['what'] = tooLong;
  refuseFields('The support is not offered yet.', fields);
  return item;
}

/** What was offered stays as it was; only how far it has come is told anew. */
function moved(context: PersonalContext, { id, rev, state }: SupportOffer, action: Action): ActionSupport {
  const item = context.session.need('support', id);
  if (item.action === action.id && item.rev === rev) return { ...withoutAudit(item), state };
  if (item.action === action.id) {
    throw new HubError({
      code: 'conflict',
      message: `${changedBy(context, item)} changed this offer after you opened it.`,
      remedy: 'What is stored now is shown; say anew how far it has come if yours still holds.',
      stored: actionDetail(context, action),
    });
  }
  throw new HubError({
    code: 'bad-input',
    message: 'This offer belongs to another action.',
    remedy: 'Open the action again and change the offer there.',
  });
}
