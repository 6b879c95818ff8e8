import fc from 'fast-check';
import { calendarOf, CLOSURE_KINDS, type Closure } from '../../src/hub/trust/calendar/calendar';
import {
  academicYearOf,
  addDays,
  addYears,
  daysBetween,
  fromSerial,
  isIsoDate,
  toSerial,
  weekday,
} from '../../src/hub/time/date';
import { fingerprint } from '../../src/hub/fingerprint';
import { closure, HALF_TERMS } from './build';

const anyDay = fc.integer({ min: -25_000, max: 50_000 }).map((n) => addDays('2000-01-01', n));
const step = fc.integer({ min: -20_000, max: 20_000 });
const inYear = fc.integer({ min: -30, max: 400 }).map((n) => addDays('2026-09-01', n));

/** INSET days, closures and exams here and there, of the trust or of the academy itself. */
const closures: fc.Arbitrary<Closure[]> = fc
  .array(
    fc.record({
      first: fc.integer({ min: 0, max: 320 }),
      length: fc.integer({ min: 0, max: 12 }),
      kind: fc.constantFrom(...CLOSURE_KINDS),
      own: fc.boolean(),
    }),
    { maxLength: 6 },
  )
  .map((rows) =>
    rows.map(({ first, length, kind, own }, index) =>
      closure({
        id: `C${index}`,
        calendar: own ? '' : 'trust',
        academy: own ? 'A01' : '',
        kind,
        starts: addDays('2026-09-01', first),
        ends: addDays('2026-09-01', first + length),
      }),
    ),
  );
const calendars = closures.map((rows) => calendarOf({ id: 'A01', calendar: 'trust' }, HALF_TERMS, rows));

describe('days', () => {
  test('a day and its serial number are one', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(fromSerial(toSerial(day))).toBe(day);
        expect(toSerial(addDays(day, 1))).toBe(toSerial(day) + 1);
      }),
    );
    expect(toSerial('1899-12-30')).toBe(0);
    // 2026-11-24: 126 years of 365 days and 31 leap days (1904 … 2024) from 1900-01-01 = serial 2, and 327 days on.
    expect(toSerial('2026-11-24')).toBe(2 + 126 * 365 + 31 + 327);
  });

  test('so many days and as many back', () => {
    fc.assert(
      fc.property(anyDay, step, step, (day, n, m) => {
        expect(addDays(addDays(day, n), m)).toBe(addDays(day, n + m));
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(daysBetween(addDays(day, n), day) + n).toBe(0);
      }),
    );
  });

  test('their order as text is their order in time', () => {
    fc.assert(
      fc.property(anyDay, step, (day, n) => {
        expect(Math.sign(n)).toBe(addDays(day, n) > day ? 1 : addDays(day, n) < day ? -1 : 0);
      }),
    );
  });

  test('weekdays go round in seven, years begin in September, anniversaries exist', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (day, years) => {
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
        expect(academicYearOf(addDays(day, 1)) === academicYearOf(day)).toBe(!day.endsWith('-08-31'));
        expect(isIsoDate(addYears(day, years))).toBe(true);
        expect(addYears(day, years).slice(0, 7)).toBe(`${Number(day.slice(0, 4)) + years}${day.slice(4, 7)}`);
      }),
    );
    expect(weekday('2026-11-24')).toBe(2);
  });
});

describe('school days (docs/rulebook.md §2)', () => {
  test('counting to the n-th school day gives n', () => {
    fc.assert(
      fc.property(calendars, inYear, fc.integer({ min: 1, max: 60 }), (calendar, from, n) => {
        const to = calendar.addSchoolDays(from, n);
        if (to === undefined) {
          expect(calendar.schoolDaysAfter(from, calendar.knownUntil)).toBeLessThan(n);
          return;
        }
        expect(calendar.schoolDaysAfter(from, to)).toBe(n);
        expect(calendar.isSchoolDay(to)).toBe(true);
        expect(to > from).toBe(true);
      }),
    );
  });

  test('backwards: from the n-th school day before there are n to go, up to and including a school day', () => {
    fc.assert(
      fc.property(calendars, inYear, fc.integer({ min: 1, max: 60 }), (calendar, from, n) => {
        const back = calendar.addSchoolDays(from, -n);
        fc.pre(back !== undefined);
        if (back === undefined) return;
        expect(back < from).toBe(true);
        expect(calendar.isSchoolDay(back)).toBe(true);
        expect(calendar.schoolDaysAfter(back, from)).toBe(calendar.isSchoolDay(from) ? n : n - 1);
      }),
    );
  });

  test('counts are those of a walk day by day, and add up', () => {
    fc.assert(
      fc.property(calendars, inYear, fc.nat({ max: 120 }), fc.nat({ max: 120 }), (calendar, from, n, m) => {
        const middle = addDays(from, n);
        const to = addDays(middle, m);
        let walked = 0;
        for (let day = addDays(from, 1); day <= to; day = addDays(day, 1))
          walked += calendar.isSchoolDay(day) ? 1 : 0;
        expect(calendar.schoolDaysAfter(from, to)).toBe(walked);
        expect(calendar.schoolDaysAfter(from, middle) + calendar.schoolDaysAfter(middle, to)).toBe(walked);
        expect(calendar.schoolDaysAfter(to, from)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('a school day is a weekday in a half-term, less INSET and closures; exams spare it from monitoring only', () => {
    fc.assert(
      fc.property(closures, inYear, (rows, day) => {
        const calendar = calendarOf({ id: 'A01', calendar: 'trust' }, HALF_TERMS, rows);
        const inTerm = HALF_TERMS.some(
          (half) => half.calendar === 'trust' && half.starts <= day && day <= half.ends,
        );
        const on = rows.filter(({ starts, ends }) => starts <= day && day <= ends).map(({ kind }) => kind);
        const shut = on.some((kind) => ['inset', 'closure', 'bank holiday'].includes(kind));
        const open = inTerm && weekday(day) <= 5 && !shut;
        expect(calendar.isSchoolDay(day)).toBe(open);
        expect(calendar.mayBeMonitored(day)).toBe(
          open && !on.some((kind) => kind === 'exams' || kind === 'inspection'),
        );
        expect(calendar.halfTermOf(day) !== undefined).toBe(inTerm);
      }),
    );
  });

  test('a closure of one academy is none of another', () => {
    const own = [closure({ calendar: '', academy: 'A01', kind: 'closure' })];
    // Friday 13 November 2026.
    expect(calendarOf({ id: 'A01', calendar: 'trust' }, HALF_TERMS, own).isSchoolDay('2026-11-13')).toBe(
      false,
    );
    expect(calendarOf({ id: 'A02', calendar: 'trust' }, HALF_TERMS, own).isSchoolDay('2026-11-13')).toBe(
      true,
    );
  });

  test('the calendar of no academy is that of its name, whichever was asked for before', () => {
    const rows = [closure()];
    expect(calendarOf({ id: '', calendar: 'trust' }, HALF_TERMS, rows).isSchoolDay('2026-10-20')).toBe(true);
    const coast = calendarOf({ id: '', calendar: 'coast' }, HALF_TERMS, rows);
    expect(coast.isSchoolDay('2026-10-20')).toBe(false);
    // Friday 13 November is INSET at the trust only.
    expect(coast.isSchoolDay('2026-11-13')).toBe(true);
  });

  test.each([
    ['no half-term', []],
    ['none with real dates', [{ ...HALF_TERMS[0], starts: 'soon', ends: '' }]],
  ])('%s: nothing is a school day, and nothing is known', (_, halfTerms) => {
    const calendar = calendarOf({ id: 'A01', calendar: 'trust' }, halfTerms as typeof HALF_TERMS, []);
    expect(calendar.isSchoolDay('2026-11-24')).toBe(false);
    expect(calendar.addSchoolDays('2026-11-24', 1)).toBeUndefined();
    expect(calendar.schoolDaysAfter('2026-01-01', '2027-01-01')).toBe(0);
    expect(calendar.halfTermOf('2026-11-24')).toBeUndefined();
    expect(calendar.knownUntil).toBe('');
  });
});

describe('fingerprint', () => {
  test('equal texts, equal marks of 14 hexadecimal digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fingerprint(text)).toBe(fingerprint(`${text} `.slice(0, -1)));
        expect(fingerprint(text)).toMatch(/^[01][0-9a-f]{13}$/);
      }),
    );
  });

  test('a change of one unit changes about half of the 53 bits', () => {
    const bits = (hex: string): string =>
      [...hex].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
    let changed = 0;
    const runs = 400;
    for (let run = 0; run < runs; run += 1) {
      const text = `visit ${run} to academy A${run % 16} on PI0${run % 10}`;
      const at = run % text.length;
      const other = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
      const [a, b] = [bits(fingerprint(text)), bits(fingerprint(other))];
      changed += [...a].filter((bit, index) => bit !== b[index]).length;
    }
    // Half of 53 is 26.5; the mean of 400 fair draws lies within 1.5 of it as good as always.
    expect(Math.abs(changed / runs - 26.5)).toBeLessThan(1.5);
  });

  test('it is more than 32 bits', () => {
    // 32 bits would give 300 000^2 / 2 / 2^32 = 10.5 pairs of one mark; none at all once in 36 000 such trials.
    const marks = new Set<string>();
    for (let index = 0; index < 300_000; index += 1) marks.add(fingerprint(`visit ${index * 7919} of A01`));
    expect(marks.size).toBe(300_000);
  });

  test('ten thousand texts that differ little share no mark, in either half of it', () => {
    const marks = Array.from({ length: 10_000 }, (_, index) => fingerprint(`A01:${index}`));
    expect(new Set(marks).size).toBe(10_000);
    // 21 bits in front: 10 000 draws of 2 097 152 leave about 9 976 different; far fewer would be a weak half.
    expect(new Set(marks.map((mark) => mark.slice(0, 6))).size).toBeGreaterThan(9_900);
    expect(new Set(marks.map((mark) => mark.slice(6))).size).toBeGreaterThan(9_990);
  });
});
