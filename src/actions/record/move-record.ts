import { HubError } from '../../hub/hub-error';
import { clean } from '../../hub/text/text';
import type { WriteWork, Outcome } from '../action';
import { refuse, type PersonalContext } from '../context';
import { moveInput } from './input';
import { mayWith, movesOf, recordContext, type StoredRecord } from './record-context';
import { refuseErrors } from './save-record';
import { outcomeOf, refuseMoved, savedAgain, stageCounts } from './stage-record';
import type { RecordMove, RecordView } from './api';

/**
 * Moves a record to another state; its counts follow in the same commit, the reason stands in the log. Throws
 * `not-allowed`, `wrong-state`, `bad-input` without a reason that is asked for, `conflict` with what is stored.
 */
export const moveRecord: WriteWork<'move-record'> = {
  input: moveInput,
  run: move,
  replay: (context, { kind, id }) => savedAgain(recordContext(context, kind), id),
};

function move(
  context: PersonalContext,
  { kind: name, id, rev, state, reason }: RecordMove,
): Outcome<RecordView> {
  const about = recordContext(context, name);
  const { kind } = about;
  const row = context.session.need(name, id) as StoredRecord;
  if (!mayWith(about, 'move', row)) refuse(`move on this: it is ${kind.one} of others`);
  refuseMoved(about, row, rev);
  const words = (each: string): string => kind.states[each]?.words ?? each;
  if (!kind.states[row.state]?.next.includes(state))
    throw new HubError({
      code: 'wrong-state',
      message: `What is “${words(row.state)}” cannot become “${words(state)}”.`,
      remedy: 'Open the list again and choose one of the buttons shown there.',
    });
  if (!movesOf(about, row).includes(state)) refuse(`move ${kind.many} to “${words(state)}”`);
  const asked = kind.states[state]?.reason;
  refuseErrors(asked !== undefined && clean(reason) === '' ? { reason: 'Give a reason.' } : {});
  context.session.change(name, id, { state });
  stageCounts(about, [row.academy]);
  const why = clean(reason) === '' ? '' : ` ${clean(reason)}`;
  return outcomeOf(about, id, `${kind.title}: ${words(row.state)} → ${words(state)}.${why}`);
}
