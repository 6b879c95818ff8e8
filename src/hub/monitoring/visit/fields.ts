import { academy, choice, day, indicators, line, links, longText } from '../../field/field';
import { INDICATOR_IDS } from '../judgement/indicator';
import type { Outcome } from './input';
import { VISIT_KIND_RULES, VISIT_KINDS, type VisitKind } from './visit';
import { VISIT_WORDS } from './words';

const kindWords = Object.fromEntries(
  VISIT_KINDS.map((kind) => [kind, VISIT_KIND_RULES[kind].label]),
) as Record<VisitKind, string>;

/**
 * The visit form (docs/rulebook.md §6), by the path at which each value stands. What each kind of visit asks for, in
 * which order, stands in `forms.ts`.
 */
export const VISIT_FIELDS = {
  academy: academy('Academy', { missing: 'Choose the academy.' }),
  on: day('Day of the visit', { column: 'Date', missing: 'Give the day of the visit.' }),
  kind: choice('Kind of visit', kindWords, {
    column: 'Kind',
    missing: 'Choose a kind of visit that you may record here.',
  }),
  ...VISIT_WORDS,
  focus: indicators('In focus', { column: 'Focus' }),
  observers: line('Joint observers', {
    hint: 'Who judged with you: one shared set of levels. Names or IDs from the People sheet, with commas between.',
    most: 2000,
  }),
  links: links('Files, photos and links', {
    column: 'Links',
    hint: 'Drive or web addresses, one on each line.',
  }),
} as const;

/** What becomes of a step that was agreed before. */
export const PROMISED_FIELDS = {
  outcome: choice<Outcome>('Outcome', { done: 'Done', carried: 'Carry on', dropped: 'Dropped' }),
  due: day('New day', { missing: 'Give the new day, on or after the day of the visit.' }),
} as const;

/** One judgement of the form. */
export const JUDGEMENT_FIELDS = {
  narrative: longText('Why this level', {
    column: 'Narrative',
    missing: 'Say why you chose this level: a level alone cannot be understood.',
  }),
  share: longText('What others can learn', {
    column: 'Can be shared',
    hint: 'What this academy could show or teach to another.',
    rows: 2,
    missing: 'Say what other academies can learn from this strength.',
  }),
  links: links('Evidence links', { column: 'Evidence' }),
} as const;

/** One step that is agreed at a visit. */
export const STEP_FIELDS = {
  text: longText('What will be done', { column: 'Next step', rows: 2, missing: 'Say what was agreed.' }),
  owner: line('Owner', { missing: 'Say who will do it.' }),
  due: day('Due', { missing: 'Give the day it is due, on or after the day of the visit.' }),
} as const;

/** What a correction asks on top (docs/rulebook.md §4). */
export const CORRECTION_FIELDS = {
  reason: longText('Why is it corrected?', {
    column: 'Why corrected',
    hint: 'What was recorded first stays in the history; this says why it changed.',
    rows: 2,
    missing: 'Say why you correct it.',
  }),
} as const;

/** What a withdrawal asks. */
export const WITHDRAWAL_FIELDS = {
  reason: longText('Why is it withdrawn?', {
    hint: 'Such as: it was called off, or recorded twice.',
    rows: 2,
    missing: 'Say why you withdraw it.',
  }),
} as const;

/** The lists of a visit, as people name them. */
export const VISIT_LISTS = {
  promised: 'Since last time',
  steps: 'Next steps',
  judgements: 'Judgements',
} as const;

/** Most rows of a list in one visit. */
export const VISIT_MOST = {
  steps: 20,
  promised: 200,
  judgements: INDICATOR_IDS.length,
  observers: 10,
} as const;

/** Where a value stands in one row of a list: a judgement by its indicator, an earlier step by its id, a new one by its number. */
export const pathIn = (
  list: 'promised' | 'judgements' | 'steps',
  row: string | number,
  name: string,
): string => `${list}.${row}.${name}`;
