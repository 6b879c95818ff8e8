import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import { INDICATORS, type Level } from '../../src/hub/monitoring/judgement/indicator';
import { lighthousePath } from '../../src/hub/monitoring/lighthouse/path';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { emptyStanding } from '../../src/hub/monitoring/category/standing';
import type { VisitKind } from '../../src/hub/monitoring/visit/visit';
import { academy, HALF_TERMS, positionsOfDigits } from './build';
import { categorise } from '../../src/hub/monitoring/category/categorise';
import { whatIf } from '../../src/hub/monitoring/category/what-if';
import { monitoringObligation } from '../../src/hub/monitoring/obligation/monitoring';
import { supportObligation } from '../../src/hub/monitoring/obligation/support';

/** Board members read these sentences, so they are held to the letter. */
const placed = (digits: string, share: Record<string, string> = {}) =>
  categorise(positionsOfDigits(digits, share), DEFAULT_SETTINGS, INDICATORS);

describe('why an academy is placed where it is', () => {
  test.each<[string, string, Record<string, string>, string[]]>([
    [
      'one behind',
      '2321222222',
      { PI02: 'Calm corridors' },
      [
        '9 of 10 at expected or above; PI04 Pupil and staff wellness is working towards.',
        '1 strength that can be shared: PI02 Behaviour and attitudes.',
        'Aspiring asks for 5 at expected or above: 9 are.',
      ],
    ],
    [
      'a strength with nothing to share',
      '2222222232',
      {},
      [
        '10 of 10 at expected or above.',
        'No strength that can be shared yet; Lighthouse asks for 1.',
        'PI09 Working with and supporting other academies is at strength, but nothing says what others can learn from it.',
        'Aspiring asks for 5 at expected or above: 10 are.',
      ],
    ],
    [
      'no rule matches: 1 + 3 = 4 at working towards or above; more than three are named by number',
      '2111000000',
      {},
      [
        '1 of 10 at expected or above; PI02 Behaviour and attitudes, PI03 Curriculum and PI04 Pupil and staff wellness are working towards; PI05, PI06, PI07, PI08, PI09 and PI10 are not yet working towards.',
        'No strength that can be shared yet; Lighthouse asks for 1.',
        'No rule matches, so the EOB must look. Emerging asks for 5 at working towards or above: 4 are.',
      ],
    ],
    [
      'not all judged',
      '222222.222',
      {},
      [
        '9 of 10 at expected or above.',
        'PI07 The Framework and student leadership is not yet judged; an academy is placed only when all 10 are.',
        'No strength that can be shared yet; Lighthouse asks for 1.',
      ],
    ],
  ])('%s', (_, digits, share, trace) => {
    expect(placed(digits, share).trace).toEqual(trace);
  });
});

test.each([
  [
    '2221222222',
    'To Lighthouse: PI04 Pupil and staff wellness (now working towards) at expected, and 1 strength that can be shared.',
  ],
  [
    '2220110000',
    'To Aspiring: PI05 Staff development (now working towards) and PI06 Employability and skills development (now working towards) at expected, these being the nearest.',
  ],
  ['222222.222', 'To Aspiring: PI07 The Framework and student leadership judged, at any level.'],
])('the distance of %s', (digits, words) => {
  expect(placed(digits).distance?.words).toBe(words);
});

test.each<[string, Record<string, Level>, string]>([
  [
    '2221222222',
    { PI04: 'expected' },
    'If PI04 Pupil and staff wellness is expected → still Aspiring; Lighthouse once 1 more strength can be shared.',
  ],
  [
    '2222111111',
    { PI05: 'expected', PI06: 'strength' },
    'If PI05 Staff development is expected and PI06 Employability and skills development is strength → Aspiring.',
  ],
])('what if, of %s', (digits, changes, words) => {
  expect(whatIf(positionsOfDigits(digits), changes, DEFAULT_SETTINGS, INDICATORS).words).toBe(words);
});

describe('what is owed', () => {
  const calendar = calendarOf(academy(), HALF_TERMS, []);
  const standing = (recent: Partial<Record<VisitKind, string[]>>) => {
    const empty = emptyStanding('A01');
    return { ...empty, recent: { ...empty.recent, ...recent } };
  };
  const support = (today: string, visits: string[]) =>
    supportObligation(academy(), undefined, standing({ support: visits }), calendar, DEFAULT_SETTINGS, today);

  // Visit Mon 2 Nov: due Mon 16 Nov (rules-obligation).
  test.each([
    ['2026-11-10', ['2026-11-02'], 'next by 16 Nov 2026', 1],
    ['2026-11-16', ['2026-11-02'], 'due by 16 Nov 2026', 1],
    ['2026-11-17', ['2026-11-02'], '1 school day overdue, was due 16 Nov 2026', 0],
    ['2026-11-18', ['2026-11-02'], '2 school days overdue, was due 16 Nov 2026', 0],
    // Visit Thu 3 Dec: 4 = 1, 7-11 = 6, 14-17 = 10, Fri 18 Dec is the 11th; due 17 Dec, 18 Dec = 1.
    ['2026-12-28', ['2026-12-03'], '1 school day overdue, was due 17 Dec 2026', 0],
    // Visit Fri 4 Dec: due Fri 18 Dec, then holidays.
    ['2026-12-28', ['2026-12-04'], 'overdue, was due 18 Dec 2026', 0],
    // A visit on a day to come is not made yet.
    ['2026-11-17', ['2026-11-20', '2026-11-02'], '1 school day overdue, was due 16 Nov 2026', 0],
  ])('support on %s after %j', (today, visits, words, done) => {
    expect(support(today, visits)).toMatchObject({ words, done, owed: 1 });
  });

  test('the forecast slows once the time since the last visit is the longer', () => {
    // 2 to 9 Nov: 5 school days apart. From 9 to 24 Nov: 4 + 5 + 2 = 11. To 21 July after 24 Nov: 25-27 Nov = 3,
    // 30 Nov - 18 Dec = 15, 4 Jan - 12 Feb = 30, 22 Feb - 25 Mar = 24, 12 Apr - 28 May = 35, 7 June - 21 July = 33: 140.
    // 140 / 11 = 12.7, 140 / 10 = 14
    expect(support('2026-11-24', ['2026-11-09', '2026-11-02']).forecast).toBe(
      'one every 11 school days: about 12 more this year, 14 owed',
    );
  });

  test.each<[string, Partial<Record<VisitKind, string[]>>, string]>([
    ['2026-11-24', { monitoring: ['2026-11-10'] }, 'done in Autumn 2'],
    ['2026-11-24', { monitoring: ['2026-10-06'] }, '0 of 1 in Autumn 2, by 18 Dec 2026'],
    ['2026-12-29', { monitoring: ['2026-10-06'] }, 'missed in Autumn 2, overdue'],
    // 2-6, 9-13, 16-20 Nov = 15, 23 and 24 Nov = 17
    ['2026-11-24', {}, 'missed in Autumn 1, 17 school days overdue'],
    ['2027-09-15', {}, 'not known: the half-terms of this calendar are not entered that far'],
  ])('monitoring on %s after %j', (today, visits, words) => {
    const owed = monitoringObligation(
      academy(),
      'emerging',
      standing(visits),
      calendar,
      DEFAULT_SETTINGS,
      today,
    );
    expect(owed.words).toBe(words);
  });

  test('a Lighthouse academy: fuller visits count as the light touch', () => {
    for (const kind of ['light-touch', 'monitoring', 'diagnosis'] as const) {
      const recent = standing({ [kind]: ['2026-09-23'] });
      const owed = monitoringObligation(
        academy(),
        'lighthouse',
        recent,
        calendar,
        DEFAULT_SETTINGS,
        '2026-11-24',
      );
      expect(owed.words).toBe('done in the autumn term');
    }
  });
});

test.each([
  ['2024-09-01', '2026-11-24', 'By 1 September 2029: 2 years 9 months left, too early to say'],
  ['2022-09-01', '2027-07-03', 'By 1 September 2027: 60 days left, too early to say'],
  ['2022-09-01', '2027-09-02', 'By 1 September 2027: 1 day past, behind'],
])('joined %s, on %s: %s', (joinedOn, today, words) => {
  expect(lighthousePath({ joinedOn }, 'unplaced', [], DEFAULT_SETTINGS, today).words).toBe(words);
});
