import type { GenericSchema } from 'valibot';
import type { Right } from '../hub/trust/rights';
import type { PaintedName, TableName } from '../store/tables';
import type { Context, PersonalContext } from './context';
import type { ActionName, Api } from './api';

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

/** One of these rights whoever asks must hold somewhere; what it reaches, the action itself looks at (hub/rights.ts). */
interface Guarded {
  rights: readonly [Right, ...Right[]];
}

/** Reads only: no lock, nothing committed. */
export interface ReadAction<N extends ActionName> extends Guarded {
  writes: false;
  input: GenericSchema<unknown, Input<N>>;
  reads: readonly TableName[];
  run(context: PersonalContext, input: Input<N>): Output<N>;
}

/** Writes: under the lock, one read, one atomic write, answered alike on a retry. */
export interface WriteAction<N extends ActionName> extends Guarded {
  writes: true;
  input: GenericSchema<unknown, Input<N>>;
  reads: readonly TableName[];
  /** Tables that only some inputs need. */
  alsoReads?(input: Input<N>, ports: Context['ports']): readonly TableName[];
  /** Tables that it only adds rows to. */
  appends?: readonly TableName[];
  /** Painted sheets of which it repaints rows. */
  paints?: readonly PaintedName[];
  run(context: PersonalContext, input: Input<N>): Outcome<Output<N>>;
  /** Makes the answer again from what was kept of it. */
  replay(context: PersonalContext, input: Input<N>, keep: unknown): Output<N>;
}

/**
 * Asks and writes on its own: set-up, before there are tables; drafts, which are the person's own; and reports, whose
 * document call stands between read and write. Identity is known; its rights are its own to check, by `holderIn`.
 */
export interface UnlockedAction<N extends ActionName> extends Guarded {
  writes: 'itself';
  input: GenericSchema<unknown, Input<N>>;
  run(ports: Context['ports'], email: string, input: Input<N>): Output<N>;
}

export type Action<N extends ActionName> = ReadAction<N> | WriteAction<N> | UnlockedAction<N>;

export const readAction = <N extends ActionName>(spec: Omit<ReadAction<N>, 'writes'>): ReadAction<N> => ({
  writes: false,
  ...spec,
});
export const writeAction = <N extends ActionName>(spec: Omit<WriteAction<N>, 'writes'>): WriteAction<N> => ({
  writes: true,
  ...spec,
});
export const unlockedAction = <N extends ActionName>(
  spec: Omit<UnlockedAction<N>, 'writes'>,
): UnlockedAction<N> => ({
  writes: 'itself',
  ...spec,
});
