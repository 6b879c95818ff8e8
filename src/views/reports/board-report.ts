import { EOB, regionalBoardName, TRUST_BOARD } from '../../hub/governance/board';
import { longDate } from '../../hub/time/date';
import { REPORT_KIND_RULES } from '../../hub/governance/report-kind';
import { atItsEnd } from './as-at';
import { snapshotOfFacts } from './changes';
import { reportContext, type ReportContext } from './context';
import type { Block, ReportDocument } from './document';
import type { ReportModel } from './model';
import { withOrigins } from './origins';
import { withPlainNames } from './plain-names';
import { REPORT_SECTIONS, type ReportRows } from './sections';
import { said } from './sources';
import { ownColours } from './own-colours';
import { withinPages } from './within-pages';

function blocksOf(context: ReportContext<ReportRows>): Block[] {
  const { kind, region, settings } = context.model;
  if (context.terms.length > 0) return REPORT_SECTIONS[kind].flatMap((section) => section.blocks(context));
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
export function boardReport(given: ReportModel): ReportDocument {
  const model = atItsEnd(given);
  const { period, settings, today, kind } = model;
  const context = reportContext(model);
  const whole = withPlainNames(blocksOf(context), context.known.indicators);
  // Only of regional boards: a paper for decision speaks of every academy.
  const written = kind === 'regional-progress' ? withinPages(whole, settings.reportPages) : whole;
  const sources = context.sources.list();
  return {
    id: model.id,
    trust: settings.trustName,
    title: REPORT_KIND_RULES[kind].title(settings),
    subtitle: `${subtitleOf(model)}, ${period.words}`,
    asAt: today,
    header: settings.trustName,
    ...ownColours(settings),
    footer: `As at ${longDate(today)}`,
    blocks: withOrigins(written, { sources }, model.addresses),
    sources,
  };
}

/** What the next report compares with: `A01=2212201222/aspiring …`. */
export function snapshotOf(model: ReportModel): string {
  const { terms, known } = reportContext(atItsEnd(model));
  return snapshotOfFacts(
    terms.map(({ facts }) => facts),
    known.indicators,
  );
}
