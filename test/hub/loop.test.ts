import { calendarOf } from '../../src/hub/trust/calendar/calendar';
import { plannedIn, readLighthousePlan } from '../../src/hub/monitoring/lighthouse/plan';
import { legsOf, loopTimes, median } from '../../src/hub/monitoring/improvement-plan/times';
import { pathPoints, type KnownPoints, type PathPoint } from '../../src/hub/monitoring/lighthouse/point';
import type { Judgement } from '../../src/hub/monitoring/judgement/judgement';
import { positionsOf } from '../../src/hub/monitoring/judgement/position';
import { isStale, loopAlarms, retestDue, retestOf } from '../../src/hub/monitoring/improvement-plan/retest';
import { readSettings } from '../../src/hub/trust/setting/read-settings';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { partnersFor } from '../../src/hub/monitoring/improvement-plan/support-item';
import { academy, action, HALF_TERMS, judgement, positionsOfDigits } from './build';

const calendar = calendarOf(academy(), HALF_TERMS, []);
const TODAY = '2026-11-24';
const done = (completedOn: string) => action({ status: 'completed', completedOn });

describe('re-test (docs/rulebook.md §7)', () => {
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
  const NONE: KnownPoints = { asAt: new Map(), foldedAt: '' };
  const keptOf = (points: PathPoint[], foldedAt: string): KnownPoints => ({
    asAt: new Map(points.map(({ id, asAt }) => [id, asAt])),
    foldedAt,
  });
  const fold = (judgements: Judgement[], known: KnownPoints, today = TODAY) =>
    pathPoints({ ...rows, judgements }, known, DEFAULT_SETTINGS, today);

  test('the current half-term is folded to today, and none before the first judgement', () => {
    const points = fold(ledger, NONE);
    const now = points.find(({ id }) => id === 'A01:2026-27-2');
    expect(now).toMatchObject({ category: 'lighthouse', asAt: TODAY, atExpected: 10, course: 'reached' });
    // Nothing was judged before 10 November: the first half-term has no point.
    expect(points.map(({ id }) => id)).toEqual(['A01:2026-27-2']);
  });

  const early = ledger.map((one) => ({ ...one, on: '2026-10-05', recordedAt: '2026-10-05T16:00:00.000Z' }));
  const FIRST = 'A01:2026-27-1';

  test('a half-term that is over is folded to its last day, 23 October', () => {
    expect(fold(early, NONE)[0]).toMatchObject({ id: FIRST, asAt: '2026-10-23', category: 'lighthouse' });
  });

  const below = { id: 'N', indicator: 'PI01', level: 'below' } as const;
  const first = early[0] as Judgement;
  test.each<[string, Judgement[], string, string, boolean]>([
    ['nothing new', [], '2026-10-23', '2026-10-24', false],
    ['its last night was missed', [], '2026-10-12', '2026-10-12', true],
    ['a half-term shortened since', [], '2026-10-30', '2026-10-30', true],
    [
      'a visit of it, written up after it ended',
      [judgement({ ...below, on: '2026-10-20', recordedAt: '2026-11-05T09:00:00.000Z' })],
      '2026-10-23',
      '2026-11-04',
      true,
    ],
    [
      'a judgement of it, corrected after it ended',
      [judgement({ ...first, ...below, supersedes: first.id, recordedAt: '2026-11-05T09:00:00.000Z' })],
      '2026-10-23',
      '2026-11-04',
      true,
    ],
    [
      'a judgement of it that belonged to a day after it',
      [
        judgement({
          ...first,
          id: 'N',
          on: '2026-11-03',
          supersedes: first.id,
          recordedAt: '2026-11-05T09:00Z',
        }),
      ],
      '2026-10-23',
      '2026-11-04',
      true,
    ],
    [
      'only a visit of the next half-term',
      [judgement({ ...below, on: '2026-11-03', recordedAt: '2026-11-05T09:00:00.000Z' })],
      '2026-10-23',
      '2026-11-04',
      false,
    ],
  ])('the half-term before is folded again or not: %s', (_, more, asAt, foldedAt, again) => {
    const known = { asAt: new Map([[FIRST, asAt]]), foldedAt: `${foldedAt}T06:00:00.000Z` };
    const got = fold([...early, ...more], known, '2026-11-05').find(({ id }) => id === FIRST);
    expect(got !== undefined).toBe(again);
    // As if it had been right from the start.
    const afresh = fold([...early, ...more], NONE, '2026-11-05').find(({ id }) => id === FIRST);
    if (again) expect(got).toEqual(afresh);
  });

  test('a judgement moved to a later day is not in the half-term that it left', () => {
    const moved = judgement({ ...first, id: 'N', on: '2026-11-03', supersedes: first.id });
    expect(fold([...early, moved], NONE)[0]).toMatchObject({ atExpected: 9, category: 'unplaced' });
  });

  test('what is kept is not folded again, but for the current half-term', () => {
    const known = keptOf(fold(early, NONE), `${TODAY}T05:00:00.000Z`);
    expect([...known.asAt.keys()]).toEqual([FIRST, 'A01:2026-27-2']);
    expect(fold(early, known).map(({ id }) => id)).toEqual(['A01:2026-27-2']);
  });

  test('an academy has no point before it joined, and a half-term that no calendar can use has none', () => {
    const late = { ...rows, judgements: early, academies: [academy({ joinedOn: '2026-11-16' })] };
    expect(pathPoints(late, NONE, DEFAULT_SETTINGS, TODAY).map(({ id }) => id)).toEqual(['A01:2026-27-2']);
    const endless = HALF_TERMS.map((one) => (one.number === 1 ? { ...one, ends: '2027-10-23' } : one));
    const ids = pathPoints({ ...rows, judgements: early, halfTerms: endless }, NONE, DEFAULT_SETTINGS, TODAY);
    expect(ids.map(({ id }) => id)).toEqual(['A01:2026-27-2']);
  });
});
