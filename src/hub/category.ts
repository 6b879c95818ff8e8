import { sightOf, type Sight } from './category-sight';
import { traceWords, wantingWords } from './category-words';
import type { IndicatorId, Level } from './indicator';
import type { Position } from './position';
import type { Settings } from './settings';

/** What the rule of domain.md §5 can answer. `unplaced`: no rule matches, the EOB must look. */
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

type CategorySettings = Pick<
  Settings,
  'lighthouseStrengths' | 'aspiringAtExpected' | 'emergingAtWorkingTowards'
>;

/** One rule of domain.md §5, as data: so many indicators at a level or above, and so many strengths that can be shared. */
export interface CategoryRule {
  id: string;
  category: Category;
  level: Level;
  /** How many indicators must be there, of so many in all. */
  needed(settings: CategorySettings, indicators: number): number;
  strengths(settings: CategorySettings): number;
}

/** In this order: the first that matches places the academy (domain.md §5, framework p. 3). */
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
  /** The fewest, nearest first; `from` is empty for an indicator not yet judged. */
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
  /** Nothing more to reach: null. */
  distance: Distance | null;
}

/** Places an academy by the trust's rules and explains it (domain.md §5). `indicators` are all that count. */
export function categorise(
  positions: readonly Placed[],
  settings: CategorySettings,
  indicators: readonly IndicatorId[],
): CategoryResult {
  const sight = sightOf(positions, indicators);
  const complete = sight.missing.length === 0 && indicators.length > 0;
  const rule = complete ? CATEGORY_RULES.find((one) => matches(one, sight, settings)) : undefined;
  const category = rule?.category ?? 'unplaced';
  return {
    category,
    rule: rule?.id ?? (complete ? 'no-rule' : 'not-all-judged'),
    trace: traceWords(sight, settings.lighthouseStrengths),
    counts: sight.counts,
    missing: sight.missing,
    distance: distanceTo(category, sight, settings),
  };
}

function matches(rule: CategoryRule, sight: Sight, settings: CategorySettings): boolean {
  const enough = sight.atOrAbove(rule.level).length >= rule.needed(settings, sight.indicators.length);
  return enough && sight.shareable.length >= rule.strengths(settings);
}

/** The way to the next category above; an unplaced academy's next one is the nearest rule it can meet. */
function distanceTo(category: Category, sight: Sight, settings: CategorySettings): Distance | null {
  const rank = CATEGORY_RULES.findIndex((rule) => rule.category === category);
  const next = CATEGORY_RULES[rank < 0 ? nextForUnplaced(sight, settings) : rank - 1];
  if (!next) return null;
  const reached = new Set(sight.atOrAbove(next.level));
  const short = Math.max(0, next.needed(settings, sight.indicators.length) - reached.size);
  const missing = new Set(sight.missing);
  const candidates = sight.indicators
    .filter((id) => !reached.has(id))
    .sort((a, b) => sight.rank(b) - sight.rank(a));
  const nearest = candidates.slice(0, short);
  const unjudged = candidates.filter((id) => missing.has(id) && !nearest.includes(id));
  const needs = [...nearest, ...unjudged].map((indicator) => ({
    indicator,
    from: sight.levelOf(indicator),
    to: next.level,
  }));
  const strengthsNeeded = Math.max(0, next.strengths(settings) - sight.shareable.length);
  const choice = candidates.length > needs.length;
  const words = wantingWords(CATEGORY_LABELS[next.category], needs, strengthsNeeded, choice);
  return { to: next.category, needs, strengthsNeeded, words };
}

/** All ten must be judged before any rule places: then the best rule met already, else the lowest. */
function nextForUnplaced(sight: Sight, settings: CategorySettings): number {
  const met = CATEGORY_RULES.findIndex((rule) => matches(rule, sight, settings));
  return met >= 0 ? met : CATEGORY_RULES.length - 1;
}

export { shownCategory, whatIf, type WhatIf } from './what-if';
