import { calendarOf, type HalfTerm } from '../../src/hub/trust/calendar/calendar';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { emptyStanding, type Standing } from '../../src/hub/monitoring/category/standing';
import type { VisitKind } from '../../src/hub/monitoring/visit/visit';
import { academy, HALF_TERMS } from './build';
import { moderationPace } from '../../src/hub/monitoring/obligation/moderation-pace';
import { monitoringObligation } from '../../src/hub/monitoring/obligation/monitoring';
import { supportObligation } from '../../src/hub/monitoring/obligation/support';

const leader = { id: 'P01' };
const calendar = calendarOf(academy(), HALF_TERMS, []);
const standing = (recent: Partial<Record<VisitKind, string[]>>): Standing => {
  const empty = emptyStanding('A01');
  return { ...empty, recent: { ...empty.recent, ...recent } };
};

describe('a support visit every ten school days (docs/rulebook.md §6)', () => {
  const ask = (today: string, visits: string[], school = academy()) =>
    supportObligation(school, leader, standing({ support: visits }), calendar, DEFAULT_SETTINGS, today);

  // Visit Mon 2 Nov: 3-6 = 4, 9-13 = 9, Mon 16 Nov = 10.
  test.each([
    ['2026-11-02', 'on track', 0, 'ten to go'],
    ['2026-11-11', 'on track', 0, '12, 13, 16 Nov = 3 to go'],
    ['2026-11-12', 'due', 0, '13 and 16 Nov = 2 to go'],
    ['2026-11-14', 'due', 0, 'a Saturday: 16 Nov = 1 to go'],
    ['2026-11-16', 'due', 0, 'the day itself'],
    ['2026-11-17', 'overdue', 1, '17 Nov'],
    ['2026-11-22', 'overdue', 4, 'a Sunday: 17-20 Nov'],
    ['2026-12-31', 'overdue', 24, '17-20 Nov = 4, 23 Nov - 18 Dec = 20, then holiday'],
  ])('on %s: %s, by %i (%s)', (today, status, overdueBy) => {
    expect(ask(today, ['2026-11-02'])).toMatchObject({ due: '2026-11-16', status, overdueBy, who: 'P01' });
  });

  test('counted from the latest visit, and from joining where that is later', () => {
    expect(ask('2026-11-24', ['2026-11-16', '2026-11-02']).due).toBe('2026-11-30');
    // Joined Mon 9 Nov: 10-13 = 4, 16-20 = 9, Mon 23 Nov = 10; a visit before joining does not count.
    const late = ask('2026-11-24', ['2026-11-02'], academy({ joinedOn: '2026-11-09' }));
    expect(late.due).toBe('2026-11-23');
  });

  test('beyond the half-terms that are entered nothing is promised', () => {
    // Known until 21 July 2027: 16, 19, 20, 21 July = 4 of 10.
    expect(ask('2027-07-16', ['2027-07-15'])).toMatchObject({ due: '', status: 'unknown', overdueBy: 0 });
  });

  test.each([
    // Mon 9 Nov: 10-13 = 4, 16-20 = 9, Mon 23 Nov = 10, as from joining on that day.
    ['2026-11-09', ['2026-11-02'], '2026-11-23'],
    // A later visit is counted from itself; without such a day nothing changes.
    ['2026-11-09', ['2026-11-16'], '2026-11-30'],
    ['', ['2026-11-02'], '2026-11-16'],
  ])(
    'a trust that begins with the hub on %s owes nothing from before: visits %j, due %s',
    (countsFrom, visits, due) => {
      const settings = { ...DEFAULT_SETTINGS, countsFrom };
      const owed = supportObligation(
        academy(),
        leader,
        standing({ support: visits }),
        calendar,
        settings,
        '2026-11-24',
      );
      expect(owed.due).toBe(due);
    },
  );

  test('nobody leads the region: owed by nobody', () => {
    const owed = supportObligation(
      academy(),
      undefined,
      standing({}),
      calendar,
      DEFAULT_SETTINGS,
      '2026-11-24',
    );
    expect(owed.who).toBe('');
  });

  test('the forecast goes on at the pace of the visits so far', () => {
    // Visits Mon 19 Oct and Mon 16 Nov: 20-23 Oct = 4, 2-6 = 9, 9-13 = 14, 16 = 15 school days apart.
    expect(ask('2026-11-24', ['2026-11-16', '2026-10-19']).forecast).toMatch(/15 school days/);
    expect(ask('2026-11-24', ['2026-11-16']).forecast).toBe('too early to say');
  });
});

describe('the monitoring of an academy (docs/rulebook.md §6)', () => {
  const ask = (
    today: string,
    visits: Partial<Record<VisitKind, string[]>>,
    category: 'aspiring' | 'lighthouse' = 'aspiring',
    settings = {},
  ) =>
    monitoringObligation(
      academy(),
      category,
      standing(visits),
      calendar,
      { ...DEFAULT_SETTINGS, ...settings },
      today,
    );

  // One in Autumn 1 (6 Oct); Autumn 2 ends Fri 18 Dec, its last ten school days are 7-11 and 14-18 Dec.
  test.each([
    ['2026-11-24', 'on track', '2026-12-18', 0, 'monitoring:A01:2026-27-2'],
    ['2026-12-04', 'on track', '2026-12-18', 0, 'monitoring:A01:2026-27-2'],
    ['2026-12-07', 'due', '2026-12-18', 0, 'monitoring:A01:2026-27-2'],
    ['2026-12-18', 'due', '2026-12-18', 0, 'monitoring:A01:2026-27-2'],
    ['2026-12-29', 'overdue', '2026-12-18', 0, 'monitoring:A01:2026-27-2'],
    // 4 and 5 Jan.
    ['2027-01-05', 'overdue', '2026-12-18', 2, 'monitoring:A01:2026-27-3'],
  ] as const)('on %s: %s, due %s', (today, status, due, overdueBy, id) => {
    const owed = ask(today, { monitoring: ['2026-10-06'] });
    expect(owed).toMatchObject({ status, due, overdueBy, id, who: 'mad', kind: 'monitoring', done: 0 });
    expect(owed.words).not.toMatch(/\b0 school days/);
  });

  test.each([
    ['one monitoring', { monitoring: ['2026-11-10', '2026-10-06'] }, 'on track', 1],
    ['a diagnosis counts', { diagnosis: ['2026-11-10'], monitoring: ['2026-10-06'] }, 'on track', 1],
    ['a support visit does not', { support: ['2026-11-10'], monitoring: ['2026-10-06'] }, 'due', 0],
    ['nor a learning walk', { 'learning-walk': ['2026-11-10'], monitoring: ['2026-10-06'] }, 'due', 0],
    // None in Autumn 1, one in Autumn 2: what was missed is made up for.
    ['made up for', { monitoring: ['2026-11-10'] }, 'on track', 1],
    ['none at all', {}, 'overdue', 0],
  ] as const)('on 10 December, %s', (_, visits, status, done) => {
    const recent = Object.fromEntries(Object.entries(visits).map(([kind, on]) => [kind, [...on]]));
    expect(ask('2026-12-10', recent)).toMatchObject({ status, done });
  });

  test('a monitoring and a diagnosis on one day are one visit day', () => {
    const visits = { monitoring: ['2026-11-10', '2026-10-06', '2026-10-05'], diagnosis: ['2026-11-10'] };
    const owed = ask('2026-12-10', visits, 'aspiring', { monitoringVisitsPerHalfTerm: 2 });
    expect(owed).toMatchObject({ done: 1, owed: 2, status: 'due' });
  });

  test('none owed: on track', () => {
    const owed = ask('2026-12-10', {}, 'aspiring', { monitoringVisitsPerHalfTerm: 0 });
    expect(owed).toMatchObject({ owed: 0, status: 'on track', overdueBy: 0 });
  });

  test('Lighthouse: one light touch is enough for both half-terms of a term', () => {
    const visits = { 'light-touch': ['2026-09-23'] };
    expect(ask('2026-12-10', visits, 'lighthouse')).toMatchObject({ status: 'on track', done: 1 });
    expect(ask('2027-01-05', visits, 'lighthouse')).toMatchObject({
      id: 'light-touch:A01:2026-27-spring',
      status: 'on track',
      due: '2027-03-25',
      done: 0,
    });
  });

  test('in a new school year without half-terms nothing is known, but the summer still belongs to the old one', () => {
    const done = { monitoring: ['2027-06-15', '2027-05-04'] };
    expect(ask('2027-08-10', done)).toMatchObject({ status: 'on track', id: 'monitoring:A01:2026-27-6' });
    expect(ask('2027-09-15', done)).toMatchObject({ status: 'unknown', due: '', overdueBy: 0 });
  });

  // Autumn 1 ran from 2 Sept to 23 Oct without a visit; overdue by 2 Nov - 24 Nov = 5 + 5 + 5 + 2 = 17 school days.
  test.each([
    ['2026-09-02', 'overdue', 17],
    ['2026-09-03', 'on track', 0],
  ] as const)('joined on %s: %s', (joinedOn, status, overdueBy) => {
    const school = academy({ joinedOn });
    const owed = monitoringObligation(
      school,
      'emerging',
      standing({}),
      calendar,
      DEFAULT_SETTINGS,
      '2026-11-24',
    );
    expect(owed).toMatchObject({ status, overdueBy });
  });

  test('before the first half-term that is entered nothing is known', () => {
    expect(ask('2026-07-01', {})).toMatchObject({ status: 'unknown', due: '' });
  });

  test('a half-term with dates that are none is as good as not entered', () => {
    const broken: HalfTerm = { ...(HALF_TERMS[1] as HalfTerm), id: 'x', starts: '', ends: '2026-13-40' };
    const damaged = calendarOf(academy(), [broken, ...HALF_TERMS], []);
    const owed = monitoringObligation(
      academy(),
      'aspiring',
      standing({ monitoring: ['2026-10-06'] }),
      damaged,
      DEFAULT_SETTINGS,
      '2026-11-24',
    );
    expect(owed).toEqual(ask('2026-11-24', { monitoring: ['2026-10-06'] }));
  });
});

describe('moderation outside the region (docs/rulebook.md §6)', () => {
  const year = HALF_TERMS.filter((halfTerm) => halfTerm.calendar === 'trust');
  // 3 a year in 6 half-terms: expected by now = whole part of half-terms past / 2.
  test.each([
    ['2026-11-24', [], 0, 0, 'on track'],
    ['2027-01-20', [], 0, 1, 'due'],
    ['2027-01-20', ['2026-11-10'], 1, 1, 'on track'],
    ['2027-01-20', ['2026-07-01'], 0, 1, 'due'],
    ['2027-05-04', ['2026-11-10', '2027-02-02'], 2, 2, 'on track'],
    ['2027-07-30', ['2026-11-10', '2027-02-02'], 2, 3, 'due'],
  ] as const)('on %s with %j', (today, dates, done, expectedByNow, status) => {
    const pace = moderationPace({ id: 'P01' }, [...dates], year, DEFAULT_SETTINGS, today);
    expect(pace).toMatchObject({ person: 'P01', done, owed: 3, expectedByNow, status });
  });
});
