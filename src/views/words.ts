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
