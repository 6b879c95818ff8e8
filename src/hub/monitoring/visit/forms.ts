import { isEmpty } from '../../field/value';
import { clean } from '../../text/text';
import { INDICATOR_IDS } from '../judgement/indicator';
import type { Field } from '../../field/field';
import { VISIT_FIELDS } from './fields';
import type { VisitInput } from './input';
import { VISIT_KIND_RULES, type VisitKind } from './visit';
import { VISIT_WORD_NAMES, type VisitWord } from './words';

/** A field of the middle of the form: which of them a kind asks for, and in which order, is its own. */
export type KindField = VisitWord | 'focus' | 'observers';

export const KIND_FIELDS: readonly KindField[] = [...VISIT_WORD_NAMES, 'focus', 'observers'];

/** What the form of one kind of visit asks beside what every visit says (docs/rulebook.md §6). */
export interface KindForm {
  /** In the order in which they are filled in. */
  asks: readonly KindField[];
  /** Its own words for them; with `missing`, the field may not stay empty. */
  words: Partial<Record<KindField, Partial<Pick<Field, 'hint' | 'missing'>>>>;
  /** Said above the levels; empty where it makes none. */
  levels: string;
  /** Whether it is to judge every indicator. */
  allIndicators: boolean;
  /** Indicators are chosen by what Ofsted reports on. */
  byOfstedArea: boolean;
}

const JUDGE = 'Judge only what you looked at. Each level needs its reasons.';

const judging = (words: KindForm['words'], more: Partial<KindForm> = {}): KindForm => ({
  asks: ['summary', 'focus', 'evidence', 'team', 'observers'],
  words,
  levels: JUDGE,
  allIndicators: false,
  byOfstedArea: false,
  ...more,
});

/** The forms of all kinds: sidebar, web page and card ask what stands here, and the save refuses what it does not. */
export const VISIT_FORMS: Record<VisitKind, KindForm> = {
  support: judging(
    {
      evidence: { hint: 'Begin here: what shows that the plan is working, or not.' },
      focus: { hint: 'What you worked on together. A support visit sets no levels.' },
    },
    { asks: ['evidence', 'summary', 'focus', 'team'], levels: '' },
  ),
  'learning-walk': judging(
    {
      focus: {
        hint: 'What the walk looked at.',
        missing: 'Choose at least one indicator that the walk looked at.',
      },
      summary: { hint: 'What you saw in classrooms, in a few plain sentences.' },
    },
    { asks: ['focus', 'summary', 'evidence', 'team'], levels: '' },
  ),
  moderation: judging(
    { summary: { hint: 'What you checked, and how far you agree with what was judged before.' } },
    {
      asks: ['focus', 'summary', 'evidence', 'team', 'observers'],
      levels: 'Check an earlier judgement and give your own level. Each level needs its reasons.',
    },
  ),
  monitoring: judging({ focus: { hint: 'What this half-term’s visit looked at.' } }),
  'light-touch': judging({ summary: { hint: 'In a few sentences: does it still hold, and what is new?' } }),
  'ofsted-preparation': judging(
    { focus: { hint: 'By what Ofsted reports on.' } },
    { asks: ['focus', 'summary', 'evidence', 'team', 'observers'], byOfstedArea: true },
  ),
  diagnosis: judging(
    { focus: { hint: 'Judge all of them; choose here what you looked at most closely.' } },
    {
      asks: ['summary', 'evidence', 'focus', 'team', 'observers'],
      levels: 'Judge every indicator. Each level needs its reasons.',
      allIndicators: true,
    },
  ),
};

/** The field in the words of that kind. */
export const kindField = (kind: VisitKind, name: KindField): Field => ({
  ...VISIT_FIELDS[name],
  ...VISIT_FORMS[kind].words[name],
});

/** Whether the form of that kind asks for the field. */
export const asksFor = (kind: VisitKind, name: KindField): boolean => VISIT_FORMS[kind].asks.includes(name);

const isBlank = (value: string | string[]): boolean =>
  isEmpty(typeof value === 'string' ? clean(value) : value);

/** What is given although the form of that kind does not ask for it: no visit can be saved with it. */
export const notAskedFor = (visit: VisitInput, kind = visit.kind): KindField[] =>
  KIND_FIELDS.filter((name) => !asksFor(kind, name) && !isBlank(visit[name] ?? ''));

/** Which indicators a visit that is to judge all of them has not; none for other kinds. */
export const notJudged = ({ kind, judgements }: Pick<VisitInput, 'kind' | 'judgements'>): string[] =>
  VISIT_FORMS[kind].allIndicators
    ? INDICATOR_IDS.filter((id) => judgements.every(({ indicator }) => indicator !== id))
    : [];

/** The same in a sentence, by the names given; empty when nothing is missing. A diagnosis may take several visits. */
export function notJudgedWords(
  visit: Pick<VisitInput, 'kind' | 'judgements'>,
  nameOf: (indicator: string) => string,
): string {
  const missing = notJudged(visit);
  if (missing.length === 0) return '';
  const names = missing.length === INDICATOR_IDS.length ? '' : `: ${missing.map(nameOf).join(', ')}`;
  const { label } = VISIT_KIND_RULES[visit.kind];
  return `${label}: ${missing.length} of ${INDICATOR_IDS.length} not judged at this visit${names}.`;
}
