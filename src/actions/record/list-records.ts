import { isOver } from '../../hub/record/kind';
import { sortedBy } from '../../hub/order';
import type { ReadWork } from '../action';
import { refuse } from '../context';
import { reachesSomewhere } from '../../hub/trust/rights';
import { listInput } from './input';
import { mayWith, recordContext, recordRows, viewOf, writeAt } from './record-context';
import type { RecordView } from './api';

/**
 * The records of a kind that whoever asks may see, of one academy or of all: late ones first, those that are over last.
 * Throws `not-allowed` for who may see none anywhere.
 */
export const listRecords: ReadWork<'list-records'> = {
  input: listInput,
  run: (context, { kind: name, academy }) => {
    const about = recordContext(context, name);
    const { kind } = about;
    if (!reachesSomewhere(context.me, kind.may.see)) refuse(`see ${kind.many}`);
    const seen = recordRows(about).filter(
      (row) => (academy === undefined || row.academy === academy) && mayWith(about, 'see', row),
    );
    const high = (view: RecordView): number => {
      const row = seen.find(({ id }) => id === view.id);
      return kind.sort === '' ? 0 : -Number(row?.[kind.sort] ?? 0);
    };
    const records = sortedBy(
      seen.map((row) => viewOf(about, row)),
      ({ state }) => Number(isOver(kind, state)),
      ({ late }) => Number(!late),
      high,
      ({ due }) => due || '9999',
      ({ academyName }) => academyName,
      ({ id }) => id,
    );
    return { records, writeAt: writeAt(about) };
  },
};
