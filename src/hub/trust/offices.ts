import {
  ROLES,
  ruleOf,
  sightOfRole,
  teamOffice,
  type Duty,
  type LineManager,
  type Office,
  type Role,
  type RoleSight,
  type RoleWords,
  type Team,
  type Unit,
} from './roles';

/** What a person's offices follow from: a row of People has all of it. */
export interface OfficeHolder {
  role: Role;
  alsoRoles: readonly Role[];
  unit: Unit;
  teams: readonly Team[];
}

/** Every role that the person holds, the first one first. */
export const rolesOf = ({ role, alsoRoles }: Pick<OfficeHolder, 'role' | 'alsoRoles'>): Role[] => [
  ...new Set([role, ...alsoRoles]),
];

export const holdsRole = (me: Pick<OfficeHolder, 'role' | 'alsoRoles'>, role: Role): boolean =>
  rolesOf(me).includes(role);

/** Every office that the person holds: their roles, the unit that they lead, the teams that they work in. */
export function officesOf(me: OfficeHolder): Office[] {
  const unit = me.unit === '' || !holdsRole(me, 'unit-lead') ? [] : [`${me.unit}-lead` as const];
  return [...rolesOf(me), ...unit, ...me.teams.map(teamOffice)];
}

/** Whether any of the person's offices brings the duty with it: it counts once, however many of them do. */
export const hasDuty = (me: OfficeHolder, duty: Duty): boolean =>
  officesOf(me).some((office) => ruleOf(office).duties.includes(duty));

/** Who line-manages the person: of each of their offices, without `nobody`. */
export const managersFor = (me: OfficeHolder): Exclude<LineManager, 'nobody'>[] =>
  [...new Set(officesOf(me).map((office) => ruleOf(office).manager))].filter((one) => one !== 'nobody');

/** How much of the academies the person's roles show them: the widest of all. */
export function widestSight(me: Pick<OfficeHolder, 'role' | 'alsoRoles'>): RoleSight {
  const sights: RoleSight[] = rolesOf(me).map(sightOfRole);
  return (['trust', 'monitors'] as const).find((sight) => sights.includes(sight)) ?? 'boards';
}

/** The roles that see as much of the academies. */
export const rolesSeeing = (sight: RoleSight): readonly Role[] =>
  ROLES.filter((role) => sightOfRole(role) === sight);

/** All that a person is, in the trust's own words: `Principal, SLE`; who leads a unit or works in a team, by its name. */
export function titleOf(me: OfficeHolder, words: RoleWords): string {
  const isNamed = { 'unit-lead': me.unit !== '', 'team-member': me.teams.length > 0 };
  return officesOf(me)
    .filter((office) => !(office in isNamed && isNamed[office as keyof typeof isNamed]))
    .map((office) => ruleOf(office).label(words))
    .join(', ');
}
