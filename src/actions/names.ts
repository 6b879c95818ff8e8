import type { Session } from '../store/session';

/** The name that a sheet gives to an ID; the ID itself where the sheet does not know it. */
const nameIn =
  (table: 'people' | 'academies' | 'regions') =>
  ({ session }: { session: Session }, id: string): string =>
    session.table(table).byId.get(id)?.name ?? id;

export const personName = nameIn('people');
export const academyName = nameIn('academies');
export const regionName = nameIn('regions');
