import type { Academy } from '../academy';
import { countUpTo, isCountable, rangesOf, weekdaysOf, within, type DayRange } from './calendar-days';
import { addDays, dateOfDayNumber, dayNumber, type IsoDate } from '../../time/date';
import { groupedBy } from '../../order';
import { HubError } from '../../hub-error';
import { byText } from '../../text/words';

/** One half-term of one calendar (docs/rulebook.md §2). */
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
 * `exams` and `inspection` are school days on which nobody should be monitored (docs/rulebook.md §6).
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

/** The school days of one academy (docs/rulebook.md §2). Every method throws `HubError` `bad-date` for what is no day. */
export interface SchoolCalendar {
  /** A weekday in a half-term, less INSET and closure days. */
  isSchoolDay(date: IsoDate): boolean;
  /** School days d with from < d <= to; 0 when `to` is not later. */
  schoolDaysAfter(from: IsoDate, to: IsoDate): number;
  /** The n-th school day after `from` (before, when negative; `from` for 0); nothing beyond the known half-terms. */
  addSchoolDays(from: IsoDate, n: number): IsoDate | undefined;
  halfTermOf(date: IsoDate): HalfTerm | undefined;
  /** Those whose days can be counted, earliest first. */
  halfTerms: HalfTerm[];
  /** Last day of the last half-term, or empty when none is known. */
  knownUntil: IsoDate | '';
  /** A school day without exams or inspection (docs/rulebook.md §6). */
  mayBeMonitored(date: IsoDate): boolean;
}

/** 1 autumn, 2 spring, 3 summer (docs/rulebook.md §2). */
export const termOf = ({ number }: Pick<HalfTerm, 'number'>): 1 | 2 | 3 =>
  number <= 2 ? 1 : number <= 4 ? 2 : 3;

export const TERM_NAMES = ['Autumn', 'Spring', 'Summer'] as const;

/** `Autumn`, `Spring` or `Summer` */
export const termName = (halfTerm: Pick<HalfTerm, 'number'>): (typeof TERM_NAMES)[number] =>
  TERM_NAMES[(termOf(halfTerm) - 1) as 0 | 1 | 2];

/** The last school day until the end of a half-term or term, or that end where the calendar tells none. */
export const lastSchoolDay = (
  calendar: Pick<SchoolCalendar, 'addSchoolDays'>,
  { ends }: Pick<HalfTerm, 'ends'>,
): IsoDate => calendar.addSchoolDays(addDays(ends, 1), -1) ?? ends;

/** `2026-27-2`: a half-term whatever the calendar. */
export const halfTermKey = (year: string, number: number): string => `${year}-${number}`;

/** `Aut 1 26`, `Spr 1 27`: a half-term where room is short, with the year in which it lies. */
export function halfTermLabel(year: string, number: number): string {
  const term = termOf({ number });
  const [from = '', to = ''] = year.split('-');
  return `${TERM_NAMES[term - 1]?.slice(0, 3)} ${number - 2 * (term - 1)} ${term === 1 ? from.slice(2) : to}`;
}

/** Half-terms that no calendar can use, and what they should be. */
export const halfTermProblems = (halfTerms: readonly HalfTerm[]): { id: string; expected: string }[] => [
  ...halfTerms
    .filter((halfTerm) => !isCountable(halfTerm))
    .map(({ id }) => ({ id, expected: 'real first and last days, in order, at most 200 days apart' })),
  ...overlapping(halfTerms.filter((halfTerm) => isCountable(halfTerm))),
];

/** Of two that share days in one calendar, the one that begins later. */
const overlapping = (halfTerms: readonly HalfTerm[]): { id: string; expected: string }[] =>
  [...groupedBy(halfTerms, ({ calendar }) => calendar).values()].flatMap((own) =>
    [...own]
      .sort((a, b) => byText(a.starts, b.starts))
      .flatMap((one, at, all) => {
        const before = all[at - 1];
        return before && before.ends >= one.starts
          ? [{ id: one.id, expected: `days outside ${before.name}, which ends on ${before.ends}` }]
          : [];
      }),
  );

/** What a calendar is made from; days are numbers in order, so that counting is a search and not a walk. */
interface Days {
  halfTerms: HalfTerm[];
  days: number[];
  spared: DayRange[];
}

/** The calendars made from one pair of tables. */
interface Made {
  /** How long the tables were: a table that grew makes its calendars anew. */
  lengths: string;
  days: Map<string, Days>;
  calendars: Map<string, SchoolCalendar>;
  ownClosures: Map<string, Closure[]>;
}

/**
 * Calendars already made, as long as the rows that they rest on are in use: the work of an hour asks a thousand times
 * for the same few. Rows are values, replaced and never changed.
 */
const shared = new WeakMap<readonly HalfTerm[], WeakMap<readonly Closure[], Made>>();

/**
 * An academy's calendar: the half-terms it follows, less the days off of that calendar and its own (docs/rulebook.md §2).
 * Rows with bad dates are left out (`halfTermProblems` names them). Academies without closures of their own share one.
 */
export function calendarOf(
  academy: Pick<Academy, 'id' | 'calendar'>,
  halfTerms: readonly HalfTerm[],
  closures: readonly Closure[],
): SchoolCalendar {
  const made = madeFrom(halfTerms, closures);
  const own = made.ownClosures.get(academy.id);
  const key = own ? `${academy.calendar}\n${academy.id}` : academy.calendar;
  const known = made.calendars.get(key);
  if (known) return known;
  const base = made.days.get(academy.calendar) ?? daysOf(academy.calendar, halfTerms, closures);
  made.days.set(academy.calendar, base);
  const { shut, spared } = rangesOf(own ?? []);
  const calendar = schoolCalendar({
    halfTerms: base.halfTerms,
    days: shut.length === 0 ? base.days : base.days.filter((day) => !within(day, shut)),
    spared: [...base.spared, ...spared],
  });
  made.calendars.set(key, calendar);
  return calendar;
}

function madeFrom(halfTerms: readonly HalfTerm[], closures: readonly Closure[]): Made {
  const byClosures = shared.get(halfTerms) ?? new WeakMap<readonly Closure[], Made>();
  shared.set(halfTerms, byClosures);
  const lengths = `${halfTerms.length} ${closures.length}`;
  const found = byClosures.get(closures);
  if (found?.lengths === lengths) return found;
  const ownClosures = groupedBy(
    closures.filter(({ academy }) => academy !== ''),
    ({ academy }) => academy,
  );
  const made: Made = { lengths, days: new Map(), calendars: new Map(), ownClosures };
  byClosures.set(closures, made);
  return made;
}

function daysOf(calendar: string, halfTerms: readonly HalfTerm[], closures: readonly Closure[]): Days {
  const followed = halfTerms
    .filter((halfTerm) => halfTerm.calendar === calendar && isCountable(halfTerm))
    .sort((a, b) => byText(a.starts, b.starts));
  const { shut, spared } = rangesOf(
    closures.filter((row) => row.academy === '' && row.calendar === calendar),
  );
  return { halfTerms: followed, days: weekdaysOf(followed, shut), spared };
}

function schoolCalendar({ halfTerms, days, spared }: Days): SchoolCalendar {
  const isSchoolDay = (date: IsoDate): boolean => {
    const day = dayNumber(date);
    return days[countUpTo(days, day) - 1] === day;
  };
  return {
    halfTerms,
    knownUntil: halfTerms.reduce((latest, { ends }) => (ends > latest ? ends : latest), ''),
    isSchoolDay,
    schoolDaysAfter: (from, to) =>
      Math.max(0, countUpTo(days, dayNumber(to)) - countUpTo(days, dayNumber(from))),
    addSchoolDays: (from, n) => nthDay(days, from, n),
    halfTermOf: (date) => {
      const day = dayNumber(date);
      return halfTerms.find(({ starts, ends }) => dayNumber(starts) <= day && day <= dayNumber(ends));
    },
    mayBeMonitored: (date) => isSchoolDay(date) && !within(dayNumber(date), spared),
  };
}

function nthDay(days: readonly number[], from: IsoDate, n: number): IsoDate | undefined {
  const start = dayNumber(from);
  if (!Number.isInteger(n)) {
    throw new HubError({
      code: 'bad-number',
      message: `${n} is not a whole number of school days.`,
      remedy: 'Give a whole number.',
    });
  }
  if (n === 0) return from;
  const day = n > 0 ? days[countUpTo(days, start) + n - 1] : days[countUpTo(days, start - 1) + n];
  return day === undefined ? undefined : dateOfDayNumber(day);
}
