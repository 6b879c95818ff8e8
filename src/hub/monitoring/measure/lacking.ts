import { WIDE_COLUMNS } from './columns';
import { gapOf } from './gap';
import { ALL_PUPILS } from './measure';
import { CARD_HEADINGS, CARD_SAFE, DAYS, GRADED_HEADINGS, SAFE } from '../ofsted/file-headings';
import { plain, type Shape } from './shape';

/** Not every school has them, and neither has every file. */
const isOfSome = (heading: string): boolean => heading.includes('(where applicable)');
const graded = (at: 0 | 1): string[] =>
  [...Object.values(GRADED_HEADINGS), SAFE]
    .map((headings) => headings[at] ?? '')
    .filter((heading) => !isOfSome(heading));

const CARD = [CARD_SAFE, ...Object.values(CARD_HEADINGS).flat()].filter((heading) => !isOfSome(heading));
const LATEST = [DAYS.gradedBegan, ...graded(0)];
const BEFORE_CARDS = [DAYS.began, ...graded(1)];

/** What files of a kind have as they are published; the year is that of the figures, where the file does not say it. */
function expectedIn({ id }: Shape, year: string, has: (heading: string) => boolean): readonly string[] {
  if (id === 'ofsted') return CARD.some(has) ? [...CARD, ...LATEST] : BEFORE_CARDS;
  if (id !== 'ks2-wide' && id !== 'ks4-wide') return [];
  return WIDE_COLUMNS[id === 'ks2-wide' ? 'KS2' : 'KS4']
    .filter(({ kind, pupils }) => pupils === ALL_PUPILS && gapOf(kind, year) === undefined)
    .map(({ headings }) => headings[0] ?? '');
}

/**
 * Columns that a file of this kind has when it is published and that this one lacks: its figures would be missing
 * without a word.
 */
export function lackingColumns(shape: Shape, head: readonly string[], year: string): string[] {
  const there = new Set(head.map(plain));
  const has = (heading: string): boolean => there.has(plain(heading));
  return expectedIn(shape, year, has).filter((heading) => !has(heading));
}
