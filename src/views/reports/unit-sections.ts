import { longDate } from '../../hub/time/date';
import { VISIT_KINDS, VISIT_KIND_RULES } from '../../hub/monitoring/visit/visit';
import { sortedBy } from '../../hub/order';
import { centred, head, rowName } from './cells';
import type { Block, Span, TableCell } from './document';
import type { ReportContext } from './context';
import { citeAcademy, lead, said } from './sources';
import { citeVisits } from './visit-words';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { computedOn } from '../../hub/monitoring/category/begun';

/** How many visits of each kind were made in the period, and to how many academies. */
export function visitsSection(paper: ReportContext): Block[] {
  const all = paper.terms.flatMap(({ visits }) => visits);
  const rows = VISIT_KINDS.flatMap((kind): TableCell[][] => {
    const of = all.filter((visit) => visit.kind === kind);
    if (of.length === 0) return [];
    return [
      [
        rowName(VISIT_KIND_RULES[kind].label),
        centred(String(of.length), undefined, citeVisits(paper, of)),
        centred(String(new Set(of.map(({ academy }) => academy)).size)),
        centred(String(of.reduce((sum, { judgements }) => sum + judgements, 0))),
      ],
    ];
  });
  const heading: Block = { kind: 'heading', level: 1, text: 'Visits made' };
  if (rows.length === 0)
    return [heading, { kind: 'paragraph', spans: [said('No visit is on record in this period.')] }];
  return [
    heading,
    {
      kind: 'table',
      caption: 'Visits of each kind in the period',
      widths: [40, 20, 20, 20],
      head: [head('Kind', 'left'), head('Visits'), head('Academies'), head('Levels judged')],
      rows,
    },
  ];
}

/** What the EOB decided in the academic year of the report, each beside what the rule gave (docs/rulebook.md §5). */
export function decisionsSection({ model, terms, sources }: ReportContext): Block[] {
  const names = new Map(terms.map(({ facts }) => [facts.academy.id, facts.academy.name]));
  const of = sortedBy(
    model.decisions.filter(({ year, academy }) => year === model.period.year && names.has(academy)),
    ({ academy }) => names.get(academy) ?? '',
    ({ on }) => on,
    ({ id }) => id,
  );
  const heading: Block = { kind: 'heading', level: 1, text: `Decisions of the EOB in ${model.period.year}` };
  if (of.length === 0) return [heading, { kind: 'paragraph', spans: [said('None yet this year.')] }];
  const items = of.map((decision): Span[] => {
    const name = names.get(decision.academy) ?? decision.academy;
    const decided = CATEGORY_LABELS[decision.decided];
    const gave = computedOn(decision.computed, decision.on, model.settings);
    const differs = decision.decided !== gave;
    const rule = differs ? `; the rule gave ${CATEGORY_LABELS[gave]}: ${decision.reason}` : '';
    const number = sources.cite('Decisions', decision.id, `${name}: decided ${longDate(decision.on)}`);
    return [lead(`${name}.`), said(`${decided}, ${longDate(decision.on)}${rule}.`, [number])];
  });
  return [heading, { kind: 'bullets', items }];
}

/** Academies that expect an inspection, and when each had its last. */
export function ofstedSection({ terms, sources }: ReportContext): Block[] {
  const expecting = terms.filter(({ facts }) => facts.academy.expectingOfsted);
  const heading: Block = { kind: 'heading', level: 1, text: 'Ofsted' };
  if (expecting.length === 0)
    return [
      heading,
      { kind: 'paragraph', spans: [said('No academy is marked as expecting an inspection.')] },
    ];
  const items = expecting.map(({ facts }): Span[] => {
    const { name, lastInspectedOn } = facts.academy;
    const last =
      lastInspectedOn === ''
        ? 'no earlier inspection on record'
        : `last inspected ${longDate(lastInspectedOn)}`;
    return [lead(`${name}.`), said(`Expects an inspection; ${last}.`, citeAcademy(sources, facts))];
  });
  return [heading, { kind: 'bullets', items }];
}
