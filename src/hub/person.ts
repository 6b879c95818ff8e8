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
