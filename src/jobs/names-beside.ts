import { openContext, type Context } from '../actions/context';
import {
  addNameColumns,
  nameColumns,
  nameIn,
  nameProperty,
  NAMED_TABLES,
  placeOfNames,
  type NameLists,
  type NameSource,
  type SheetRead,
} from '../store/name-columns';
import type { TableName } from '../store/tables';

/** Names written in one run where they differ: the rest is for the next one. */
const AT_ONCE = 2000;

/**
 * Stages the names beside the IDs of those of the tables that people open: what differs from the lists of today, as
 * after a new row or another name. Rows prove themselves like any others, and are not counted as changed. Says whether
 * columns for names are only being made: what goes into them is staged from another reading.
 */
function stageNames(context: Context, tables: readonly TableName[]): boolean {
  const { session } = context;
  const lists = namesRead(context, tables);
  let left = AT_ONCE;
  let isNew = false;
  for (const name of NAMED_TABLES.filter((one) => tables.includes(one))) {
    const { values, layout, rowOf } = session.table(name);
    const read: SheetRead = { values, headerRow: layout.headerRow, columns: layout.columns };
    const columns = nameColumns(name).filter(({ from }) => lists[from] !== undefined);
    const missing = columns.filter((column) => placeOfNames(read, column) < 0);
    if (missing.length > 0 && rowOf.size > 0) {
      session.paint(addNameColumns(name, read, missing));
      isNew = true;
      continue;
    }
    for (const column of columns) {
      const at = placeOfNames(read, column);
      for (const [id, row] of rowOf) {
        const written = nameIn(read, row, column, lists);
        if (left === 0 || at < 0 || String(values[row]?.[at] ?? '') === written) continue;
        session.annotate(name, id, at, written);
        left -= 1;
      }
    }
  }
  return isNew;
}

/** Commits what an execution staged, with the names beside; those for new columns go into them at once. */
export function commitWithNames(context: Context, tables: readonly TableName[]): void {
  const isNew = stageNames(context, tables);
  context.session.commit();
  if (!isNew) return;
  const again = openContext(context.ports, context.email, { tables });
  stageNames(again, tables);
  again.session.commit();
}

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
