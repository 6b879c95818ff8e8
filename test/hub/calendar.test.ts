import {
  calendarOf,
  halfTermKey,
  halfTermProblems,
  termOf,
  type HalfTerm,
} from '../../src/hub/trust/calendar/calendar';
import { closure, HALF_TERMS } from './build';

const trust = { id: 'A01', calendar: 'trust' };
const coast = { id: 'A02', calendar: 'coast' };

// Half-terms: 2 Sept - 23 Oct (coast: 16 Oct), 2 Nov - 18 Dec, 4 Jan … 21 July. 24 Nov 2026 is a Tuesday.
test.each([
  ['within a week', trust, '2026-11-24', '2026-11-27', 3],
  ['over a weekend: Fri to Mon', trust, '2026-11-20', '2026-11-23', 1],
  ['from a Saturday', trust, '2026-11-21', '2026-11-23', 1],
  ['over the October week: 23 Oct to 2 Nov', trust, '2026-10-23', '2026-11-02', 1],
  ['over the coast’s fortnight: 16 Oct to 2 Nov', coast, '2026-10-16', '2026-11-02', 1],
  ['the same days at the trust: 19-23 Oct = 5, 2 Nov = 6', trust, '2026-10-16', '2026-11-02', 6],
  ['backwards', trust, '2026-11-27', '2026-11-24', 0],
  ['a day', trust, '2026-11-24', '2026-11-24', 0],
  ['before all half-terms', trust, '2020-01-01', '2020-06-01', 0],
])('school days: %s', (_, academy, from, to, expected) => {
  expect(calendarOf(academy, HALF_TERMS, []).schoolDaysAfter(from, to)).toBe(expected);
});

test.each([
  ['the first of the year', '2026-08-01', 1, '2026-09-02'],
  ['after Friday 18 December', '2026-12-18', 1, '2027-01-04'],
  ['ten on: 25-27 Nov = 3, 30 Nov - 4 Dec = 8, 7 and 8 Dec = 10', '2026-11-24', 10, '2026-12-08'],
  ['none on', '2026-11-22', 0, '2026-11-22'],
  ['one back over Christmas', '2027-01-04', -1, '2026-12-18'],
  ['one back from a Sunday', '2026-11-22', -1, '2026-11-20'],
  ['one back from after the last', '2027-08-20', -1, '2027-07-21'],
  ['beyond the last', '2027-07-21', 1, undefined],
  ['before the first', '2026-09-02', -1, undefined],
])('n-th school day: %s', (_, from, n, expected) => {
  expect(calendarOf(trust, HALF_TERMS, []).addSchoolDays(from, n)).toBe(expected);
});

test('closures of the calendar, of the academy, and of neither', () => {
  const rows = [
    closure({ id: 'C1', starts: '2026-11-13', ends: '2026-11-13' }),
    closure({
      id: 'C2',
      calendar: '',
      academy: 'A01',
      kind: 'closure',
      starts: '2026-11-16',
      ends: '2026-11-17',
    }),
    closure({ id: 'C3', calendar: 'coast', kind: 'bank holiday', starts: '2026-11-18', ends: '2026-11-18' }),
    closure({ id: 'C4', kind: 'exams', starts: '2026-11-19', ends: '2026-11-20' }),
  ];
  const open = (academy: typeof trust) => {
    const calendar = calendarOf(academy, HALF_TERMS, rows);
    return ['13', '16', '17', '18', '19'].filter((day) => calendar.isSchoolDay(`2026-11-${day}`));
  };
  expect(open(trust)).toEqual(['18', '19']);
  expect(open({ id: 'A03', calendar: 'trust' })).toEqual(['16', '17', '18', '19']);
  expect(open(coast)).toEqual(['13', '16', '17', '19']);
  expect(calendarOf(trust, HALF_TERMS, rows).mayBeMonitored('2026-11-19')).toBe(false);
  expect(calendarOf(coast, HALF_TERMS, rows).mayBeMonitored('2026-11-19')).toBe(true);
});

test('academies without closures of their own share one calendar, and others have their own', () => {
  const rows = [closure({ calendar: '', academy: 'A01' })];
  const of = (id: string, calendar = 'trust') => calendarOf({ id, calendar }, HALF_TERMS, rows);
  expect(of('A02')).toBe(of('A03'));
  expect(of('A01')).toBe(of('A01'));
  expect(of('A01')).not.toBe(of('A02'));
  expect(of('A01', 'coast').isSchoolDay('2026-10-20')).toBe(false);
  expect(of('A01').isSchoolDay('2026-10-20')).toBe(true);
});

test('a table that grew makes its calendars anew', () => {
  const rows = [closure()];
  expect(calendarOf(trust, HALF_TERMS, rows).isSchoolDay('2026-11-16')).toBe(true);
  rows.push(closure({ id: 'C2', starts: '2026-11-16', ends: '2026-11-16' }));
  expect(calendarOf(trust, HALF_TERMS, rows).isSchoolDay('2026-11-16')).toBe(false);
});

const bad = (parts: Partial<HalfTerm>): HalfTerm => ({ ...(HALF_TERMS[0] as HalfTerm), id: 'bad', ...parts });

test.each([
  ['no dates', bad({ starts: '', ends: 'soon' })],
  ['ends before it starts', bad({ starts: '2026-10-23', ends: '2026-09-02' })],
  ['ends in another millennium', bad({ ends: '9026-10-23' })],
])('a half-term that %s counts nothing and is named', (_, row) => {
  const calendar = calendarOf(trust, [row, ...HALF_TERMS.slice(1)], []);
  expect(calendar.halfTerms).not.toContain(row);
  expect(calendar.isSchoolDay('2026-09-15')).toBe(false);
  expect(calendar.knownUntil).toBe('2027-07-21');
  expect(halfTermProblems([row, ...HALF_TERMS]).map(({ id }) => id)).toEqual(['bad']);
});

test('closures with bad dates shut nothing', () => {
  const rows = [
    closure({ id: 'C1', starts: '2026-11-13', ends: '' }),
    closure({ id: 'C2', starts: '2026-11-13', ends: '2026-11-12' }),
    closure({ id: 'C3', starts: 'x', ends: '2026-11-13' }),
  ];
  expect(calendarOf(trust, HALF_TERMS, rows).isSchoolDay('2026-11-13')).toBe(true);
});

test('half-terms that overlap count a day once, and the later one is named', () => {
  const twice = [...HALF_TERMS, bad({ id: 'again', starts: '2026-11-02', ends: '2026-11-27' })];
  expect(halfTermProblems(twice)).toHaveLength(1);
  expect(halfTermProblems(HALF_TERMS)).toEqual([]);
  // 25, 26, 27 Nov
  expect(calendarOf(trust, twice, []).schoolDaysAfter('2026-11-24', '2026-11-27')).toBe(3);
});

test.each([
  ['isSchoolDay', (c: ReturnType<typeof calendarOf>) => c.isSchoolDay('x')],
  ['schoolDaysAfter', (c: ReturnType<typeof calendarOf>) => c.schoolDaysAfter('2026-11-24', '')],
  ['addSchoolDays', (c: ReturnType<typeof calendarOf>) => c.addSchoolDays('2026-11-31', 3)],
  ['addSchoolDays by a fraction', (c: ReturnType<typeof calendarOf>) => c.addSchoolDays('2026-11-24', 1.5)],
  ['halfTermOf', (c: ReturnType<typeof calendarOf>) => c.halfTermOf('')],
  ['mayBeMonitored', (c: ReturnType<typeof calendarOf>) => c.mayBeMonitored('never')],
])('%s refuses what is no day', (_, run) => {
  const calendar = calendarOf(trust, HALF_TERMS, []);
  expect(() => run(calendar)).toThrow(expect.objectContaining({ name: 'HubError' }));
});

test('terms and keys', () => {
  expect([1, 2, 3, 4, 5, 6].map((number) => termOf({ number }))).toEqual([1, 1, 2, 2, 3, 3]);
  expect(halfTermKey('2026-27', 2)).toBe('2026-27-2');
  expect(calendarOf(trust, HALF_TERMS, []).halfTermOf('2026-11-24')?.id).toBe('trust-2026-27-2');
  expect(calendarOf(trust, HALF_TERMS, []).halfTermOf('2026-10-27')).toBeUndefined();
});
