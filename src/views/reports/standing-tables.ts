import { LEVELS, LEVEL_LABELS, type Indicator, type Level } from '../../hub/monitoring/judgement/indicator';
import { isOverdue, orphans, overdueActions, statusWords } from '../obligations';
import { centred, count, head } from './cells';
import { direction } from './changes';
import type { Block, TableCell } from './document';
import { periodWord, type AcademyTerm, type ReportContext } from './context';
import type { ReportSection } from './section';
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

function levelRow(context: ReportContext, term: AcademyTerm): TableCell[] {
  const { facts } = term;
  const { called, notBegun } = facts;
  const { category } = facts.category;
  const begun = notBegun === '';
  const numbers = citeCategory(context.sources, facts, context.indicatorIds);
  return [
    { spans: [{ ...said(facts.academy.name, numbers), bold: true }] },
    { spans: [{ text: called.rule, bold: true }], tone: begun ? category : 'missing', align: 'center' },
    ...context.known.indicators.map((indicator) => levelCell(term, indicator)),
  ];
}

const key = ({ known, changes, model }: ReportContext): Block => {
  const levels = LEVELS.map((level) => `${SHORT_LEVELS[level]} = ${LEVEL_LABELS[level]}`).join('; ');
  const arrows = `\u2191 \u2193 = risen, fallen ${changes ? 'since the last report' : `this ${periodWord(model)}`}`;
  const names = known.indicators.map(({ number, name }) => `${number} = ${name}`).join('; ');
  return {
    kind: 'paragraph',
    spans: [{ text: `Key: ${levels}; \u2013 = not yet judged; ${arrows}. ${names}.`, italic: true }],
  };
};

const INDICATOR_WIDTH = 6.5;

/** Which academy stands where: one line each, shaded and in words. */
export function levelTable(context: ReportContext): Block[] {
  const { indicators } = context.known;
  return [
    { kind: 'heading', level: 1, text: 'Where each academy stands' },
    {
      kind: 'table',
      caption: 'Category and level of each indicator, by academy',
      widths: [22, 13, ...indicators.map(() => INDICATOR_WIDTH)],
      head: [
        head('Academy', 'left'),
        head('Category'),
        ...indicators.map(({ number }) => head(String(number))),
      ],
      rows: context.terms.map((term) => levelRow(context, term)),
    },
    key(context),
  ];
}

function followUpRow(context: ReportContext, term: AcademyTerm): TableCell[] {
  const { facts, visits } = term;
  const { support, monitoring, findings } = facts;
  const positions = citePositions(context.sources, facts, context.indicatorIds);
  const standing = citeStanding(context.sources, facts);
  const overdue = overdueActions(facts);
  const counted = overdue.length > 0 ? overdue : facts.actions;
  const late = citeActions(
    context.sources,
    facts,
    counted.map(({ id }) => id),
  );
  return [
    { spans: [{ text: facts.academy.name, bold: true }] },
    centred(String(visits.length), undefined, visits.length > 0 ? citeVisits(context, visits) : standing),
    centred(statusWords(support), isOverdue(support) ? 'alarm' : undefined, standing),
    centred(statusWords(monitoring), isOverdue(monitoring) ? 'alarm' : undefined, standing),
    count(findings.length, false, positions),
    count(orphans(facts).length, true, positions),
    count(overdue.length, true, late),
  ];
}

/** Visits made and owed, findings and actions: one line each. */
const followUpTable = (context: ReportContext): Block => ({
  kind: 'table',
  caption: `Visits this ${periodWord(context.model)}, findings and actions, by academy`,
  widths: [25, 10, 18, 18, 10, 9.5, 9.5],
  head: [
    head('Academy', 'left'),
    head('Visits'),
    head('Support visits'),
    head('Monitoring'),
    head('Findings'),
    head('No action yet'),
    head('Actions overdue'),
  ],
  rows: context.terms.map((term) => followUpRow(context, term)),
});

/** Where each academy stands, and what is to be followed up there. */
export const standingSection: ReportSection = {
  tables: [],
  blocks: (context) => [...levelTable(context), followUpTable(context)],
};
