import type { ReportKind } from '../../hub/governance/report-kind';
import type { Together } from '../together';
import { academiesSection } from './academy-section';
import { changeSection, summarySection } from './board-summary';
import { agreementSection } from './calibration-section';
import { categoryPaper } from './category-paper';
import { decisionsSection } from './decisions-section';
import { leadersSection } from './leaders-section';
import { loopSection } from './loop-section';
import { ofstedSection } from './ofsted-section';
import { recordsSection } from './records-section';
import { regionsSection } from './regions-section';
import type { ReportSection } from './section';
import { standingSection } from './standing-tables';
import { visitsSection } from './visits-section';

/**
 * What each kind of report consists of, in this order: exceptions first, then change, then the rest (docs/rulebook.md §9).
 * Another section is a file beside these and a line here.
 */
const SECTIONS = {
  'regional-progress': [summarySection, changeSection, standingSection, recordsSection, academiesSection],
  'regional-report': [summarySection, changeSection, leadersSection, standingSection],
  'director-progress': [
    summarySection,
    changeSection,
    regionsSection,
    standingSection,
    recordsSection,
    ofstedSection,
  ],
  'monitoring-unit': [
    summarySection,
    changeSection,
    regionsSection,
    visitsSection,
    agreementSection,
    leadersSection,
    standingSection,
    loopSection,
    decisionsSection,
    ofstedSection,
    academiesSection,
  ],
  'category-paper': [categoryPaper],
} as const satisfies Record<ReportKind, readonly unknown[]>;

type RowsOf<S> = S extends ReportSection<infer R> ? R : never;

/** The rows of all sections together, by the names of their tables. */
export type ReportRows = Together<RowsOf<(typeof SECTIONS)[keyof typeof SECTIONS][number]>> & object;

export const REPORT_SECTIONS: Readonly<Record<ReportKind, readonly ReportSection<ReportRows>[]>> = SECTIONS;
