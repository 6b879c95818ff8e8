import { recordCount } from '../../hub/record/counts';
import { changedFields } from '../../hub/record/errors';
import { valuesIn, type RecordRow, type RecordValues } from '../../hub/record/kind';
import { computedFigures } from '../../hub/record/words';
import { HubError } from '../../hub/hub-error';
import type { Outcome } from '../action';
import { changedBy } from '../changed-by';
import { recordRows, viewOf, type RecordContext, type StoredRecord } from './record-context';
import type { RecordView } from './api';

/** Stages a row: a new one, or what differs of one that is there. Says which fields differ. */
export function stageRecord(
  { context, kind, name }: RecordContext,
  before: StoredRecord | undefined,
  row: { id: string; academy: string; values: RecordValues },
): string[] {
  const { id, academy, values } = row;
  const kept = { academy, ...values, ...computedFigures(kind, values) };
  const changed = before ? changedFields(kind, valuesIn(kind, before), values) : Object.keys(kind.fields);
  const moved = before !== undefined && before.academy !== academy;
  if (!before) {
    const fresh = { ...kept, id, state: kind.first, by: context.me.id } as unknown as RecordRow;
    context.session.add(name, fresh);
  } else if (changed.length > 0 || moved) context.session.change(name, id, kept);
  return moved ? ['academy', ...changed] : changed;
}

/** Counts those academies anew: dashboard and first screen read the counts, never the records. */
export function stageCounts(about: RecordContext, academies: readonly string[]): void {
  const rows = recordRows(about);
  const { session, today } = about.context;
  for (const academy of new Set(academies)) {
    const count = recordCount(about.kind, academy, rows, today);
    session.put('recordCounts', count);
  }
}

/** What a write on a record comes to once it is staged. */
export function outcomeOf(
  about: RecordContext,
  id: string,
  summary: string,
  isNew = false,
): Outcome<RecordView> {
  const row = recordRows(about).find((one) => one.id === id) as StoredRecord;
  return {
    answer: viewOf(about, row),
    keep: { id },
    // The log names each row once, when it is written first.
    log: isNew
      ? { subject: row.academy, summary, rows: `${about.name}:${id}` }
      : { subject: row.academy, summary: `${summary} (${id})`, rows: '' },
  };
}

/** The same answer for a retry. */
export const savedAgain = (about: RecordContext, id: string): RecordView =>
  viewOf(about, about.context.session.need(about.name, id) as StoredRecord);

/** Refuses with both versions where somebody wrote the record since it was opened. */
export function refuseMoved(about: RecordContext, stored: StoredRecord, seen: number): void {
  if (stored.rev === seen) return;
  throw new HubError({
    code: 'conflict',
    message: `${changedBy(about.context, stored)} changed this after you opened it.`,
    remedy: 'Compare both versions below, then save yours again if it is still right.',
    stored: viewOf(about, stored),
  });
}
