import { namesInOrder } from '../facts';
import { isOverdue, orphans, overdueActions } from '../obligations';
import { groupedBy } from '../../hub/order';
import { centred, count, head, rowName } from './cells';
import type { Block, TableCell } from './document';
import type { AcademyTerm, ReportContext } from './context';
import type { ReportSection } from './section';
import { citeActions, citeCategory, citeStanding } from './sources';
import { CATEGORIES, CATEGORY_LABELS } from '../../hub/monitoring/category/rules';

const sum = (terms: AcademyTerm[], of: (term: AcademyTerm) => number): number =>
  terms.reduce((total, term) => total + of(term), 0);

/** The overdue actions of academies that have any. */
const citeLate = (sources: ReportContext['sources'], terms: AcademyTerm[]): number[] =>
  terms.flatMap(({ facts }) => {
    const ids = overdueActions(facts).map(({ id }) => id);
    return ids.length > 0 ? citeActions(sources, facts, ids) : [];
  });

/** Each category, there or not; before they have begun the older stages that are there. */
function columnNames({ terms }: ReportContext): string[] {
  const begun = terms.every(({ facts }) => facts.notBegun === '');
  return begun
    ? CATEGORIES.map((category) => CATEGORY_LABELS[category])
    : namesInOrder(terms.map(({ facts }) => facts.called.rule));
}

function row(context: ReportContext, name: string, terms: AcademyTerm[]): TableCell[] {
  const { sources, indicatorIds } = context;
  const positions = terms.flatMap(({ facts }) => citeCategory(sources, facts, indicatorIds));
  const standings = terms.flatMap(({ facts }) => citeStanding(sources, facts));
  const late = terms.flatMap(({ facts }) => overdueActions(facts));
  const owing = terms.filter(({ facts }) => isOverdue(facts.support) || isOverdue(facts.monitoring));
  return [
    rowName(name),
    centred(String(terms.length)),
    ...columnNames(context).map((called, at) =>
      centred(
        String(terms.filter(({ facts }) => facts.called.rule === called).length),
        undefined,
        at === 0 ? positions : [],
      ),
    ),
    count(owing.length, true, standings),
    count(
      sum(terms, ({ facts }) => orphans(facts).length),
      true,
    ),
    count(late.length, true, citeLate(sources, terms)),
  ];
}

/** One line for each region: how many academies stand where, and what is owed or overdue there. */
export const regionsSection: ReportSection = { tables: [], blocks: regionByRegion };

function regionByRegion(context: ReportContext): Block[] {
  const { regionWord } = context.model.settings;
  const names = columnNames(context);
  const byRegion = [...groupedBy(context.terms, ({ facts }) => facts.regionName)];
  return [
    { kind: 'heading', level: 1, text: `${regionWord} by ${regionWord.toLowerCase()}` },
    {
      kind: 'table',
      caption: `Categories and what is overdue, by ${regionWord.toLowerCase()}`,
      widths: [19, 6, ...names.map(() => 48 / names.length), 9, 9, 9],
      head: [
        head(regionWord, 'left'),
        head('All'),
        ...names.map((name) => head(name)),
        head('Visits overdue'),
        head('No action yet'),
        head('Actions overdue'),
      ],
      rows: byRegion.map(([name, terms]) => row(context, name, terms)),
    },
  ];
}
