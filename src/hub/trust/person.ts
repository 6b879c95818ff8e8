import { type Settings } from './setting/settings';
import { DEFAULT_SETTINGS } from './setting/read-settings';

/** What a person is in the trust (docs/rulebook.md §1). `hub-owner` runs set-up and owns the trigger. */
export const ROLES = [
  'md',
  'deputy-md',
  'regional-ceo',
  'national-director',
  'unit-lead',
  'principal',
  'sle',
  'central-staff',
  'clerk',
  'board-member',
  'hub-owner',
] as const;
export type Role = (typeof ROLES)[number];

export const UNITS = ['', 'mad', 'improvement', 'innovation', 'operations'] as const;
export type Unit = (typeof UNITS)[number];

/** Somebody who uses or appears in the hub (docs/rulebook.md §1). */
export interface Person {
  id: string;
  name: string;
  /** Lower case; how Google tells us who acts. Unique among active people. */
  email: string;
  role: Role;
  /** Region id a Regional CEO leads, or empty. */
  region: string;
  /** Home academy id of a Principal or SLE, or empty. */
  academy: string;
  unit: Unit;
  /** False once they have left: their name stays on what they wrote, but they may do nothing. */
  active: boolean;
}

/** How people read the roles, in the default words for those that a trust may rename: `roleLabel` has its own. */
export const ROLE_LABELS: Record<Role, string> = {
  md: 'Managing Director',
  'deputy-md': 'Deputy Managing Director',
  'regional-ceo': DEFAULT_SETTINGS.regionalCeoWord,
  'national-director': 'National Director of Education and Standards',
  'unit-lead': 'Unit lead',
  principal: 'Principal',
  sle: DEFAULT_SETTINGS.specialistWord,
  'central-staff': 'Central education staff',
  clerk: 'Board clerk',
  'board-member': 'Board member',
  'hub-owner': 'Keeper of the hub',
};

/** A role in the trust's own words. */
export function roleLabel(
  role: Role,
  settings: Pick<Settings, 'regionalCeoWord' | 'specialistWord'>,
): string {
  if (role === 'regional-ceo') return settings.regionalCeoWord;
  return role === 'sle' ? settings.specialistWord : ROLE_LABELS[role];
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
