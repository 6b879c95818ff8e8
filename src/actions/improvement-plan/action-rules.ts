import { belongsTo, type Academy } from '../../hub/trust/academy';
import { isFinding } from '../../hub/monitoring/improvement-plan/finding';
import { retestOf } from '../../hub/monitoring/improvement-plan/retest';
import type { Action } from '../../hub/monitoring/improvement-plan/action';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { positionId } from '../../hub/monitoring/judgement/position';
import { HubError } from '../../hub/hub-error';
import { longDate, shortDate } from '../../hub/time/date';
import { changedFile } from '../academy/file';
import { refuse, type PersonalContext } from '../context';
import type { Kept, Moving, RecordRules } from '../record/rules';

/** What an action’s row does beside what its description says (docs/rulebook.md §7). */
export const actionRules: RecordRules = {
  reads: ['positions'],
  fileParts: ['improvementPlan'],
  goesAway: true,
  made(context, row) {
    const academy = context.session.need('academies', row.academy);
    if (!belongsTo(academy, context.today)) refuse('plan actions of an academy that has left the trust');
    refuseMovedFinding(context, row as unknown as Action);
    return { plannedOn: context.today };
  },
  noted: ({ today }) => ({ notedOn: today }),
  isReady: ({ session }, row, to) => {
    if (to !== 'closed') return true;
    const action = row as unknown as Action;
    return retestOf(action, session.table('positions').byId.get(positionId(action))) !== undefined;
  },
  moved,
};

function moved(context: PersonalContext, { row, to, note }: Moving): { kept: Kept; note: string } {
  const action = row as unknown as Action;
  if (to === 'closed') return closing(context, action, note);
  if (to === 'dropped') return { kept: { retest: '' }, note: `Dropped: ${note}` };
  const completedOn = to === 'completed' ? action.completedOn || context.today : '';
  return { kept: { completedOn }, note };
}

/** A re-test that still finds it below expected closes the action too: it is a finding of its own, for a new action. */
function closing({ session }: PersonalContext, action: Action, note: string): { kept: Kept; note: string } {
  const id = positionId(action);
  const { rowOf } = session.table('positions');
  const retest = retestOf(action, rowOf.has(id) ? session.need('positions', id) : undefined);
  if (!retest) throw notYet(action, session.need('academies', action.academy));
  const words = `Closed: re-tested on ${shortDate(retest.on)}, ${LEVEL_LABELS[retest.level]}.`;
  return {
    kept: { retest: retest.judgement },
    note: note === '' ? words : `${words} ${note}`,
  };
}

function notYet({ indicator, completedOn }: Action, { name }: Academy): HubError {
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

/** The academy's file goes with the refusal, so that the form can show where the indicator stands by now. */
function refuseMovedFinding(context: PersonalContext, { academy: id, indicator, finding }: Action): void {
  if (finding === '') return;
  const { session } = context;
  const position = session.need('positions', positionId({ academy: id, indicator }));
  if (position.judgement === finding && isFinding(position)) return;
  throw new HubError({
    code: 'wrong-state',
    message: `${indicator} has been judged again since you opened this finding.`,
    remedy: 'Look at its status now, then save again if your text still applies.',
    stored: changedFile(context, session.need('academies', id), ['judgements', 'improvementPlan']),
  });
}
