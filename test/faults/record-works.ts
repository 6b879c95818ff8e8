import type { ActionName } from '../../src/actions/api';
import { KINDS } from '../../src/hub/record/kinds';
import { sampleInput, sampleRows, textField } from '../record/sample';
import { OWNER } from '../support/small-trust';
import { madeId } from '../support/visits';
import { KEPT_RECORDS } from './stages';
import type { Work } from './works';

/** The keeper, who is Managing Director there, asks for it; each try sends the same words and request id. */
function asking(action: ActionName, what: string, input: object): Work {
  const request = madeId();
  return {
    name: `${action}: ${what}`,
    covers: [action],
    from: 'records kept',
    run: (workspace) => workspace.as(OWNER).api(action, input, request),
  };
}

/** Every write on every kind of record that is described once. */
export const RECORDS: Work[] = KINDS.flatMap((kind, at) => {
  const kept = KEPT_RECORDS[at];
  if (!kept) return [];
  const [next = ''] = kind.states[kind.first]?.next ?? [];
  const about = { kind: kind.name, id: kept.id, rev: 1 };
  const values = { ...kept.values, [textField(kind)]: 'Said otherwise' };
  return [
    asking('save-record', `a new one, ${kind.name}`, sampleInput(kind, {}, 'P1')),
    asking('save-record', `changed, ${kind.name}`, { ...kept, rev: 1, values }),
    asking('move-record', kind.name, { ...about, state: next, reason: 'It is over.' }),
    ...(kind.csv
      ? [
          asking('import-records', kind.name, {
            ...{ kind: kind.name, id: madeId(), rows: sampleRows(kind, 'P1') },
          }),
        ]
      : []),
  ];
});
