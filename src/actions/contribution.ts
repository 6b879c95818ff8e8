import type { Academy } from '../hub/trust/academy';
import type { Stored } from '../store/rows';
import type { Session } from '../store/session';
import type { Entity, TableIn, TableName } from '../store/tables';
import type { AcademyFile } from './academy/api';
import type { PersonalContext } from './context';

/** What one part of the domain adds to the file of an academy, for anyone who sees all of it. */
export interface FilePart<K extends keyof AcademyFile> {
  /** Tables that it is made from. */
  tables: readonly TableIn<'hub'>[];
  part(context: PersonalContext, academy: Academy): Pick<AcademyFile, K>;
}

/** The tables of some contributions, each once. */
export const tablesOf = <N extends TableName>(
  parts: Record<string, { tables: readonly N[] }> | readonly { tables: readonly N[] }[],
): N[] => [...new Set(Object.values(parts).flatMap(({ tables }) => tables))];

/** The rows of each table under the table's own name, as they were read. */
export const storedRowsOf = <N extends TableName>(
  session: Pick<Session, 'rows'>,
  names: readonly N[],
): { [K in N]: Stored<Entity<K>>[] } =>
  Object.fromEntries(names.map((name) => [name, session.rows(name)])) as { [K in N]: Stored<Entity<K>>[] };

/** The rows of each table under the table's own name, what is staged included: a view's model says it no other way. */
export const rowsOf = <N extends TableName>(
  session: Pick<Session, 'projected'>,
  names: readonly N[],
): { [K in N]: Entity<K>[] } =>
  Object.fromEntries(names.map((name) => [name, session.projected(name)])) as { [K in N]: Entity<K>[] };
