import type { Person } from '../hub/person';
import { HubError } from '../hub/problem';
import type { Ports } from '../ports';
import { openSession } from '../store/session';
import { maySetUp } from './rights';

/**
 * Mail addresses of those who may edit the sheets of the trust's set-up by hand: whoever acts and the hub's keepers.
 * `there` says whether the sheet of people is; a broken one is what set-up or repair is about to mend.
 */
export function keepersOf(ports: Ports, email: string, there: boolean): string[] {
  const people = there ? peopleIn(ports, email) : [];
  const keepers = people.filter(maySetUp).map((person) => person.email.toLowerCase());
  return [...new Set([email, ...keepers])].sort();
}

function peopleIn(ports: Ports, email: string): Person[] {
  try {
    return openSession(ports.grid, { at: ports.clock.now(), by: email }, { tables: ['people'] }).rows(
      'people',
    );
  } catch (error) {
    if (error instanceof HubError && error.code.startsWith('columns-')) return [];
    throw error;
  }
}
