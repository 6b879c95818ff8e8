import type { IsoDate } from './date';

/** `PI01` … `PI10` (domain.md §3). */
export type IndicatorId = string;

/** How good a judgement says an indicator is, lowest first (domain.md §4). */
export const LEVELS = ['below', 'working-towards', 'expected', 'strength'] as const;
export type Level = (typeof LEVELS)[number];

/** One of the ten performance indicators (domain.md §3, framework p. 2). */
export interface Indicator {
  id: IndicatorId;
  /** 1 to 10: the order in which boards read them. */
  number: number;
  name: string;
  /** A name that fits a narrow column, at most 24 characters. */
  short: string;
  /** What a visitor looks for, in one plain sentence. */
  help: string;
}

/** One level of one version of an indicator's rubric; versions are never edited, only followed (domain.md §3). */
export interface RubricLevel {
  /** `PI01-v1-expected` */
  id: string;
  indicator: IndicatorId;
  version: number;
  level: Level;
  text: string;
  effectiveFrom: IsoDate;
}
