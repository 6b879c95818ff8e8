import type { GenericSchema } from 'valibot';
import type { Right } from '../hub/trust/rights';
import type { Book, UnitBook } from '../hub/book';
import type { PaintedName, TableIn, TableName } from '../store/tables';
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

/**
 * The book in which an action works. `kind`: that of the kind of record which the input names, whose table it reads, and
 * writes where it writes. `units`: it reads the workbooks of units beside the hub’s, as far as the person may open them.
 * `all`: set-up, which makes them.
 */
export type ActionBook = Book | 'kind' | 'units' | 'all';

/** The tables that an action may name which writes this book: of no other can rows be staged. */
type Written<B extends ActionBook> = B extends Book
  ? TableIn<B>
  : B extends 'all'
    ? TableName
    : TableIn<'hub'>;

/** The tables that it may read: settings, people and much else lie in the hub’s. */
type ReadIn<B extends ActionBook> =
  Written<B> | TableIn<'hub'> | (B extends 'units' ? TableIn<UnitBook> : never);

/** What the registry says of every action. */
interface Facts<B extends ActionBook = 'all'> {
  /** One of these rights the person must hold somewhere; what it reaches, the action itself looks at (hub/trust/rights.ts). */
  may: readonly [Right, ...Right[]];
  /** Tables that are read whole; `settings` and `people` always are. */
  reads: readonly ReadIn<B>[];
}

export interface WriteFacts<B extends ActionBook = 'all'> extends Facts<B> {
  /** Tables in which it adds, changes or removes rows. Those that it does not read are only added to. */
  writes: readonly Written<B>[];
  /** Painted sheets of which it repaints rows. */
  paints?: readonly PaintedName[];
}

/** Reads only: no lock, nothing committed. */
export interface ReadAction<N extends ActionName> extends Facts, ReadWork<N> {
  kind: 'read';
  book: ActionBook;
}

/**
 * Writes under the lock: one read of each book, one atomic write, answered alike on a retry. It writes the answer and the
 * line of the log into its book too.
 */
export interface WriteAction<N extends ActionName> extends WriteFacts, WriteWork<N> {
  kind: 'write';
  book: Book | 'kind';
}

export interface UnlockedAction<N extends ActionName> extends WriteFacts, UnlockedWork<N> {
  kind: 'unlocked';
  book: ActionBook;
}

export const read = <N extends ActionName, B extends ActionBook>(
  book: B,
  work: ReadWork<N>,
  facts: Facts<B>,
): ReadAction<N> => ({ kind: 'read', book, ...work, ...facts });
export const write = <N extends ActionName, B extends Book | 'kind'>(
  book: B,
  work: WriteWork<N>,
  facts: WriteFacts<B>,
): WriteAction<N> => ({ kind: 'write', book, ...work, ...facts });
export const unlocked = <N extends ActionName, B extends ActionBook>(
  book: B,
  work: UnlockedWork<N>,
  facts: WriteFacts<B>,
): UnlockedAction<N> => ({ kind: 'unlocked', book, ...work, ...facts });
