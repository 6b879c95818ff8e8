import type { Academy } from './academy';
import { DEFAULT_SETTINGS, type Settings } from './settings';
import { VISIT_KIND_RULES, type VisitKind } from './visit';

/** What a person is in the trust (domain.md §1). `hub-owner` runs set-up and owns the trigger. */
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

/** Somebody who uses or appears in the hub (domain.md §1). */
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

type Recorder = Pick<Person, 'id' | 'role' | 'region' | 'academy' | 'unit' | 'active'>;
type Visited = Pick<Academy, 'id' | 'region' | 'principal'>;

/** Whether the person may record that kind of visit at that academy (domain.md §1, §6). */
export function mayRecord(person: Recorder, kind: VisitKind, academy: Visited): boolean {
  if (!person.active) return false;
  switch (person.role) {
    case 'md':
    case 'deputy-md':
    case 'national-director':
      return true;
    case 'unit-lead':
      return person.unit === 'mad';
    case 'regional-ceo':
      return fromRegion(person.region, kind, academy.region);
    case 'central-staff':
    case 'sle':
    case 'principal':
      return (
        VISIT_KIND_RULES[kind].stage === 'monitored' &&
        person.academy !== academy.id &&
        academy.principal !== person.id
      );
    default:
      return false;
  }
}

/** Whoever leads no region has none of their own, and none to be outside of. */
function fromRegion(region: string, kind: VisitKind, visited: string): boolean {
  const { where } = VISIT_KIND_RULES[kind];
  if (where === 'anywhere') return true;
  return region !== '' && (region === visited) === (where === 'own-region');
}
