import fc from 'fast-check';
import { LEVELS } from '../../src/hub/monitoring/judgement/indicator';
import { currentJudgements, STAGES, type Judgement } from '../../src/hub/monitoring/judgement/judgement';
import {
  positionId,
  positionsOf,
  withJudgement,
  type Position,
} from '../../src/hub/monitoring/judgement/position';
import { diagnosesOf, diagnosisSoFar, NO_DIAGNOSIS } from '../../src/hub/monitoring/category/diagnosis';
import {
  emptyStanding,
  standingsOf,
  withDiagnosis,
  withVisit,
  type Standing,
} from '../../src/hub/monitoring/category/standing';
import { academicYearOf } from '../../src/hub/time/date';
import { VISIT_KINDS, type Visit } from '../../src/hub/monitoring/visit/visit';
import { judgement, TEN, visit } from './build';

const day = fc.integer({ min: 10, max: 28 }).map((date) => `2026-10-${date}`);
/** Few instants, so that ties come about and the id decides. */
const instant = fc.integer({ min: 1, max: 4 }).map((date) => `2026-11-0${date}T09:00:00.000Z`);

/** A ledger in which nothing is corrected; ids in no order of time. */
const plainLedger = fc
  .array(
    fc.record({
      academy: fc.constantFrom('A01', 'A02'),
      indicator: fc.constantFrom('PI01', 'PI02'),
      level: fc.constantFrom(...LEVELS),
      stage: fc.constantFrom(...STAGES),
      on: day,
      recordedAt: instant,
      share: fc.constantFrom('', 'Coaching'),
    }),
    { maxLength: 40, size: 'max' },
  )
  .chain((rows) =>
    fc
      .shuffledSubarray(
        rows.map((_, index) => `J${100 + index}`),
        { minLength: rows.length },
      )
      .map((ids) => rows.map((row, index) => judgement({ ...row, id: ids[index] ?? '' }))),
  );

/** As `plainLedger`, then corrections: each of some entry before it, now and then a withdrawal. */
const correctedLedger = fc
  .tuple(
    plainLedger.filter((rows) => rows.length > 0),
    fc.array(
      fc.record({
        of: fc.nat(),
        level: fc.constantFrom(...LEVELS, '' as const),
        on: day,
        at: fc.integer({ min: 5, max: 9 }),
      }),
      { maxLength: 12 },
    ),
  )
  .map(([rows, corrections]) =>
    corrections.reduce<Judgement[]>((ledger, { of, level, on, at }, index) => {
      const earlier = ledger[of % ledger.length] as Judgement;
      const correction = {
        ...earlier,
        id: `K${100 + index}`,
        level,
        on,
        supersedes: earlier.id,
        reason: 'Mistaken.',
        recordedAt: `2026-11-0${at}T09:00:00.000Z`,
      };
      return [...ledger, correction];
    }, rows),
  );

const shuffled = <T>(rows: T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
const withShuffle = <T>(ledgers: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> =>
  ledgers.chain((ledger) => fc.tuple(fc.constant(ledger), shuffled(ledger)));

const asSet = <T extends { id: string }>(rows: T[]): T[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('the ledger of judgements (docs/rulebook.md §4)', () => {
  test('the generated ledgers do hold ties, self-reviews and more than six of one indicator', () => {
    const ledgers = fc.sample(plainLedger, { numRuns: 200, seed: 7 });
    const tie = (rows: Judgement[]) =>
      new Set(rows.map((row) => `${positionId(row)} ${row.on} ${row.recordedAt}`)).size < rows.length;
    const many = (rows: Judgement[]) =>
      rows.filter((row) => positionId(row) === 'A01:PI01' && row.stage !== 'self').length > 6;
    expect(ledgers.some(tie)).toBe(true);
    expect(ledgers.some(many)).toBe(true);
    expect(ledgers.some((rows) => rows.some(({ stage }) => stage === 'self'))).toBe(true);
  });

  test('the order of its rows does not matter', () => {
    fc.assert(
      fc.property(withShuffle(correctedLedger), ([ledger, other]) => {
        expect(asSet(positionsOf(other))).toEqual(asSet(positionsOf(ledger)));
      }),
    );
  });

  test('a position carried on judgement by judgement, in any order, is the position of the whole ledger', () => {
    fc.assert(
      fc.property(withShuffle(plainLedger), ([ledger, other]) => {
        const carried = new Map<string, Position>();
        for (const one of other) {
          const next = withJudgement(carried.get(positionId(one)), one);
          if (next) carried.set(positionId(one), next);
        }
        expect(asSet([...carried.values()])).toEqual(asSet(positionsOf(ledger)));
      }),
    );
  });

  test('a rebuilt position can be carried on: the trend keeps enough to do so', () => {
    fc.assert(
      fc.property(plainLedger, fc.nat(), (ledger, cut) => {
        const at = ledger.length === 0 ? 0 : cut % ledger.length;
        const carried = new Map(positionsOf(ledger.slice(0, at)).map((position) => [position.id, position]));
        for (const one of ledger.slice(at)) {
          const next = withJudgement(carried.get(positionId(one)), one);
          if (next) carried.set(positionId(one), next);
        }
        expect(asSet([...carried.values()])).toEqual(asSet(positionsOf(ledger)));
      }),
    );
  });

  test('a correction equals never having erred', () => {
    fc.assert(
      fc.property(
        plainLedger.filter((rows) => rows.length > 0),
        fc.nat(),
        fc.constantFrom(...LEVELS),
        day,
        (ledger, pick, level, on) => {
          const wrong = ledger[pick % ledger.length] as Judgement;
          const words = { level, on, narrative: 'As it truly was.', share: 'Reading' };
          const correction = judgement({
            ...wrong,
            ...words,
            id: 'K1',
            supersedes: wrong.id,
            reason: 'Mistaken.',
            recordedAt: '2026-11-30T09:00:00.000Z',
          });
          const never = ledger.map((one) => (one === wrong ? { ...wrong, ...words } : one));
          const named = positionsOf([...ledger, correction]).map((position) => ({
            ...position,
            judgement: position.judgement === 'K1' ? wrong.id : position.judgement,
            trend: position.trend.map((entry) => ({
              ...entry,
              judgement: entry.judgement === 'K1' ? wrong.id : entry.judgement,
            })),
          }));
          expect(asSet(named)).toEqual(asSet(positionsOf(never)));
        },
      ),
    );
  });

  test('a withdrawal equals never having been written', () => {
    fc.assert(
      fc.property(
        plainLedger.filter((rows) => rows.length > 0),
        fc.nat(),
        (ledger, pick) => {
          const wrong = ledger[pick % ledger.length] as Judgement;
          const withdrawal = judgement({
            ...wrong,
            id: 'K1',
            level: '',
            supersedes: wrong.id,
            reason: 'No.',
          });
          expect(asSet(positionsOf([...ledger, withdrawal]))).toEqual(
            asSet(positionsOf(ledger.filter((one) => one !== wrong))),
          );
        },
      ),
    );
  });

  test('only the latest of a chain is current, once, and a self-review is among them', () => {
    fc.assert(
      fc.property(correctedLedger, (ledger) => {
        const current = currentJudgements(ledger);
        const superseded = new Set(ledger.map(({ supersedes }) => supersedes));
        const roots = current.map(({ root }) => root);
        expect(new Set(roots).size).toBe(roots.length);
        for (const { judgement: one, root } of current) {
          expect(superseded.has(one.id)).toBe(false);
          expect(one.level).not.toBe('');
          expect(ledger.find(({ id }) => id === root)?.supersedes).toBe('');
        }
        const selfs = ledger.filter(
          ({ id, stage, supersedes }) => stage === 'self' && supersedes === '' && !superseded.has(id),
        );
        expect(roots).toEqual(expect.arrayContaining(selfs.map(({ id }) => id)));
      }),
    );
  });

  test('a row copied by hand counts once', () => {
    fc.assert(
      fc.property(
        correctedLedger.filter((rows) => rows.length > 0),
        fc.nat(),
        (ledger, pick) => {
          const copy = { ...(ledger[pick % ledger.length] as Judgement) };
          const current = currentJudgements([...ledger, copy]);
          expect(current.length).toBe(currentJudgements(ledger).length);
          expect(asSet(positionsOf([...ledger, copy]))).toEqual(asSet(positionsOf(ledger)));
        },
      ),
    );
  });
});

describe('ledgers damaged by hand', () => {
  test('a circle of corrections keeps its place: the earliest stands at its head', () => {
    const circle = [
      judgement({ id: 'J1', supersedes: 'J3', level: 'below', recordedAt: '2026-10-05T09:00:00.000Z' }),
      judgement({ id: 'J2', supersedes: 'J1', level: 'expected', recordedAt: '2026-10-06T09:00:00.000Z' }),
      judgement({ id: 'J3', supersedes: 'J2', level: 'strength', recordedAt: '2026-10-07T09:00:00.000Z' }),
    ];
    fc.assert(
      fc.property(shuffled(circle), (ledger) => {
        expect(currentJudgements(ledger).map(({ root, judgement: { id } }) => [root, id])).toEqual([
          ['J1', 'J3'],
        ]);
      }),
    );
  });

  test('an entry that corrects itself, or one that is not there, stands for itself', () => {
    const ledger = [judgement({ id: 'J1', supersedes: 'J1' }), judgement({ id: 'J2', supersedes: 'J9' })];
    expect(currentJudgements(ledger).map(({ root }) => root)).toEqual(['J1', 'J2']);
  });

  test('of two corrections of one entry the later holds, of judgements and of visits', () => {
    const at = (day: number) => `2026-11-0${day}T09:00:00.000Z`;
    const judgements = [
      judgement({ id: 'J1', level: 'below' }),
      judgement({ id: 'J3', level: 'strength', supersedes: 'J1', recordedAt: at(5) }),
      judgement({ id: 'J2', level: 'expected', supersedes: 'J1', recordedAt: at(6) }),
    ];
    const visits = [
      visit({ id: 'V1', on: '2026-10-05' }),
      visit({ id: 'V3', on: '2026-10-07', supersedes: 'V1', recordedAt: at(5) }),
      visit({ id: 'V2', on: '2026-10-06', supersedes: 'V1', recordedAt: at(6) }),
    ];
    fc.assert(
      fc.property(shuffled(judgements), shuffled(visits), (ledger, made) => {
        expect(positionsOf(ledger).map(({ judgement: id }) => id)).toEqual(['J2']);
        expect(standingsOf(made, [], []).map(({ recent }) => recent.monitoring)).toEqual([['2026-10-06']]);
      }),
    );
  });

  test('any web of corrections whatever comes to an end, the same in every order', () => {
    const ids = ['J1', 'J2', 'J3', 'J4', 'J5', 'J6'];
    const web = fc
      .array(fc.record({ supersedes: fc.constantFrom('', 'J9', ...ids), recordedAt: instant }), {
        minLength: 6,
        maxLength: 6,
      })
      .map((rows) => rows.map((row, index) => judgement({ ...row, id: ids[index] ?? '' })));
    fc.assert(
      fc.property(withShuffle(web), ([ledger, other]) => {
        const current = currentJudgements(ledger);
        expect(current.length).toBeGreaterThan(0);
        expect(new Set(current.map(({ judgement: { id } }) => id)).size).toBe(current.length);
        expect(positionsOf(other)).toEqual(positionsOf(ledger));
      }),
    );
  });
});

describe('the visits of an academy (docs/rulebook.md §6)', () => {
  const visits = fc
    .array(
      fc.record({
        academy: fc.constantFrom('A01', 'A02'),
        kind: fc.constantFrom(...VISIT_KINDS.slice(0, 3)),
        on: day,
      }),
      { maxLength: 40, size: 'max' },
    )
    .map((rows) => rows.map((row, index) => visit({ ...row, id: `V${100 + index}` })));

  const carriedOn = (rows: Visit[]): Standing[] => {
    const standings = new Map<string, Standing>();
    for (const one of rows) {
      const before = standings.get(one.academy) ?? emptyStanding(one.academy);
      standings.set(one.academy, withVisit(before, one));
    }
    return [...standings.values()];
  };

  test('a standing carried on visit by visit, in any order, is the standing of the whole ledger', () => {
    fc.assert(
      fc.property(withShuffle(visits), ([ledger, other]) => {
        expect(asSet(carriedOn(other))).toEqual(asSet(standingsOf(ledger, [], [])));
      }),
    );
  });

  test('what diagnosis visits judged, carried on in any order, is what the whole ledgers say, and what the EOB is told', () => {
    const made = fc
      .array(
        fc.record({
          kind: fc.constantFrom('diagnosis' as const, 'monitoring' as const),
          on: fc.constantFrom('2026-07-14', '2026-08-31', '2026-09-01', '2026-10-10', '2027-02-02'),
          indicators: fc.subarray(TEN),
        }),
        { maxLength: 8 },
      )
      .map((rows) =>
        rows.map(({ kind, on, indicators }, at) => ({
          visit: visit({ id: `V${100 + at}`, kind, on }),
          judgements: indicators.map((indicator) =>
            judgement({ id: `V${100 + at}:${indicator}`, visit: `V${100 + at}`, indicator, on }),
          ),
        })),
      );
    fc.assert(
      fc.property(withShuffle(made), ([all, other]) => {
        const carried = other.reduce(
          (standing, one) => withDiagnosis(withVisit(standing, one.visit), one.visit, one.judgements),
          emptyStanding('A01'),
        );
        const visits = all.map((one) => one.visit);
        const judgements = all.flatMap((one) => one.judgements);
        const [folded = emptyStanding('A01')] = standingsOf(visits, [], judgements);
        expect(carried).toEqual(folded);
        for (const on of visits.map((one) => one.on)) {
          const year = academicYearOf(on);
          const told = diagnosesOf(year, judgements, visits).get('A01') ?? NO_DIAGNOSIS;
          const later = visits.some((one) => one.kind === 'diagnosis' && academicYearOf(one.on) > year);
          if (!later)
            expect(diagnosisSoFar(folded.diagnosed, year, '2099-01-01')).toEqual({
              complete: told.complete,
              missing: told.missing,
              on: told.on,
            });
        }
      }),
    );
  });

  test('six latest days of a kind are kept, latest first, a day once', () => {
    fc.assert(
      fc.property(visits, (ledger) => {
        for (const { id, recent } of standingsOf(ledger, [], [])) {
          for (const kind of VISIT_KINDS) {
            const days = ledger.filter((one) => one.academy === id && one.kind === kind).map(({ on }) => on);
            expect(recent[kind]).toEqual([...new Set(days)].sort().reverse().slice(0, 6));
          }
        }
      }),
    );
  });

  test('a corrected visit equals never having erred', () => {
    fc.assert(
      fc.property(
        visits.filter((rows) => rows.length > 0),
        fc.nat(),
        day,
        (ledger, pick, on) => {
          const wrong = ledger[pick % ledger.length] as Visit;
          const correction = { ...wrong, id: `${wrong.id}b`, on, supersedes: wrong.id, reason: 'Wrong day.' };
          const never = ledger.map((one) => (one === wrong ? { ...correction, supersedes: '' } : one));
          expect(asSet(standingsOf([...ledger, correction], [], []))).toEqual(
            asSet(standingsOf(never, [], [])),
          );
        },
      ),
    );
  });
});
