import { keptValues, recordErrors } from '../../hub/record/errors';
import { isOver, valuesIn, type RecordRow } from '../../hub/record/kind';
import { HubError } from '../../hub/hub-error';
import type { WriteWork, Outcome } from '../action';
import { refuse, type PersonalContext } from '../context';
import { saveInput } from './input';
import { mayWith, recordContext, type RecordContext, type StoredRecord } from './record-context';
import { outcomeOf, refuseMoved, savedAgain, stageCounts, stageRecord } from './stage-record';
import type { RecordInput, RecordView } from './api';
import { refuseFields } from '../bad-input';

/**
 * Adds a record, or changes what it says; its counts follow in the same commit. Throws `not-allowed`, `bad-input`,
 * `wrong-state` for one that is over, and `conflict` with what is stored.
 */
export const saveRecord: WriteWork<'save-record'> = {
  input: saveInput as never,
  run: save,
  replay: (context, { kind, id }) => savedAgain(recordContext(context, kind), id),
};

function save(context: PersonalContext, input: RecordInput): Outcome<RecordView> {
  const about = recordContext(context, input.kind);
  const { kind, facts } = about;
  const before = storedRecord(about, input.id);
  const values = keptValues(kind, input.values, facts);
  if (input.academy !== '') context.session.need('academies', input.academy);
  refuseUnlessMayWrite(about, before, { ...values, academy: input.academy } as unknown as RecordRow);
  if (before || input.rev > 0) refuseMoved(about, before ?? needed(about, input.id), input.rev);
  if (before && isOver(kind, before.state)) refuseOver(about, before);
  const draft = { academy: input.academy, values };
  refuseErrors(recordErrors(kind, draft, facts, before && valuesIn(kind, before)));
  const changed = stageRecord(about, before, { ...draft, id: input.id });
  stageCounts(about, [input.academy, before?.academy ?? input.academy]);
  const labels = changed.map((field) => kind.fields[field]?.label ?? 'Academy');
  const said = before ? `Changed ${kind.one}: ${labels.join(', ') || 'nothing'}.` : `Added ${kind.one}.`;
  return outcomeOf(about, input.id, said, !before);
}

export const storedRecord = ({ context, name }: RecordContext, id: string): StoredRecord | undefined =>
  context.session.table(name).rowOf.has(id) ? (context.session.need(name, id) as StoredRecord) : undefined;

const needed = ({ context, name }: RecordContext, id: string): StoredRecord =>
  context.session.need(name, id) as StoredRecord;

/** Both what is stored and what it is to become must be within reach: nobody moves a record out of another's academy. */
function refuseUnlessMayWrite(
  about: RecordContext,
  before: StoredRecord | undefined,
  after: RecordRow,
): void {
  const { kind } = about;
  if (before && !mayWith(about, 'write', before)) refuse(`change this: it is ${kind.one} of others`);
  // Who writes a record that is their own already may hand it on to another owner.
  const still = before ? { ...after, [kind.owner]: before[kind.owner] ?? '' } : after;
  if (!mayWith(about, 'write', still as RecordRow)) refuse(`write ${kind.many} here`);
}

function refuseOver({ kind }: RecordContext, before: StoredRecord): never {
  const words = (kind.states[before.state]?.words ?? before.state).toLowerCase();
  throw new HubError({
    code: 'wrong-state',
    message: `This is ${words}, so it cannot be changed.`,
    remedy: 'Open it again from the list first. Your text is kept.',
  });
}

export function refuseErrors(fields: Record<string, string>): void {
  refuseFields('This is not saved yet.', fields);
}
