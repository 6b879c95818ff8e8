import { shortDate, type IsoDate } from '../hub/time/date';
import type { Indicator } from '../hub/monitoring/judgement/indicator';
import { LEVEL_LABELS } from '../hub/monitoring/judgement/indicator';
import { isOverdue, obligationWords, orphans, preparedForOfsted, visitsOwed } from './obligations';
import { isStepOverdue, isToDo } from '../hub/monitoring/ofsted/plan';
import type { AcademyFacts, Lookups } from './facts';
import { sortedBy } from '../hub/order';
import type { DashboardModel } from './dashboard/model';
import { lateRecords } from './late-records';
import { lastMove } from './trend';
import type { Tone } from './tone';
import { counted, shortened } from './words';
import { listed, uncapital } from '../hub/text/words';

/** What an exception can be, most serious first. */
export const EXCEPTION_KINDS = [
  'unplaced',
  'fallen',
  'disputed',
  'orphan',
  'overdue',
  'late',
  'behind',
  'no-owner',
  'no-retest',
  'stale',
  'ofsted',
  'load',
] as const;
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

export const EXCEPTION_RULES: Record<ExceptionKind, { label: string; plural: string; tone: Tone }> = {
  unplaced: { label: 'No category', plural: 'with no category', tone: 'alarm' },
  fallen: { label: 'Level fell', plural: 'where a level fell', tone: 'alarm' },
  disputed: { label: 'Disputed', plural: 'with a disputed record waiting for moderation', tone: 'alarm' },
  orphan: { label: 'No action yet', plural: 'with no action yet', tone: 'alarm' },
  overdue: { label: 'Visit overdue', plural: 'with a visit overdue', tone: 'alarm' },
  late: { label: 'Late', plural: 'with late records', tone: 'warning' },
  behind: { label: 'Behind course', plural: 'behind course', tone: 'warning' },
  'no-owner': { label: 'No owner', plural: 'with an action that has no owner', tone: 'warning' },
  'no-retest': {
    label: 'No re-test',
    plural: 'with an action that no visit has re-tested',
    tone: 'warning',
  },
  stale: { label: 'No news', plural: 'with an action without news', tone: 'warning' },
  ofsted: { label: 'Ofsted', plural: 'to prepare for Ofsted', tone: 'warning' },
  load: { label: 'Much to bear', plural: 'monitored more than set', tone: 'warning' },
};

/** Something that somebody has to decide or see to. */
export interface Exception {
  kind: ExceptionKind;
  /** Of the academy, or of the trust. */
  name: string;
  /** A sentence without the name and without its full stop. */
  words: string;
  /** Within a kind, the heaviest first. */
  weight: number;
}

/** One at an academy. */
export interface AcademyException extends Exception {
  facts: AcademyFacts;
}

type Finder = (
  facts: AcademyFacts,
  known: Lookups,
  today: IsoDate,
) => { words: string; weight: number } | undefined;

const nameOf = (indicators: Indicator[], id: string): string =>
  `${id} ${indicators.find((indicator) => indicator.id === id)?.short ?? ''}`.trim();

const unplaced: Finder = ({ category }, { indicators }) => {
  if (category.category !== 'unplaced') return undefined;
  const { missing, counts } = category;
  const words =
    missing.length > 0
      ? `${counted(missing.length, 'indicator')} not yet judged (${missing.join(', ')}), so no category yet`
      : `no category of the rule fits: ${counts.below} of ${indicators.length} not yet working towards`;
  return { words, weight: missing.length + counts.below };
};

const fallen: Finder = ({ positions }, { indicators }) => {
  const falls = [...positions.values()].flatMap((position) => {
    const move = lastMove(position);
    return move && move.by < 0 ? [{ position, move }] : [];
  });
  if (falls.length === 0) return undefined;
  const words = falls.map(({ position, move }) => {
    const levels = `${LEVEL_LABELS[move.from]} to ${LEVEL_LABELS[move.to]}`;
    return `${nameOf(indicators, position.indicator)} moved from ${levels} (${shortDate(move.on)})`;
  });
  return { words: listed(words), weight: falls.reduce((sum, { move }) => sum - move.by, 0) };
};

const disputed: Finder = ({ disputes }) => {
  if (disputes.length === 0) return undefined;
  const days = listed(disputes.map(({ on }) => shortDate(on)));
  const records = disputes.length === 1 ? 'a record' : `${disputes.length} records`;
  return {
    words: `the Principal disputes ${records} (${days}), waiting for moderation`,
    weight: disputes.length,
  };
};

const orphan: Finder = (facts, { indicators }) => {
  const found = orphans(facts);
  if (found.length === 0) return undefined;
  const names = listed(found.map(({ position }) => nameOf(indicators, position.indicator)));
  return {
    words: `${counted(found.length, 'finding')} with no action in the plan: ${names}`,
    weight: found.length,
  };
};

const overdue: Finder = (facts) => {
  const late = visitsOwed(facts).filter(isOverdue);
  if (late.length === 0) return undefined;
  return {
    words: listed(late.map(obligationWords)),
    weight: Math.max(...late.map(({ overdueBy }) => overdueBy)),
  };
};

const behind: Finder = ({ path }) =>
  path.onCourse === 'behind'
    ? {
        words: `Lighthouse ${uncapital(path.words)}`,
        weight: -path.daysLeft,
      }
    : undefined;

const noOwner: Finder = ({ alarms }) => {
  const found = alarms.filter(({ alarm }) => alarm === 'no owner').map(({ action }) => action);
  if (found.length === 0) return undefined;
  const names = listed(
    found.map(({ indicator, objective }) => `${indicator} \u201c${shortened(objective, 60)}\u201d`),
  );
  return { words: `${counted(found.length, 'action')} without an owner: ${names}`, weight: found.length };
};

/** Effect is proven by a later visit only (docs/rulebook.md §7): what was closed without one is the graver of the two. */
const noRetest: Finder = ({ alarms }) => {
  const closed = alarms.filter(({ alarm }) => alarm === 'closed without re-test');
  const waiting = alarms.filter(({ alarm }) => alarm === 'completed, not re-tested');
  if (closed.length + waiting.length === 0) return undefined;
  const late = alarms.filter(({ alarm }) => alarm === 're-test overdue');
  const named = (found: typeof alarms): string => listed(found.map(({ action }) => action.indicator));
  const parts = [
    ...(closed.length > 0
      ? [`${counted(closed.length, 'action')} closed without a re-test: ${named(closed)}`]
      : []),
    ...(waiting.length > 0
      ? [`${counted(waiting.length, 'action')} completed, not re-tested yet: ${named(waiting)}`]
      : []),
    ...(late.length > 0 ? [`re-test overdue: ${named(late)}`] : []),
  ];
  return { words: parts.join('; '), weight: closed.length * 100 + late.length * 10 + waiting.length };
};

const stale: Finder = ({ alarms }) => {
  const found = alarms.filter(({ alarm }) => alarm === 'stale').map(({ action }) => action);
  if (found.length === 0) return undefined;
  const names = listed(found.map(({ indicator, owner }) => `${indicator} (${owner.trim() || 'no owner'})`));
  return {
    words: `${counted(found.length, 'action')} in progress without news: ${names}`,
    weight: found.length,
  };
};

const late: Finder = ({ records }, { settings }) => lateRecords(records, settings);

/** Of an academy that expects an inspection: its plan comes on top of its visits (docs/rulebook.md §6). */
const ofsted: Finder = (facts, _known, today) => {
  if (!facts.academy.expectingOfsted) return undefined;
  const { steps } = facts.inspection;
  const late = steps.filter((step) => isStepOverdue(step, today));
  const named = late.map(({ text, due }) => `\u201c${shortened(text, 60)}\u201d, was due ${shortDate(due)}`);
  const parts = [
    ...(late.length > 0 ? [`has ${counted(late.length, 'step')} of its plan overdue: ${listed(named)}`] : []),
    ...(preparedForOfsted(facts, today) ? [] : ['has had no Ofsted preparation visit this academic year']),
    ...(steps.some((step) => isToDo(step) || step.status === 'done')
      ? []
      : ['has no monitoring-and-support plan yet']),
  ];
  return parts.length > 0
    ? { words: `expects Ofsted and ${listed(parts)}`, weight: late.length * 100 + parts.length }
    : undefined;
};

const load: Finder = ({ load: borne }) =>
  borne.status === 'over' ? { words: obligationWords(borne), weight: borne.done - borne.owed } : undefined;

const FINDERS: Record<ExceptionKind, Finder> = {
  unplaced,
  fallen,
  disputed,
  orphan,
  overdue,
  late,
  behind,
  'no-owner': noOwner,
  'no-retest': noRetest,
  stale,
  ofsted,
  load,
};

/** Every exception at these academies, most serious first; within a kind the heaviest, then by name. */
export function exceptionsOf(all: AcademyFacts[], known: Lookups, today: IsoDate): AcademyException[] {
  const found = all.flatMap((facts) =>
    EXCEPTION_KINDS.flatMap((kind) => {
      const exception = FINDERS[kind](facts, known, today);
      return exception ? [{ kind, name: facts.academy.name, facts, ...exception }] : [];
    }),
  );
  return inOrder(found);
}

const inOrder = <E extends Exception>(found: E[]): E[] =>
  sortedBy(
    found,
    ({ kind }) => EXCEPTION_KINDS.indexOf(kind),
    ({ weight }) => -weight,
    ({ name }) => name,
  );

/** The exceptions of the academies with those of the whole trust among them: its records that are late. */
export function withTrust(
  found: readonly Exception[],
  { recordCounts, settings }: Pick<DashboardModel, 'recordCounts' | 'settings'>,
): Exception[] {
  const own = recordCounts.filter(({ academy }) => academy === '');
  const late = lateRecords(own, settings);
  return inOrder([...found, ...(late ? [{ kind: 'late' as const, name: settings.trustName, ...late }] : [])]);
}
