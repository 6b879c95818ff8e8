import type { Context } from '../actions/context';
import { sheetEditors } from '../actions/set-up/keepers';
import { refusedTo } from '../actions/set-up/one-by-one';
import { checkProtection } from '../store/protection-check';

/** What the check of protection came to, in words. */
export interface ProtectionWords {
  repaired: string[];
  left: string[];
}

/**
 * Re-checks that the sheets are protected as the table of rights says, and lays anew what is not: hands remove
 * protection, add editors, and people change roles. A write of its own: an address that Google does not take must not
 * keep the rest of the nightly check from being committed, so a refusal is told in the words.
 */
export function repairProtection({ ports, session, email }: Context): ProtectionWords {
  const people = session.rows('people');
  const { requests, repaired, left } = checkProtection(
    ports.grid.structure(),
    sheetEditors(ports, email, people),
  );
  if (requests.length === 0) return { repaired, left };
  // What passes by itself is thrown: the whole check is tried again.
  const why = refusedTo(() => ports.grid.write(requests));
  return why === ''
    ? { repaired, left }
    : { repaired: [], left: [...left, `Google refused to put protection right: ${why}`] };
}
