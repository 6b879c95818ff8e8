import { inOrder } from '../../hub/record/listed';
import type { ReadWork } from '../action';
import { refuse } from '../context';
import { reachesSomewhere } from '../../hub/trust/rights';
import { listInput } from './input';
import { readsOf } from './rules-of';
import {
  boardsToWrite,
  mayWith,
  recordContext,
  recordRows,
  viewOf,
  writeAt,
  type RecordContext,
} from './record-context';
import { unreadRows } from './unread-rows';
import type { RecordRow } from '../../hub/record/kind';

/**
 * The records of a kind that the person asking may see, of one academy or of all: late ones first, those that are over last.
 * With the rows among them that cannot be read. Throws `not-allowed` for who may see none anywhere.
 */
export const listRecords: ReadWork<'list-records'> = {
  input: listInput,
  alsoReads: readsOf,
  run: (context, { kind: name, academy }) => {
    const about = recordContext(context, name);
    const { kind } = about;
    if (!reachesSomewhere(context.me, kind.may.see)) refuse(`see ${kind.many}`);
    const seen = recordRows(about).filter(
      (row) => (academy === undefined || row.academy === academy) && mayWith(about, 'see', row),
    );
    const records = inOrder(kind, seen, context.today).map((row) => viewOf(about, row));
    const unread = unreadRows(context.session, name)
      .filter(({ said }) => mayBeOf(about, said, academy) && mayWith(about, 'see', said))
      .map(({ cell }) => cell);
    return {
      ...{ records, unread: { rows: unread.length, cells: unread.slice(0, NAMED) } },
      ...{ writeAt: writeAt(about), boards: boardsToWrite(about) },
    };
  },
};

/** Cells that cannot be read and are named one by one. */
const NAMED = 5;

/** Whether a row that cannot be read belongs to that academy, or to one that nobody can tell. */
const mayBeOf = ({ context }: RecordContext, said: RecordRow, academy: string | undefined): boolean =>
  academy === undefined ||
  said.academy === academy ||
  (said.academy !== '' && !context.session.table('academies').byId.has(said.academy));
