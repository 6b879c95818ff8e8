import { demoTrust, rows, text, TODAY } from './demo-trust';
import { examWeeks, halfTermsOf, schoolDays } from '../../../local/demo/school-year';
import type { Row } from '../../../local/demo/row';

const trust = demoTrust();
const NOW = `${TODAY}T08:00:00.000Z`;
const academies = new Map(rows(trust, 'Academies').map((row) => [text(row, 'ID'), row]));

/** Worked out from the rows alone: in a half-term of the academy's calendar, a weekday, no INSET or bank holiday. */
function isSchoolDay(academy: Row, day: string): boolean {
  const calendar = text(academy, 'Calendar');
  const within = (row: Row): boolean => text(row, 'First day') <= day && day <= text(row, 'Last day');
  const inTerm = rows(trust, 'Half-terms').some((row) => row['Calendar'] === calendar && within(row));
  const closed = rows(trust, 'Closures').some(
    (row) =>
      ['inset', 'closure', 'bank holiday'].includes(text(row, 'Kind')) &&
      (row['Calendar'] === calendar || row['Academy'] === academy['ID']) &&
      within(row),
  );
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return inTerm && !closed && weekday >= 1 && weekday <= 5;
}

const examOf = (academy: Row, day: string): boolean =>
  rows(trust, 'Closures').some(
    (row) =>
      row['Kind'] === 'exams' &&
      row['Academy'] === academy['ID'] &&
      text(row, 'First day') <= day &&
      day <= text(row, 'Last day'),
  );

test('every visit is on a school day of its academy, within its membership, before today, recorded by now', () => {
  for (const row of rows(trust, 'Visits')) {
    const academy = academies.get(text(row, 'Academy')) as Row;
    const day = text(row, 'Date');
    if (!isSchoolDay(academy, day))
      throw new Error(`${text(row, 'ID')} at ${text(row, 'Academy')} on ${day}`);
    expect(day >= text(academy, 'Joined on') && day < TODAY && day >= '2024-09-01').toBe(true);
    expect(text(row, 'Recorded at') >= day && text(row, 'Recorded at') < NOW).toBe(true);
  }
});

test('nobody is monitored in weeks of exams', () => {
  const judged = rows(trust, 'Visits').filter(
    (row) => !['support', 'learning-walk'].includes(text(row, 'Kind')),
  );
  const during = judged.filter((row) =>
    examOf(academies.get(text(row, 'Academy')) as Row, text(row, 'Date')),
  );
  // A correction may have moved a visit by a day; what stands must keep clear of exams.
  const superseded = new Set(rows(trust, 'Visits').map((row) => text(row, 'Corrects')));
  expect(during.filter((row) => !superseded.has(text(row, 'ID')))).toEqual([]);
});

test('no date before the academy joined, and no history after today', () => {
  const pasts: [string, string[]][] = [
    ['Judgements', ['Date']],
    ['Replies', ['Date']],
    ['Decisions', ['Date']],
    ['Steps done', ['Ended on']],
    ['Actions closed', ['Completed on']],
    ['Actions', ['Completed on']],
  ];
  for (const [title, headers] of pasts) {
    for (const row of rows(trust, title)) {
      const joined = text(academies.get(text(row, 'Academy')) as Row, 'Joined on');
      for (const header of headers.filter((one) => text(row, one) !== '')) {
        expect(text(row, header) >= joined).toBe(true);
        expect(text(row, header) < TODAY).toBe(true);
      }
    }
  }
  for (const list of Object.values(trust)) {
    for (const row of list)
      expect(text(row, 'Updated at') <= NOW && text(row, 'Created at') <= text(row, 'Updated at')).toBe(true);
  }
});

test('a Principal replies within ten school days', () => {
  const visits = new Map(rows(trust, 'Visits').map((row) => [text(row, 'ID'), row]));
  for (const row of rows(trust, 'Replies')) {
    const visit = visits.get(text(row, 'Visit')) as Row;
    const calendar = text(academies.get(text(row, 'Academy')) as Row, 'Calendar');
    const days = schoolDays(calendar, 2024, TODAY);
    // A corrected record can be answered only once it is there.
    const corrected = text(visit, 'Corrects') !== '';
    const from = corrected ? text(visit, 'Recorded at').slice(0, 10) : text(visit, 'Date');
    const after = days.filter((day) => day > from && day <= text(row, 'Date')).length;
    expect(after).toBeGreaterThanOrEqual(1);
    expect(after).toBeLessThanOrEqual(10);
  }
});

test('the calendar reaches from 2022-23 to 2028-29: seven years of six half-terms, and an own calendar beside it', () => {
  const trustYears = rows(trust, 'Half-terms').filter((row) => row['Calendar'] === 'trust');
  expect(trustYears).toHaveLength(7 * 6);
  expect([trustYears[0]?.['Academic year'], trustYears[41]?.['Academic year']]).toEqual([
    '2022-23',
    '2028-29',
  ]);
  const own = new Set(rows(trust, 'Academies').map((row) => text(row, 'Calendar')));
  expect(own.size).toBe(2);
});

test('half-terms of 2026-27 as an English school would have them', () => {
  expect(halfTermsOf(2026, 'trust').map(({ starts, ends }) => `${starts} ${ends}`)).toEqual([
    '2026-09-01 2026-10-23',
    '2026-11-02 2026-12-18',
    '2027-01-04 2027-02-12',
    '2027-02-22 2027-03-19',
    '2027-04-05 2027-05-28',
    '2027-06-07 2027-07-21',
  ]);
  const [autumn, next] = halfTermsOf(2026, 'Weirside');
  expect([autumn?.ends, next?.starts]).toEqual(['2026-10-16', '2026-11-02']);
});

test.each([2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028])(
  '%i: half-terms in order, 184 to 196 school days',
  (start) => {
    const terms = halfTermsOf(start, 'trust');
    const edges = terms.flatMap(({ starts, ends }) => [starts, ends]);
    expect(edges).toEqual([...edges].sort());
    const days = schoolDays('trust', start, `${start + 1}-08-31`);
    expect(days.length).toBeGreaterThanOrEqual(184);
    expect(days.length).toBeLessThanOrEqual(196);
  },
);

test('exams: Key Stage 2 tests in May for a primary, three spells for a secondary, none for a special school', () => {
  expect(examWeeks(2026, 'primary')).toEqual([
    { starts: '2027-05-10', ends: '2027-05-13', note: 'Key Stage 2 tests' },
  ]);
  expect(examWeeks(2026, 'secondary')).toHaveLength(3);
  expect(examWeeks(2026, 'special')).toEqual([]);
});
