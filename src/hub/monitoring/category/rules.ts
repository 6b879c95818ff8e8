import type { IndicatorId, Level } from '../judgement/indicator';
import type { Position } from '../judgement/position';
import type { Settings } from '../../trust/setting/settings';

/** What the rule of docs/rulebook.md §5 can answer. `unplaced`: no rule matches, the EOB must look. */
export const CATEGORIES = ['lighthouse', 'aspiring', 'emerging', 'unplaced'] as const;
export type Category = (typeof CATEGORIES)[number];

/** How boards read them. */
export const CATEGORY_LABELS: Record<Category, string> = {
  lighthouse: 'Lighthouse',
  aspiring: 'Aspiring',
  emerging: 'Emerging',
  unplaced: 'Unplaced',
};

/** What the rules look at of a position. */
export type Placed = Pick<Position, 'indicator' | 'level' | 'share'>;

/** The settings that the rules look at. */
export type CategorySettings = Pick<
  Settings,
  'lighthouseStrengths' | 'aspiringAtExpected' | 'emergingAtWorkingTowards'
>;

/** One rule of docs/rulebook.md §5, as data: so many indicators at a level or above, and so many strengths that can be shared. */
export interface CategoryRule {
  id: string;
  category: Category;
  level: Level;
  /** How many indicators must be there, of so many in all. */
  needed(settings: CategorySettings, indicators: number): number;
  strengths(settings: CategorySettings): number;
}

/** In this order: the first that matches places the academy (docs/rulebook.md §5, framework p. 3). */
export const CATEGORY_RULES: readonly CategoryRule[] = [
  {
    id: 'lighthouse-all-expected-one-strength',
    category: 'lighthouse',
    level: 'expected',
    needed: (_settings, indicators) => indicators,
    strengths: ({ lighthouseStrengths }) => lighthouseStrengths,
  },
  {
    id: 'aspiring-enough-expected',
    category: 'aspiring',
    level: 'expected',
    needed: ({ aspiringAtExpected }) => aspiringAtExpected,
    strengths: () => 0,
  },
  {
    id: 'emerging-enough-working-towards',
    category: 'emerging',
    level: 'working-towards',
    needed: ({ emergingAtWorkingTowards }) => emergingAtWorkingTowards,
    strengths: () => 0,
  },
];

/** What would bring the next category. */
export interface Distance {
  to: Category;
  /**
   * The fewest that will do: what is not yet judged first (`from` empty; `to` below when any level will do), then the
   * nearest.
   */
  needs: { indicator: IndicatorId; from: Level | ''; to: Level }[];
  /** Strengths that can be shared which are wanting. */
  strengthsNeeded: number;
  words: string;
}

/** Category, the rule that gave it, and why. */
export interface CategoryResult {
  category: Category;
  /** Id of the rule, or `no-rule` or `not-all-judged`. */
  rule: string;
  trace: string[];
  counts: Record<Level, number>;
  /** Indicators without a position. */
  missing: IndicatorId[];
  /** Target met: null. */
  distance: Distance | null;
}
