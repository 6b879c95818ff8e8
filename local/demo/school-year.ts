import { addDays, easter, nextWeekday, weekday, workingDay, yearName } from './day';

/** One half-term of a calendar, with the days on which it begins and ends. */
export interface HalfTermSpan {
  calendar: string;
  year: string;
  number: number;
  name: string;
  starts: string;
  ends: string;
}

/** The trust's calendar, and the one of an academy that takes two weeks in October. */
export const TRUST_CALENDAR = 'trust';
export const OWN_CALENDAR = 'Weirside';

const NAMES = ['Autumn 1', 'Autumn 2', 'Spring 1', 'Spring 2', 'Summer 1', 'Summer 2'];

/** The first Monday of the fortnight at Easter: the week that holds Good Friday, or a week more when Easter is late. */
function springHoliday(year: number): { starts: string; back: string } {
  const sunday = easter(year);
  const starts = addDays(sunday, sunday.slice(5) < '04-10' ? -6 : -13);
  const back = addDays(starts, 14);
  return { starts, back: back === addDays(sunday, 1) ? addDays(back, 1) : back };
}

/** Mondays of the weeks off, in the order of the school year that starts in September of `start`. */
function holidays(start: number): {
  october: string;
  february: string;
  easter: string;
  back: string;
  may: string;
} {
  const spring = springHoliday(start + 1);
  return {
    october: nextWeekday(`${start}-10-25`, 1),
    february: nextWeekday(`${start + 1}-02-12`, 1),
    easter: spring.starts,
    back: spring.back,
    may: nextWeekday(`${start + 1}-05-25`, 1),
  };
}

/** The six half-terms of an English school year; the own calendar gives October a second week and July two more days. */
export function halfTermsOf(start: number, calendar: string): HalfTermSpan[] {
  const off = holidays(start);
  const own = calendar === OWN_CALENDAR;
  const spans: [string, string][] = [
    [workingDay(`${start}-09-01`), addDays(off.october, own ? -10 : -3)],
    [addDays(off.october, 7), nextWeekday(`${start}-12-16`, 5)],
    [nextWeekday(`${start + 1}-01-03`, 1), addDays(off.february, -3)],
    [addDays(off.february, 7), addDays(off.easter, -3)],
    [off.back, addDays(off.may, -3)],
    [addDays(off.may, 7), addDays(nextWeekday(`${start + 1}-07-19`, 3), own ? 2 : 0)],
  ];
  return spans.map(([starts, ends], index) => ({
    calendar,
    year: yearName(start),
    number: index + 1,
    name: NAMES[index] as string,
    starts,
    ends,
  }));
}

/** Days without lessons within the half-terms: INSET and the May bank holiday. */
export function daysOff(
  start: number,
  calendar: string,
): { kind: 'inset' | 'bank holiday'; day: string; note: string }[] {
  const terms = halfTermsOf(start, calendar);
  const first = (index: number): string => terms[index]?.starts ?? '';
  const second = workingDay(addDays(first(0), 1));
  return [
    { kind: 'inset', day: first(0), note: 'Staff training before the year begins' },
    { kind: 'inset', day: second, note: 'Staff training before the year begins' },
    { kind: 'inset', day: first(2), note: 'Staff training, new year' },
    { kind: 'inset', day: first(5), note: 'Staff training after half-term' },
    { kind: 'inset', day: terms[5]?.ends ?? '', note: 'Closing day for staff' },
    { kind: 'bank holiday', day: nextWeekday(`${start + 1}-05-01`, 1), note: 'Early May bank holiday' },
  ];
}

/** Every school day from `from` to `to`, both included. */
export function schoolDays(calendar: string, from: number, upTo: string): string[] {
  const days: string[] = [];
  for (let start = from; `${start}-09-01` <= upTo; start += 1) {
    const off = new Set(daysOff(start, calendar).map(({ day }) => day));
    for (const { starts, ends } of halfTermsOf(start, calendar)) {
      for (let day = starts; day <= ends && day <= upTo; day = addDays(day, 1)) {
        if (weekday(day) <= 5 && !off.has(day)) days.push(day);
      }
    }
  }
  return days;
}

/** Weeks of examinations by phase, on which nobody is to be monitored (docs/rulebook.md §6). */
export function examWeeks(start: number, phase: string): { starts: string; ends: string; note: string }[] {
  const may = nextWeekday(`${start + 1}-05-08`, 1);
  const sats = { starts: may, ends: addDays(may, 3), note: 'Key Stage 2 tests' };
  const mocks = nextWeekday(`${start}-12-05`, 1);
  const summer = nextWeekday(`${start + 1}-06-01`, 1);
  const secondary = [
    { starts: mocks, ends: addDays(mocks, 4), note: 'Mock examinations' },
    { starts: may, ends: addDays(may, 11), note: 'Summer examinations' },
    { starts: summer, ends: addDays(summer, 11), note: 'Summer examinations' },
  ];
  if (phase === 'primary') return [sats];
  if (phase === 'special') return [];
  return secondary;
}
