import { fingerprint } from '../fingerprint';
import { sortedBy } from '../order';
import { fromBase64 } from '../text/base64';
import { pictureOf, type Picture } from './picture';

/** The trust's own logo, as its documents show it. */
export interface Logo extends Picture {
  /** The picture’s bytes in base64. */
  data: string;
}

/** A row of the sheet Logo: a cell cannot hold a whole picture. */
export interface LogoPart extends Picture {
  id: string;
  /** 1 for the first, and of how many. */
  part: number;
  parts: number;
  /** Of the whole picture’s base64: equal pictures, equal marks. */
  mark: string;
  data: string;
}

/** Most bytes of a logo. */
export const LOGO_BYTES = 150_000;
/** Pixels of its longer side at most, and of its shorter at least. */
export const LOGO_PIXELS = { most: 2000, least: 20 } as const;
/** Characters of one part: a cell holds 50,000. */
export const PART_LENGTH = 40_000;

/** What is wrong with a picture in base64 that is to be the logo, as a sentence; else the logo. */
export function readLogo(data: string): Logo | string {
  const bytes = fromBase64(data);
  const picture = bytes && pictureOf(bytes);
  if (!bytes || !picture) return 'Choose a PNG or JPEG picture.';
  if (bytes.length > LOGO_BYTES) return `Choose a picture of at most ${LOGO_BYTES / 1000} KB.`;
  const sides = [picture.width, picture.height];
  if (Math.max(...sides) > LOGO_PIXELS.most || Math.min(...sides) < LOGO_PIXELS.least)
    return `Choose a picture with sides of ${LOGO_PIXELS.least} to ${LOGO_PIXELS.most} pixels.`;
  return { ...picture, data };
}

/** The rows that keep a logo. */
export function logoParts(logo: Logo): LogoPart[] {
  const parts = Math.ceil(logo.data.length / PART_LENGTH);
  const mark = fingerprint(logo.data);
  return Array.from({ length: parts }, (_, index) => ({
    ...logo,
    id: `logo-${index + 1}`,
    part: index + 1,
    parts,
    mark,
    data: logo.data.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH),
  }));
}

/** The logo of these rows in whatever order; nothing where there are none, or where they are not whole. */
export function logoOf(rows: readonly LogoPart[]): Logo | undefined {
  const data = sortedBy([...rows], ({ part }) => part)
    .map((row) => row.data)
    .join('');
  const [first] = rows;
  const isWhole = rows.every(({ mark, parts }) => parts === rows.length && mark === fingerprint(data));
  if (!first || !isWhole) return undefined;
  const logo = readLogo(data);
  return typeof logo === 'string' ? undefined : logo;
}
