import { CATEGORIES, CATEGORY_LABELS } from '../../hub/category/category';
import { isOverdue, orphans, overdueActions } from '../obligations';
import { groupedBy } from '../../hub/order';
import { centred, count, head, rowName } from './cells';
import type { Block, TableCell } from './document';
import type { AcademyTerm, Paper } from './paper';
import { citeActions, citePositions, citeStanding } from './sources';

const sum = (terms: AcademyTerm[], of: (term: AcademyTerm) => number): number =>
  terms.reduce((total, term) => total + of(term), 0);

/** The overdue actions of academies that have any. */
const citeLate = (sources: Paper['sources'], terms: AcademyTerm[]): number[] =>
  terms.flatMap(({ facts }) => {
    const ids = overdueActions(facts).map(({ id }) => id);
    return ids.length > 0 ? citeActions(sources, facts, ids) : [];
  });

function row({ sources, ten }: Paper, name: string, terms: AcademyTerm[]): TableCell[] {
  const positions = terms.flatMap(({ facts }) => citePositions(sources, facts, ten));
  const standings = terms.flatMap(({ facts }) => citeStanding(sources, facts));
  const late = terms.flatMap(({ facts }) => overdueActions(facts));
  const owing = terms.filter(({ facts }) => isOverdue(facts.support) || isOverdue(facts.monitoring));
  return [
    rowName(name),
    centred(String(terms.length)),
    ...CATEGORIES.map((category) =>
      centred(
        String(terms.filter(({ facts }) => facts.category.category === category).length),
        undefined,
        category === CATEGORIES[0] ? positions : [],
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
export function regionsSection(paper: Paper): Block[] {
  const { regionWord } = paper.model.settings;
  const byRegion = [...groupedBy(paper.terms, ({ facts }) => facts.regionName)];
  return [
    { kind: 'heading', level: 1, text: `${regionWord} by ${regionWord.toLowerCase()}` },
    {
      kind: 'table',
      caption: `Categories and what is overdue, by ${regionWord.toLowerCase()}`,
      widths: [20, 11, ...CATEGORIES.map(() => 10.5), 9, 9, 9],
      head: [
        head(regionWord, 'left'),
        head('Acade\u00admies'),
        ...CATEGORIES.map((category) => head(CATEGORY_LABELS[category])),
        head('Visits overdue'),
        head('No action yet'),
        head('Actions overdue'),
      ],
      rows: byRegion.map(([name, terms]) => row(paper, name, terms)),
    },
  ];
}
