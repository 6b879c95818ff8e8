import { calendarOf } from '../../src/hub/time/calendar';
import { plannedIn, readLighthousePlan } from '../../src/hub/lighthouse/plan';
import { legsOf, loopTimes, median } from '../../src/hub/loop/times';
import { pathPoints } from '../../src/hub/lighthouse/point';
import { positionsOf } from '../../src/hub/judgement/position';
import { isStale, loopAlarms, retestDue, retestOf } from '../../src/hub/loop/retest';
import { DEFAULT_SETTINGS, readSettings } from '../../src/hub/setting/settings';
import { partnersFor } from '../../src/hub/loop/support-item';
import { academy, action, HALF_TERMS, judgement, positionsOfDigits } from './build';

const calendar = calendarOf(academy(), HALF_TERMS, []);
const TODAY = '2026-11-24';
const done = (completedOn: string) => action({ status: 'completed', completedOn });

describe('re-test (domain.md §7)', () => {
  const judgedOn = (...days: string[]) =>
    positionsOf(days.map((on, at) => judgement({ id: `J${at}`, on, indicator: done('').indicator })))[0];

  test.each([
    ['the same day does not count', '2026-11-20', ['2026-11-20'], undefined],
    ['the next day does', '2026-11-20', ['2026-11-20', '2026-11-21'], 'J1'],
    ['the earliest of two', '2026-11-10', ['2026-11-12', '2026-11-20'], 'J0'],
    ['none since', '2026-11-20', ['2026-10-05'], undefined],
    ['a day that is none', 'soon', ['2026-11-20'], undefined],
  ])('%s', (_, completedOn, days, expected) => {
    expect(retestOf(done(completedOn), judgedOn(...days))?.judgement).toBe(expected);
  });

  test('twenty school days after Monday 2 November 2026 is Monday 30 November: no day off between', () => {
    expect(retestDue(done('2026-11-02'), calendar, DEFAULT_SETTINGS)).toBe('2026-11-30');
    expect(retestDue(action({ status: 'open' }), calendar, DEFAULT_SETTINGS)).toBe('');
  });

  test('late from the day after: five school days from 16 November are over on 24 November', () => {
    const settings = { ...DEFAULT_SETTINGS, retestSchoolDays: 5 };
    const alarms = (completedOn: string) =>
      loopAlarms([done(completedOn)], new Map(), calendar, settings, TODAY).map(({ alarm }) => alarm);
    expect(alarms('2026-11-16')).toEqual(['re-test overdue']);
    expect(alarms('2026-11-17')).toEqual([]);
  });

  test('once judged since, it can be closed, and nothing is late', () => {
    const position = judgedOn('2026-11-23');
    const found = position ? new Map([[position.indicator, position]]) : new Map();
    expect(loopAlarms([done('2026-09-10')], found, calendar, DEFAULT_SETTINGS, TODAY)).toMatchObject([
      { alarm: 'ready to close' },
    ]);
  });
});

test.each([
  // 2 to 24 November are 16 school days after the 2nd; 15 are the most.
  ['2026-11-02', '', true],
  ['2026-11-03', '', false],
  ['2026-09-01', '2026-11-03', false],
  ['', '', false],
])('in progress, planned %s, noted “%s”: stale %s', (plannedOn, notedOn, stale) => {
  const one = action({ status: 'in progress', plannedOn, notedOn });
  expect(isStale(one, calendar, DEFAULT_SETTINGS, TODAY)).toBe(stale);
  expect(isStale({ ...one, status: 'open' }, calendar, DEFAULT_SETTINGS, TODAY)).toBe(false);
});

describe('loop times', () => {
  test.each([
    [[], 0],
    [[7], 7],
    [[9, 1, 4], 4],
    // (4 + 7) / 2 = 5.5, rounded up.
    [[1, 4, 7, 30], 6],
  ])('median of %j is %s', (numbers, expected) => expect(median(numbers)).toBe(expected));

  const judged = [judgement({ id: 'F', on: '2026-09-10' }), judgement({ id: 'R', on: '2026-11-20' })];
  const whole = action({
    finding: 'F',
    plannedOn: '2026-09-14',
    completedOn: '2026-10-14',
    status: 'closed',
    retest: 'R',
  });

  test('4 days to plan, 30 to complete, 37 to re-test', () => {
    const days = new Map(judged.map(({ id, on }) => [id, on]));
    expect(legsOf(whole, days)).toEqual({ planned: 4, completed: 30, retested: 37 });
    expect(legsOf({ ...whole, plannedOn: '2026-09-01' }, days).planned).toBeUndefined();
  });

  test('counted over the trust, the region and the indicator; dropped ones not at all', () => {
    const times = loopTimes([whole, { ...whole, status: 'dropped' }], judged, () => 'R1');
    expect(times.map(({ id }) => id)).toEqual([`indicator:${whole.indicator}`, 'region:R1', 'trust']);
    expect(times[2]).toMatchObject({ plannedCount: 1, plannedDays: 4, retestedDays: 37 });
  });
});

describe('the plan of Lighthouse sites', () => {
  test('it is read in any order and holds until the next entry', () => {
    const read = readLighthousePlan('2027-28: 8; 2025-26:3');
    if (!('plan' in read)) throw new Error(read.expected);
    expect(
      ['2024-25', '2025-26', '2026-27', '2027-28', '2030-31'].map((year) => plannedIn(read.plan, year)),
    ).toEqual([0, 3, 3, 8, 8]);
  });

  test.each(['2026-28: 5', '2026-27 5', '2026-27: five', '2026-27: 5, 2026-27: 6', '2026-27: 5, 2027-28: 4'])(
    '%s cannot be read, and is named',
    (value) => {
      const { problems, settings } = readSettings([{ id: 'lighthousePlan', value, help: '' }]);
      expect(problems).toMatchObject([{ key: 'lighthousePlan', value }]);
      expect(settings.lighthousePlan).toBe('');
    },
  );
});

test('partners come by name, without the academy itself and without strengths that are not shared', () => {
  const strong = (academyId: string, share: string) => ({
    ...{ academy: academyId, indicator: 'PI01', level: 'strength' as const, share },
  });
  const all = [strong('A1', 'Ours'), strong('A3', 'Theirs'), strong('A2', 'Also theirs'), strong('A4', ' ')];
  const names = ['A1', 'A2', 'A3', 'A4'].map((id) => ({ id, name: `${5 - Number(id[1])} School` }));
  expect(partnersFor({ academy: 'A1', indicator: 'PI01' }, all, names).map((one) => one.academy)).toEqual([
    'A3',
    'A2',
  ]);
  expect(partnersFor({ academy: 'A1', indicator: 'PI02' }, all, names)).toEqual([]);
});

describe('paths by half-term', () => {
  const ledger = positionsOfDigits('2222222223', { PI10: 'How we lead' }).map((position, at) =>
    judgement({ ...position, id: `P${at}`, on: '2026-11-10' }),
  );
  const rows = { academies: [academy()], judgements: ledger, halfTerms: HALF_TERMS };

  test('the current half-term is folded to today, and none before the first judgement', () => {
    const points = pathPoints(rows, new Set(), DEFAULT_SETTINGS, TODAY);
    const now = points.find(({ id }) => id === 'A01:2026-27-2');
    expect(now).toMatchObject({ category: 'lighthouse', asAt: TODAY, atExpected: 10, course: 'reached' });
    // Nothing was judged before 10 November: the first half-term has no point.
    expect(points.map(({ id }) => id)).toEqual(['A01:2026-27-2']);
  });

  test('a half-term that is over is folded to its last day', () => {
    const early = { ...rows, judgements: ledger.map((one) => ({ ...one, on: '2026-10-05' })) };
    const first = pathPoints(early, new Set(), DEFAULT_SETTINGS, TODAY).find(
      ({ halfTerm }) => halfTerm === 1,
    );
    const { ends } = HALF_TERMS.find(({ id }) => id === 'trust-2026-27-1') ?? { ends: '' };
    expect(first).toMatchObject({ asAt: ends, category: 'lighthouse' });
  });

  test('what is kept is not folded again, but for the current half-term', () => {
    const known = new Set(pathPoints(rows, new Set(), DEFAULT_SETTINGS, TODAY).map(({ id }) => id));
    expect(pathPoints(rows, known, DEFAULT_SETTINGS, TODAY).map(({ id }) => id)).toEqual(['A01:2026-27-2']);
  });

  test('an academy has no point before it joined', () => {
    const late = { ...rows, academies: [academy({ joinedOn: '2026-11-16' })] };
    expect(pathPoints(late, new Set(), DEFAULT_SETTINGS, TODAY)).toHaveLength(1);
  });
});
