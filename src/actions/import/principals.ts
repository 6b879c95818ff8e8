import { holdsRole } from '../../hub/trust/offices';
import type { Person } from '../../hub/trust/person';
import type { Context } from '../context';
import type { ImportReading } from './good-row';

/** Somebody whom a list of people makes the Principal of an academy that has none. */
export interface NewPrincipal {
  academy: string;
  person: string;
  words: string;
}

/**
 * Academies and their Principals name each other, so one list comes first: people with the role of a Principal become
 * that of their academy where it names nobody who is there. Of two for one academy none does.
 */
export function newPrincipals({ session }: Context, { table, good }: ImportReading): NewPrincipal[] {
  if (table !== 'people') return [];
  const people = session.rows('people');
  const listed = good.map(({ entity }) => entity as unknown as Person);
  return session.rows('academies').flatMap(({ id, name, principal }): NewPrincipal[] => {
    if (people.some((one) => one.id === principal) || listed.some((one) => one.id === principal)) return [];
    const [only, ...others] = listed.filter(
      (one) => one.active && one.academy === id && holdsRole(one, 'principal'),
    );
    if (!only || others.length > 0) return [];
    return [{ academy: id, person: only.id, words: `${only.name} becomes Principal of ${name}` }];
  });
}
