import type { IsoDate } from './date';
import { countUpTo, daysOf, schoolDaysOf } from './school-days';

/** One half-term of one calendar (domain.md §2). */
export interface HalfTerm {
  /** `trust-2026-27-2` */
  id: string;
  /** `trust`, or the name of an academy's own calendar. */
  calendar: string;
  /** `2026-27` */
  year: string;
  /** 1 to 6. Terms: 1–2 autumn, 3–4 spring, 5–6 summer. */
  number: number;
  /** `Autumn 2` */
  name: string;
  starts: IsoDate;
  ends: IsoDate;
}

export const CLOSURE_KINDS = ['inset', 'closure', 'bank holiday', 'exams', 'inspection'] as const;
export type ClosureKind = (typeof CLOSURE_KINDS)[number];

/**
 * Days on which something is different. `inset`, `closure` and `bank holiday` are no school days;
 * `exams` and `inspection` are school days on which nobody should be monitored (domain.md §6).
 */
export interface Closure {
  id: string;
  /** A calendar's name, or empty when `academy` is set. */
  calendar: string;
  academy: string;
  kind: ClosureKind;
  starts: IsoDate;
  ends: IsoDate;
  note: string;
}

/** One academy's school year: all school-day arithmetic goes through it. */
export interface SchoolCalendar {
  isSchoolDay(day: IsoDate): boolean;
  /** School days after `from`, up to and including `to`; 0 when `to` is not later. */
  schoolDaysAfter(from: IsoDate, to: IsoDate): number;
  /** The n-th school day after `from` (before it when negative); nothing beyond the known half-terms. */
  addSchoolDays(from: IsoDate, n: number): IsoDate | undefined;
  halfTermOf(day: IsoDate): HalfTerm | undefined;
  /** Of this academy's calendar, earliest first. */
  halfTerms: HalfTerm[];
  /** Last day of the last known half-term, or empty when none is known. */
  knownUntil: IsoDate | '';
  /** A school day, and no exams or inspection (domain.md §6). */
  mayBeMonitored(day: IsoDate): boolean;
}

/** 1 autumn, 2 spring, 3 summer (domain.md §2). */
export const termOf = (halfTerm: Pick<HalfTerm, 'number'>): 1 | 2 | 3 =>
  Math.ceil(halfTerm.number / 2) as 1 | 2 | 3;

/** `2026-27-2`: a half-term whatever the calendar. */
export const halfTermKey = (year: string, number: number): string => `${year}-${number}`;

const SCHOOL_STAYS_OPEN = ['exams', 'inspection'];

/** Calendars already worked out, as long as the rows that they rest on are in use: many academies share one. */
const shared = new WeakMap<HalfTerm[], Map<Closure[], Map<string, SchoolCalendar>>>();

/** An academy's calendar: the half-terms it follows, less the days off of that calendar and its own (domain.md §2). */
export function calendarOf(
  academy: { id: string; calendar: string },
  halfTerms: HalfTerm[],
  closures: Closure[],
): SchoolCalendar {
  const own = closures.some((closure) => closure.academy === academy.id);
  const key = own ? `academy ${academy.id}` : `calendar ${academy.calendar}`;
  const byClosures = shared.get(halfTerms) ?? new Map<Closure[], Map<string, SchoolCalendar>>();
  shared.set(halfTerms, byClosures);
  const byKey = byClosures.get(closures) ?? new Map<string, SchoolCalendar>();
  byClosures.set(closures, byKey);
  const known = byKey.get(key) ?? makeCalendar(academy, halfTerms, closures);
  byKey.set(key, known);
  return known;
}

function makeCalendar(
  academy: { id: string; calendar: string },
  halfTerms: HalfTerm[],
  closures: Closure[],
): SchoolCalendar {
  const terms = halfTerms
    .filter(({ calendar }) => calendar === academy.calendar)
    .sort((a, b) => (a.starts < b.starts ? -1 : 1));
  const mine = closures.filter((closure) =>
    closure.academy === '' ? closure.calendar === academy.calendar : closure.academy === academy.id,
  );
  const open = (kind: string): boolean => SCHOOL_STAYS_OPEN.includes(kind);
  const days = schoolDaysOf(terms, new Set(daysOf(mine.filter(({ kind }) => !open(kind)))));
  const busy = new Set(daysOf(mine.filter(({ kind }) => open(kind))));
  const isSchoolDay = (day: IsoDate): boolean => days[countUpTo(days, day) - 1] === day;
  return {
    isSchoolDay,
    schoolDaysAfter: (from, to) => Math.max(0, countUpTo(days, to) - countUpTo(days, from)),
    addSchoolDays: (from, n) => nthDay(days, from, n),
    halfTermOf: (day) => terms.find(({ starts, ends }) => starts <= day && day <= ends),
    halfTerms: terms,
    knownUntil: terms.reduce<IsoDate | ''>((latest, { ends }) => (ends > latest ? ends : latest), ''),
    mayBeMonitored: (day) => isSchoolDay(day) && !busy.has(day),
  };
}

function nthDay(days: IsoDate[], from: IsoDate, n: number): IsoDate | undefined {
  if (n === 0) return from;
  const upTo = countUpTo(days, from);
  const before = days[upTo - 1] === from ? upTo - 1 : upTo;
  return n > 0 ? days[upTo - 1 + n] : days[before + n];
}
