import type { Decision } from '../../hub/monitoring/category/decision';
import { longDate, shortDate } from '../../hub/time/date';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { namesInOrder } from '../facts';
import { counted, sentence } from '../words';
import { capital, listed } from '../../hub/text/words';
import { categoryChip } from './academy-section';
import { centred, head, rowName } from './cells';
import type { Block, Span, TableCell } from './document';
import type { ReportContext } from './context';
import { sittingsOf, type ReportedSitting } from './sitting';
import { levelTable } from './standing-tables';
import { citeCategory, indicatorRange, lead, said } from './sources';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { computedOn, notBegunWords } from '../../hub/monitoring/category/begun';

/** Near misses of one academy that are told one by one. */
const NEAR_TOLD = 3;

const paragraph = (...spans: Span[]): Block => ({ kind: 'paragraph', spans });

const notBegun = ({ model }: ReportContext): string => notBegunWords(model.today, model.settings);
const begun = (paper: ReportContext): boolean => notBegun(paper) === '';

const citeRule = (paper: ReportContext, { facts }: ReportedSitting): number[] =>
  citeCategory(paper.sources, facts, paper.indicatorIds);

const citeDecision = ({ sources }: ReportContext, { facts }: ReportedSitting, { id, on }: Decision): number =>
  sources.cite('Decisions', id, `${facts.academy.name}: decided ${longDate(on)}`);

/** The diagnosis visits of the year; that there was none is traceable too. */
function citeDiagnosis({ sources }: ReportContext, { facts, diagnosis }: ReportedSitting): number[] {
  const { id, name } = facts.academy;
  if (diagnosis.visits.length === 0)
    return [sources.cite('Visits', `no diagnosis of ${id}`, `${name}: no diagnosis visit this year`)];
  return [sources.cite('Visits', diagnosis.visits.join(', '), `${name}: diagnosis of this year`)];
}

const names = (sittings: ReportedSitting[]): string =>
  listed(sittings.map(({ facts }) => facts.academy.name));

function standBullet(paper: ReportContext, sittings: ReportedSitting[]): Span[] {
  const kinds = namesInOrder(sittings.map(({ facts }) => facts.called.rule));
  const parts = kinds.map(
    (words) => `${sittings.filter(({ facts }) => facts.called.rule === words).length} ${words}`,
  );
  const numbers = sittings.flatMap((one) => citeRule(paper, one));
  const total = counted(sittings.length, 'academy', 'academies');
  const by = begun(paper) ? 'by the rule' : 'by the older stages';
  return [lead('To decide.'), said(`${total}, ${by}: ${listed(parts)}.`, numbers)];
}

function diagnosisBullet(paper: ReportContext, sittings: ReportedSitting[]): Span[] {
  const open = sittings.filter(({ diagnosis }) => !diagnosis.complete);
  const done = sittings.length - open.length;
  const numbers = sittings.flatMap((one) => citeDiagnosis(paper, one));
  const rest = open.length === 0 ? '' : ` Not yet: ${names(open)}.`;
  return [lead('Diagnosis.'), said(`Complete at ${done} of ${sittings.length}.${rest}`, numbers)];
}

/** A bullet about some of the academies, or none where it is about none of them. */
function aboutBullet(
  title: string,
  of: ReportedSitting[],
  words: (named: string) => string,
  numbers: (one: ReportedSitting) => number[],
): Span[][] {
  return of.length === 0 ? [] : [[lead(title), said(words(names(of)), of.flatMap(numbers))]];
}

const citeBefore = (paper: ReportContext, one: ReportedSitting): number[] => [
  ...citeRule(paper, one),
  ...(one.before ? [citeDecision(paper, one, one.before)] : []),
];

/** What the rule says that the last decision does not, and what is near: only once the categories have begun. */
function ruleBullets(paper: ReportContext, sittings: ReportedSitting[]): Span[][] {
  const differs = sittings.filter(
    ({ facts, before }) => before && before.decided !== facts.category.category,
  );
  return [
    ...aboutBullet(
      'Moved since the last decision.',
      differs,
      (named) => `The rule gives another category than was last decided: ${named}.`,
      (one) => citeBefore(paper, one),
    ),
    ...aboutBullet(
      'One step away.',
      sittings.filter(({ near }) => near.length > 0),
      (named) => `From a better category: ${named}.`,
      (one) => citeRule(paper, one),
    ),
  ];
}

const notYet = (words: string): Block => ({ kind: 'callout', tone: 'warning', spans: [said(words)] });

/** Summary first: what there is to decide, and where the EOB has to look (docs/rulebook.md §5, §9). */
export function categorySummary(paper: ReportContext): Block[] {
  const sittings = sittingsOf(paper);
  const items = [
    standBullet(paper, sittings),
    diagnosisBullet(paper, sittings),
    ...aboutBullet(
      'For the EOB to decide.',
      sittings.filter(({ facts }) => facts.category.category === 'unplaced'),
      (named) => `Meets no category’s criteria: ${named}.`,
      (one) => citeRule(paper, one),
    ),
    ...(begun(paper) ? ruleBullets(paper, sittings) : []),
    ...aboutBullet(
      'Decided already.',
      sittings.filter(({ decided }) => decided !== undefined),
      (named) => `${named}.`,
      (one) => (one.decided ? [citeDecision(paper, one, one.decided)] : []),
    ),
  ];
  return [
    { kind: 'heading', level: 1, text: 'What the EOB has to decide' },
    ...(begun(paper) ? [] : [notYet(notBegun(paper))]),
    { kind: 'bullets', items },
  ];
}

function decisionCell(paper: ReportContext, one: ReportedSitting, decision: Decision | undefined): TableCell {
  if (!decision) return centred('–', 'missing');
  const words = `${CATEGORY_LABELS[decision.decided]}, ${shortDate(decision.on)}`;
  return centred(words, decision.decided, [citeDecision(paper, one, decision)]);
}

function row(paper: ReportContext, one: ReportedSitting): TableCell[] {
  const { facts, diagnosis, before, decided } = one;
  const judged = paper.indicatorIds.length - diagnosis.missing.length;
  return [
    rowName(facts.academy.name),
    decisionCell(paper, one, before),
    centred(facts.called.rule, begun(paper) ? facts.category.category : 'missing', citeRule(paper, one)),
    centred(
      diagnosis.complete ? 'Complete' : `${judged} of ${paper.indicatorIds.length}`,
      diagnosis.complete ? 'good' : 'warning',
      citeDiagnosis(paper, one),
    ),
    decisionCell(paper, one, decided),
  ];
}

/** One line for each academy: decided before, by the rule now, diagnosed, decided this year. */
export const categoriesTable = (paper: ReportContext): Block[] => [
  { kind: 'heading', level: 1, text: 'The academies on one page' },
  {
    kind: 'table',
    caption: 'Decided before, by the rule now, and decided this year',
    widths: [28, 19, 17, 17, 19],
    head: [
      head('Academy', 'left'),
      head('Last decided'),
      head(begun(paper) ? 'By the rule now' : 'Stage'),
      head('Diagnosis'),
      head(`Decided ${paper.model.period.year}`),
    ],
    rows: sittingsOf(paper).map((one) => row(paper, one)),
  },
];

/** The ten levels of each academy; the categories beside them only once they have begun. */
export const categoryLevels = (paper: ReportContext): Block[] => (begun(paper) ? levelTable(paper) : []);

function ruleBlock(paper: ReportContext, one: ReportedSitting): Block {
  const { category } = one.facts;
  const numbers = citeRule(paper, one);
  const chip = categoryChip(one.facts);
  if (!begun(paper)) return paragraph(chip, said(' by the older stages.', numbers));
  const look =
    category.category === 'unplaced' ? ' For the EOB to decide: no category is given by itself.' : '';
  const why = category.trace.map((line) => sentence(capital(line))).join(' ');
  const distance = category.distance ? ` ${sentence(capital(category.distance.words))}` : '';
  return paragraph(chip, said(` ${why}${look}${distance}`, numbers));
}

function diagnosisBlock(paper: ReportContext, one: ReportedSitting): Block {
  const { missing, on, complete } = one.diagnosis;
  const range = indicatorRange(paper.indicatorIds, (id) => missing.includes(id));
  const words = complete
    ? `Complete, the latest visit on ${longDate(on)}.`
    : on === ''
      ? 'No diagnosis visit this academic year yet.'
      : `Not complete: ${range} not yet judged; the latest visit was on ${longDate(on)}.`;
  return paragraph(lead('Diagnosis.'), said(words, citeDiagnosis(paper, one)));
}

function changeBlock(paper: ReportContext, one: ReportedSitting): Block {
  const { before, moves } = one;
  if (!before)
    return paragraph(
      lead('Since last year.'),
      said('No decision yet to compare with.', citeRule(paper, one)),
    );
  const { decided, reason, on } = before;
  const computed = computedOn(before.computed, on, paper.model.settings);
  const against = decided === computed ? '' : ` (the rule gave ${CATEGORY_LABELS[computed]}: ${reason})`;
  const moved = moves.map(({ indicator, from, to }) => {
    const was = from === '' ? 'first judged, ' : `${LEVEL_LABELS[from]} → `;
    return `${indicator.id} ${indicator.short}: ${was}${LEVEL_LABELS[to]}`;
  });
  const since = moved.length === 0 ? 'no level has moved since' : moved.join('; ');
  const first = sentence(`Decided ${CATEGORY_LABELS[decided]} on ${longDate(on)}${against}`);
  return paragraph(
    lead('Since last year.'),
    said(`${first} ${sentence(capital(since))}`, citeBefore(paper, one)),
  );
}

function nearBlocks(paper: ReportContext, one: ReportedSitting): Block[] {
  if (one.near.length === 0 || !begun(paper)) return [];
  const told = one.near.slice(0, NEAR_TOLD).map(({ words }) => words);
  const more = one.near.length - told.length;
  const rest = more > 0 ? ` So would ${counted(more, 'other single step')}.` : '';
  return [paragraph(lead('One step away.'), said(`${told.join(' ')}${rest}`, citeRule(paper, one)))];
}

function decidedBlocks(paper: ReportContext, one: ReportedSitting): Block[] {
  const { decided } = one;
  if (!decided) return [];
  const why = decided.reason === '' ? '' : `: ${decided.reason}`;
  const words = sentence(`${CATEGORY_LABELS[decided.decided]}, ${longDate(decided.on)}${why}`);
  return [paragraph(lead('Decided this year.'), said(words, [citeDecision(paper, one, decided)]))];
}

/** Academy by academy: what the rule gives and why, how far the diagnosis is, what moved, what is near. */
export const categorySections = (paper: ReportContext): Block[] => [
  { kind: 'heading', level: 1, text: 'Academy by academy' },
  ...sittingsOf(paper).flatMap((one): Block[] => [
    { kind: 'heading', level: 2, text: one.facts.academy.name },
    ruleBlock(paper, one),
    diagnosisBlock(paper, one),
    changeBlock(paper, one),
    ...nearBlocks(paper, one),
    ...decidedBlocks(paper, one),
  ]),
];
