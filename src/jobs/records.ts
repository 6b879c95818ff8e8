import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { projectedOfKind, rowsOfKind } from '../actions/record/rows';
import { recordCounts } from '../hub/record/counts';
import type { Book } from '../hub/book';
import { isOver, stateOf, valuesIn, type Kind, type RecordRow } from '../hub/record/kind';
import { kindsIn, type KindName } from '../hub/record/kinds';
import { computedFigures } from '../hub/record/words';
import { sameValue } from '../hub/field/value';
import { addYears, type IsoDate } from '../hub/time/date';
import type { Session } from '../store/session';
import type { TableName } from '../store/tables';
import type { Job } from './job';
import { stageDone } from './run-record';
import { unreadCells } from './unread';

const KINDS_HERE = kindsIn('hub');

const TABLES_READ: readonly TableName[] = [...KINDS_HERE.map(({ name }) => name), 'recordCounts', 'runs'];

/**
 * Once a day for the hub's own workbook (units' workbooks: unit-book.ts): counts records again, since what is late
 * changes with the day, works figures out again that hands may have outdated, and removes what has been over for as
 * long as its kind is kept. A kind with cells that cannot be read keeps its counts.
 */
export function recordsJob(today: IsoDate): Job {
  const job: Job = {
    id: `records:${today}`,
    name: 'records',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: TABLES_READ });
        const said = KINDS_HERE.map((kind) => tend(context, kind, context)).filter((words) => words !== '');
        const message = said.length > 0 ? said.join(' ') : 'Records are counted.';
        stageDone(context, job, message);
        context.session.commit();
        return message;
      }),
  };
  return job;
}

/**
 * One kind, in the book that `rows` has open; its counts go to the hub. Says what is worth a word.
 */
export function tend(
  rows: Pick<Context, 'session' | 'today'>,
  kind: Kind<KindName>,
  hub: Pick<Context, 'session'>,
): string {
  const { session, today } = rows;
  const unread = unreadCells(session, [kind.name]);
  if (unread !== '') return `Not counted, ${kind.many}, until these cells can be read: ${unread}.`;
  const said = tendRows(session, kind, today);
  stageCounts(hub.session, kind, projectedOfKind(session, kind.name), today);
  return said;
}

/** The rows alone: figures worked out again, and what has been over for long removed. */
export function tendRows(session: Session, kind: Kind<KindName>, today: IsoDate): string {
  refreshFigures(session, kind);
  const removed = removeOld(session, kind, today);
  return removed === 0 ? '' : `Removed ${removed} ${kind.many} that had been over for ${kind.keepFor} years.`;
}

function stageCounts(hub: Session, kind: Kind<KindName>, rows: RecordRow[], today: IsoDate): void {
  const counts = recordCounts(kind, rows, today);
  for (const count of counts) hub.put('recordCounts', count);
  const kept = new Set(counts.map(({ id }) => id));
  for (const { id, kind: of } of hub.rows('recordCounts'))
    if (of === kind.name && !kept.has(id)) hub.remove('recordCounts', id);
}

function refreshFigures(session: Session, kind: Kind<KindName>): void {
  const written: Session<Book> = session.of(kind.book);
  for (const row of rowsOfKind(session, kind.name)) {
    const figures = computedFigures(kind, valuesIn(kind, row));
    const outdated = Object.entries(figures).some(([name, figure]) => !sameValue(figure, row[name] ?? ''));
    if (outdated) written.change(kind.name, row.id, figures as never);
  }
}

function removeOld(session: Session, kind: Kind<KindName>, today: IsoDate): number {
  if (kind.keepFor === 0) return 0;
  const written: Session<Book> = session.of(kind.book);
  const oldest = addYears(today, -kind.keepFor);
  const old = rowsOfKind(session, kind.name).filter(
    (row) => isOver(kind, stateOf(kind, row)) && row.updatedAt.slice(0, 10) < oldest,
  );
  for (const { id } of old) written.remove(kind.name, id);
  return old.length;
}
