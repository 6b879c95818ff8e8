import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { projectedOfKind, rowsOfKind } from '../actions/record/rows';
import { recordCounts } from '../hub/record/counts';
import { isOver, stateOf, valuesIn, type Kind } from '../hub/record/kind';
import { KINDS, KIND_NAMES, type KindName } from '../hub/record/kinds';
import { computedFigures } from '../hub/record/words';
import { sameValue } from '../hub/field/value';
import { addYears, type IsoDate } from '../hub/time/date';
import type { TableName } from '../store/tables';
import type { Job } from './job';
import { stageDone } from './run-record';
import { unreadCells } from './unread';

const TABLES_READ = [...KIND_NAMES, 'recordCounts', 'runs'] as const satisfies readonly TableName[];

/**
 * Once a day: counts records anew, since what is late changes with the day, works figures out again that hands may have
 * outdated, and removes what has been over for as long as its kind is kept. A kind with cells that cannot be read keeps
 * its counts.
 */
export function recordsJob(today: IsoDate): Job {
  const job: Job = {
    id: `records:${today}`,
    name: 'records',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: TABLES_READ });
        const said = KINDS.map((kind) => tend(context, kind)).filter((words) => words !== '');
        const message = said.length > 0 ? said.join(' ') : 'Records are counted.';
        stageDone(context, job, message);
        context.session.commit();
        return message;
      }),
  };
  return job;
}

/** One kind; says what is worth a word. */
function tend(context: Context, kind: Kind<KindName>): string {
  const { session, today } = context;
  const unread = unreadCells(session, [kind.name]);
  if (unread !== '') return `Not counted, ${kind.many}, until these cells can be read: ${unread}.`;
  refreshFigures(context, kind);
  const removed = removeOld(context, kind);
  const counts = recordCounts(kind, projectedOfKind(session, kind.name), today);
  for (const count of counts) session.put('recordCounts', count);
  const kept = new Set(counts.map(({ id }) => id));
  for (const { id, kind: of } of session.rows('recordCounts'))
    if (of === kind.name && !kept.has(id)) session.remove('recordCounts', id);
  return removed === 0 ? '' : `Removed ${removed} ${kind.many} that had been over for ${kind.keepFor} years.`;
}

function refreshFigures({ session }: Context, kind: Kind<KindName>): void {
  for (const row of rowsOfKind(session, kind.name)) {
    const figures = computedFigures(kind, valuesIn(kind, row));
    const outdated = Object.entries(figures).some(([name, figure]) => !sameValue(figure, row[name] ?? ''));
    if (outdated) session.change(kind.name, row.id, figures as never);
  }
}

function removeOld({ session, today }: Context, kind: Kind<KindName>): number {
  if (kind.keepFor === 0) return 0;
  const oldest = addYears(today, -kind.keepFor);
  const old = rowsOfKind(session, kind.name).filter(
    (row) => isOver(kind, stateOf(kind, row)) && row.updatedAt.slice(0, 10) < oldest,
  );
  for (const { id } of old) session.remove(kind.name, id);
  return old.length;
}
