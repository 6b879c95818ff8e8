import fc from 'fast-check';
import { LEVELS } from '../../../src/hub/monitoring/judgement/indicator';
import { agreementOf, recentPairs } from '../../../src/hub/monitoring/moderation/agreement';
import { disputesOf, stillOpen } from '../../../src/hub/monitoring/moderation/dispute';
import { isDrawn, moderationQueue } from '../../../src/hub/monitoring/moderation/queue';
import { severitiesOf, severityWords } from '../../../src/hub/monitoring/moderation/severity';
import { DEFAULT_SETTINGS } from '../../../src/hub/trust/setting/read-settings';
import { judgement, visit } from '../build';
import { pairsBetween, reply } from './build';

const repeated = (levels: string, times: number): string => Array(times).fill(levels).join(' ');

describe('agreement in words', () => {
  const eleven = pairsBetween('P01', 'P02', '00 00 11 11 11 22 22 22 33 33 12');

  test('below the minimum only how many are missing', () => {
    expect(agreementOf(eleven.slice(0, 6), DEFAULT_SETTINGS)).toMatchObject({
      kappa: undefined,
      words: 'Whether judgements of the same work agree: too few pairs to say (6 of 10).',
    });
  });

  test('from the minimum on kappa, its interval and the raw shares', () => {
    const { same, withinOne, words } = agreementOf(eleven, DEFAULT_SETTINGS);
    expect([same, withinOne]).toEqual([10, 11]);
    expect(words).toMatch(
      /^Judgements of the same work agree very well \(weighted kappa 0\.9\d, 95 % interval 0\.\d\d to 1\.00, 11 pairs\): 10 of 11 at the same level, 11 within one level\.$/,
    );
  });

  test('quadratic weights forgive one level more than linear ones', () => {
    const of = (agreementWeightPower: number): number =>
      agreementOf(eleven, { ...DEFAULT_SETTINGS, agreementWeightPower }).kappa?.kappa ?? 0;
    expect(of(2)).toBeGreaterThan(of(1));
  });

  test('where all are at one level no kappa is invented', () => {
    expect(agreementOf(pairsBetween('P01', 'P02', repeated('22', 12)), DEFAULT_SETTINGS).words).toBe(
      'Of 12 pairs, 12 of 12 at the same level, 12 within one level; one side was always at one level, so no kappa can be worked out.',
    );
  });

  test('only pairs of the days set count', () => {
    expect(recentPairs(eleven, DEFAULT_SETTINGS, '2026-10-05')).toHaveLength(11);
    expect(recentPairs(eleven, DEFAULT_SETTINGS, '2028-10-04')).toHaveLength(11);
    expect(recentPairs(eleven, DEFAULT_SETTINGS, '2028-10-05')).toHaveLength(0);
    expect(recentPairs(eleven, DEFAULT_SETTINGS, '2026-10-04')).toHaveLength(0);
  });
});

describe('severity of reviewers', () => {
  /** P05 judges a level lower than P01 and P02 in two of three, and as they do else; the others agree. */
  const severe = [
    ...pairsBetween('P05', 'P01', repeated('12 12 22', 4)),
    ...pairsBetween('P05', 'P02', repeated('01 12 22', 4)),
    ...pairsBetween('P01', 'P02', repeated('11 22 33', 8)),
    ...pairsBetween('P03', 'P04', repeated('11 22 33', 4)),
  ];
  const found = severitiesOf(severe, DEFAULT_SETTINGS);
  const of = (reviewer: string) => found.find((one) => one.reviewer === reviewer);

  test('the severe one is flagged, drawn towards 0, with an interval above it', () => {
    const one = of('P05');
    expect(one).toMatchObject({ pairs: 24, colleagues: 2, flag: true });
    expect(one?.raw).toBeCloseTo(16 / 24, 10);
    expect(one?.severity).toBeLessThan(16 / 24);
    expect(one?.low).toBeGreaterThan(0);
    expect(severityWords(one, DEFAULT_SETTINGS)).toMatch(
      /^0\.\d\d levels lower than colleagues on the same work \(24 pairs with 2 colleagues, 95 % interval 0\.\d\d to 0\.\d\d\)$/,
    );
  });

  test('those who agree are not, and are told so', () => {
    expect(of('P03')).toMatchObject({ raw: 0, severity: 0, flag: false });
    expect(severityWords(of('P03'), DEFAULT_SETTINGS)).toMatch(
      /^no difference from colleagues beyond chance/,
    );
  });

  test('people come by their id, never by their figure', () => {
    expect(found.map(({ reviewer }) => reviewer)).toEqual(['P01', 'P02', 'P03', 'P04', 'P05']);
  });

  test('with one colleague alone nobody is flagged: the difference may be the colleague’s', () => {
    const alone = [
      ...pairsBetween('P05', 'P01', repeated('12', 20)),
      ...pairsBetween('P03', 'P04', repeated('22', 20)),
    ];
    const both = severitiesOf(alone, DEFAULT_SETTINGS);
    expect(both.filter(({ flag }) => flag)).toEqual([]);
    expect(
      severityWords(
        both.find(({ reviewer }) => reviewer === 'P01'),
        DEFAULT_SETTINGS,
      ),
    ).toMatch(
      /^0\.\d\d levels higher than colleagues on the same work \(.*\), though it rests on one colleague$/,
    );
  });

  test('who looks lenient only beside somebody severe is not flagged; the severe one is', () => {
    // P01: 12 of 12 pairs with P05 differ by one, 8 with P02 not at all: mean 12 / 20, without P05 0 / 8
    const beside = [
      ...pairsBetween('P05', 'P01', repeated('12', 12)),
      ...pairsBetween('P05', 'P03', repeated('12', 12)),
      ...pairsBetween('P05', 'P04', repeated('12', 12)),
      ...pairsBetween('P01', 'P02', repeated('11 22', 4)),
      ...pairsBetween('P03', 'P04', repeated('11 22', 4)),
    ];
    const all = severitiesOf(beside, DEFAULT_SETTINGS);
    expect(all.filter(({ flag }) => flag).map(({ reviewer }) => reviewer)).toEqual(['P05']);
    expect(all.find(({ reviewer }) => reviewer === 'P01')).toMatchObject({ raw: -0.6, restsOnOne: true });
  });

  test('nor with few pairs, nor below what the trust lets pass', () => {
    const few = severitiesOf(severe, { ...DEFAULT_SETTINGS, agreementMinimumPairs: 25 });
    expect(few.some(({ flag }) => flag)).toBe(false);
    const lenient = severitiesOf(severe, { ...DEFAULT_SETTINGS, severityFlagHundredths: 90 });
    expect(lenient.some(({ flag }) => flag)).toBe(false);
    const [one] = severitiesOf(severe.slice(0, 60), { ...DEFAULT_SETTINGS, agreementMinimumPairs: 90 });
    expect(severityWords(one, { ...DEFAULT_SETTINGS, agreementMinimumPairs: 90 })).toMatch(
      /^too few pairs to say \(\d\d of 90\)$/,
    );
  });

  test('two reviewers alone have no severity: each is as far from the other', () => {
    expect(severitiesOf(pairsBetween('P01', 'P02', repeated('12', 30)), DEFAULT_SETTINGS)).toEqual([]);
    expect(severityWords(undefined, DEFAULT_SETTINGS)).toBe('too few reviewers to compare');
  });
});

describe('the lot', () => {
  const ids = Array.from({ length: 4000 }, (_, at) => `01JD${String(at).padStart(22, '0')}`);

  test('draws about the share that is set, the same ones each time', () => {
    const drawn = ids.filter((id) => isDrawn(id, 5));
    expect(drawn.length).toBeGreaterThan(140);
    expect(drawn.length).toBeLessThan(260);
    expect(ids.filter((id) => isDrawn(id, 5))).toEqual(drawn);
  });

  test('none at 0, all at 100, and a higher share keeps what a lower one drew', () => {
    expect(ids.some((id) => isDrawn(id, 0))).toBe(false);
    expect(ids.every((id) => isDrawn(id, 100))).toBe(true);
    expect(ids.filter((id) => isDrawn(id, 5)).every((id) => isDrawn(id, 20))).toBe(true);
  });

  test('a drawn visit waits with all it judged, less what was moderated since', () => {
    const judgements = [
      judgement({ id: 'J1', indicator: 'PI01', on: '2026-11-02' }),
      judgement({ id: 'J2', indicator: 'PI02', on: '2026-11-02' }),
      judgement({
        id: 'J3',
        indicator: 'PI02',
        on: '2026-11-09',
        stage: 'moderated',
        by: 'P02',
        visit: 'V2',
      }),
    ];
    const settings = { ...DEFAULT_SETTINGS, moderationSamplePercent: 100 };
    const rows = { visits: [visit({ on: '2026-11-02' })], replies: [], judgements };
    expect(moderationQueue(rows, settings, '2026-11-24')).toEqual([
      {
        id: 'sample:V1',
        kind: 'sample',
        academy: 'A01',
        indicators: ['PI01'],
        since: '2026-11-02',
        words: 'The visit of 2 Nov 2026 was drawn by lot.',
      },
    ]);
  });
});

describe('a dispute after one more visit', () => {
  const day = fc.integer({ min: 10, max: 20 }).map((date) => `2026-11-${date}`);
  const academy = fc.constantFrom('A01', 'A02');
  const judged = fc.record({
    indicator: fc.constantFrom('PI01', 'PI02', 'PI03'),
    level: fc.constantFrom(...LEVELS),
  });
  const made = fc.record({
    academy,
    on: day,
    kind: fc.constantFrom('moderation' as const, 'monitoring' as const),
    judged: fc.uniqueArray(judged, { selector: ({ indicator }) => indicator, maxLength: 3 }),
  });
  type Made = typeof made extends fc.Arbitrary<infer T> ? T : never;

  const entries = (all: Made[]) => ({
    visits: all.map((one, at) => visit({ id: `V${at}`, academy: one.academy, on: one.on, kind: one.kind })),
    judgements: all.flatMap((one, at) =>
      one.judged.map(({ indicator, level }) =>
        judgement({
          ...{
            id: `V${at}:${indicator}`,
            visit: `V${at}`,
            academy: one.academy,
            indicator,
            level,
            on: one.on,
          },
          stage: one.kind === 'moderation' ? 'moderated' : 'monitored',
        }),
      ),
    ),
  });

  test('is what the fold of all ledgers gives', () => {
    const replied = fc.record({
      of: fc.nat(),
      on: day,
      verdict: fc.constantFrom('accurate' as const, 'inaccurate' as const),
    });
    fc.assert(
      fc.property(
        fc.array(made, { minLength: 2, maxLength: 8 }),
        fc.array(replied, { maxLength: 6 }),
        (all, given) => {
          const before = entries(all.slice(0, -1));
          const after = entries(all);
          const replies = given.map(({ of, on, verdict }, at) => {
            const to = before.visits[of % before.visits.length] ?? visit();
            return reply({ id: `R${at}`, visit: to.id, academy: to.academy, on, verdict });
          });
          const added = after.judgements.slice(before.judgements.length);
          const carried = disputesOf(before.visits, replies, before.judgements).flatMap((dispute) =>
            stillOpen(dispute, after.visits.slice(-1), added),
          );
          expect(carried).toEqual(disputesOf(after.visits, replies, after.judgements));
        },
      ),
    );
  });
});
