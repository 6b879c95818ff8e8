import { isMailAddress } from '../../hub/trust/person';
import { directoryOf, idsNamed } from '../../hub/trust/directory';
import { titleOfList } from './heading';
import type { Context } from '../context';
import type { ImportTable } from './api';

/** An ID as hands make them: one word without a mark of an address. */
const LOOKS_LIKE_ID = /^[\p{L}\p{N}._-]*\p{N}[\p{L}\p{N}._-]*$/u;

/**
 * The ID of what a cell names: by its ID, else by its name or, of a person, by their address. A person may be named by
 * an ID before they are there: academies name people and people academies, so one of them comes first.
 */
export function referenceIn(
  { session }: Context,
  refers: ImportTable,
  text: string,
): { id: string } | { expected: string; unknown?: true } {
  const table = session.table(refers);
  if (text === '' || table.rowOf.has(text)) return { id: text };
  const [only, ...others] =
    refers === 'people'
      ? directoryOf(session.rows('people')).find(text)
      : idsNamed(table.rows as unknown as { id: string; name: string }[], text);
  if (only !== undefined && others.length === 0) return { id: only };
  const title = titleOfList(refers);
  if (only !== undefined)
    return { expected: `an ID, since more than one has that name: ${[only, ...others].join(', ')}` };
  if (refers !== 'people') return { expected: `an ID or a name of the sheet ${title}` };
  if (LOOKS_LIKE_ID.test(text) && !isMailAddress(text)) return { id: text };
  return { expected: `an ID, a name or an address of the sheet ${title}`, unknown: true };
}
