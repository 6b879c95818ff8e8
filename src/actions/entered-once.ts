import { madeAt } from '../hub/id';
import { HubError } from '../hub/hub-error';
import type { Ports } from '../ports';
import { forgottenBefore } from './answers-kept';
import type { PersonalContext } from './context';

/** Ledgers that are only added to, so that a save reads no more of them than it must. */
export type Ledger = 'visits' | 'judgements';

/** Whether the answers of that time are forgotten, so that the ledger itself must be asked whether it has the entry. */
export const isOldEntry = ({ id }: { id: string }, { clock }: Pick<Ports, 'clock'>): boolean =>
  madeAt(id) < Date.parse(forgottenBefore(clock.now()));

/**
 * Refuses with `answered-differently` what a form made under an id that was entered already: in an earlier request, or so
 * long ago that its answer is kept no more. Of a form that is that old the action must read the ledger.
 */
export function refuseEnteredBefore(
  { session, ports }: PersonalContext,
  input: { id: string },
  ledger: Ledger,
  { message, remedy }: { message: string; remedy: string },
): void {
  const { id } = input;
  const answered = session.table('requests').rowOf.has(id);
  if (!answered && !(isOldEntry(input, ports) && isIn(session.table(ledger).rowOf, id))) return;
  throw new HubError({ code: 'answered-differently', message, remedy });
}

/** Entries of one form bear its id, alone or with what they are about. */
const isIn = (rowOf: ReadonlyMap<string, unknown>, id: string): boolean =>
  rowOf.has(id) || [...rowOf.keys()].some((one) => one.startsWith(`${id}:`));
