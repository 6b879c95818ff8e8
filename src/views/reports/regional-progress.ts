import { longDate } from '../../hub/date';
import { academySection } from './academy-section';
import { boardSummary, changeSection } from './board-summary';
import { snapshotOfFacts } from './changes';
import type { Block, ReportDocument } from './document';
import type { ReportModel } from './model';
import { paperOf, type Paper } from './paper';
import { said } from './sources';
import { followUpTable, levelTable } from './standing-tables';

export type { ReportModel } from './model';

const TITLE = 'Progress of each academy as Emerging, Aspiring or Lighthouse';

function blocksOf(paper: Paper): Block[] {
  if (paper.terms.length === 0) {
    const word = paper.model.settings.regionWord.toLowerCase();
    return [{ kind: 'paragraph', spans: [said(`No academy belongs to this ${word} today.`)] }];
  }
  return [
    ...boardSummary(paper),
    ...changeSection(paper),
    ...levelTable(paper),
    followUpTable(paper),
    { kind: 'heading', level: 1, text: 'Academy by academy' },
    ...paper.terms.flatMap((term) => academySection(paper, term)),
  ];
}

/**
 * The half-termly report to a Regional Board (domain.md §9): short, exceptions first, change since the last one, every
 * figure with the rows it comes from. The same rows give the same report, in whatever order they come.
 */
export function regionalProgress(model: ReportModel): ReportDocument {
  const { region, halfTerm, settings, today } = model;
  const paper = paperOf(model);
  const blocks = blocksOf(paper);
  const board = region.board.trim() === '' ? `${region.name} ${settings.regionWord} Board` : region.board;
  return {
    id: model.id,
    trust: settings.trustName,
    title: TITLE,
    subtitle: `${board}, ${halfTerm.name} ${halfTerm.year}`,
    asAt: today,
    header: settings.trustName,
    footer: `As at ${longDate(today)}`,
    blocks,
    sources: paper.sources.list(),
  };
}

/** What the next report compares with: `A01=2212201222/aspiring …`. */
export function snapshotOf(model: ReportModel): string {
  const { terms, known } = paperOf(model);
  return snapshotOfFacts(
    terms.map(({ facts }) => facts),
    known.indicators,
  );
}
