import type { Academy } from '../../hub/trust/academy';
import type { IsoDate } from '../../hub/time/date';
import type { Inspection } from '../../hub/monitoring/ofsted/inspection';
import { measureId, type Measure } from '../../hub/monitoring/measure/measure';
import type { MeasureKind } from '../../hub/monitoring/measure/catalogue';
import { readFigure, type Figure } from '../../hub/monitoring/measure/figure';
import { gapOf } from '../../hub/monitoring/measure/gap';
import type { Get, Shape } from '../../hub/monitoring/measure/shape';
import type { BadCell } from './api';

/** What one line of a file says, before it is held against what the hub has. */
export interface Drafts {
  measures: { line: number; row: Measure }[];
  inspections: { line: number; row: Inspection }[];
  academies: { id: string; patch: Partial<Academy> }[];
  bad: BadCell[];
}

export const noDrafts = (): Drafts => ({ measures: [], inspections: [], academies: [], bad: [] });

/** A line of a file, with all that reading it takes. */
export interface Reading {
  line: number;
  get: Get;
  /** Whether the file has such a column. */
  has(heading: string): boolean;
  academy: Academy;
  shape: Shape;
  /** Academic year, where the file does not say. */
  year: string;
  asAt: IsoDate;
  /** Autumn, Spring or Summer by the trust's calendar; empty when that says none. */
  term: string;
  /** England's figures: kind, pupils and year -> number. */
  england: Map<string, number>;
  drafts: Drafts;
}

export const bad = ({ drafts, line }: Reading, column: string, value: string, expected: string): void =>
  void drafts.bad.push({ line, column, value: value.slice(0, 60), expected });

export const englandKey = (kind: string, pupils: string, year: string): string => `${kind}:${pupils}:${year}`;

/** A whole number of pupils, or nothing where the file has a code or nothing. */
export function cohortOf(text: string): number | '' {
  const digits = text.replace(/,/g, '').trim();
  return /^\d{1,6}(\.0+)?$/.test(digits) ? Number(digits) : '';
}

/** One figure of a national file. */
export interface NationalFigure {
  kind: MeasureKind;
  pupils: string;
  year: string;
  heading: string;
  text: string;
  cohort: string;
  /** Added to the source: `revised`. */
  version?: string;
}

/**
 * Drafts one figure of the catalogue. A number where nothing was published is refused, and what stands in such a cell
 * is the gap and no other reason.
 */
export function draftNational(reading: Reading, one: NationalFigure): void {
  const { kind, heading, text, year } = one;
  const figure = readFigure(text, kind);
  const gap = gapOf(kind.id, year);
  if ('expected' in figure) bad(reading, heading, text, figure.expected);
  else if (!gap) draftFigure(reading, one, figure);
  else if (figure.kind === 'number')
    bad(reading, heading, text, `no number: not published for ${year}, as ${gap.why}`);
  else draftFigure(reading, one, { kind: 'none', reason: 'not published', code: text });
}

function draftFigure(reading: Reading, one: NationalFigure, figure: Figure): void {
  const { academy, shape, asAt, england, drafts, line } = reading;
  const { kind, year, pupils } = one;
  const key = { academy: academy.id, kind: kind.id, year, term: '', pupils };
  const row: Measure = {
    id: measureId(key),
    ...key,
    name: kind.name,
    stage: kind.stage,
    ...valueOf(figure),
    unit: kind.unit,
    national: england.get(englandKey(kind.id, pupils, year)) ?? '',
    cohort: cohortOf(one.cohort),
    source: one.version ? `${shape.source}, ${one.version}` : shape.source,
    asAt,
  };
  drafts.measures.push({ line, row });
}

/** A figure as the sheet keeps it: exactly one of number and reason. */
export const valueOf = (figure: Figure): Pick<Measure, 'value' | 'reason' | 'code'> =>
  figure.kind === 'number'
    ? { value: figure.value, reason: '', code: '' }
    : { value: '', reason: figure.reason, code: figure.code };
