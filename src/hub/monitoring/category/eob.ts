import {
  addressOf,
  isMailAddress,
  ROLE_LABELS,
  ROLES,
  roleLabel,
  type Person,
  type Role,
} from '../../trust/person';
import type { Settings } from '../../trust/setting/settings';

/** The settings that say who sits on the Executive Operational Board (docs/rulebook.md §1). */
export type EobSettings = Pick<Settings, 'eobMembers' | 'regionalCeoWord' | 'specialistWord'>;

type Member = Pick<Person, 'id' | 'role'> & Partial<Pick<Person, 'email'>>;

/** Shorter names by which boards call the roles. */
const SHORT: Partial<Record<Role, string>> = {
  md: 'MD',
  'deputy-md': 'Deputy MD',
  'national-director': 'National Director',
};

const written = ({ eobMembers }: EobSettings): string[] =>
  eobMembers
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The role that a word means, one or several of them, in the trust's words or the usual ones. */
function roleOf(word: string, settings: EobSettings): Role | undefined {
  const plain = word.toLowerCase();
  return ROLES.find((role) =>
    [role, SHORT[role] ?? role, ROLE_LABELS[role], roleLabel(role, settings)].some((name) =>
      [name.toLowerCase(), `${name.toLowerCase()}s`].includes(plain),
    ),
  );
}

const isNamed = (word: string, { id, email = '' }: Member): boolean =>
  word === id || (isMailAddress(word) && word.toLowerCase() === addressOf({ email }));

/** Whether the person sits on the Executive Operational Board: by role, by person id, or by mail address. */
export const sitsOnEob = (me: Member, settings: EobSettings): boolean =>
  written(settings).some((word) => roleOf(word, settings) === me.role || isNamed(word, me));

/** Words of the setting that are neither a role nor an active person: nobody sits on the board by them. */
export const unknownMembers = (settings: EobSettings, people: readonly Person[]): string[] =>
  written(settings).filter(
    (word) => roleOf(word, settings) === undefined && !people.some((one) => one.active && isNamed(word, one)),
  );
