import { inOrder } from '../../hub/record/listed';
import type { ReadWork } from '../action';
import { refuse } from '../context';
import { reachesSomewhere } from '../../hub/trust/rights';
import { listInput } from './input';
import { readsOf } from './rules-of';
import { boardsToWrite, mayWith, recordContext, recordRows, viewOf, writeAt } from './record-context';

/**
 * The records of a kind that the person asking may see, of one academy or of all: late ones first, those that are over last.
 * Throws `not-allowed` for who may see none anywhere.
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
    return { records, writeAt: writeAt(about), boards: boardsToWrite(about) };
  },
};
