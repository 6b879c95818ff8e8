import type { IsoDate } from '../../hub/time/date';
import type { Inspection } from '../../hub/monitoring/ofsted/inspection';
import type { KeyStage } from '../../hub/monitoring/measure/catalogue';

/** One line of a file, as the browser cut it. */
export interface FileLine {
  /** Where it begins in the file, from 1. */
  line: number;
  /** Under the headings of `head`, in their order. */
  cells: string[];
  /** Set when it cannot be trusted: its quotes do not close, or it has more values than the file has headings. */
  torn: '' | 'unclosed' | 'over';
}

/** A file of measures, less the lines and columns that are none of the trust's: those never leave the browser. */
export interface MeasureFileInput {
  head: string[];
  lines: FileLine[];
  /** Academic year, where the file itself does not say; else empty. */
  year: string;
  asAt: IsoDate;
}

export interface ApplyMeasuresInput extends MeasureFileInput {
  /** What the preview answered: only what was seen is written. */
  seen: string;
  /** Whether names, phases and inspection days of academies are changed, too. */
  academies: boolean;
}

/** Something that an import adds or changes, in words. */
export interface MeasureChange {
  /** Name of the academy. */
  academy: string;
  words: string;
}

export interface BadCell {
  line: number;
  column: string;
  value: string;
  expected: string;
}

/** Answer of `preview-measures`: what `apply-measures` would do. */
export interface MeasuresPreview {
  title: string;
  source: string;
  add: MeasureChange[];
  /** Old → new. */
  change: MeasureChange[];
  /** What would change in the sheet Academies itself, if that is wanted. */
  academies: MeasureChange[];
  /** Whether the person asking may change the sheet Academies. */
  mayChangeAcademies: boolean;
  same: number;
  bad: BadCell[];
  /** Columns that files of this kind have and this one has not. */
  lacking: string[];
  seen: string;
}

/** Answer of `apply-measures`. */
export interface MeasuresApplied {
  added: number;
  changed: number;
  academies: number;
  same: number;
  bad: number;
}

/** Answer of `open-measures`. */
export interface MeasuresModel {
  today: IsoDate;
  /** By these the browser finds the lines that are the trust's. */
  academies: { id: string; name: string; urn: string }[];
  /** What the hub has already, latest first. */
  imported: { source: string; year: string; asAt: IsoDate; figures: number }[];
}

/** One measure of an academy over the years. */
export interface MeasureSeries {
  stage: KeyStage;
  name: string;
  pupils: string;
  /** Latest first. `beside` says what changed and what England's is; empty where that says nothing. */
  figures: { when: string; words: string; beside: string; source: string; none: boolean }[];
}

/** Answer of `list-measures`. */
export interface AcademyMeasures {
  series: MeasureSeries[];
  /** Latest first. Those of the two frameworks stand apart. */
  graded: (Inspection & { framework: 'graded' })[];
  cards: (Inspection & { framework: 'report card' })[];
  /** Moves between the latest two of one framework, in words. */
  moves: string[];
  /** Rows in which the two frameworks are mixed, which are not shown. */
  mixed: string[];
}

/** What can be asked of measures. */
export interface MeasuresApi {
  'open-measures': { input: Record<string, never>; output: MeasuresModel };
  'list-measures': { input: { academy: string }; output: AcademyMeasures };
  'preview-measures': { input: MeasureFileInput; output: MeasuresPreview };
  'apply-measures': { input: ApplyMeasuresInput; output: MeasuresApplied };
}
