import { addressOf, isMailAddress, type Person } from '../../hub/trust/person';
import { HubError } from '../../hub/hub-error';
import { holds, type Right } from '../../hub/trust/rights';
import type { Ports } from '../../ports';
import type { Editors } from '../../store/protection';
import { openSession } from '../../store/session';
import { KEEPER_KEY } from './folders';

/**
 * Mail addresses of those who may edit the closed sheets by hand: who the table of rights says, the account that keeps
 * the hub, and the person who lays the protection, since Google would refuse a protection that keeps out its own maker.
 */
export function sheetEditors(ports: Ports, acting: string, people: Person[]): Editors {
  const keeper = ports.hub.all()[KEEPER_KEY];
  const holding = (...rights: Right[]): string[] => {
    const named = people.filter((person) => rights.some((right) => holds(person, right))).map(addressOf);
    return [...new Set([acting, ...(keeper === undefined ? [] : [keeper]), ...named])]
      .filter(isMailAddress)
      .sort();
  };
  return { keepers: holding('edit-closed-sheets'), writers: holding('edit-closed-sheets', 'write-rubric') };
}

/** As `sheetEditors`; `there` says whether the sheet of people is: a broken one is what set-up or repair is about to repair. */
export const editorsIn = (ports: Ports, acting: string, there: boolean): Editors =>
  sheetEditors(ports, acting, there ? peopleIn(ports, acting) : []);

/** Of a private workbook only the hub’s own account edits anything. */
export const nobodyBut = (account: string): Editors => ({ keepers: [account], writers: [account] });

function peopleIn(ports: Ports, email: string): Person[] {
  try {
    return openSession(ports, { at: ports.clock.now(), by: email }, { tables: ['people'] }).rows('people');
  } catch (error) {
    if (error instanceof HubError && error.code.startsWith('columns-')) return [];
    throw error;
  }
}
