import { longDate } from '../../hub/time/date';
import { LEVEL_LABELS, type Indicator } from '../../hub/monitoring/judgement/indicator';
import { ownViewsOf, type OwnView } from '../../hub/monitoring/self-review/own-view';
import { VISIT_KIND_RULES, type Visit } from '../../hub/monitoring/visit/visit';
import type { AcademyFacts } from '../facts';
import { centred, head, rowName } from '../reports/cells';
import type { Block, Span, TableCell } from '../reports/document';
import { paragraph, quoted } from '../reports/academy/said-of';
import { citeStanding, lead, said } from '../reports/sources';
import { citeVisits } from '../reports/visit-words';
import { levelWords } from '../trend';
import { sentence } from '../words';
import type { DocumentContext } from './model';

/** What each level is in a line of six. */
const DIGITS = { below: '0', 'working-towards': '1', expected: '2', strength: '3' } as const;

/** How the academy sees itself on an indicator, where it has entered its own view of any. */
function ownViewCells(views: Map<string, OwnView>, indicator: string): TableCell[] {
  if (views.size === 0) return [];
  const view = views.get(indicator);
  return [view ? centred(LEVEL_LABELS[view.level], view.level) : centred('\u2013')];
}

function positionRow(
  { sources }: DocumentContext,
  facts: AcademyFacts,
  { id, short }: Indicator,
  views: Map<string, OwnView>,
): TableCell[] {
  const position = facts.positions.get(id);
  const own = ownViewCells(views, id);
  if (!position)
    return [
      rowName(`${id} ${short}`),
      centred('Not judged', 'missing'),
      ...own,
      centred('\u2013'),
      centred('\u2013'),
    ];
  const number = sources.cite('Judgements', position.judgement, `${id}, judged ${longDate(position.on)}`);
  return [
    rowName(`${id} ${short}`, [number]),
    centred(levelWords(position), position.level),
    ...own,
    centred(position.trend.map(({ level }) => DIGITS[level]).join(' ')),
    centred(longDate(position.since)),
  ];
}

const ownViews = ({ model }: DocumentContext): Map<string, OwnView> =>
  new Map(
    ownViewsOf(model.judgements)
      .filter(({ academy }) => academy === model.academy.id)
      .map((view) => [view.indicator, view]),
  );

/** The ten positions, each with its last six levels, and the academy's own view beside them where there is one. */
export function positionBlocks(desk: DocumentContext, facts: AcademyFacts): Block[] {
  const levels = Object.entries(DIGITS).map(
    ([level, digit]) => `${digit} = ${LEVEL_LABELS[level as keyof typeof DIGITS].toLowerCase()}`,
  );
  const views = ownViews(desk);
  const hasViews = views.size > 0;
  return [
    { kind: 'heading', level: 1, text: 'The positions' },
    {
      kind: 'table',
      caption: hasViews
        ? 'Level of each indicator, the academy’s own view, its last six judgements, and since when'
        : 'Level of each indicator, its last six judgements, and since when',
      widths: hasViews ? [30, 20, 20, 14, 16] : [36, 24, 18, 22],
      head: [
        head('Indicator', 'left'),
        head('Level'),
        ...(hasViews ? [head('Own view')] : []),
        head('Last six'),
        head('Since'),
      ],
      rows: desk.known.indicators.map((indicator) => positionRow(desk, facts, indicator, views)),
    },
    { kind: 'paragraph', spans: [{ text: `Last six, oldest first: ${levels.join('; ')}.`, italic: true }] },
  ];
}

const visitBullet = (desk: DocumentContext, visit: Visit): Span[] => [
  lead(`${longDate(visit.on)}.`),
  said(
    `${VISIT_KIND_RULES[visit.kind].label}, ${desk.known.nameOf(visit.lead)}: ${quoted(visit.summary)}`,
    citeVisits(desk, [visit]),
  ),
];

/** The latest visits of which `shown` holds, at most so many. */
export function visitBlocks(
  desk: DocumentContext,
  facts: AcademyFacts,
  most: number,
  shown: (visit: Visit) => boolean = () => true,
): Block[] {
  const visits = desk.visits.filter(shown).slice(0, most);
  const heading: Block = { kind: 'heading', level: 1, text: 'Visits, latest first' };
  if (visits.length === 0)
    return [heading, paragraph(said('None on record.', citeStanding(desk.sources, facts)))];
  return [heading, { kind: 'bullets', items: visits.map((visit) => visitBullet(desk, visit)) }];
}

/** What the academy can share with others. */
export function strengthBlocks(desk: DocumentContext, facts: AcademyFacts): Block[] {
  const offered = [...facts.positions.values()].filter(
    ({ level, share }) => level === 'strength' && share.trim() !== '',
  );
  const heading: Block = { kind: 'heading', level: 1, text: 'Strengths that others can learn from' };
  if (offered.length === 0) return [heading, paragraph(said('None is named yet.'))];
  const items = offered.map((position): Span[] => {
    const short = desk.known.indicators.find(({ id }) => id === position.indicator)?.short ?? '';
    const says = `${position.indicator}, judged ${longDate(position.on)}`;
    const number = desk.sources.cite('Judgements', position.judgement, says);
    return [lead(`${position.indicator} ${short}.`), said(sentence(position.share), [number])];
  });
  return [heading, { kind: 'bullets', items }];
}
