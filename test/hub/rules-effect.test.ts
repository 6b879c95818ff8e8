import { actionAlarms, findingsOf } from '../../src/hub/monitoring/improvement-plan/finding';
import type { Level } from '../../src/hub/monitoring/judgement/indicator';
import { lighthousePath } from '../../src/hub/monitoring/lighthouse/path';
import { positionsOf, type Position } from '../../src/hub/monitoring/judgement/position';
import { reportsDue } from '../../src/hub/governance/report-calendar';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { academy, action, closure, HALF_TERMS, judgement, positionsOfDigits } from './build';

const position = (level: Level, parts = {}): Position =>
  positionsOf([judgement({ level, on: '2026-10-05', ...parts })])[0] as Position;

const CLOSED = { status: 'closed', completedOn: '2026-10-20' } as const;

/** Judged on 5 October, re-tested on 2 and on 9 November, the latter corrected since. */
const positions = new Map(
  positionsOf([
    judgement({ on: '2026-10-05' }),
    judgement({ id: 'J2', on: '2026-11-02' }),
    judgement({ id: 'J3', on: '2026-11-09' }),
    judgement({ id: 'J4', on: '2026-11-09', supersedes: 'J3', recordedAt: '2026-11-10T08:00:00.000Z' }),
  ]).map((one) => [one.indicator, one]),
);

describe('findings and what answers them (docs/rulebook.md §7)', () => {
  test.each([
    ['below', true],
    ['working-towards', true],
    ['expected', false],
    ['strength', false],
  ] as const)('%s is a finding: %s', (level, isOne) => {
    expect(findingsOf([position(level)], []).length).toBe(isOne ? 1 : 0);
  });

  test.each([
    ['open', 'an open one', {}, false],
    ['in progress', 'one in progress', { status: 'in progress' }, false],
    [
      'completed',
      'one completed after the judgement',
      { status: 'completed', completedOn: '2026-11-01' },
      false,
    ],
    ['closed', 'a closed one', { status: 'closed', retest: 'J2' }, true],
    ['dropped', 'a dropped one', { status: 'dropped' }, true],
    ['indicator', 'one on another indicator', { indicator: 'PI02' }, true],
    ['academy', 'one of another academy', { academy: 'A02' }, true],
  ] as const)('%s: with %s', (_, __, parts, orphan) => {
    const [finding] = findingsOf([position('below')], [action(parts)]);
    expect(finding?.orphan).toBe(orphan);
    expect(finding?.action === undefined).toBe(orphan);
  });

  test('of several, the one that falls due first, whatever their order', () => {
    const actions = [action({ id: 'X1', due: '2027-03-01' }), action({ id: 'X2', due: '2026-12-01' })];
    expect(findingsOf([position('below')], actions)[0]?.action?.id).toBe('X2');
    expect(findingsOf([position('below')], [...actions].reverse())[0]?.action?.id).toBe('X2');
  });

  test.each([
    ['owned and in time', {}, []],
    ['due today', { due: '2026-11-24' }, []],
    ['due yesterday', { due: '2026-11-23' }, ['overdue']],
    ['no owner', { owner: '  ' }, ['no owner']],
    ['both', { owner: '', due: '2026-11-23' }, ['no owner', 'overdue']],
    ['completed late', { status: 'completed', due: '2026-11-01' }, ['completed, not re-tested']],
    ['closed and re-tested', { ...CLOSED, retest: 'J2' }, []],
    ['closed by a re-test corrected since', { ...CLOSED, retest: 'J3' }, []],
    ['closed without', { ...CLOSED, owner: '' }, ['closed without re-test']],
    ['closed by what a hand typed', { ...CLOSED, retest: 'seen by Jo' }, ['closed without re-test']],
    ['closed by the finding itself', { ...CLOSED, retest: 'J1' }, ['closed without re-test']],
    [
      'closed by one of another indicator',
      { ...CLOSED, indicator: 'PI02', retest: 'J2' },
      ['closed without re-test'],
    ],
    ['closed without a day', { ...CLOSED, completedOn: '', retest: 'J2' }, ['closed without re-test']],
    [
      'completed, and typed in as re-tested',
      { ...CLOSED, status: 'completed', retest: 'seen by Jo' },
      ['completed, not re-tested'],
    ],
    ['dropped', { status: 'dropped', owner: '', due: '2026-01-01' }, []],
  ] as const)('alarms: %s', (_, parts, alarms) => {
    expect(actionAlarms([action(parts)], positions, '2026-11-24').map(({ alarm }) => alarm)).toEqual(alarms);
  });
});

describe('on the way to Lighthouse (docs/rulebook.md §5)', () => {
  /** Ten positions of which PI01 rose from below on 28 May to working towards on 24 Nov: 180 days for one level. */
  const rising = positionsOf([
    ...positionsOfDigits('.222222222').map((one) =>
      judgement({ ...one, id: `L${one.indicator}`, on: '2026-10-05' }),
    ),
    judgement({ id: 'J1', level: 'below', on: '2026-05-28' }),
    judgement({ id: 'J2', level: 'working-towards', on: '2026-11-24' }),
  ]);
  const path = (joinedOn: string, positions: Position[], category: 'aspiring' | 'lighthouse' = 'aspiring') =>
    lighthousePath({ joinedOn }, category, positions, DEFAULT_SETTINGS, '2026-11-24');

  test.each([
    // One level wanting at one level in 180 days.
    ['2023-05-23', 4, '2027-05-23', 180, 'on course'],
    ['2023-05-22', 4, '2027-05-22', 179, 'behind'],
    ['2023-11-24', 3, '2026-11-24', 0, 'behind'],
    ['2023-11-23', 3, '2026-11-23', -1, 'behind'],
    // 29 February: five years on there is none.
    ['2024-02-29', 5, '2029-02-28', 827, 'on course'],
    // There was no Lighthouse to reach before 1 June 2022: the person who joined earlier has the years from then.
    ['2015-09-01', 5, '2027-06-01', 189, 'on course'],
  ] as const)(
    'joined %s, %i years: by %s, %i days',
    (joinedOn, yearsToLighthouse, by, daysLeft, onCourse) => {
      const settings = { ...DEFAULT_SETTINGS, yearsToLighthouse };
      expect(lighthousePath({ joinedOn }, 'aspiring', rising, settings, '2026-11-24')).toMatchObject({
        by,
        daysLeft,
        onCourse,
      });
    },
  );

  test('a Lighthouse has reached it', () => {
    expect(path('2024-09-01', rising, 'lighthouse').onCourse).toBe('reached');
  });

  const flat = (digits: string) =>
    positionsOf(positionsOfDigits(digits).map((one) => judgement({ ...one, id: `L${one.indicator}` })));

  test.each([
    ['all ten at expected: nothing is wanting but a strength', flat('2222222222'), 'on course'],
    ['judged once only: no trend', flat('2222222221'), 'not known'],
    ['three at expected and seven never judged', flat('222.......'), 'not known'],
    ['nothing judged', [], 'not known'],
  ] as const)('%s', (_, positions, onCourse) => {
    expect(path('2024-09-01', [...positions]).onCourse).toBe(onCourse);
  });

  test('the time left in words', () => {
    // 24 Nov 2026 to 1 Sept 2029: 2 years and 9 months.
    expect(path('2024-09-01', rising).words).toMatch(/1 September 2029.*2 years 9 months left/);
    const settings = { ...DEFAULT_SETTINGS, yearsToLighthouse: 3 };
    const late = lighthousePath({ joinedOn: '2023-09-24' }, 'aspiring', rising, settings, '2026-11-24');
    // 24 Sept to 24 Nov 2026: 61 days are 2 months.
    expect(late.words).toMatch(/24 September 2026: 2 months past/);
  });
});

describe('board reports that fall due (docs/rulebook.md §9)', () => {
  const regions = [{ id: 'R1' }, { id: 'R2' }];
  const due = (upTo: string, academies = [academy()], closures = [] as ReturnType<typeof closure>[]) =>
    reportsDue(regions, academies, HALF_TERMS, closures, DEFAULT_SETTINGS, upTo);

  const AUTUMN_1 = [
    'regional-progress:R1:2026-27:1',
    'regional-report:R1:2026-27:1',
    'director-progress:trust:2026-27:1',
  ];
  const AUTUMN_2 = [...AUTUMN_1.map((id) => id.replace(/1$/, '2')), 'monitoring-unit:trust:2026-27:2'];

  // Autumn 1 ends Fri 23 Oct: 22, 21, 20, 19, 16 Oct = 5 school days before. Autumn 2 ends Fri 18 Dec: 17, 16, 15, 14, 11.
  // The full unit report is termly, so it comes with the second half-term only.
  test.each([
    ['2026-10-15', []],
    ['2026-10-16', AUTUMN_1],
    ['2026-12-10', AUTUMN_1],
    ['2026-12-11', [...AUTUMN_1, ...AUTUMN_2]],
  ])('up to %s', (upTo, ids) => {
    expect(due(upTo).map(({ id }) => id)).toEqual(ids);
  });

  test('days off of the trust move it, those of one academy do not', () => {
    // 17 Dec off: 16, 15, 14, 11, 10 Dec.
    const off = { starts: '2026-12-17', ends: '2026-12-17' };
    expect(due('2026-12-10', [academy()], [closure(off)]).length).toBe(AUTUMN_1.length + AUTUMN_2.length);
    const ofOne = closure({ ...off, calendar: '', academy: 'A01' });
    expect(due('2026-12-10', [academy()], [ofOne]).length).toBe(AUTUMN_1.length);
  });

  test('a region reports on the half-terms at whose end it has an academy', () => {
    const joins = academy({ region: 'R2', joinedOn: '2026-12-01' });
    const leaves = academy({ region: 'R1', leftOn: '2026-11-30' });
    const toRegions = due('2026-12-11', [joins, leaves]).filter(({ kind }) => kind === 'regional-progress');
    expect(toRegions.map(({ id }) => id)).toEqual([
      'regional-progress:R1:2026-27:1',
      'regional-progress:R2:2026-27:2',
    ]);
  });

  test('says what it reports on', () => {
    expect(due('2026-10-16')[0]).toEqual({
      id: 'regional-progress:R1:2026-27:1',
      kind: 'regional-progress',
      region: 'R1',
      year: '2026-27',
      halfTerm: 1,
      due: '2026-10-16',
    });
  });

  test('no half-terms, no reports', () => {
    expect(reportsDue(regions, [academy()], [], [], DEFAULT_SETTINGS, '2026-12-11')).toEqual([]);
  });
});
