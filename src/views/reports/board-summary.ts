import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { EXCEPTION_KINDS, EXCEPTION_RULES, exceptionsOf, type AcademyException } from '../exceptions';
import { listed, uncapital } from '../../hub/text/words';
import { direction, type Changes } from './changes';
import type { Block, Span } from './document';
import type { AcademyTerm, ReportContext } from './context';
import type { ReportSection } from './section';
import { citePositions, lead, said } from './sources';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';

/** Kinds of exception that have a bullet of their own; the rest are in one. */
const OWN_BULLETS = 4;

/** Academies that a bullet speaks of one by one. */
const SPOKEN_OF = 3;

/** Academies that a bullet names; of more it says how many, and its sources say which. */
const NAMED = 4;

/** The rows that an exception rests on. */
const exceptionSources = (context: ReportContext, { kind, facts }: AcademyException): number[] =>
  EXCEPTION_RULES[kind].cite(context, facts);

function namesOf(exceptions: AcademyException[]): string {
  const names = exceptions.map(({ name }) => name);
  const unnamed = names.length - NAMED;
  if (unnamed < 2) return listed(names);
  return listed([...names.slice(0, NAMED), `${unnamed} more academies`]);
}

/** A full stop, unless the last words bring their own, as a quotation may. */
const stopAfter = (spans: readonly Span[]): Span[] =>
  /[.!?]\u201d?$/.test(spans[spans.length - 1]?.text ?? '') ? [] : [said('.')];

function kindBullet(context: ReportContext, exceptions: AcademyException[]): Span[] {
  const { label } = EXCEPTION_RULES[(exceptions[0] as AcademyException).kind];
  const spoken = exceptions.slice(0, SPOKEN_OF).flatMap((exception, index): Span[] => {
    const start = index === 0 ? '' : '; ';
    return [
      said(
        `${start}${exception.facts.academy.name}: ${exception.words}`,
        exceptionSources(context, exception),
      ),
    ];
  });
  const rest = exceptions.slice(SPOKEN_OF);
  if (rest.length === 0) return [lead(`${label}.`), ...spoken, ...stopAfter(spoken)];
  const numbers = rest.flatMap((exception) => exceptionSources(context, exception));
  return [lead(`${label}.`), ...spoken, said(`; and also ${namesOf(rest)}`, numbers), said('.')];
}

/** The kinds that have no bullet of their own, in one. */
function alsoBullet(context: ReportContext, kinds: AcademyException[][]): Span[] {
  const parts = kinds.map((exceptions, index) => {
    const { label } = EXCEPTION_RULES[(exceptions[0] as AcademyException).kind];
    const words = `${index === 0 ? label : `; ${uncapital(label)}`}: ${namesOf(exceptions)}`;
    return said(
      words,
      exceptions.flatMap((exception) => exceptionSources(context, exception)),
    );
  });
  return [lead('Also.'), ...parts, said('.')];
}

/** What needs somebody, most serious first: five bullets at most. */
export const summarySection: ReportSection = { tables: [], blocks: boardSummary };

/** What fell is of the time of the report: older falls were told before. */
const isTold = ({ terms }: ReportContext, { kind, facts }: AcademyException): boolean =>
  kind !== 'fallen' ||
  terms.some((term) => term.facts === facts && term.moves.some((move) => direction(move) < 0));

function boardSummary(context: ReportContext): Block[] {
  const facts = context.terms.map((term) => term.facts);
  const found = exceptionsOf(facts, context.known, context.model.today)
    .filter((exception) => isTold(context, exception))
    .map((exception) => withOwnFalls(context, exception));
  const kinds = EXCEPTION_KINDS.map((kind) => found.filter((one) => one.kind === kind)).filter(
    (of) => of.length > 0,
  );
  const own = kinds.slice(0, kinds.length <= OWN_BULLETS + 1 ? OWN_BULLETS + 1 : OWN_BULLETS);
  const others = kinds.slice(own.length);
  const heading: Block = { kind: 'heading', level: 1, text: 'What needs attention' };
  if (found.length === 0)
    return [heading, { kind: 'callout', tone: 'good', spans: [said('Nothing needs attention.')] }];
  const items = [
    ...own.map((exceptions) => kindBullet(context, exceptions)),
    ...(others.length > 0 ? [alsoBullet(context, others)] : []),
  ];
  return [heading, { kind: 'bullets', items }];
}

/** Of levels that fell, those of the time of the report. */
function withOwnFalls({ terms }: ReportContext, exception: AcademyException): AcademyException {
  if (exception.kind !== 'fallen') return exception;
  const moves = terms.find(({ facts }) => facts === exception.facts)?.moves ?? [];
  const words = moves
    .filter((move) => direction(move) < 0)
    .map(({ indicator, from, to }) =>
      from === ''
        ? indicator.short
        : `${indicator.short} moved from ${LEVEL_LABELS[from]} to ${LEVEL_LABELS[to]}`,
    );
  return { ...exception, words: listed(words) };
}

const changeHeading: Block = { kind: 'heading', level: 1, text: 'Change since the last report' };
const note = (text: string): Block => ({ kind: 'paragraph', spans: [said(text)] });

/** What moved at one academy, the category first. */
function changeWords({ categories, joined }: Changes, { facts, moves }: AcademyTerm): string[] {
  const category = categories.find((one) => one.facts === facts);
  return [
    ...(category
      ? [`Category: ${CATEGORY_LABELS[category.from]} \u2192 ${CATEGORY_LABELS[category.to]}`]
      : []),
    ...moves.map(moveWords),
    ...(joined.includes(facts) ? ['New in this report'] : []),
  ];
}

/** Every level and category that is not as the board last read it. */
export const changeSection: ReportSection = { tables: [], blocks: changesMade };

function changesMade(context: ReportContext): Block[] {
  const { changes, model, sources, indicatorIds } = context;
  if (!changes || !model.previous) {
    return [changeHeading, note('This is the first report, so there is nothing yet to compare with.')];
  }
  const items = context.terms.flatMap((term): Span[][] => {
    const words = changeWords(changes, term);
    if (words.length === 0) return [];
    return [
      [
        lead(`${term.facts.academy.name}.`),
        said(`${words.join('; ')}.`, citePositions(sources, term.facts, indicatorIds)),
      ],
    ];
  });
  if (items.length > 0) return [changeHeading, { kind: 'bullets', items }];
  const number = sources.cite('Reports', model.previous.id, 'the last report and its snapshot');
  return [
    changeHeading,
    { kind: 'paragraph', spans: [said('No level and no category has changed.', [number])] },
  ];
}

/** `PI03 Curriculum: Working towards → Expected` */
export function moveWords({ indicator, from, to }: Changes['moves'][number]): string {
  const name = `${indicator.id} ${indicator.short}`;
  return from === ''
    ? `${name}: first judged, ${LEVEL_LABELS[to]}`
    : `${name}: ${LEVEL_LABELS[from]} \u2192 ${LEVEL_LABELS[to]}`;
}
