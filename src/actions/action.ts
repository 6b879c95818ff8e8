import type { GenericSchema } from 'valibot';
import type { Right } from '../hub/trust/rights';
import type { PaintedName, TableName } from '../store/tables';
import type { ActionName, Api } from './api';
import type { Context, PersonalContext } from './context';

type Input<N extends ActionName> = Api[N]['input'];
type Output<N extends ActionName> = Api[N]['output'];

/** What an action answers, and what little of it is kept so that a retry is answered alike. */
export interface Outcome<O> {
  answer: O;
  /** At most some thousand characters as JSON. */
  keep: unknown;
  /** For the log: what it was about, and in words what was done; `rows` names the ledger rows written. */
  log?: { subject: string; summary: string; rows: string };
}

/** What a read action does. */
export interface ReadWork<N extends ActionName> {
  input: GenericSchema<unknown, Input<N>>;
  /** Tables that only some inputs need. */
  alsoReads?(input: Input<N>): readonly TableName[];
  run(context: PersonalContext, input: Input<N>): Output<N>;
}

/** What a write action does. */
export interface WriteWork<N extends ActionName> {
  input: GenericSchema<unknown, Input<N>>;
  /** Tables that only some inputs need. */
  alsoReads?(input: Input<N>, ports: Context['ports']): readonly TableName[];
  run(context: PersonalContext, input: Input<N>): Outcome<Output<N>>;
  /** Makes the answer again from what was kept of it. */
  replay(context: PersonalContext, input: Input<N>, keep: unknown): Output<N>;
}

/** Who asks for an unlocked action, and how it opens what the registry says that it reads. */
export interface Asker {
  ports: Context['ports'];
  email: string;
  /** One read. Throws as `holderIn` does for somebody without the rights that the registry names. */
  open(): PersonalContext;
}

/**
 * What an action does that takes the lock itself, if it needs one: set-up, before there are tables; drafts, which are
 * the person's own; and documents, whose call to Drive stands between read and write.
 */
export interface UnlockedWork<N extends ActionName> {
  input: GenericSchema<unknown, Input<N>>;
  run(asker: Asker, input: Input<N>): Output<N>;
}

/** What the registry says of every action. */
interface Facts {
  /** One of these rights the person must hold somewhere; what it reaches, the action itself looks at (hub/trust/rights.ts). */
  may: readonly [Right, ...Right[]];
  /** Tables that are read whole; `settings` and `people` always are. */
  reads: readonly TableName[];
  /** Reads the table of the kind of record that the input names too, and writes it where it writes. */
  ofKind?: true;
}

export interface WriteFacts extends Facts {
  /** Tables in which it adds, changes or removes rows. Those that it does not read are only added to. */
  writes: readonly TableName[];
  /** Painted sheets of which it repaints rows. */
  paints?: readonly PaintedName[];
}

/** Reads only: no lock, nothing committed. */
export interface ReadAction<N extends ActionName> extends Facts, ReadWork<N> {
  kind: 'read';
}

/** Writes under the lock: one read, one atomic write, answered alike on a retry. It writes `requests` and `log` too. */
export interface WriteAction<N extends ActionName> extends WriteFacts, WriteWork<N> {
  kind: 'write';
}

export interface UnlockedAction<N extends ActionName> extends WriteFacts, UnlockedWork<N> {
  kind: 'unlocked';
}

export const read = <N extends ActionName>(work: ReadWork<N>, facts: Facts): ReadAction<N> => ({
  kind: 'read',
  ...work,
  ...facts,
});
export const write = <N extends ActionName>(work: WriteWork<N>, facts: WriteFacts): WriteAction<N> => ({
  kind: 'write',
  ...work,
  ...facts,
});
export const unlocked = <N extends ActionName>(
  work: UnlockedWork<N>,
  facts: WriteFacts,
): UnlockedAction<N> => ({ kind: 'unlocked', ...work, ...facts });
