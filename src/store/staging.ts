import type { RowMeta } from './column';
import type { LoadedTable } from './loaded-table';
import type { Entity, TableIn, TableName } from './tables';
import type { Book } from '../hub/book';

/** What a session means to do to one table. */
export interface StagedTable {
  /** By id, in the order in which they will stand. */
  added: Map<string, Record<string, unknown>>;
  changed: Map<string, Record<string, unknown>>;
  removed: Set<string>;
  /** Zero-based rows without an id of their own. */
  surplus: Set<number>;
  /** By id, text for columns that are no part of the table, by zero-based column. */
  annotated: Map<string, Map<number, string>>;
}

/** The person who writes, and when: kept with every row. */
export interface Stamp {
  at: string;
  by: string;
}

/** The ways to stage what the next commit writes. */
export interface Staging<B extends Book = Book> {
  add<N extends TableIn<B>>(name: N, ...entities: Entity<N>[]): void;
  change<N extends TableIn<B>>(name: N, id: string, patch: Partial<Entity<N>>): void;
  /** Adds the row, or changes what differs; says whether there was anything to do. */
  put<N extends TableIn<B>>(name: N, entity: Entity<N>): boolean;
  remove(name: TableIn<B>, id: string): void;
  /** Writes text beside a row into a column (zero-based) that is no part of the table: the row is not counted as changed. */
  annotate(name: TableIn<B>, id: string, at: number, text: string): void;
  /** Removes the rows that have no id of their own; says how many. Only where all rows follow from ledgers. */
  removeSurplus(name: TableIn<B>): number;
}

type Staged = Map<TableName, StagedTable>;

function stagedTable(staged: Staged, name: TableName): StagedTable {
  const known = staged.get(name) ?? {
    added: new Map(),
    changed: new Map(),
    removed: new Set(),
    surplus: new Set(),
    annotated: new Map(),
  };
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
  const add: Staging['add'] = (name, ...entities) => {
    const { added } = stagedTable(staged, name);
    for (const entity of entities) added.set(entity.id, { ...entity, ...meta });
  };
  return {
    add,
    change,
    put: putting(table, staged, add, change),
    remove: (name, id) => void stagedTable(staged, name).removed.add(id),
    annotate: annotating(staged),
    removeSurplus: (name) => {
      const { surplus } = table(name);
      for (const row of surplus) stagedTable(staged, name).surplus.add(row);
      return surplus.length;
    },
  };
}

const annotating =
  (staged: Staged): Staging['annotate'] =>
  (name, id, at, text) => {
    const { annotated } = stagedTable(staged, name);
    annotated.set(id, new Map([...(annotated.get(id) ?? []), [at, text]]));
  };

/** Adds a row that is not there; changes of one that is, or is staged, what differs. Says whether anything did. */
function putting(
  table: <N extends TableName>(name: N) => LoadedTable<Entity<N>>,
  staged: Staged,
  add: Staging['add'],
  change: Staging['change'],
): Staging['put'] {
  return (name, entity) => {
    if (!table(name).rowOf.has(entity.id)) {
      const fresh = staged.get(name)?.added.get(entity.id);
      if (fresh) Object.assign(fresh, entity);
      else add(name, entity);
      return true;
    }
    const stored = table(name).byId.get(entity.id);
    const patch = differing({ ...stored, ...staged.get(name)?.changed.get(entity.id) }, entity);
    if (patch) change(name, entity.id, patch as Partial<typeof entity>);
    return patch !== undefined;
  };
}

/** The rows as they will be once what is staged is committed; one that could not be read is there once it is put whole. */
export function projection<T extends { id: string }>(rows: T[], stage: StagedTable | undefined): T[] {
  if (!stage) return rows;
  const kept = rows.filter((row) => !stage.removed.has(row.id));
  const changed = kept.map((row) =>
    stage.changed.has(row.id) ? { ...row, ...stage.changed.get(row.id) } : row,
  );
  const read = new Set(rows.map(({ id }) => id));
  const withoutRead = [...stage.changed].filter(([id]) => !read.has(id)).map(([, row]) => row);
  return [...changed, ...([...withoutRead, ...stage.added.values()] as unknown as T[])];
}

/** The properties whose value is not what is stored or staged; all of them when the stored row cannot be read. */
function differing(before: object, after: object): Record<string, unknown> | undefined {
  const stored = before as Record<string, unknown>;
  const patch = Object.entries(after).filter(
    ([property, value]) =>
      value !== stored[property] && JSON.stringify(value) !== JSON.stringify(stored[property]),
  );
  return patch.length > 0 ? Object.fromEntries(patch) : undefined;
}
