import type { Ports } from '../ports';
import type { Session } from '../store/session';
import { bookOf, type TableName } from '../store/tables';
import type { Book } from '../hub/book';
import type { WriteFacts } from './action';
import { holderIn, openContext, type PersonalContext } from './context';

/**
 * Reads with one call what the registry says that an action reads, for the person who holds one of its rights. What it writes
 * is held to the registry too. It needs the books in which it writes; of others, the tables of one that is closed to the
 * person read as empty. Throws as `holderIn` does.
 */
export function openFor(
  ports: Ports,
  email: string,
  { reads, writes, paints = [], may }: WriteFacts,
  needs: readonly Book[] = writes.map(bookOf),
): PersonalContext {
  const appends = writes.filter((name) => !reads.includes(name));
  const context = openContext(ports, email, {
    tables: ['people', ...reads],
    appends,
    painted: paints,
    needs,
  });
  return holderIn({ ...context, session: writingOnly(context.session, writes) }, may);
}

/** The session, but that it takes rows of these tables only: another is a mistake in the registry. */
function writingOnly(session: Session, writes: readonly TableName[]): Session {
  const allowed = new Set(writes);
  const check = (name: TableName): void => {
    if (!allowed.has(name)) throw new Error(`The registry does not say that this action writes ${name}.`);
  };
  const checked =
    <A extends [TableName, ...never[]], R>(work: (...args: A) => R) =>
    (...args: A): R => {
      check(args[0]);
      return work(...args);
    };
  const only: Session = {
    ...session,
    of: (book) => {
      session.of(book);
      return only as never;
    },
    add: checked(session.add as never),
    change: checked(session.change as never),
    put: checked(session.put as never),
    remove: checked(session.remove as never),
    removeSurplus: checked(session.removeSurplus as never),
  };
  return only;
}
