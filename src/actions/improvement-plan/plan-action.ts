import * as v from 'valibot';
import { HORIZONS, type Action } from '../../hub/monitoring/improvement-plan/action';
import type { Academy } from '../../hub/trust/academy';
import { isPlannable, PLANNABLE } from '../../hub/trust/calendar/plannable';
import { lengthError } from '../../hub/text/errors';
import { isFinding } from '../../hub/monitoring/improvement-plan/finding';
import { INDICATOR_IDS } from '../../hub/monitoring/judgement/indicator';
import { mayPlan } from '../../hub/monitoring/improvement-plan/own-action';
import { positionId } from '../../hub/monitoring/judgement/position';
import { HubError } from '../../hub/hub-error';
import { changedFile } from '../academy/file';
import type { Outcome, WriteWork } from '../action';
import { outcomeOf, updatedAgain } from './kept-action';
import { refuse, type PersonalContext } from '../context';
import { madeId, words } from '../input';
import { belongsTo } from '../../hub/trust/academy';
import type { ActionPlanned } from './api';
import type { ActionUpdated } from './api';
import { strict } from '../strict';
import { refuseFields } from '../bad-input';

/**
 * Makes an action of an academy's improvement plan, which answers a finding or stands alone (docs/rulebook.md §7). Throws
 * `not-allowed`, `bad-input`, `wrong-state` where the finding has been judged again since.
 */
export const planAction: WriteWork<'plan-action'> = {
  input: strict({
    id: madeId,
    academy: v.string(),
    indicator: v.picklist(INDICATOR_IDS, 'Choose among the indicators.'),
    finding: v.string(),
    horizon: v.picklist(HORIZONS, 'Choose short-term or long-term.'),
    objective: words,
    owner: words,
    due: v.string(),
    success: words,
  }),
  run,
  replay: (context, { id }, keep) => updatedAgain(context, id, keep),
};

function run(context: PersonalContext, input: ActionPlanned): Outcome<ActionUpdated> {
  const { session, me, today } = context;
  const academy = session.need('academies', input.academy);
  if (!mayPlan(me, academy) || !belongsTo(academy, today)) {
    refuse('plan actions of this academy', 'Its Principal and those who answer for improvement there do.');
  }
  refuseWrong(context, input);
  refuseMovedFinding(context, input, academy);
  const made = { status: 'open', progress: '', completedOn: '', retest: '' } as const;
  const action: Action = { ...input, ...made, plannedOn: today, notedOn: '' };
  session.add('actions', action);
  return outcomeOf(context, action, academy, `Planned an action on ${action.indicator}, due ${action.due}.`);
}

function refuseWrong({ session, settings, today }: PersonalContext, input: ActionPlanned): void {
  const { objective, success, owner, due } = input;
  const tooLong = (text: string): string => lengthError(text, settings.fieldCharacters);
  const wrong = {
    objective: objective === '' ? 'Say what the objective is.' : tooLong(objective),
    success: tooLong(success),
    owner: owner.length > 200 ? 'Give a name, at most 200 characters.' : '',
    due: isPlannable(due, today) ? '' : PLANNABLE,
  };
  const fields = Object.fromEntries(Object.entries(wrong).filter(([, sentence]) => sentence !== ''));
  if (session.table('actions').rowOf.has(input.id)) {
    throw new HubError({
      code: 'answered-differently',
      message: 'This action is in the plan already.',
      remedy: 'Open it there, and note what has changed.',
    });
  }
  refuseFields('The action is not in the plan yet.', fields);
}

/** The academy's file goes with the refusal, so that the form can show where the indicator stands by now. */
function refuseMovedFinding(
  context: PersonalContext,
  { indicator, finding }: ActionPlanned,
  academy: Academy,
): void {
  if (finding === '') return;
  const position = context.session.need('positions', positionId({ academy: academy.id, indicator }));
  if (position.judgement === finding && isFinding(position)) return;
  throw new HubError({
    code: 'wrong-state',
    message: `${indicator} has been judged again since you opened this finding.`,
    remedy: 'Look at its status now, then save again if your text still applies.',
    stored: changedFile(context, academy, ['judgements', 'improvementPlan']),
  });
}
