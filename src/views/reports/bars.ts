import type { Tone } from '../tone';
import type { Span, TableCell } from './document';

/** One stretch of a bar: how many, in which colour. */
export interface Stretch {
  count: number;
  tone: Tone;
}

/** Spaces in a whole bar: they fill the middle column of an A4 table in the size of its text. */
const WIDTH = 80;

/** A space on which no line breaks; coloured, it is ink that no screen reader says. */
const INK = '\u00a0';

/**
 * A bar of coloured stretches with their numbers in them, as text: it stays as it is where a document is converted, and
 * can be read without its colours (docs/google.md §10: images would need public addresses).
 */
export function bar(stretches: readonly Stretch[]): TableCell {
  const shown = stretches.filter(({ count }) => count > 0);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  const spans = shown.map(({ count, tone }): Span => {
    const words = String(count);
    const room = Math.max(words.length + 2, Math.round((count / total) * WIDTH)) - words.length;
    const before = Math.floor(room / 2);
    return { text: `${INK.repeat(before)}${words}${INK.repeat(room - before)}`, tone };
  });
  return { spans };
}
