import fc from 'fast-check';
import { weightedKappa } from '../../../src/hub/monitoring/moderation/kappa';
import { keptShare, shrunkToZero } from '../../../src/hub/monitoring/moderation/shrinkage';

const LINEAR = 1;
const QUADRATIC = 2;

describe('weighted kappa against published examples', () => {
  test('SAS, PROC FREQ, simple and weighted kappa of three diagnoses by two raters', () => {
    const found = weightedKappa(
      [
        [0, 4, 1],
        [0, 8, 0],
        [0, 1, 5],
      ],
      LINEAR,
    );
    // printed: kappa 0.4701, ASE 0.1457, 95 % limits 0.1845 and 0.7558
    expect(found?.kappa).toBeCloseTo(0.4701, 4);
    expect(found?.error).toBeCloseTo(0.1457, 4);
    expect(found?.low).toBeCloseTo(0.1845, 4);
    expect(found?.high).toBeCloseTo(0.7558, 4);
  });

  test('SAS, PROC FREQ, Agreement Study: four levels of a skin condition by two dermatologists', () => {
    const found = weightedKappa(
      [
        [10, 4, 1, 0],
        [5, 10, 12, 2],
        [2, 4, 12, 5],
        [0, 2, 6, 13],
      ],
      LINEAR,
    );
    expect(found?.kappa).toBeCloseTo(0.5082, 4);
    expect(found?.error).toBeCloseTo(0.0655, 4);
    expect(found?.low).toBeCloseTo(0.3798, 4);
    expect(found?.high).toBeCloseTo(0.6366, 4);
  });

  test('R package irr, anxiety ratings 2 and 3: “equal” 0.1459075, “squared” 0.2520325', () => {
    const anxiety = [
      [0, 0, 1, 0, 0],
      [4, 0, 1, 0, 0],
      [2, 3, 3, 0, 0],
      [0, 2, 0, 1, 1],
      [1, 0, 0, 1, 0],
    ];
    expect(weightedKappa(anxiety, LINEAR)?.kappa).toBeCloseTo(0.1459075, 7);
    expect(weightedKappa(anxiety, QUADRATIC)?.kappa).toBeCloseTo(0.2520325, 7);
  });
});

describe('laws of weighted kappa', () => {
  const table = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });
  const power = fc.constantFrom(LINEAR, QUADRATIC);
  const transposed = (rows: number[][]): number[][] => rows.map((_, at) => rows.map((row) => row[at] ?? 0));

  test('who is first does not matter', () => {
    fc.assert(
      fc.property(table, power, (rows, weights) => {
        const one = weightedKappa(rows, weights);
        const other = weightedKappa(transposed(rows), weights);
        expect(other === undefined).toBe(one === undefined);
        if (one && other) {
          expect(other.kappa).toBeCloseTo(one.kappa, 10);
          expect(other.error).toBeCloseTo(one.error, 8);
        }
      }),
    );
  });

  test('it lies within its interval, and both within -1 and 1', () => {
    fc.assert(
      fc.property(table, power, (rows, weights) => {
        const found = weightedKappa(rows, weights);
        if (!found) return;
        expect(found.low).toBeGreaterThanOrEqual(-1);
        expect(found.low).toBeLessThanOrEqual(found.kappa + 1e-12);
        expect(found.high).toBeGreaterThanOrEqual(found.kappa - 1e-12);
        expect(found.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('1 with no error where all agree on at least two levels; nothing where all are at one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), power, (same, weights) => {
        const found = weightedKappa(
          same.map((count, row) => same.map((_, column) => (row === column ? count : 0))),
          weights,
        );
        if (same.filter((count) => count > 0).length < 2) return expect(found).toBeUndefined();
        expect(found?.kappa).toBeCloseTo(1, 12);
        expect(found?.error).toBeCloseTo(0, 6);
      }),
    );
  });

  test('ten times the pairs leave kappa as it is and narrow its error by the root of ten', () => {
    fc.assert(
      fc.property(table, power, (rows, weights) => {
        const one = weightedKappa(rows, weights);
        const ten = weightedKappa(
          rows.map((row) => row.map((count) => count * 10)),
          weights,
        );
        expect(ten === undefined).toBe(one === undefined);
        if (!one || !ten) return;
        expect(ten.kappa).toBeCloseTo(one.kappa, 10);
        expect(ten.error * Math.sqrt(10)).toBeCloseTo(one.error, 6);
      }),
    );
  });
});

describe('shrinkage', () => {
  /** Batting averages of 18 players after 45 times at bat each (Efron & Morris 1977). */
  const HITS = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];

  test('Efron & Morris: averages keep 0.212 of their distance from the grand mean', () => {
    const averages = HITS.map((hits) => hits / 45);
    const grand = averages.reduce((sum, one) => sum + one, 0) / averages.length;
    const variance = (grand * (1 - grand)) / 45;
    // 17 contrasts of the 18 averages, each with the variance of one average and a true mean of 0 if all are alike:
    // the distance from the grand mean in other coordinates (Helmert), so that drawing to 0 is drawing to that mean.
    const contrasts = averages.slice(1).map((own, at) => {
      const count = at + 1;
      const before = averages.slice(0, count).reduce((sum, one) => sum + one, 0) / count;
      return { mean: (before - own) * Math.sqrt(count / (count + 1)), of: 1 };
    });
    const shrunk = shrunkToZero(contrasts, variance);
    shrunk.forEach(({ value }, at) => {
      expect(value / (contrasts[at]?.mean ?? 0)).toBeCloseTo(0.212, 3);
    });
  });

  test('four reviewers: the arithmetic by hand', () => {
    // means 0.8, 0, -0.2, -0.2 of 10 pairs each, variance of a pair 0.5: own variance 0.05 each
    // between = (10 × (0.64 + 0 + 0.04 + 0.04) − 4 × 0.5) / 40 = (7.2 − 2) / 40 = 0.13
    // kept = 1 − (2 / 4) × 0.05 / (0.05 + 0.13) = 1 − 0.13889 = 0.86111
    // severity 0.8 × 0.86111 = 0.68889; its variance 0.05 × 0.86111 + (2 / 2) × 0.13889² × 0.64 = 0.05540
    // 95 %: 0.68889 ± 1.96 × 0.23538 = 0.2275 to 1.1502
    const [severe, even] = shrunkToZero(
      [0.8, 0, -0.2, -0.2].map((mean) => ({ mean, of: 10 })),
      0.5,
    );
    expect(severe?.value).toBeCloseTo(0.68889, 5);
    expect(severe?.low).toBeCloseTo(0.2275, 3);
    expect(severe?.high).toBeCloseTo(1.1502, 3);
    expect(even?.value).toBe(0);
  });

  test('two means teach nothing of how means differ', () => {
    expect(
      shrunkToZero(
        [1, -1].map((mean) => ({ mean, of: 30 })),
        0.5,
      ),
    ).toEqual([]);
  });

  const means = fc.array(
    fc.record({ mean: fc.double({ min: -3, max: 3, noNaN: true }), of: fc.integer({ min: 1, max: 60 }) }),
    { minLength: 3, maxLength: 12 },
  );
  const variance = fc.double({ min: 0.1, max: 4, noNaN: true });

  test('every mean moves towards 0, never past it, and lies within its interval', () => {
    fc.assert(
      fc.property(means, variance, (given, spread) => {
        shrunkToZero(given, spread).forEach(({ value, low, high }, at) => {
          const { mean } = given[at] as { mean: number };
          expect(Math.abs(value)).toBeLessThanOrEqual(Math.abs(mean));
          expect(value * mean).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        });
      }),
    );
  });

  test('the more pairs a mean rests on, the more of it is kept', () => {
    fc.assert(
      fc.property(
        variance,
        fc.double({ min: 0, max: 4, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 3, max: 50 }),
        (spread, between, of, count) => {
          expect(keptShare(spread / (of + 1), between, count)).toBeGreaterThanOrEqual(
            keptShare(spread / of, between, count),
          );
        },
      ),
    );
  });

  test('turned round, everything turns round', () => {
    fc.assert(
      fc.property(means, variance, (given, spread) => {
        const turned = shrunkToZero(
          given.map(({ mean, of }) => ({ mean: -mean, of })),
          spread,
        );
        shrunkToZero(given, spread).forEach(({ value, low }, at) => {
          expect(turned[at]?.value).toBeCloseTo(-value, 10);
          expect(turned[at]?.high).toBeCloseTo(-low, 10);
        });
      }),
    );
  });
});
