import { MEASURE_KINDS, type KeyStage, type MeasureKind } from './catalogue';

/** Figures that nobody published, whatever a file says (facts of DfE’s announcements). */
export interface Gap {
  kinds: readonly string[];
  years: readonly string[];
  why: string;
}

const ofStage = (...stages: KeyStage[]): string[] =>
  MEASURE_KINDS.filter(({ stage }) => stages.includes(stage)).map(({ id }) => id);

export const GAPS: readonly Gap[] = [
  {
    kinds: ofStage('KS2', 'KS4'),
    years: ['2019-20', '2020-21'],
    why: 'tests and examinations were cancelled, and no results of schools were published',
  },
  {
    kinds: ['ks2-reading-progress', 'ks2-writing-progress', 'ks2-maths-progress'],
    years: ['2023-24', '2024-25'],
    why: 'these pupils sat no key stage 1 tests from which progress could be counted',
  },
  {
    kinds: ['ks4-progress8'],
    years: ['2024-25', '2025-26'],
    why: 'these pupils sat no key stage 2 tests from which progress could be counted',
  },
];

/** The gap that a measure falls into in an academic year, or nothing. */
export const gapOf = (kind: string, year: string): Gap | undefined =>
  GAPS.find(({ kinds, years }) => kinds.includes(kind) && years.includes(year));

/** The measures of a key stage that were not published for a year. */
export const gapsOfStage = (stage: KeyStage, year: string): MeasureKind[] =>
  MEASURE_KINDS.filter((kind) => kind.stage === stage && gapOf(kind.id, year) !== undefined);
