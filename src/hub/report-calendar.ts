import type { IsoDate, Instant } from './date';

export const REPORT_KINDS = ['regional-progress'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];
export const REPORT_STATES = ['draft', 'approved', 'circulated'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** A board report as the hub keeps it: frozen once approved (domain.md §9). */
export interface Report {
  /** `regional-progress:R1:2026-27:2` */
  id: string;
  kind: ReportKind;
  region: string;
  year: string;
  halfTerm: number;
  title: string;
  due: IsoDate;
  state: ReportState;
  /** Drive file id of the Google Doc. */
  document: string;
  url: string;
  asAt: IsoDate;
  /** Of the report's data: equal data, equal fingerprint. */
  fingerprint: string;
  /** Levels and categories that the next report compares with, `A01=2212201222/aspiring …` (`-` where none). */
  snapshot: string;
  approvedBy: string;
  approvedAt: Instant | '';
  circulatedTo: string;
  circulatedAt: Instant | '';
}
