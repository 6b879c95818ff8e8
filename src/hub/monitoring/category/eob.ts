import { addressOf, isMailAddress, type Person } from '../../trust/person';
import { holdsRole } from '../../trust/offices';
import { eobWords, ROLES, type Role } from '../../trust/roles';
import type { Settings } from '../../trust/setting/settings';

/** The settings that say who sits on the Executive Operational Board (docs/rulebook.md §1). */
export type EobSettings = Pick<Settings, 'eobMembers' | 'regionalCeoWord' | 'specialistWord'>;

type Member = Pick<Person, 'id' | 'role' | 'alsoRoles'> & Partial<Pick<Person, 'email'>>;

const written = ({ eobMembers }: EobSettings): string[] =>
  eobMembers
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The role that a word means, one or several of them, in the trust's words or the usual ones. */
const roleIn = (word: string, settings: EobSettings): Role | undefined =>
  ROLES.find((role) => eobWords(role, settings).includes(word.toLowerCase()));

const isNamed = (word: string, { id, email = '' }: Member): boolean =>
  word === id || (isMailAddress(word) && word.toLowerCase() === addressOf({ email }));

/** Whether the person sits on the Executive Operational Board: by role, by person id, or by mail address. */
export const sitsOnEob = (me: Member, settings: EobSettings): boolean =>
  written(settings).some((word) => {
    const role = roleIn(word, settings);
    return (role !== undefined && holdsRole(me, role)) || isNamed(word, me);
  });

/** Words of the setting that are neither a role nor an active person: nobody sits on the board by them. */
export const unknownMembers = (settings: EobSettings, people: readonly Person[]): string[] =>
  written(settings).filter(
    (word) => roleIn(word, settings) === undefined && !people.some((one) => one.active && isNamed(word, one)),
  );
