import type { Context } from '../actions/context';
import {
  addNameColumns,
  nameColumns,
  nameIn,
  nameProperty,
  NAMED_TABLES,
  placeOfNames,
  type NameColumn,
  type NameLists,
  type NameSource,
  type SheetRead,
} from '../store/name-columns';
import type { TableName } from '../store/tables';

/** Names written in one run where they differ: the rest is for the next one. */
const AT_ONCE = 2000;

/**
 * What `open` reads, after each of its sheets that lacks columns for names got them in a write of its own: what goes into
 * them needs the places of its rows as they stand then.
 */
export function openWithNames(open: () => Context, tables: readonly TableName[]): Context {
  const context = open();
  const requests = sheetsOf(context, tables).flatMap(({ name, read, columns }) =>
    addNameColumns(
      name,
      read,
      columns.filter((column) => placeOfNames(read, column) < 0),
    ),
  );
  if (requests.length === 0) return context;
  context.session.paint(requests);
  context.session.commit();
  return open();
}

/**
 * Stages the names beside the IDs of those of the tables that people open: what differs from the lists of today, as
 * after a new row or another name. Rows prove themselves like any others, and are not counted as changed.
 */
export function stageNames(context: Context, tables: readonly TableName[]): void {
  const lists = namesRead(context, tables);
  let left = AT_ONCE;
  for (const { name, read, columns } of sheetsOf(context, tables))
    for (const column of columns) {
      const at = placeOfNames(read, column);
      for (const [id, row] of context.session.table(name).rowOf) {
        const written = nameIn(read, row, column, lists);
        if (left === 0 || at < 0 || String(read.values[row]?.[at] ?? '') === written) continue;
        context.session.annotate(name, id, at, written);
        left -= 1;
      }
    }
}

interface NamedSheet {
  name: (typeof NAMED_TABLES)[number];
  read: SheetRead;
  columns: NameColumn[];
}

/** The sheets among the tables that have names beside their IDs, once they have rows. */
const sheetsOf = ({ session }: Context, tables: readonly TableName[]): NamedSheet[] =>
  NAMED_TABLES.filter((name) => tables.includes(name) && session.table(name).rowOf.size > 0).map((name) => {
    const { values, layout } = session.table(name);
    return {
      name,
      read: { values, headerRow: layout.headerRow, columns: layout.columns },
      columns: nameColumns(name).filter(({ from }) => tables.includes(from)),
    };
  });

/** ID -> name of every list of names among the tables that were read. */
function namesRead({ session }: Context, tables: readonly TableName[]): NameLists {
  const sources: NameSource[] = ['academies', 'people', 'regions', 'indicators'];
  const lists: NameLists = {};
  for (const from of sources.filter((one) => tables.includes(one))) {
    const rows = session.rows(from) as unknown as (Record<string, unknown> & { id: string })[];
    lists[from] = new Map(rows.map((row) => [row.id, String(row[nameProperty(from)])]));
  }
  return lists;
}
