import type { ReportKind } from '../../hub/governance/report-kind';
import type { Together } from '../together';
import { academiesSection } from './academy-section';
import { authorSection } from './author-section';
import { changeSection, summarySection } from './board-summary';
import { agreementSection } from './calibration-section';
import { categoryPaper } from './category-paper';
import { decisionsSection } from './decisions-section';
import { leadersSection } from './leaders-section';
import { loopSection } from './loop-section';
import { ofstedSection } from './ofsted-section';
import { recordsSection } from './records-section';
import { regionsSection } from './regions-section';
import { openingSection } from './opening-section';
import { pictureSection } from './picture-section';
import type { ReportSection } from './section';
import { standingSection } from './standing-tables';
import { visitsSection } from './visits-section';

/**
 * What each kind of report consists of, in this order: the summary, then change, what needs attention, and the rest (docs/rulebook.md §9).
 * Academy by academy is for the boards of regions: of the whole trust it would be twice six pages.
 * Another section is a file beside these and a line here.
 */
const SECTIONS = {
  'regional-progress': [
    openingSection,
    authorSection,
    changeSection,
    summarySection,
    pictureSection,
    standingSection,
    recordsSection,
    academiesSection,
  ],
  'regional-report': [
    openingSection,
    authorSection,
    changeSection,
    summarySection,
    pictureSection,
    leadersSection,
    standingSection,
  ],
  'director-progress': [
    openingSection,
    authorSection,
    changeSection,
    summarySection,
    pictureSection,
    regionsSection,
    standingSection,
    recordsSection,
    ofstedSection,
  ],
  'monitoring-unit': [
    openingSection,
    authorSection,
    changeSection,
    summarySection,
    pictureSection,
    regionsSection,
    visitsSection,
    agreementSection,
    leadersSection,
    standingSection,
    loopSection,
    decisionsSection,
    ofstedSection,
  ],
  'category-paper': [categoryPaper],
} as const satisfies Record<ReportKind, readonly unknown[]>;

type RowsOf<S> = S extends ReportSection<infer R> ? R : never;

/** The rows of all sections together, by the names of their tables. */
export type ReportRows = Together<RowsOf<(typeof SECTIONS)[keyof typeof SECTIONS][number]>> & object;

export const REPORT_SECTIONS: Readonly<Record<ReportKind, readonly ReportSection<ReportRows>[]>> = SECTIONS;
