import { shortDate, type IsoDate } from '../../time/date';
import { measureKind, type KeyStage } from './catalogue';
import { differenceWords, numberWords, type Figure, type Unit } from './figure';
import { gapOf } from './gap';
import { REASON_WORDS, type Reason } from './reason';
import { HubError } from '../../hub-error';

export const ALL_PUPILS = 'All pupils';
export const DISADVANTAGED = 'Disadvantaged pupils';

/** One figure of one academy, with where it is from and of what day: evidence beside PI01, never a level (docs/rulebook.md §8). */
export interface Measure {
  /** `A01:ks2-rwm-expected:2024-25`, see `measureId`. */
  id: string;
  academy: string;
  /** Of the catalogue, or `trust …` for the trust's own. */
  kind: string;
  name: string;
  stage: KeyStage;
  /** Academic year, `2024-25`. */
  year: string;
  /** Autumn, Spring or Summer for the trust's termly figures; empty for a whole year. */
  term: string;
  /** All pupils, disadvantaged pupils, or a year group. */
  pupils: string;
  /** Empty where `reason` says why there is none. */
  value: number | '';
  unit: Unit;
  reason: Reason | '';
  /** What stood in the file in place of a number. */
  code: string;
  /** The same figure for England, where the file has it. */
  national: number | '';
  /** How many pupils it is about, where the file says. */
  cohort: number | '';
  source: string;
  asAt: IsoDate;
}

type Key = Pick<Measure, 'academy' | 'kind' | 'year' | 'term' | 'pupils'>;

/** The same figure has the same id in every file. */
export const measureId = ({ academy, kind, year, term, pupils }: Key): string =>
  [academy, kind, year, ...(term === '' ? [] : [term]), ...(pupils === ALL_PUPILS ? [] : [pupils])].join(':');

/** Number or reason: a row that has neither (a hand emptied it) is left empty, not 0. */
export const figureOf = ({ value, unit, reason, code }: Measure): Figure =>
  value === '' ? { kind: 'none', reason: reason || 'left empty', code } : { kind: 'number', value, unit };

/** Whether two figures count the same thing of the same pupils, so that a difference of them means something. */
export const comparable = (one: Measure, other: Measure): boolean =>
  one.kind === other.kind &&
  one.unit === other.unit &&
  one.pupils === other.pupils &&
  one.academy === other.academy &&
  (one.term === '') === (other.term === '');

/**
 * How far a figure has moved, in its unit; nothing where either has no number. Throws `not-comparable` for figures of
 * different things.
 */
export function changeSince(before: Measure, now: Measure): number | undefined {
  if (!comparable(before, now)) {
    throw new HubError({
      code: 'not-comparable',
      message: `“${before.name}, ${before.pupils}” and “${now.name}, ${now.pupils}” measure different things.`,
      remedy: 'Compare figures of the same measure and the same pupils.',
    });
  }
  return before.value === '' || now.value === '' ? undefined : now.value - before.value;
}

/** `61 %`, `not published: these pupils …`, `suppressed, so that … (SUPP)`. */
export function figureWords(measure: Measure): string {
  const figure = figureOf(measure);
  if (figure.kind === 'number') return numberWords(figure.value, figure.unit);
  const gap = figure.reason === 'not published' ? gapOf(measure.kind, measure.year) : undefined;
  const words = REASON_WORDS[figure.reason] + (gap ? `: ${gap.why}` : '');
  return figure.code === '' || gap ? words : `${words} (${figure.code})`;
}

/** `2024-25`, or `Autumn 2026-27`. */
export const whenWords = ({ year, term }: Pick<Measure, 'year' | 'term'>): string =>
  term === '' ? year : `${term} ${year}`;

/** `DfE performance tables, as at 12 Dec 2025`: stands with every figure. */
export const sourceWords = ({ source, asAt }: Pick<Measure, 'source' | 'asAt'>): string =>
  `${source}, as at ${shortDate(asAt)}`;

/** What an earlier figure and England’s say beside this one; empty where neither is a number. */
export function besideWords(now: Measure, before: Measure | undefined): string {
  const change = before && changeSince(before, now);
  const parts = [
    ...(before && change !== undefined ? [`${differenceWords(change)} since ${whenWords(before)}`] : []),
    ...(now.national === '' ? [] : [`England ${numberWords(now.national, now.unit)}`]),
  ];
  return parts.join('; ');
}

/** Whether it is among the few that stand beside PI01: the headline measures of all pupils. */
export const isHeadline = ({ kind, pupils }: Measure): boolean =>
  measureKind(kind)?.headline === true && pupils === ALL_PUPILS;
