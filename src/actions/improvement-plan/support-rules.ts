import { isLive } from '../../hub/monitoring/improvement-plan/action';
import { HubError } from '../../hub/hub-error';
import { belongsTo } from '../../hub/trust/academy';
import { refuseFields } from '../bad-input';
import type { PersonalContext } from '../context';
import type { RecordRules } from '../record/rules';
import type { RecordRow } from '../../hub/record/kind';

/** Support goes to a live action of the academy that is supported; another academy gives it (docs/rulebook.md §7). */
export const supportRules: RecordRules = {
  reads: ['actions'],
  made(context, row) {
    refuseOver(context, row);
    refuseGiver(context, row);
    return { offeredOn: context.today };
  },
  moved(context, { row, note }) {
    refuseOver(context, row);
    return { kept: {}, note };
  },
};

function refuseOver({ session }: PersonalContext, row: RecordRow): void {
  const action = session.need('actions', String(row['action']));
  if (action.academy !== row.academy)
    refuseFields('The support is not offered yet.', { action: 'This action is of another academy.' });
  if (isLive(action)) return;
  throw new HubError({
    code: 'wrong-state',
    message: `This action is ${action.status} by now.`,
    remedy: 'Support goes to live actions: offer it to another one.',
  });
}

function refuseGiver({ session, today }: PersonalContext, row: RecordRow): void {
  const from = String(row['from']);
  const giver = session.table('academies').byId.get(from);
  const sentence =
    from === row.academy
      ? 'Choose another academy than the one supported.'
      : giver && !belongsTo(giver, today)
        ? 'Choose an academy of the trust.'
        : '';
  refuseFields('The support is not offered yet.', { from: from === '' ? '' : sentence });
}
