import { addressOf, isMailAddress, type Person } from '../hub/person';
import { HubError } from '../hub/problem';
import { holds } from '../hub/rights';
import type { Ports } from '../ports';
import { openSession } from '../store/session';
import { KEEPER_KEY } from './set-up-folders';

/**
 * Mail addresses of those who may edit the closed sheets by hand: who the table of rights says, the account that keeps
 * the hub, and whoever lays the protection, since Google would refuse a protection that keeps out its own maker.
 */
export function sheetKeepers(ports: Ports, acting: string, people: Person[]): string[] {
  const keeper = ports.hub.all()[KEEPER_KEY];
  const named = people.filter((person) => holds(person, 'edit-closed-sheets')).map(addressOf);
  return [...new Set([acting, ...(keeper === undefined ? [] : [keeper]), ...named])]
    .filter(isMailAddress)
    .sort();
}

/** As `sheetKeepers`; `there` says whether the sheet of people is: a broken one is what set-up or repair is about to mend. */
export const keepersOf = (ports: Ports, acting: string, there: boolean): string[] =>
  sheetKeepers(ports, acting, there ? peopleIn(ports, acting) : []);

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
