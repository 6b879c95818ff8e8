import { LEVELS, LEVEL_LABELS, type Indicator, type Level } from '../../hub/monitoring/judgement/indicator';
import { isOverdue, orphans, overdueActions, statusWords } from '../obligations';
import { centred, count, head } from './cells';
import { direction } from './changes';
import type { Block, TableCell } from './document';
import { periodWord, type AcademyTerm, type ReportContext } from './context';
import { citeActions, citeCategory, citePositions, citeStanding, said } from './sources';
import { citeVisits } from './visit-words';

/** What fits a column of a tenth of the page; the key below the table says each in full. */
const SHORT_LEVELS: Record<Level, string> = {
  below: 'Not',
  'working-towards': 'Wkg',
  expected: 'Exp',
  strength: 'Str',
};

function levelCell({ facts, moves }: AcademyTerm, indicator: Indicator): TableCell {
  const position = facts.positions.get(indicator.id);
  if (!position) return centred('\u2013', 'missing');
  const move = moves.find((one) => one.indicator.id === indicator.id);
  const way = move ? direction(move) : 0;
  return centred(
    SHORT_LEVELS[position.level] + (way > 0 ? '\u2191' : way < 0 ? '\u2193' : ''),
    position.level,
  );
}

function levelRow(paper: ReportContext, term: AcademyTerm): TableCell[] {
  const { facts } = term;
  const { called, notBegun } = facts;
  const { category } = facts.category;
  const begun = notBegun === '';
  const numbers = citeCategory(paper.sources, facts, paper.indicatorIds);
  return [
    { spans: [{ ...said(facts.academy.name, numbers), bold: true }] },
    { spans: [{ text: called.rule, bold: true }], tone: begun ? category : 'missing', align: 'center' },
    ...paper.known.indicators.map((indicator) => levelCell(term, indicator)),
  ];
}

const key = ({ known, changes, model }: ReportContext): Block => {
  const levels = LEVELS.map((level) => `${SHORT_LEVELS[level]} = ${LEVEL_LABELS[level]}`).join('; ');
  const arrows = `\u2191 \u2193 = risen, fallen ${changes ? 'since the last report' : `this ${periodWord(model)}`}`;
  const names = known.indicators.map(({ id, name }) => `${id} ${name}`).join('; ');
  return {
    kind: 'paragraph',
    spans: [{ text: `Key: ${levels}; \u2013 = not yet judged; ${arrows}. ${names}.`, italic: true }],
  };
};

const INDICATOR_WIDTH = 6.5;

/** Which academy stands where: one line each, shaded and in words. */
export function levelTable(paper: ReportContext): Block[] {
  const { indicators } = paper.known;
  return [
    { kind: 'heading', level: 1, text: 'Where each academy stands' },
    {
      kind: 'table',
      caption: 'Category and level of each indicator, by academy',
      widths: [22, 13, ...indicators.map(() => INDICATOR_WIDTH)],
      head: [head('Academy', 'left'), head('Category'), ...indicators.map(({ id }) => head(id))],
      rows: paper.terms.map((term) => levelRow(paper, term)),
    },
    key(paper),
  ];
}

function followUpRow(paper: ReportContext, term: AcademyTerm): TableCell[] {
  const { facts, visits } = term;
  const { support, monitoring, findings } = facts;
  const positions = citePositions(paper.sources, facts, paper.indicatorIds);
  const standing = citeStanding(paper.sources, facts);
  const overdue = overdueActions(facts);
  const counted = overdue.length > 0 ? overdue : facts.actions;
  const late = citeActions(
    paper.sources,
    facts,
    counted.map(({ id }) => id),
  );
  return [
    { spans: [{ text: facts.academy.name, bold: true }] },
    centred(String(visits.length), undefined, visits.length > 0 ? citeVisits(paper, visits) : standing),
    centred(statusWords(support), isOverdue(support) ? 'alarm' : undefined, standing),
    centred(statusWords(monitoring), isOverdue(monitoring) ? 'alarm' : undefined, standing),
    count(findings.length, false, positions),
    count(orphans(facts).length, true, positions),
    count(overdue.length, true, late),
  ];
}

/** Visits made and owed, findings and actions: one line each. */
export const followUpTable = (paper: ReportContext): Block => ({
  kind: 'table',
  caption: `Visits this ${periodWord(paper.model)}, findings and actions, by academy`,
  widths: [26, 11, 18, 18, 9, 9, 9],
  head: [
    head('Academy', 'left'),
    head('Visits'),
    head('Support visits'),
    head('Monitoring'),
    head('Find\u00adings'),
    head('No action yet'),
    head('Actions overdue'),
  ],
  rows: paper.terms.map((term) => followUpRow(paper, term)),
});
