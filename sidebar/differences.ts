import { dateWords } from './dates';
import type { VisitInput } from '../src/hub/monitoring/visit/input';

/** One thing that two versions of a visit say differently. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

type Loose = Record<string, unknown>;

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The visit inside what a `conflict` hands over, whether bare or wrapped; nothing when there is none. */
export function theirVisit(theirs: unknown): Loose | undefined {
  if (!isLoose(theirs)) return undefined;
  return isLoose(theirs.visit) ? theirs.visit : theirs;
}

const rows = (value: unknown): Loose[] => (Array.isArray(value) ? value.filter(isLoose) : []);
const plain = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

const FIELDS: readonly { key: keyof VisitInput; label: string; words(value: unknown): string }[] = [
  { key: 'academy', label: 'Academy', words: plain },
  { key: 'on', label: 'Date', words: (value) => dateWords(plain(value)) },
  { key: 'kind', label: 'Kind', words: plain },
  { key: 'team', label: 'Who else took part', words: plain },
  { key: 'observers', label: 'Joint observers', words: plain },
  {
    key: 'focus',
    label: 'In focus',
    words: (value) => (Array.isArray(value) ? value.join(', ') : plain(value)),
  },
  { key: 'summary', label: 'Summary', words: plain },
  { key: 'evidence', label: 'Progress on the plan', words: plain },
  {
    key: 'links',
    label: 'Links',
    words: (value) => (Array.isArray(value) ? value.join('\n') : plain(value)),
  },
  {
    key: 'steps',
    label: 'Next steps',
    words: (value) =>
      rows(value)
        .map(({ text, owner, due }) => `${plain(text)} (${plain(owner)}, ${dateWords(plain(due))})`)
        .join('\n'),
  },
  {
    key: 'judgements',
    label: 'Judgements',
    words: (value) =>
      rows(value)
        .map(({ indicator, level, narrative }) => `${plain(indicator)} ${plain(level)}: ${plain(narrative)}`)
        .sort()
        .join('\n'),
  },
];

/** What the two versions say differently, in the order of the form. Fields that theirs does not carry are left out. */
export function differences(mine: VisitInput, theirs: unknown): Difference[] {
  const other = theirVisit(theirs);
  if (!other) return [];
  return FIELDS.filter(({ key }) => key in other && Array.isArray(mine[key]) === Array.isArray(other[key]))
    .map(({ key, label, words }) => ({ label, mine: words(mine[key]), theirs: words(other[key]) }))
    .filter((each) => each.mine !== each.theirs);
}
