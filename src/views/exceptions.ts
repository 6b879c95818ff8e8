import { sortedBy } from '../hub/order';
import type { IsoDate } from '../hub/time/date';
import type { DashboardModel } from './dashboard/model';
import { behind, fallen, unplaced } from './exceptions/levels';
import { ofsted } from './exceptions/ofsted';
import { noOwner, noRetest, orphan, stale } from './exceptions/plan';
import { late } from './exceptions/records';
import type { ExceptionRule } from './exceptions/rule';
import { disputed, load, overdue } from './exceptions/visits';
import type { AcademyFacts, Lookups } from './facts';
import { lateRecords } from './late-records';

/** What an exception can be, most serious first: another one is a rule in `exceptions` and a line here. */
export const EXCEPTION_RULES = {
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
} as const satisfies Record<string, ExceptionRule>;

export type ExceptionKind = keyof typeof EXCEPTION_RULES;
export const EXCEPTION_KINDS = Object.keys(EXCEPTION_RULES) as ExceptionKind[];

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

/** Every exception at these academies, most serious first; within a kind the heaviest, then by name. */
export function exceptionsOf(all: AcademyFacts[], known: Lookups, today: IsoDate): AcademyException[] {
  const found = all.flatMap((facts) =>
    EXCEPTION_KINDS.flatMap((kind) => {
      const exception = EXCEPTION_RULES[kind].find(facts, known, today);
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
