import { dayNumber, isIsoDate, weekdayOfDayNumber, type IsoDate } from '../../time/date';

/** First and last day of a half-term or of a closure, as the sheet has them. */
interface Stretch {
  starts: IsoDate;
  ends: IsoDate;
}

/** First and last day of something, as day numbers. */
export type DayRange = readonly [number, number];

/** No half-term is longer; a slip of the year must not become a million school days. */
const LONGEST_HALF_TERM = 200;
const SHUT = ['inset', 'closure', 'bank holiday'];

const rangeOf = (row: Stretch): DayRange | undefined =>
  isIsoDate(row.starts) && isIsoDate(row.ends) && row.starts <= row.ends
    ? [dayNumber(row.starts), dayNumber(row.ends)]
    : undefined;

/** Whether the days of a half-term can be counted: real dates in order, at most 200 days apart. */
export function isCountable(halfTerm: Stretch): boolean {
  const range = rangeOf(halfTerm);
  return range !== undefined && range[1] - range[0] <= LONGEST_HALF_TERM;
}

/** Days without school (`shut`) and school days on which nobody is monitored (`spared`); bad dates left out. */
export function rangesOf(closures: readonly (Stretch & { kind: string })[]): {
  shut: DayRange[];
  spared: DayRange[];
} {
  const shut: DayRange[] = [];
  const spared: DayRange[] = [];
  for (const closure of closures) {
    const range = rangeOf(closure);
    if (range) (SHUT.includes(closure.kind) ? shut : spared).push(range);
  }
  return { shut, spared };
}

/** Whether a day lies in one of the ranges. */
export function within(day: number, ranges: readonly DayRange[]): boolean {
  return ranges.some(([first, last]) => day >= first && day <= last);
}

/** The weekdays of countable half-terms outside `shut`, as day numbers in order, each once. */
export function weekdaysOf(halfTerms: readonly Stretch[], shut: readonly DayRange[]): number[] {
  const days = new Set<number>();
  for (const halfTerm of halfTerms) {
    const last = dayNumber(halfTerm.ends);
    for (let day = dayNumber(halfTerm.starts); day <= last; day += 1) {
      if (weekdayOfDayNumber(day) <= 5 && !within(day, shut)) days.add(day);
    }
  }
  return [...days].sort((a, b) => a - b);
}

/** How many of the ordered days are on or before `day`. */
export function countUpTo(days: readonly number[], day: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
