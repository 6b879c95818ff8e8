/** `1 visit`, `3 visits`, `2 academies`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** A sentence ends with exactly one mark. */
export const sentence = (text: string): string => {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?\u2026]$/.test(trimmed) ? trimmed : `${trimmed}.`;
};

/**
 * At most `limit` characters, cut at a word where one ends in the last fifth, with `…` for what is left out.
 * No emoji is cut in half.
 */
export function shortened(text: string, limit: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= limit) return clean;
  const whole = clean.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  const space = whole.lastIndexOf(' ');
  return `${(space > limit * 0.8 ? whole.slice(0, space) : whole).trim()}\u2026`;
}

/** However long a first sentence is, no more of it than this is quoted, in characters. */
const LONGEST = 600;

/** As many whole sentences as fit into `limit` characters, and the first in any case: no sentence is cut. */
export function wholeSentences(text: string, limit: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  if (clean.length <= limit) return clean;
  const ends = [...clean.matchAll(/[.!?](?= |$)/g)].map(({ index }) => index + 1);
  const end = ends.filter((one) => one <= limit).pop() ?? ends[0] ?? clean.length;
  return shortened(clean.slice(0, end), LONGEST);
}
