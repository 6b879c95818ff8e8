import type { Entity, TableName } from '../../store/tables';
import type { Context } from '../context';

/** Tables that are what ledgers fold to, and of which a correction or a reply makes rows anew. */
type Folded = Extract<TableName, 'positions' | 'participations' | 'loads' | 'disputes'>;

/** Stages what makes the rows concerned what they fold to: those that nothing folds to any more go. */
export function replaceDerived<N extends Folded>(
  { session }: Context,
  name: N,
  folded: Entity<N>[],
  concerns: (row: Entity<N>) => boolean,
): void {
  const wanted = folded.filter(concerns);
  for (const row of wanted) session.put(name, row);
  const kept = new Set(wanted.map(({ id }) => id));
  for (const row of session.rows(name)) {
    if (concerns(row) && !kept.has(row.id)) session.remove(name, row.id);
  }
}
