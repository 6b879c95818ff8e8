import type { Academy } from './academy';
import type { Person } from './person';
import { groupedBy } from '../order';
import { plainName } from '../text/text';
import { holdsRole, widestSight } from './offices';

/**
 * How much of an academy somebody is shown: `whole`, its file; `form`, what the form of a monitoring visit there needs
 * (its name, its Principal, the kinds of visit) and none of what is known of it; `nothing`, not even its name.
 */
export type Sight = 'whole' | 'form' | 'nothing';

type Viewer = Pick<Person, 'id' | 'role' | 'alsoRoles' | 'academy' | 'active'>;

/** Whether the academy is the person's own: their home, or the one that they lead. */
export const isHome = (
  me: Pick<Person, 'id' | 'academy'>,
  academy: Pick<Academy, 'id' | 'principal'>,
): boolean => me.academy === academy.id || (me.id !== '' && academy.principal === me.id);

/** What a person may see of an academy, whichever face they use: boards read reports, and only those (docs/rulebook.md §1, §9). */
export function sightOf(me: Viewer, academy: Pick<Academy, 'id' | 'principal'>): Sight {
  if (!me.active) return 'nothing';
  const sight = widestSight(me);
  if (sight !== 'monitors') return sight === 'trust' ? 'whole' : 'nothing';
  return isHome(me, academy) ? 'whole' : 'form';
}

/**
 * The names offered to the person who fills a form: everybody's to those who see the trust; else colleagues, Principals and
 * those without a home academy, since whom one meets on a visit is among them; none to members of boards.
 */
export function namesFor(me: Viewer, people: readonly Person[]): string[] {
  const known = people.filter((person) => person.active && knows(me, person));
  return toldApart(known).sort();
}

/** The same of an academy's own people, its Principal first. */
export function namesAt(
  me: Viewer,
  { id, principal }: Pick<Academy, 'id' | 'principal'>,
  people: readonly Person[],
): string[] {
  const here = people.filter(
    (person) => person.active && (person.id === principal || person.academy === id) && knows(me, person),
  );
  const names = toldApart(here);
  const first = here.findIndex((person) => person.id === principal);
  return first < 0 ? names : [names[first] ?? '', ...names.filter((_, at) => at !== first)];
}

/** Names, with the ID behind those that several bear. */
function toldApart(people: readonly Person[]): string[] {
  const bearers = groupedBy(people, ({ name }) => plainName(name));
  return people.map(({ id, name }) =>
    (bearers.get(plainName(name))?.length ?? 0) > 1 ? `${name} (${id})` : name,
  );
}

function knows(me: Viewer, other: Person): boolean {
  const sight = widestSight(me);
  if (sight !== 'monitors') return sight === 'trust';
  if (widestSight(other) === 'boards') return false;
  return other.academy === '' || other.academy === me.academy || holdsRole(other, 'principal');
}
