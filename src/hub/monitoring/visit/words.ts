import { line, longText, type Field } from '../../field/field';

/** A field whose value is text on the form and in the sheet. */
type Words = Readonly<Record<string, Field<string>>>;

/** What the form has asked for in words since the first release. */
export const FIRST_WORDS = {
  summary: longText('Summary', {
    hint: 'What you saw and talked about, in a few plain sentences.',
    rows: 5,
    missing: 'Write what was seen and said.',
  }),
  evidence: longText('Progress on the improvement plan', {
    column: 'Progress on the plan',
    hint: 'What shows that the plan is working, or not.',
  }),
  team: line('Who else took part', { column: 'Team', most: 2000 }),
} as const satisfies Words;

/**
 * Fields that came later: a line, a long text, a choice or a day, each with the number of the migration that adds its
 * column (`since`). Forms and rows of earlier releases lack them. `forms.ts` says which kinds of visit ask for them.
 */
export const LATER_WORDS = {} as const satisfies Words;

/** Every field of the form that is text: its sheet, all faces, drafts, conflicts and the note follow from here. */
export const VISIT_WORDS = { ...FIRST_WORDS, ...LATER_WORDS };

export type VisitWord = keyof typeof VISIT_WORDS;

/** Their values, as a visit holds them. */
export type VisitTexts = Record<keyof typeof FIRST_WORDS, string> &
  Partial<Record<keyof typeof LATER_WORDS, string | undefined>>;

/** Their names, in order. */
export const VISIT_WORD_NAMES = Object.keys(VISIT_WORDS) as VisitWord[];

/** One value for each of them. */
export const visitTexts = (of: (name: VisitWord) => string): Record<VisitWord, string> =>
  Object.fromEntries(VISIT_WORD_NAMES.map((name) => [name, of(name)])) as Record<VisitWord, string>;
