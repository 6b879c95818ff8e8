import type { ReportBasis } from './basis';
import type { ReportRows } from './sections';

/** What a board's report is made from, in any order. */
export type ReportModel = ReportBasis & ReportRows;
