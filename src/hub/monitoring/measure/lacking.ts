import { WIDE_COLUMNS } from './columns';
import { gapOf } from './gap';
import { ALL_PUPILS } from './measure';
import { plain, type Shape } from './shape';

const CARD = [
  ...['Safeguarding standards', 'Inclusion', 'Curriculum and teaching', 'Achievement'],
  ...['Attendance and behaviour', 'Personal development and wellbeing', 'Leadership and governance'],
];
const LATEST = [
  'Inspection start date of latest OEIF graded inspection',
  'Latest OEIF quality of education',
  'Latest OEIF behaviour and attitudes',
  'Latest OEIF personal development',
  'Latest OEIF effectiveness of leadership and management',
  'Latest OEIF safeguarding is effective?',
];
const BEFORE_CARDS = [
  'Inspection start date',
  'Quality of education',
  'Behaviour and attitudes',
  'Personal development',
  'Effectiveness of leadership and management',
  'Safeguarding is effective?',
];

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
