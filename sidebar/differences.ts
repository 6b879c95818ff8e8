import { dateWords } from './dates';
import type { FieldValue } from '../src/hub/field/field';
import type { Names } from '../src/hub/field/names';
import { valueWords } from '../src/hub/field/value';
import { LEVEL_LABELS, LEVELS, type Level } from '../src/hub/monitoring/judgement/indicator';
import { VISIT_FIELDS, VISIT_LISTS } from '../src/hub/monitoring/visit/fields';
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

type OwnList = Exclude<keyof typeof VISIT_LISTS, 'promised'>;

/** What became of earlier steps is known by their IDs only, so two versions of it are not laid side by side. */
const OWN_LISTS: Record<OwnList, (row: Loose, names: Names) => string> = {
  steps: ({ text, owner, due }) => `${plain(text)} (${plain(owner)}, ${dateWords(plain(due))})`,
  judgements: ({ indicator, level, narrative }, names) =>
    `${names.name('indicator', plain(indicator))} ${levelWords(plain(level))}: ${plain(narrative)}`,
};

const levelWords = (level: string): string =>
  LEVELS.find((one) => one === level) ? LEVEL_LABELS[level as Level] : level;

const listWords = (list: OwnList, value: unknown, names: Names): string =>
  rows(value)
    .map((row) => OWN_LISTS[list](row, names))
    .sort()
    .join('\n');

/** Label, name of the property, and how it reads: what the description of the form says. */
const DESCRIBED = [
  ...Object.entries(VISIT_FIELDS).map(([key, field]) => ({
    key,
    label: field.label,
    words: (value: unknown, names: Names) => valueWords(field, (value ?? field.empty) as FieldValue, names),
  })),
  ...(Object.keys(OWN_LISTS) as OwnList[]).map((key) => ({
    key,
    label: VISIT_LISTS[key],
    words: (value: unknown, names: Names) => listWords(key, value, names),
  })),
];

/**
 * What the two versions say differently, in the words and the order of the form. Fields that theirs does not carry are
 * left out.
 */
export function differences(mine: VisitInput, theirs: unknown, names: Names): Difference[] {
  const other = theirVisit(theirs);
  if (!other) return [];
  const own = mine as unknown as Loose;
  return DESCRIBED.filter(({ key }) => key in other && Array.isArray(own[key]) === Array.isArray(other[key]))
    .map(({ key, label, words }) => ({
      label,
      mine: words(own[key], names),
      theirs: words(other[key], names),
    }))
    .filter((each) => each.mine !== each.theirs);
}
