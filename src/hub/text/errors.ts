import { clean } from './text';
import { grouped } from './words';
import { LINK_CHARACTERS, VISIT_MOST, type FormField } from '../monitoring/visit/fields';

/** Path on the form (`judgements.PI03.narrative`) -> what is wrong, in the order of the form. */
export type FieldErrors = Record<string, string>;

/** What is wrong with a text: it is missing where it must not be, or longer than the trust wants it. Else empty. */
export function textError({ missing }: FormField, text: string, limit: number): string {
  const kept = clean(text);
  if (kept === '') return missing;
  return kept.length > limit
    ? `Shorten this by ${grouped(kept.length - limit)} characters (at most ${grouped(limit)}). Nothing was cut off.`
    : '';
}

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\.\S+$/i;

/** What is wrong with web addresses, of which blank ones are none. */
export function linkError(links: readonly string[]): string {
  const given = links.map(clean).filter((link) => link !== '');
  const wrong = given.find((link) => !WEB_ADDRESS.test(link));
  if (wrong !== undefined) return `“${wrong.slice(0, 40)}” is not a whole web address, e.g. https://…`;
  const long = given.find((link) => link.length > LINK_CHARACTERS);
  if (long !== undefined) return `A web address has at most ${grouped(LINK_CHARACTERS)} characters.`;
  return given.length > VISIT_MOST.links ? `At most ${VISIT_MOST.links} web addresses.` : '';
}

/** Of a text that is too long for where it is kept, by characters: what fits; else empty. */
export const lengthError = (text: string, most: number): string =>
  text.length > most ? `${text.length} characters; at most ${most} fit. Nothing was cut off.` : '';
