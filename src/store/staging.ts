import type { RowMeta } from './column';
import type { LoadedTable } from './loaded-table';
import type { Session } from './session';
import type { Entity, TableName } from './tables';

/** What a session means to do to one table. */
export interface StagedTable {
  added: Record<string, unknown>[];
  changed: Map<string, Record<string, unknown>>;
  removed: Set<string>;
}

/** Whoever writes, and when: kept with every row. */
export interface Stamp {
  at: string;
  by: string;
}

type Staging = Pick<Session, 'add' | 'change' | 'put' | 'remove'>;
type Staged = Map<TableName, StagedTable>;

function stagedTable(staged: Staged, name: TableName): StagedTable {
  const known = staged.get(name) ?? { added: [], changed: new Map(), removed: new Set() };
  staged.set(name, known);
  return known;
}

/** The ways to stage, over tables as they were read. */
export function staging(
  table: <N extends TableName>(name: N) => LoadedTable<Entity<N>>,
  staged: Staged,
  { at, by }: Stamp,
): Staging {
  const meta: RowMeta = { rev: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
  const change: Staging['change'] = (name, id, patch) => {
    const { changed } = stagedTable(staged, name);
    const rev = (table(name).byId.get(id)?.rev ?? 0) + 1;
    changed.set(id, { ...changed.get(id), ...patch, rev, updatedAt: at, updatedBy: by });
  };
  const add: Staging['add'] = (name, ...entities) =>
    void stagedTable(staged, name).added.push(...entities.map((entity) => ({ ...entity, ...meta })));
  const putNew: Staging['put'] = (name, entity) => {
    const fresh = stagedTable(staged, name).added.find(({ id }) => id === entity.id);
    if (fresh) Object.assign(fresh, entity);
    else add(name, entity);
  };
  return {
    add,
    change,
    put: (name, entity) => {
      if (!table(name).rowOf.has(entity.id)) return putNew(name, entity);
      const patch = differing(table(name).byId.get(entity.id), entity);
      if (patch) change(name, entity.id, patch as Partial<typeof entity>);
    },
    remove: (name, id) => void stagedTable(staged, name).removed.add(id),
  };
}

/** The rows as they will be once what is staged is committed. */
export function projection<T extends { id: string }>(rows: T[], stage: StagedTable | undefined): T[] {
  if (!stage) return rows;
  const kept = rows.filter((row) => !stage.removed.has(row.id));
  const changed = kept.map((row) => ({ ...row, ...stage.changed.get(row.id) }));
  return [...changed, ...(stage.added as unknown as T[])];
}

/** The properties whose value is not what is stored; all of them when the stored row cannot be read. */
function differing(before: object | undefined, after: object): Record<string, unknown> | undefined {
  const stored = (before ?? {}) as Record<string, unknown>;
  const patch = Object.entries(after).filter(
    ([property, value]) => JSON.stringify(value) !== JSON.stringify(stored[property]),
  );
  return patch.length > 0 ? Object.fromEntries(patch) : undefined;
}
