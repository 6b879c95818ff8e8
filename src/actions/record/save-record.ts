import { changedFields, keptValues, reasonError, recordErrors } from '../../hub/record/errors';
import { blankValues, isOver, stateOf, type RecordRow, type RecordValues } from '../../hub/record/kind';
import { changeWords, noteError } from '../../hub/record/notes';
import { overWords } from '../../hub/record/words';
import { isMadeId } from '../../hub/id';
import { HubError } from '../../hub/hub-error';
import { clean } from '../../hub/text/text';
import type { WriteWork, Outcome } from '../action';
import { refuseFields } from '../bad-input';
import { refuse, type PersonalContext } from '../context';
import { saveInput } from './input';
import { mayWith, neededRecord, recordContext, type RecordContext } from './record-context';
import { needOfKind, type StoredRecord } from './rows';
import { writeReadsOf } from './rules-of';
import {
  noted,
  outcomeOf,
  refuseMoved,
  savedAgain,
  stageCounts,
  stageRecord,
  storedValues,
} from './stage-record';
import type { RecordInput, RecordSaved } from './api';

/**
 * Adds a record, or changes what it says; its counts follow in the same commit. Throws `not-allowed`, `bad-input`,
 * `wrong-state` for one that is over, and `conflict` with what is stored.
 */
export const saveRecord: WriteWork<'save-record'> = {
  input: saveInput as never,
  alsoReads: writeReadsOf,
  run: save,
  replay: (context, { kind, id }, keep) => savedAgain(recordContext(context, kind), id, keep),
};

function save(context: PersonalContext, input: RecordInput): Outcome<RecordSaved> {
  const about = recordContext(context, input.kind);
  const { kind, facts } = about;
  if (input.rev === 0 && !isMadeId(input.id)) refuseErrors({ id: 'This id was not made by the form.' });
  const before = storedRecord(about, input.id);
  const known = before ? storedValues(about, before) : blankValues(kind);
  const values = keptValues(kind, { ...known, ...input.values }, facts);
  if (input.academy !== '') context.session.need('academies', input.academy);
  refuseUnlessMayWrite(about, before, { ...values, academy: input.academy } as unknown as RecordRow);
  if (before || input.rev > 0) refuseMoved(about, before ?? neededRecord(about, input.id), input.rev);
  if (before && isOver(kind, stateOf(kind, before))) refuseOver(about, before);
  const draft = { id: input.id, academy: input.academy, values };
  const reason = clean(input.reason ?? '');
  refuseErrors(errorsOf(about, before, draft, reason));
  const said = before ? changeSaid(about, before, draft, reason) : `Added ${kind.one}.`;
  stageRecord(about, before, draft, reason);
  stageCounts(about, [input.academy, before?.academy ?? input.academy]);
  return outcomeOf(about, input.id, said, !before);
}

interface Draft {
  id: string;
  academy: string;
  values: RecordValues;
}

/** Everything that keeps it from being saved, field -> sentence. */
function errorsOf(
  about: RecordContext,
  before: StoredRecord | undefined,
  draft: Draft,
  reason: string,
): Record<string, string> {
  const { kind, facts } = about;
  const stood = before && storedValues(about, before);
  const row = { ...draft.values, id: draft.id, academy: draft.academy } as RecordRow;
  const errors = {
    ...about.rules.errors?.(about.context, row, before),
    ...recordErrors(kind, draft, facts, stood),
  };
  if (!before || !stood) return errors;
  const moved = kind.stays && before.academy !== draft.academy;
  return {
    ...errors,
    ...(moved ? { academy: 'This cannot be changed once it is saved.' } : {}),
    reason:
      reasonError(kind, stood, draft.values, reason, facts) ||
      noteError(reason, String(noted(about, before, draft.values, reason)[kind.notes] ?? ''), facts.limit),
  };
}

/** Characters of each value that the log tells of a change. */
const LOGGED = 2000;

/** For the log: which fields changed; where a reason is asked for, also what stood there, what stands there now, and why. */
function changeSaid(about: RecordContext, before: StoredRecord, draft: Draft, reason: string): string {
  const { kind, facts } = about;
  const stood = storedValues(about, before);
  const place = before.academy === draft.academy ? [] : ['Academy'];
  const labels = changedFields(kind, stood, draft.values).map((name) => kind.fields[name]?.label ?? name);
  if (kind.asks && labels.length > 0)
    return `Changed ${kind.one}. ${changeWords(kind, stood, draft.values, facts.names, LOGGED)} ${reason}`.trim();
  return `Changed ${kind.one}: ${[...place, ...labels].join(', ') || 'nothing'}.`;
}

export const storedRecord = ({ context, name }: RecordContext, id: string): StoredRecord | undefined =>
  context.session.table(name).rowOf.has(id) ? needOfKind(context.session, name, id) : undefined;

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
  const { message, remedy } = overWords(kind, stateOf(kind, before));
  throw new HubError({ code: 'wrong-state', message, remedy: `${remedy} Your text is kept.` });
}

export function refuseErrors(fields: Record<string, string>): void {
  refuseFields('This is not saved yet.', fields);
}
