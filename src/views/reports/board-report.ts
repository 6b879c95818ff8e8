import { EOB, regionalBoardName, TRUST_BOARD } from '../../hub/governance/board';
import { longDate } from '../../hub/time/date';
import { REPORT_KIND_RULES, type ReportKind } from '../../hub/governance/report-kind';
import { academySection } from './academy-section';
import { boardSummary, changeSection } from './board-summary';
import { calibrationSection } from './calibration-section';
import { categoriesTable, categoryLevels, categorySections, categorySummary } from './category-paper';
import { snapshotOfFacts } from './changes';
import type { Block, ReportDocument } from './document';
import { leadersSection } from './leaders-section';
import { loopSection } from './loop-section';
import type { ReportModel } from './model';
import { reportContext, type ReportContext } from './context';
import { recordsSection } from './records-section';
import { regionsSection } from './regions-section';
import { said } from './sources';
import { followUpTable, levelTable } from './standing-tables';
import { decisionsSection, ofstedSection, visitsSection } from './unit-sections';

const academyByAcademy = (paper: ReportContext): Block[] => [
  { kind: 'heading', level: 1, text: 'Academy by academy' },
  ...paper.terms.flatMap((term) => academySection(paper, term)),
];

const stands = (paper: ReportContext): Block[] => [...levelTable(paper), followUpTable(paper)];

type Section = (paper: ReportContext) => Block[];

/** What each kind of report consists of, in this order: exceptions first, then change, then the rest (docs/rulebook.md §9). */
const SECTIONS: Record<ReportKind, readonly Section[]> = {
  'regional-progress': [boardSummary, changeSection, stands, recordsSection, academyByAcademy],
  'regional-report': [boardSummary, changeSection, leadersSection, stands],
  'director-progress': [boardSummary, changeSection, regionsSection, stands, recordsSection, ofstedSection],
  'monitoring-unit': [
    boardSummary,
    changeSection,
    regionsSection,
    visitsSection,
    calibrationSection,
    leadersSection,
    stands,
    loopSection,
    decisionsSection,
    ofstedSection,
    academyByAcademy,
  ],
  'category-paper': [categorySummary, categoriesTable, categoryLevels, categorySections],
};

function blocksOf(paper: ReportContext): Block[] {
  if (paper.terms.length > 0) return SECTIONS[paper.model.kind].flatMap((section) => section(paper));
  const { region, settings } = paper.model;
  const whole = region ? settings.regionWord.toLowerCase() : 'trust';
  return [{ kind: 'paragraph', spans: [said(`No academy belongs to this ${whole} today.`)] }];
}

/** Whom the report is for, and of what part of the trust it speaks. */
function subtitleOf({ kind, region, settings }: ReportModel): string {
  const { to } = REPORT_KIND_RULES[kind];
  if (!region) return to === 'eob' ? EOB : TRUST_BOARD;
  if (to === 'trust-board') return `${TRUST_BOARD}, ${region.name}`;
  return regionalBoardName(region, settings);
}

/**
 * A report to a board (docs/rulebook.md §9): short, exceptions first, change since the last one, every figure with the rows it
 * comes from. The same rows give the same report, in whatever order they come.
 */
export function boardReport(model: ReportModel): ReportDocument {
  const { period, settings, today, kind } = model;
  const paper = reportContext(model);
  const blocks = blocksOf(paper);
  return {
    id: model.id,
    trust: settings.trustName,
    title: REPORT_KIND_RULES[kind].title(settings),
    subtitle: `${subtitleOf(model)}, ${period.words}`,
    asAt: today,
    header: settings.trustName,
    footer: `As at ${longDate(today)}`,
    blocks,
    sources: paper.sources.list(),
  };
}

/** What the next report compares with: `A01=2212201222/aspiring …`. */
export function snapshotOf(model: ReportModel): string {
  const { terms, known } = reportContext(model);
  return snapshotOfFacts(
    terms.map(({ facts }) => facts),
    known.indicators,
  );
}
