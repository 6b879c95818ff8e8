import { isMailAddress } from '../../hub/trust/person';
import { plainName } from '../../hub/text/text';
import { titleOfList } from './heading';
import type { Context } from '../context';
import type { ImportTable } from './api';

/** An ID as hands make them: one word without a mark of an address. */
const LOOKS_LIKE_ID = /^[\p{L}\p{N}._-]*\p{N}[\p{L}\p{N}._-]*$/u;

interface Named {
  id: string;
  name: string;
  email?: string;
}

/**
 * The ID of what a cell names: by its ID, else by its name or, of a person, by their address. A person may be named by
 * an ID before they are there: academies name people and people academies, so one of them comes first.
 */
export function referenceIn(
  { session }: Context,
  refers: ImportTable,
  text: string,
): { id: string } | { expected: string } {
  const table = session.table(refers);
  if (text === '' || table.rowOf.has(text)) return { id: text };
  const meant = (table.rows as unknown as Named[]).filter(
    ({ name, email = '' }) =>
      plainName(name) === plainName(text) || (email !== '' && plainName(email) === plainName(text)),
  );
  const [only, ...others] = meant;
  if (only && others.length === 0) return { id: only.id };
  const title = titleOfList(refers);
  if (only)
    return { expected: `an ID, since more than one has that name: ${meant.map(({ id }) => id).join(', ')}` };
  if (refers !== 'people') return { expected: `an ID or a name of the sheet ${title}` };
  if (LOOKS_LIKE_ID.test(text) && !isMailAddress(text)) return { id: text };
  return {
    expected: `an ID, a name or an address of the sheet ${title}: import people first, or leave this empty`,
  };
}
