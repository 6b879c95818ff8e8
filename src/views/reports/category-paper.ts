import { computedOn } from '../../hub/monitoring/category/begun';
import type { Decision } from '../../hub/monitoring/category/decision';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { capital, listed } from '../../hub/text/words';
import { longDate, shortDate } from '../../hub/time/date';
import { counted, sentence } from '../words';
import { categoryChip } from './academy/category';
import { authorBlocks, type Commented } from './academy/author';
import { paragraph } from './academy/said-of';
import { authorsWords } from './author-section';
import {
  begun,
  citeBefore,
  citeDecision,
  citeDiagnosis,
  citeRule,
  type CategoryContext,
} from './category-sources';
import { categorySummary } from './category-summary';
import { centred, head, rowName } from './cells';
import type { ReportContext } from './context';
import type { Decided } from './decisions-section';
import type { Block, TableCell } from './document';
import { lateBlocks } from './opening-section';
import type { ReportSection } from './section';
import { sittingsOf, type ReportedSitting } from './sitting';
import { lead, said } from './sources';
import { levelTable } from './standing-tables';

/** Near misses of one academy that are told one by one. */
const NEAR_TOLD = 3;

function decisionCell(
  context: CategoryContext,
  one: ReportedSitting,
  decision: Decision | undefined,
): TableCell {
  if (!decision) return centred('–', 'missing');
  const words = `${CATEGORY_LABELS[decision.decided]}, ${shortDate(decision.on)}`;
  return centred(words, decision.decided, [citeDecision(context, one, decision)]);
}

function row(context: CategoryContext, one: ReportedSitting): TableCell[] {
  const { facts, diagnosis, before, decided } = one;
  const judged = context.indicatorIds.length - diagnosis.missing.length;
  return [
    rowName(facts.academy.name),
    decisionCell(context, one, before),
    centred(facts.called.rule, begun(context) ? facts.category.category : 'missing', citeRule(context, one)),
    centred(
      diagnosis.complete ? 'Complete' : `${judged} of ${context.indicatorIds.length}`,
      diagnosis.complete ? 'good' : 'warning',
      citeDiagnosis(context, one),
    ),
    decisionCell(context, one, decided),
  ];
}

/** One line for each academy: decided before, by the rule now, diagnosed, decided this year. */
const categoriesTable = (context: CategoryContext): Block[] => [
  { kind: 'heading', level: 1, text: 'The academies on one page' },
  {
    kind: 'table',
    caption: 'Decided before, by the rule now, and decided this year',
    widths: [28, 19, 17, 17, 19],
    head: [
      head('Academy', 'left'),
      head('Last decided'),
      head(begun(context) ? 'By the rule now' : 'Stage'),
      head('Diagnosis'),
      head(`Decided ${context.model.period.year}`),
    ],
    rows: sittingsOf(context).map((one) => row(context, one)),
  },
];

/** The ten levels of each academy; the categories beside them only once they have begun. */
const categoryLevels = (context: CategoryContext): Block[] => (begun(context) ? levelTable(context) : []);

function ruleBlock(context: CategoryContext, one: ReportedSitting): Block {
  const { category } = one.facts;
  const numbers = citeRule(context, one);
  const chip = categoryChip(one.facts);
  if (!begun(context)) return paragraph(chip, said(' by the older stages.', numbers));
  const look =
    category.category === 'unplaced' ? ' For the EOB to decide: no category is given by itself.' : '';
  const why = category.trace.map((line) => sentence(capital(line))).join(' ');
  const distance = category.distance ? ` ${sentence(capital(category.distance.words))}` : '';
  return paragraph(chip, said(` ${why}${look}${distance}`, numbers));
}

function diagnosisBlock(context: CategoryContext, one: ReportedSitting): Block {
  const { missing, on, complete } = one.diagnosis;
  const names = listed(
    context.known.indicators.filter(({ id }) => missing.includes(id)).map(({ short }) => short),
  );
  const words = complete
    ? `Complete, the latest visit on ${longDate(on)}.`
    : on === ''
      ? 'No diagnosis visit this academic year yet.'
      : `Not complete: ${names} not yet judged; the latest visit was on ${longDate(on)}.`;
  return paragraph(lead('Diagnosis.'), said(words, citeDiagnosis(context, one)));
}

function changeBlock(context: CategoryContext, one: ReportedSitting): Block {
  const { before, moves } = one;
  if (!before)
    return paragraph(
      lead('Since last year.'),
      said('No decision yet to compare with.', citeRule(context, one)),
    );
  const { decided, reason, on } = before;
  const computed = computedOn(before.computed, on, context.model.settings);
  const against = decided === computed ? '' : ` (the rule gave ${CATEGORY_LABELS[computed]}: ${reason})`;
  const moved = moves.map(({ indicator, from, to }) => {
    const was = from === '' ? 'first judged, ' : `${LEVEL_LABELS[from]} → `;
    return `${indicator.id} ${indicator.short}: ${was}${LEVEL_LABELS[to]}`;
  });
  const since = moved.length === 0 ? 'no level has moved since' : moved.join('; ');
  const first = sentence(`Decided ${CATEGORY_LABELS[decided]} on ${longDate(on)}${against}`);
  return paragraph(
    lead('Since last year.'),
    said(`${first} ${sentence(capital(since))}`, citeBefore(context, one)),
  );
}

function nearBlocks(context: CategoryContext, one: ReportedSitting): Block[] {
  if (one.near.length === 0 || !begun(context)) return [];
  const told = one.near.slice(0, NEAR_TOLD).map(({ words }) => words);
  const more = one.near.length - told.length;
  const rest = more > 0 ? ` So would ${counted(more, 'other single step')}.` : '';
  return [paragraph(lead('One step away.'), said(`${told.join(' ')}${rest}`, citeRule(context, one)))];
}

function decidedBlocks(context: CategoryContext, one: ReportedSitting): Block[] {
  const { decided } = one;
  if (!decided) return [];
  const why = decided.reason === '' ? '' : `: ${decided.reason}`;
  const words = sentence(`${CATEGORY_LABELS[decided.decided]}, ${longDate(decided.on)}${why}`);
  return [paragraph(lead('Decided this year.'), said(words, [citeDecision(context, one, decided)]))];
}

type PaperContext = ReportContext<Decided & Commented>;

/** Academy by academy: what the rule gives and why, how far the diagnosis is, what moved, what is near. */
const categorySections = (context: PaperContext): Block[] => [
  { kind: 'heading', level: 1, text: 'Academy by academy' },
  ...sittingsOf(context).flatMap((one): Block[] => [
    { kind: 'heading', level: 2, text: one.facts.academy.name },
    ...authorBlocks(context, one.facts.academy.id),
    ruleBlock(context, one),
    diagnosisBlock(context, one),
    changeBlock(context, one),
    ...nearBlocks(context, one),
    ...decidedBlocks(context, one),
  ]),
];

/** The paper from which the EOB decides, whole. */
export const categoryPaper: ReportSection<Decided & Commented> = {
  tables: ['decisions', 'reportComments'],
  blocks: (context) =>
    [lateBlocks, categorySummary, authorsWords, categoriesTable, categoryLevels, categorySections].flatMap(
      (blocks) => blocks(context),
    ),
};
