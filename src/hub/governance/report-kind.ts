import { termName, termOf, type HalfTerm } from '../trust/calendar/calendar';
import type { IsoDate } from '../time/date';
import type { Settings } from '../trust/setting/settings';

/** The board reports of the Monitoring, Assessment and Diagnostic unit and of the regions (docs/rulebook.md §9). */
export const REPORT_KINDS = [
  'regional-progress',
  'regional-report',
  'director-progress',
  'monitoring-unit',
  'category-paper',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** What one kind of report is: of what, to which board, how often. */
export interface ReportKindRule {
  /** One report for each region, or one for the whole trust. */
  of: 'region' | 'trust';
  to: 'regional-board' | 'trust-board' | 'eob';
  every: 'half-term' | 'term' | 'year';
  /** Its title; the trust's own words are in it. */
  title(settings: Pick<Settings, 'regionWord'>): string;
}

/** To whom, when and from whom (the table of docs/rulebook.md §9). */
export const REPORT_KIND_RULES: Record<ReportKind, ReportKindRule> = {
  'regional-progress': {
    of: 'region',
    to: 'regional-board',
    every: 'half-term',
    title: () => 'Progress of each academy as Emerging, Aspiring or Lighthouse',
  },
  'regional-report': {
    of: 'region',
    to: 'trust-board',
    every: 'half-term',
    title: ({ regionWord }) => `${regionWord} report`,
  },
  'director-progress': {
    of: 'trust',
    to: 'trust-board',
    every: 'half-term',
    title: () => 'Progress of all academies',
  },
  'monitoring-unit': {
    of: 'trust',
    to: 'trust-board',
    every: 'term',
    title: () => 'Monitoring, Assessment and Diagnostic unit: full report',
  },
  'category-paper': {
    of: 'trust',
    to: 'eob',
    every: 'year',
    title: () => 'Category paper',
  },
};

/** IDs of the boards that are no region's; a regional board has its region's. */
export const EOB_ID = 'eob';
export const TRUST_BOARD_ID = 'trust-board';

/** The ID of the board that a report goes to. */
export const boardIdOf = ({ kind, region }: { kind: ReportKind; region: string }): string =>
  ({ 'trust-board': TRUST_BOARD_ID, eob: EOB_ID, 'regional-board': region })[REPORT_KIND_RULES[kind].to];

/** The stretch of the trust's calendar that a report speaks of. */
export interface ReportPeriod {
  year: string;
  /** The half-terms in it: one, the two of a term, or all of a year. */
  numbers: number[];
  /** `Autumn 2 2026-27`, `Autumn term 2026-27` or `2026-27`. */
  words: string;
  starts: IsoDate;
  ends: IsoDate;
}

/** The half-term of a half-termly report, the whole term or year of another, on the trust’s own calendar. */
export function reportPeriod(
  kind: ReportKind,
  { year, number }: Pick<HalfTerm, 'year' | 'number'>,
  halfTerms: readonly HalfTerm[],
): ReportPeriod | undefined {
  const { every } = REPORT_KIND_RULES[kind];
  const belongs = {
    'half-term': (one: HalfTerm) => one.number === number,
    term: (one: HalfTerm) => termOf(one) === termOf({ number }),
    year: () => true,
  }[every];
  const of = halfTerms.filter((one) => one.calendar === 'trust' && one.year === year).filter(belongs);
  const [first, ...rest] = [...of].sort((a, b) => (a.starts < b.starts ? -1 : 1));
  if (!first) return undefined;
  const name = {
    'half-term': `${first.name} `,
    term: `${termName({ number })} term `,
    year: '',
  }[every];
  const { ends } = rest[rest.length - 1] ?? first;
  return {
    year,
    numbers: of.map((one) => one.number),
    words: `${name}${year}`,
    starts: first.starts,
    ends,
  };
}
