import { driveThing } from './drive-link';
import { clean } from './text';
import { grouped } from './words';

/** Path on the form (`judgements.PI03.narrative`) -> what is wrong, in the order of the form. */
export type FieldErrors = Record<string, string>;

/** Of a text that is too long for where it is kept, by characters: by how much, and what fits; else empty. */
export const lengthError = (text: string, most: number): string =>
  text.length > most
    ? `Shorten this by ${grouped(text.length - most)} ${text.length - most === 1 ? 'character' : 'characters'} (at most ${grouped(most)}). Nothing was cut off.`
    : '';

/** Most characters of one web address. */
const LINK_CHARACTERS = 2000;

/** Most web addresses of one field. */
const MOST_LINKS = 20;

const WEB_ADDRESS = /^https?:\/\/[^\s/]+\.\S+$/i;

/** What is wrong with web addresses, of which blank ones are none. */
export function linkError(links: readonly string[]): string {
  const given = links.map(clean).filter((link) => link !== '');
  const wrong = given.find((link) => !WEB_ADDRESS.test(link));
  if (wrong !== undefined) return `“${wrong.slice(0, 40)}” is not a whole web address, e.g. https://…`;
  const place = given.find((link) => driveThing(link) === 'place');
  if (place !== undefined)
    return `“${place.slice(0, 40)}” is no file of Drive: open the file there, choose Share, then Copy link.`;
  const long = given.find((link) => link.length > LINK_CHARACTERS);
  if (long !== undefined) return `A web address has at most ${grouped(LINK_CHARACTERS)} characters.`;
  return given.length > MOST_LINKS ? `At most ${MOST_LINKS} web addresses.` : '';
}
