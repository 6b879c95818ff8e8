import { onlyOne } from '../../field/names';
import { plainName } from '../../text/text';
import type { Person } from '../../trust/person';
import { directoryOf } from '../../trust/directory';

/**
 * The owner of a step as it is kept: a person by their full name, with the ID behind it where others bear it too, so that
 * reminders find them; what names nobody, or several, stays as it was written. `principal`: person id of the academy's,
 * whom the word alone means.
 */
export function ownerAsKept(written: string, people: readonly Person[], principal = ''): string {
  const directory = directoryOf(people);
  const meant = meansPrincipal(written) ? principal : onlyOne(directory.find(written));
  const person = people.find(({ id }) => id === meant);
  if (!person) return written;
  return onlyOne(directory.find(person.name)) === person.id ? person.name : `${person.name} (${person.id})`;
}

/** Why nobody is reminded but the Principal, in the middle of a sentence; empty where the owner is one active person of the hub. */
export function notRemindedWords(written: string, people: readonly Person[]): string {
  const found = directoryOf(people).find(written);
  if (found.length === 1) {
    const isActive = people.some(({ id, active }) => active && id === found[0]);
    return isActive ? '' : `“${written}” is no longer active in the hub`;
  }
  return found.length === 0
    ? `“${written}” is nobody in the People sheet`
    : `“${written}” may be more than one person`;
}

/** Whether a face's own list of names has it. */
export const isListed = (written: string, names: readonly string[]): boolean =>
  names.some((name) => plainName(name) === plainName(written));

/** The names among which a face looks. */
interface KnownNames {
  /** Of the academy's people. */
  here: readonly string[];
  /** Empty where the academy has none. */
  principal: string;
  names: readonly string[];
}

/**
 * The one name that a part of a name most likely means: of the academy's people, else of all. `Principal` is who leads the
 * academy. Nothing when several may be meant, or nobody.
 */
export function likelyOwner(written: string, { here, principal, names }: KnownNames): string | undefined {
  const part = plainName(written);
  if (part === '') return undefined;
  if (meansPrincipal(written)) return principal || undefined;
  for (const some of [here, names]) {
    const [first, second] = some.filter((name) => hasWord(name, part));
    if (first !== undefined) return second === undefined ? first : undefined;
  }
  return undefined;
}

const hasWord = (name: string, beginning: string): boolean => ` ${plainName(name)}`.includes(` ${beginning}`);

/** Whether it says no name but the office. */
export const meansPrincipal = (written: string): boolean =>
  /^(the )?(principal|head|headteacher)$/.test(plainName(written));
