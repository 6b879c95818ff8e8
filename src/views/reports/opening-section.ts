import { levelRank } from '../../hub/monitoring/judgement/indicator';
import { listed } from '../../hub/text/words';
import { longDate } from '../../hub/time/date';
import { namesInOrder } from '../facts';
import { isOverdue, orphans, overdueActions } from '../obligations';
import { counted } from '../words';
import { direction, type Move } from './changes';
import { periodWord, type AcademyTerm, type ReportContext } from './context';
import type { Block, Span } from './document';
import type { ReportSection } from './section';
import { citeActions, citeCategory, citePositions, citeStanding, lead, said } from './sources';
import { CATEGORIES } from '../../hub/monitoring/category/rules';

/** Academies that a line names one by one. */
const NAMED = 3;

const sum = (terms: AcademyTerm[], of: (term: AcademyTerm) => number): number =>
  terms.reduce((total, term) => total + of(term), 0);

/** `Ash, Birch and 2 more` */
function named(terms: AcademyTerm[]): string {
  const names = terms.map(({ facts }) => facts.academy.name);
  if (names.length <= NAMED + 1) return listed(names);
  return listed([...names.slice(0, NAMED), `${names.length - NAMED} more`]);
}

const since = ({ changes, model }: ReportContext): string =>
  changes ? 'since the last report' : `this ${periodWord(model)}`;

/** Where the academies stand, as a sentence. */
function standing({ terms, sources, indicatorIds }: ReportContext): Span[] {
  const parts = namesInOrder(terms.map(({ facts }) => facts.called.rule)).map(
    (name) => `${terms.filter(({ facts }) => facts.called.rule === name).length} ${name}`,
  );
  const rows = terms.flatMap(({ facts }) => citeCategory(sources, facts, indicatorIds));
  const one = terms.length === 1;
  return [
    said(
      `There ${one ? 'is' : 'are'} ${counted(terms.length, 'academy', 'academies')}: ${listed(parts)}.`,
      rows,
    ),
  ];
}

const movesOf = (terms: AcademyTerm[], holds: (move: Move) => boolean): Move[] =>
  terms.flatMap(({ moves }) => moves.filter(holds));

/** How many academies moved to a better category since the last report. */
const gained = ({ changes }: ReportContext): number =>
  (changes?.categories ?? []).filter(({ from, to }) => CATEGORIES.indexOf(to) < CATEGORIES.indexOf(from))
    .length;

/** What went well: levels that rose, categories gained, strengths to share, actions done. */
function goodNews(context: ReportContext): Span[] {
  const { terms, sources, indicatorIds, model } = context;
  const rose = movesOf(terms, (move) => direction(move) > 0).length;
  const strengths = sum(
    terms,
    ({ facts }) =>
      [...facts.positions.values()].filter(
        ({ level, share }) => levelRank(level) === 3 && share.trim() !== '',
      ).length,
  );
  const ids = new Set(terms.map(({ facts }) => facts.academy.id));
  const done = model.actions.filter(
    ({ academy, completedOn }) =>
      ids.has(academy) && completedOn >= model.period.starts && completedOn <= model.period.ends,
  ).length;
  const up = gained(context);
  const parts = [
    ...(rose > 0 ? [`${counted(rose, 'level')} rose ${since(context)}`] : []),
    ...(up > 0 ? [`${counted(up, 'academy', 'academies')} reached a better category`] : []),
    ...(done > 0 ? [`${counted(done, 'action')} ${done === 1 ? 'was' : 'were'} completed`] : []),
    ...(strengths > 0 ? [`${counted(strengths, 'strength')} can be shared`] : []),
  ];
  if (parts.length === 0) return [];
  const rows = terms.flatMap(({ facts }) => citePositions(sources, facts, indicatorIds));
  return [lead('Good news.'), said(`${listed(parts)}.`, rows)];
}

/** What fell in the time of the report; older falls were told before. */
function fell(context: ReportContext): Span[] {
  const { terms, sources, indicatorIds } = context;
  const down = terms.filter(({ moves }) => moves.some((move) => direction(move) < 0));
  const number = movesOf(terms, (move) => direction(move) < 0).length;
  const rows = terms.flatMap(({ facts }) => citePositions(sources, facts, indicatorIds));
  if (number === 0) return [said(`No level fell ${since(context)}.`, rows)];
  return [said(`${counted(number, 'level')} fell ${since(context)}, at ${named(down)}.`, rows)];
}

function visits({ terms, sources, model }: ReportContext): Span[] {
  const made = sum(terms, (term) => term.visits.length);
  const owing = terms.filter(({ facts }) => isOverdue(facts.support) || isOverdue(facts.monitoring));
  const rows = terms.flatMap(({ facts }) => citeStanding(sources, facts));
  const late = owing.length === 0 ? 'No visit is overdue.' : `A visit is overdue at ${named(owing)}.`;
  const were = made === 1 ? 'visit was' : 'visits were';
  return [said(`${made} ${were} made this ${periodWord(model)}. ${late}`, rows)];
}

function plans({ terms, sources }: ReportContext): Span[] {
  const open = sum(terms, ({ facts }) => orphans(facts).length);
  const late = sum(terms, ({ facts }) => overdueActions(facts).length);
  const rows = terms.flatMap(({ facts }) =>
    citeActions(
      sources,
      facts,
      facts.actions.map(({ id }) => id),
    ),
  );
  const first =
    open === 0
      ? 'Every finding has an action.'
      : `${counted(open, 'finding')} ${open === 1 ? 'has' : 'have'} no action yet.`;
  const second =
    late === 0 ? 'No action is overdue.' : `${counted(late, 'action')} ${late === 1 ? 'is' : 'are'} overdue.`;
  return [said(`${first} ${second}`, rows)];
}

/** Of a report that is written after its half-term: of which day it speaks, what in it does not, and whether it is late. */
export function lateBlocks({ model: { writtenOn, period, due } }: Pick<ReportContext, 'model'>): Block[] {
  if (writtenOn === undefined) return [];
  const ended = `${period.words} ended on ${longDate(period.ends)}, and visits, levels, categories and plans are as they stood then.`;
  const rest = 'Owners and due days of actions, risks and expected inspections are of the day of writing.';
  const words = `It was written on ${longDate(writtenOn)}. ${ended} ${rest}`;
  const late = `Its papers were due on ${longDate(due)}. ${words}`;
  return writtenOn > due
    ? [{ kind: 'callout', tone: 'warning', spans: [lead('Written late.'), said(late)] }]
    : [{ kind: 'paragraph', spans: [lead('What this report speaks of.'), said(words)] }];
}

/** Page one: what is asked of the board, and at most five lines with what it needs to know (docs/rulebook.md §9). */
export const openingSection: ReportSection = { tables: [], blocks: opening };

function opening(context: ReportContext): Block[] {
  const items = [standing, goodNews, fell, visits, plans].map((line) => line(context));
  return [
    ...lateBlocks(context),
    { kind: 'heading', level: 1, text: 'Summary' },
    {
      kind: 'callout',
      tone: 'band',
      spans: [
        lead('For information.'),
        said('The board is asked to note this report and to ask about what needs attention.'),
      ],
    },
    { kind: 'bullets', items: items.filter((spans) => spans.length > 0) },
  ];
}
