import fc from 'fast-check';
import { INDICATORS, LEVELS, levelRank, type Level } from '../../src/hub/monitoring/judgement/indicator';
import { DEFAULT_SETTINGS } from '../../src/hub/trust/setting/read-settings';
import { positionsOfDigits, TEN } from './build';
import { CATEGORIES } from '../../src/hub/monitoring/category/rules';
import { categorise } from '../../src/hub/monitoring/category/categorise';
import { whatIf } from '../../src/hub/monitoring/category/what-if';
import type { Category } from '../../src/hub/monitoring/category/rules';

interface Placed {
  indicator: string;
  level: Level;
  share: string;
}

/** 0 unplaced to 3 Lighthouse. */
const rank = (category: Category): number => CATEGORIES.length - 1 - CATEGORIES.indexOf(category);

const placements = fc
  .array(
    fc.record({
      level: fc.constantFrom<(Level | '')[]>(...LEVELS, 'expected', 'strength', ''),
      share: fc.constantFrom('', ' ', 'Coaching'),
    }),
    { minLength: 10, maxLength: 10 },
  )
  .map((rows) =>
    rows.flatMap(({ level, share }, index): Placed[] =>
      level === '' ? [] : [{ indicator: TEN[index] ?? '', level, share }],
    ),
  );

const settings = fc
  .record({
    lighthouseStrengths: fc.integer({ min: 0, max: 3 }),
    aspiringAtExpected: fc.integer({ min: 1, max: 10 }),
    emergingAtWorkingTowards: fc.integer({ min: 1, max: 10 }),
  })
  .map((parts) => ({ ...DEFAULT_SETTINGS, ...parts }));

const raised = (positions: Placed[], indicator: string, level: Level, share = ''): Placed[] => [
  ...positions.filter((position) => position.indicator !== indicator),
  { indicator, level, share },
];

describe('the category (docs/rulebook.md §5)', () => {
  test('one more expected never lowers it', () => {
    fc.assert(
      fc.property(placements, settings, fc.constantFrom(...TEN), (positions, asked, indicator) => {
        const now = positions.find((position) => position.indicator === indicator);
        fc.pre(now === undefined || levelRank(now.level) < levelRank('expected'));
        const before = categorise(positions, asked, INDICATORS).category;
        const after = categorise(raised(positions, indicator, 'expected'), asked, INDICATORS).category;
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      }),
    );
  });

  test('raising any level, with something to share, never lowers it', () => {
    fc.assert(
      fc.property(
        placements,
        settings,
        fc.constantFrom(...TEN),
        fc.constantFrom(...LEVELS),
        (positions, asked, indicator, level) => {
          const now = positions.find((position) => position.indicator === indicator);
          fc.pre(now === undefined || levelRank(now.level) <= levelRank(level));
          const before = categorise(positions, asked, INDICATORS).category;
          const after = categorise(
            raised(positions, indicator, level, 'Coaching'),
            asked,
            INDICATORS,
          ).category;
          expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
        },
      ),
    );
  });

  test('the order of the positions does not matter', () => {
    fc.assert(
      fc.property(
        placements.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        settings,
        ([positions, other], asked) => {
          expect(categorise(other, asked, INDICATORS)).toEqual(categorise(positions, asked, INDICATORS));
        },
      ),
    );
  });

  test('it is placed exactly when all ten are judged and five are at working towards or above', () => {
    fc.assert(
      fc.property(placements, (positions) => {
        // With the default settings every academy that Aspiring or Lighthouse takes meets Emerging too.
        const enough = positions.filter(({ level }) => level !== 'below').length >= 5;
        const { category, missing } = categorise(positions, DEFAULT_SETTINGS, INDICATORS);
        expect(category !== 'unplaced').toBe(positions.length === 10 && enough);
        expect(missing.length).toBe(10 - positions.length);
      }),
    );
  });

  test('going the distance arrives: what is said to be wanting, done, gives that category or better', () => {
    fc.assert(
      fc.property(placements, settings, (positions, asked) => {
        const { distance } = categorise(positions, asked, INDICATORS);
        fc.pre(distance !== null);
        if (distance === null) return;
        let after = distance.needs.reduce((all, { indicator, to }) => raised(all, indicator, to), positions);
        for (const indicator of TEN.filter(
          (id) =>
            !after.some((one) => one.indicator === id && one.level === 'strength' && one.share.trim() !== ''),
        ).slice(0, distance.strengthsNeeded)) {
          after = raised(after, indicator, 'strength', 'Coaching');
        }
        expect(rank(categorise(after, asked, INDICATORS).category)).toBeGreaterThanOrEqual(rank(distance.to));
      }),
    );
  });

  test('no shorter way: with one of the wanting indicators left out, it is not reached', () => {
    fc.assert(
      fc.property(placements, fc.nat(), (positions, pick) => {
        const { category, distance } = categorise(positions, DEFAULT_SETTINGS, INDICATORS);
        fc.pre(distance !== null && distance.needs.length > 0);
        if (distance === null) return;
        const left = pick % distance.needs.length;
        const after = distance.needs
          .filter((_, index) => index !== left)
          .reduce((all, { indicator, to }) => raised(all, indicator, to, 'Coaching'), positions);
        expect(rank(categorise(after, DEFAULT_SETTINGS, INDICATORS).category)).toBeLessThan(
          rank(distance.to),
        );
        expect(rank(category)).toBeLessThan(rank(distance.to));
      }),
    );
  });

  test('what-if is the rule itself on the changed levels', () => {
    fc.assert(
      fc.property(
        placements,
        fc.constantFrom(...TEN),
        fc.constantFrom(...LEVELS),
        (positions, indicator, level) => {
          const now = positions.find((position) => position.indicator === indicator);
          const share = now?.level === level ? now.share : '';
          const { before, after } = whatIf(positions, { [indicator]: level }, DEFAULT_SETTINGS, INDICATORS);
          expect(before).toEqual(categorise(positions, DEFAULT_SETTINGS, INDICATORS));
          expect(after).toEqual(
            categorise(raised(positions, indicator, level, share), DEFAULT_SETTINGS, INDICATORS),
          );
        },
      ),
    );
  });

  test('the example of the domain: PI04 becomes expected -> Lighthouse once one strength is named', () => {
    const positions = positionsOfDigits('2221222222');
    const { before, after, words } = whatIf(positions, { PI04: 'expected' }, DEFAULT_SETTINGS, INDICATORS);
    expect(before.category).toBe('aspiring');
    expect(after.category).toBe('aspiring');
    expect(after.distance).toMatchObject({ to: 'lighthouse', needs: [], strengthsNeeded: 1 });
    expect(words).toMatch(/PI04/);
    expect(words).toMatch(/Lighthouse/);
  });
});
