import { groupedBy } from '../order';
import { plainName } from '../text/text';
import type { Person } from './person';

/** Finds people by what is written of them: by ID, by mail address, and by name where one person alone bears it. */
export interface Directory {
  /** Ids of those who may be meant; several when it cannot be told. */
  find(written: string): string[];
}

type Named = Pick<Person, 'id' | 'name' | 'active'> & Partial<Pick<Person, 'email'>>;

/** Rows that were read are never changed: the directory of each list is made once. */
const made = new WeakMap<readonly Named[], Directory>();

/**
 * Who is meant by a name, everywhere in the hub. Of people of one name or address those who are active are meant, and
 * former ones only where nobody active bears it; `Jo Lee (P07)` names one by ID.
 */
export function directoryOf(people: readonly Named[]): Directory {
  const known = made.get(people) ?? directoryMade(people);
  made.set(people, known);
  return known;
}

type Index = ReadonlyMap<string, readonly Named[]>;

function directoryMade(people: readonly Named[]): Directory {
  const ids = new Map(people.map(({ id }) => [plainName(id), id]));
  const by = (of: (one: Named) => string, active: boolean): Index =>
    groupedBy(
      people.filter((one) => one.active === active && of(one) !== ''),
      of,
    );
  const name = (one: Named): string => plainName(one.name);
  const address = (one: Named): string => plainName(one.email ?? '');
  const indices = [by(name, true), by(address, true), by(name, false), by(address, false)];
  return {
    find(written) {
      const [, inside = written] = /\(([^()]*)\)\s*$/.exec(written) ?? [];
      const own = ids.get(plainName(inside));
      if (own !== undefined) return [own];
      const found = indices.map((index) => index.get(plainName(written))).find((all) => all !== undefined);
      return (found ?? []).map(({ id }) => id);
    },
  };
}

/** The IDs of rows that are meant by an ID or a name, such as academies or regions. */
export const idsNamed = (rows: readonly { id: string; name: string }[], written: string): string[] =>
  rows
    .filter(({ id, name }) => [id, name].some((said) => plainName(said) === plainName(written)))
    .map(({ id }) => id);
