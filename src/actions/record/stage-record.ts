import { recordCount } from '../../hub/record/counts';
import { changedFields, keptValues, reasonedFields } from '../../hub/record/errors';
import { valuesIn, type Kind, type RecordRow, type RecordValues } from '../../hub/record/kind';
import { changeWords, withNote } from '../../hub/record/notes';
import { computedFigures } from '../../hub/record/words';
import type { Book } from '../../hub/book';
import { HubError } from '../../hub/hub-error';
import { clean, cut } from '../../hub/text/text';
import { shortDate } from '../../hub/time/date';
import { changedFile } from '../academy/file';
import { sightOf } from '../../hub/trust/sight';
import type { Session } from '../../store/session';
import { changedBy } from '../changed-by';
import { formerlyKept } from '../former-calls';
import type { Outcome } from '../action';
import { stageRepaint } from '../dashboard/repaint';
import { neededRecord, recordRows, viewOf, type RecordContext } from './record-context';
import type { StoredRecord } from './rows';
import type { Kept } from './rules';
import { repaints } from './rules-of';
import type { RecordSaved } from './api';

/** Characters of each value that a note tells of a change; the log tells more. */
const NOTED = 200;

/** The session as what writes the book of the kind. */
export const writingKind = ({ context, kind }: RecordContext): Session<Book> => context.session.of(kind.book);

/** Stages a row: a new one, or what differs of one that is there. Says which fields differ. */
export function stageRecord(
  about: RecordContext,
  before: StoredRecord | undefined,
  row: { id: string; academy: string; values: RecordValues },
  reason = '',
): string[] {
  const { kind, name } = about;
  const { id, academy, values } = row;
  const written = writingKind(about);
  const said = { academy, ...values, ...computedFigures(kind, values) };
  if (!before) {
    written.add(name, newRow(about, { ...said, id }) as never);
    return Object.keys(kind.fields);
  }
  const stood = storedValues(about, before);
  const changed = changedFields(kind, stood, values);
  const moved = before.academy !== academy;
  if (changed.length > 0 || moved)
    written.change(name, id, { ...said, ...noted(about, before, values, reason) } as never);
  return moved ? ['academy', ...changed] : changed;
}

/** What is stored, tidied as it would be saved today: a hand's odd space is no change. */
export const storedValues = ({ kind, facts }: RecordContext, row: RecordRow): RecordValues =>
  keptValues(kind, valuesIn(kind, row), facts);

function newRow({ context, kind, rules }: RecordContext, said: Kept & { id: string }): RecordRow {
  const fresh = {
    ...Object.fromEntries(Object.entries(kind.kept).map(([name, { empty }]) => [name, empty])),
    ...said,
    [kind.stateIn.property]: kind.first,
    ...(kind.since === 0 ? {} : { by: context.me.id }),
  } as RecordRow;
  return { ...fresh, ...rules.made?.(context, fresh) } as RecordRow;
}

/** The note of a change that took a reason: what stood there, what stands there now, and why. */
export function noted(
  about: RecordContext,
  before: StoredRecord,
  values: RecordValues,
  reason: string,
): Kept {
  const { kind, facts } = about;
  const stood = storedValues(about, before);
  if (kind.notes === '' || reasonedFields(kind, stood, values).length === 0) return {};
  const words = changeWords(kind, stood, values, facts.names, NOTED);
  return notedNow(about, before, `${words} ${clean(reason)}`.trim());
}

/** The notes with one more before them, and what is kept with it. */
export const notedNow = ({ context, kind, rules }: RecordContext, row: RecordRow, note: string): Kept => ({
  ...notesWith(kind, row, note, shortDate(context.today), context.me.name),
  ...rules.noted?.(context),
});

const notesWith = ({ notes }: Kind, row: RecordRow, note: string, day: string, who: string): Kept =>
  notes === '' ? {} : { [notes]: withNote(String(row[notes] ?? ''), note, day, who) };

/**
 * Counts those academies anew and repaints their rows of the dashboard, which shows the counts and reads no record. One
 * commit writes one book, so for kinds in a unit's workbook the clock does both (jobs/unit-book.ts).
 */
export function stageCounts(about: RecordContext, academies: readonly string[]): void {
  if (about.kind.book !== 'hub') return;
  const rows = recordRows(about);
  const { session, today } = about.context;
  const places = new Set(academies);
  for (const academy of places) {
    const count = recordCount(about.kind, academy, rows, today);
    session.put('recordCounts', count);
  }
  const shown = session.rows('academies').filter(({ id }) => places.has(id));
  if (repaints(about.name) && shown.length > 0) stageRepaint(about.context, shown);
}

/** Characters of a text that are kept for a retry: all of it must fit a cell with much to spare. */
const KEPT = 2000;

/** What is kept of a record that may have gone to another sheet when the retry comes. */
const keptOf = ({ id, ...row }: StoredRecord): StoredRecord =>
  ({
    id,
    ...Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'string' ? cut(value, KEPT) : value,
      ]),
    ),
  }) as StoredRecord;

/** What a write on a record comes to once it is staged. */
export function outcomeOf(
  about: RecordContext,
  id: string,
  summary: string,
  isNew = false,
): Outcome<RecordSaved> {
  const row = recordRows(about).find((one) => one.id === id) as StoredRecord;
  return {
    answer: savedView(about, row),
    keep: about.rules.goesAway ? { id, row: keptOf(row) } : { id },
    // The log names each row once, when it is written first.
    log: isNew
      ? { subject: row.academy, summary, rows: `${about.name}:${id}` }
      : { subject: row.academy, summary: `${summary} (${id})`, rows: '' },
  };
}

function savedView(about: RecordContext, row: StoredRecord): RecordSaved {
  const { context, rules } = about;
  const view = viewOf(about, row);
  const academy = context.session.table('academies').byId.get(row.academy);
  return rules.fileParts && academy && sightOf(context.me, academy) !== 'nothing'
    ? { ...view, file: changedFile(context, academy, rules.fileParts) }
    : view;
}

/** The same answer for a retry. */
export function savedAgain(about: RecordContext, id: string, keep: unknown): RecordSaved {
  const { context, name } = about;
  const row = (keep as { row?: StoredRecord }).row ?? formerlyKept(context, keep);
  const isThere = context.session.table(name).rowOf.has(id);
  return savedView(about, row && !isThere ? row : neededRecord(about, id));
}

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
