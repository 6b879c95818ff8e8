import type { Role, Team, Unit } from './roles';

/** Somebody who uses or appears in the hub (docs/rulebook.md §1). */
export interface Person {
  id: string;
  name: string;
  /** Lower case; how Google tells us who acts. Unique among active people. */
  email: string;
  role: Role;
  /** What they are besides: their rights are those of all their roles together. */
  alsoRoles: readonly Role[];
  /** Id of the region that they lead or look after, or empty. */
  region: string;
  /** Home academy id of a Principal or SLE, or empty. */
  academy: string;
  unit: Unit;
  /** The central teams that they work in. */
  teams: readonly Team[];
  /** What a Regional CEO answers for in the whole trust, in few words, or empty. */
  nationalResponsibility: string;
  /** False once they have left: their name stays on what they wrote, but they may do nothing. */
  active: boolean;
}

/** The address as Google tells it: hands leave capitals and spaces in the cell. */
export const addressOf = ({ email }: Pick<Person, 'email'>): string => email.trim().toLowerCase();

/** One plain address: no name, no list, no quotes or brackets that a mail header would read as such. */
export const isMailAddress = (text: string): boolean =>
  /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\.]+(\.[^\s@<>()[\],;:"\\.]+)+$/.test(text) && text.length <= 254;

/** Whether a person is active and can be written to. */
export const isReachable = (person: Person | undefined): person is Person =>
  person !== undefined && person.active && isMailAddress(addressOf(person));

/** The Principal of an academy who can be written to: named in the register, active, with a mail address. */
export function principalOf(
  { principal }: { principal: string },
  people: readonly Person[],
): Person | undefined {
  const person = people.find(({ id }) => id === principal);
  return isReachable(person) ? person : undefined;
}
