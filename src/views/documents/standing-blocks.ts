import { longDate } from '../../hub/time/date';
import { LEVEL_LABELS, type Indicator } from '../../hub/monitoring/judgement/indicator';
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

function positionRow(
  { sources }: DocumentContext,
  facts: AcademyFacts,
  { id, short }: Indicator,
): TableCell[] {
  const position = facts.positions.get(id);
  if (!position)
    return [
      rowName(`${id} ${short}`),
      centred('Not judged', 'missing'),
      centred('\u2013'),
      centred('\u2013'),
    ];
  const number = sources.cite('Judgements', position.judgement, `${id}, judged ${longDate(position.on)}`);
  return [
    rowName(`${id} ${short}`, [number]),
    centred(levelWords(position), position.level),
    centred(position.trend.map(({ level }) => DIGITS[level]).join(' ')),
    centred(longDate(position.since)),
  ];
}

/** The ten positions, each with its last six levels. */
export function positionBlocks(desk: DocumentContext, facts: AcademyFacts): Block[] {
  const levels = Object.entries(DIGITS).map(
    ([level, digit]) => `${digit} = ${LEVEL_LABELS[level as keyof typeof DIGITS].toLowerCase()}`,
  );
  return [
    { kind: 'heading', level: 1, text: 'The positions' },
    {
      kind: 'table',
      caption: 'Level of each indicator, its last six judgements, and since when',
      widths: [36, 24, 18, 22],
      head: [head('Indicator', 'left'), head('Level'), head('Last six'), head('Since')],
      rows: desk.known.indicators.map((indicator) => positionRow(desk, facts, indicator)),
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
