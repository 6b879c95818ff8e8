import { MAD } from '../../hub/monitoring/obligation/terms';
import type { Academy } from '../../hub/trust/academy';
import type { Person } from '../../hub/trust/person';

/** Names of people and places, looked up once. */
export interface Names {
  academy(id: string): string;
  person(id: string): string;
}

export function namesOf(model: {
  academies: readonly Pick<Academy, 'id' | 'name'>[];
  people: readonly Pick<Person, 'id' | 'name'>[];
}): Names {
  const academies = new Map(model.academies.map(({ id, name }) => [id, name]));
  const people = new Map(model.people.map(({ id, name }) => [id, name]));
  return {
    academy: (id) => academies.get(id) ?? id,
    person: (id) => (id === MAD ? 'the MAD unit' : (people.get(id) ?? id)),
  };
}
