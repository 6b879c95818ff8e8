import { INDICATOR_IDS } from '../judgement/indicator';

/** How a field is asked for: one or some of a list, a day, one line, some lines, or web addresses a line each. */
export type Control = 'choice' | 'choices' | 'day' | 'line' | 'text' | 'links';

/** One field of a form, the same on every face: sidebar, web page and card. */
export interface FormField {
  /** Where its value stands; `*` for the row of a list, by its id or its number. */
  path: string;
  label: string;
  /** Empty where the label says all. */
  hint: string;
  control: Control;
  /** Lines that the control shows at first. */
  rows: number;
  /** Said when it is empty; a field without it may stay empty. */
  missing: string;
}

const field = (path: string, label: string, control: Control, more: Partial<FormField> = {}): FormField => ({
  path,
  label,
  control,
  hint: '',
  rows: control === 'text' ? 4 : control === 'links' ? 2 : 1,
  missing: '',
  ...more,
});

const LINKS_HINT = 'One web address on each line.';

/** The visit form (docs/rulebook.md §6). What each kind of visit asks for, in which order, stands in `forms.ts`. */
export const VISIT_FIELDS = {
  academy: field('academy', 'Academy', 'choice', { missing: 'Choose the academy.' }),
  on: field('on', 'Day of the visit', 'day', { missing: 'Give the day of the visit.' }),
  kind: field('kind', 'Kind of visit', 'choice', {
    missing: 'Choose a kind of visit that you may record here.',
  }),
  promisedDue: field('promised.*.due', 'New day', 'day', {
    missing: 'Give the new day, on or after the day of the visit.',
  }),
  summary: field('summary', 'Summary', 'text', {
    hint: 'What you saw and talked about, in a few plain sentences.',
    rows: 5,
    missing: 'Write what was seen and said.',
  }),
  evidence: field('evidence', 'Progress on the improvement plan', 'text', {
    hint: 'What shows that the plan is working, or not.',
  }),
  focus: field('focus', 'In focus', 'choices'),
  team: field('team', 'Who else took part', 'line'),
  observers: field('observers', 'Joint observers', 'line', {
    hint: 'Who judged with you: one shared set of levels. Names or IDs from the People sheet, with commas between.',
  }),
  narrative: field('judgements.*.narrative', 'Why this level', 'text', {
    missing: 'Say why you chose this level: a level alone cannot be understood.',
  }),
  share: field('judgements.*.share', 'What others can learn', 'text', {
    hint: 'What this academy could show or teach to another.',
    rows: 2,
    missing: 'Say what other academies can learn from this strength.',
  }),
  judgementLinks: field('judgements.*.links', 'Evidence links', 'links', { hint: LINKS_HINT }),
  stepText: field('steps.*.text', 'What will be done', 'text', { rows: 2, missing: 'Say what was agreed.' }),
  stepOwner: field('steps.*.owner', 'Who', 'line', { missing: 'Say who will do it.' }),
  stepDue: field('steps.*.due', 'By', 'day', {
    missing: 'Give the day it is due, on or after the day of the visit.',
  }),
  links: field('links', 'Links', 'links', { hint: LINKS_HINT }),
} as const;

/** What a correction asks on top (docs/rulebook.md §4). */
export const CORRECTION_FIELDS = {
  reason: field('reason', 'Why is it corrected?', 'text', {
    hint: 'What was recorded first stays in the history; this says why it changed.',
    rows: 2,
    missing: 'Say why you correct it.',
  }),
} as const;

/** Most rows of a list in one visit. */
export const VISIT_MOST = {
  steps: 20,
  promised: 200,
  judgements: INDICATOR_IDS.length,
  links: 20,
  observers: 10,
} as const;

/** Most characters of one web address. */
export const LINK_CHARACTERS = 2000;

/** The path of a field in one row of its list. */
export const pathIn = ({ path }: FormField, row: string | number): string => path.replace('*', String(row));
