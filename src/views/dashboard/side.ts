import { listed } from '../../hub/text/words';
import { groupedBy } from '../../hub/order';
import { addDays } from '../../hub/time/date';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import { LEVEL_LABELS } from '../../hub/monitoring/judgement/indicator';
import { EXCEPTION_KINDS, EXCEPTION_RULES, type Exception, type ExceptionKind } from '../exceptions';
import type { AcademyFacts, Lookups } from '../facts';
import type { ViewCell } from '../sheet-view';
import { sentence } from '../words';
import { blank } from './column';
import { recentMove } from './level-cell';
import { COLUMNS, columnName, NEWS_DAYS, rangeLink, SIDE_LINES } from './layout';
import type { DashboardModel } from './model';

/** A number and what it counts. */
export type SideLine = [number: ViewCell, words: ViewCell];

/** What the lines count and link to. */
export interface SideModel {
  model: DashboardModel;
  known: Lookups;
  all: AcademyFacts[];
  exceptions: Exception[];
  /** Headings of all columns, to find the one that shows a kind for each academy. */
  headings: string[];
  /** First and last row of the matrix, as people count them. */
  rows: [from: number, to: number];
}

/** The units' records have the last columns of the sheet, behind this one. */
const BEFORE_UNITS = 'Ofsted';
const UNITS = 'records';

/** Which column shows, for each academy, what a kind of need counts; elsewhere the matrix does. */
const SHOWN_UNDER: Partial<Record<ExceptionKind, string>> = {
  unplaced: 'Category',
  orphan: 'Findings with no action',
  overdue: 'Visits overdue',
  late: UNITS,
  behind: 'Time left',
  'no-owner': 'Open actions',
  'no-retest': 'To re-test',
  stale: 'No news',
  ofsted: 'Ofsted',
  load: 'Monitoring',
};

/** Shorter than in a report, so that each fits its line. */
const SHORT: Partial<Record<ExceptionKind, string>> = {
  disputed: 'with a disputed record of a visit',
  orphan: 'with a finding that has no action',
  behind: 'behind on the way to Lighthouse',
  'no-retest': 'with an action to re-test',
  stale: 'with an action without an update',
  load: 'visited more than agreed',
};

/** Lines of a note; the column that the line opens shows the rest. */
const NOTE_LINES = 20;

const noteOf = (lines: string[]): string =>
  [
    ...lines.slice(0, NOTE_LINES),
    ...(lines.length > NOTE_LINES ? [`${lines.length - NOTE_LINES} more: follow the link.`] : []),
  ].join('\n');

function linkTo({ headings, rows: [from, to] }: SideModel, heading: string | undefined): string {
  const at = headings.indexOf(heading ?? '-');
  const [left, right] =
    heading === UNITS
      ? [headings.indexOf(BEFORE_UNITS) + 1, headings.length - 1]
      : at < 0
        ? [COLUMNS.indicators, COLUMNS.side - 2]
        : [at, at];
  return rangeLink(`${columnName(left)}${from}:${columnName(right)}${to}`);
}

/** In the wide one of the two cells: what is merged would stay where it is when a save moves the line. */
const title = (value: string): SideLine => [
  { value: '', tone: 'heading' },
  { value, tone: 'heading', bold: true },
];

const count = (value: number, tone: ViewCell['tone']): ViewCell => ({
  value,
  bold: true,
  align: 'center',
  ...(tone === undefined ? {} : { tone }),
});

const academies = (number: number): string => (number === 1 ? 'academy' : 'academies');

function needLine(side: SideModel, kind: ExceptionKind, found: Exception[]): SideLine {
  const words = SHORT[kind] ?? EXCEPTION_RULES[kind].plural;
  const lines = found.map(({ name, words: what }) => sentence(`${name}: ${what}`));
  return [
    count(found.length, EXCEPTION_RULES[kind].tone),
    { value: words, tone: 'subtle', link: linkTo(side, SHOWN_UNDER[kind]), note: noteOf(lines) },
  ];
}

/** One line a kind, gravest first: how many academies, a note that names them, a link to the column that shows them. */
function needLines(side: SideModel): SideLine[] {
  const byKind = groupedBy(side.exceptions, ({ kind }) => kind);
  const lines = EXCEPTION_KINDS.flatMap((kind): SideLine[] => {
    const found = byKind.get(kind);
    return found ? [needLine(side, kind, found)] : [];
  });
  if (lines.length > 0) return lines;
  return [[count(0, 'good'), { value: 'Nothing needs us today', tone: 'subtle' }]];
}

interface Change {
  /** How many, what of one and of several, and where it shows. */
  number: number;
  one: string;
  many: string;
  heading?: string;
  tone?: ViewCell['tone'];
  at: { facts: AcademyFacts; words: string }[];
}

const changeLine = (side: SideModel, { number, one, many, heading, tone, at }: Change): SideLine => {
  const where = at.length > 0 && number > 0 ? ` at ${at.length} ${academies(at.length)}` : '';
  const note = noteOf(at.map(({ facts, words }) => sentence(`${facts.academy.name}: ${words}`)));
  return [
    count(number, number > 0 ? tone : 'subtle'),
    {
      value: `${number === 1 ? one : many}${where}`,
      tone: 'subtle',
      ...(number > 0 ? { link: linkTo(side, heading), note } : {}),
    },
  ];
};

/** Levels that rose (`by` above 0) or fell within the days that count as news. */
function moved({ all, known, model }: SideModel, up: boolean): Pick<Change, 'number' | 'at'> {
  const at = all.flatMap((facts) => {
    const found = known.indicators.flatMap((indicator) => {
      const position = facts.positions.get(indicator.id);
      const move = position && recentMove(position, model.today);
      return move && move.by > 0 === up ? [`${indicator.short} to ${LEVEL_LABELS[move.to]}`] : [];
    });
    return found.length > 0 ? [{ facts, found }] : [];
  });
  return {
    number: at.reduce((sum, { found }) => sum + found.length, 0),
    at: at.map(({ facts, found }) => ({ facts, words: listed(found) })),
  };
}

function decided({ all, model }: SideModel): Change {
  const since = addDays(model.today, -NEWS_DAYS);
  const at = all.flatMap((facts) => {
    const { decided: category, decidedOn } = facts.standing;
    return category !== '' && decidedOn > since ? [{ facts, words: CATEGORY_LABELS[category] }] : [];
  });
  const [one, many] = ['category decided', 'categories decided'];
  return { number: at.length, one, many, heading: 'Decided by the EOB', at };
}

function visited({ all, model }: SideModel): Change {
  const since = addDays(model.today, -NEWS_DAYS);
  const at = all.flatMap((facts) => {
    const days = Object.values(facts.standing.recent).map((on) => on.filter((day) => day > since).length);
    const visits = days.reduce((sum, found) => sum + found, 0);
    return visits > 0 ? [{ facts, visits }] : [];
  });
  return {
    number: at.reduce((sum, { visits }) => sum + visits, 0),
    ...{ one: 'visit', many: 'visits', heading: 'Last support visit' },
    at: at.map(({ facts, visits }) => ({ facts, words: `${visits} ${visits === 1 ? 'visit' : 'visits'}` })),
  };
}

const changeLines = (side: SideModel): SideLine[] =>
  [
    { ...moved(side, true), one: '\u25b2 level rose', many: '\u25b2 levels rose', tone: 'good' as const },
    { ...moved(side, false), one: '\u25bc level fell', many: '\u25bc levels fell', tone: 'alarm' as const },
    decided(side),
    visited(side),
  ].map((change) => changeLine(side, change));

/** What stands beside the matrix: what needs us, then what changed. Always as many lines, empty ones at the end. */
export function sideLines(side: SideModel): SideLine[] {
  const lines: SideLine[] = [
    title('What needs us (academies)'),
    ...needLines(side),
    [blank(), blank()],
    title(`Changed in the last ${NEWS_DAYS} days`),
    ...changeLines(side),
  ];
  return [...lines, ...Array.from({ length: SIDE_LINES - lines.length }, (): SideLine => [blank(), blank()])];
}
