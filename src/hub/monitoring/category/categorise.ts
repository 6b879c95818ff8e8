import {
  CATEGORY_LABELS,
  CATEGORY_RULES,
  type Category,
  type CategoryResult,
  type CategoryRule,
  type CategorySettings,
  type Distance,
  type Placed,
} from './rules';
import { sightOf, type Sight } from './sight';
import { ruleWords, traceWords, wantingWords } from './words';
import type { NamedIndicator } from '../judgement/indicator';

/** Places an academy by the trust's rules and explains it (docs/rulebook.md §5). `indicators` are all that count, by the names that the words use. */
export function categorise(
  positions: readonly Placed[],
  settings: CategorySettings,
  indicators: readonly NamedIndicator[],
): CategoryResult {
  const sight = sightOf(positions, indicators);
  const complete = sight.missing.length === 0 && indicators.length > 0;
  const rule = complete ? CATEGORY_RULES.find((one) => matches(one, sight, settings)) : undefined;
  const category = rule?.category ?? 'unplaced';
  const trace = traceWords(sight, settings.lighthouseStrengths);
  return {
    category,
    rule: rule?.id ?? (complete ? 'no-rule' : 'not-all-judged'),
    trace: complete ? [...trace, ruleWords(rule ?? LOWEST, rule !== undefined, sight, settings)] : trace,
    counts: sight.counts,
    missing: sight.missing,
    distance: distanceFrom(category, sight, settings),
  };
}

function matches(rule: CategoryRule, sight: Sight, settings: CategorySettings): boolean {
  const enough = sight.atOrAbove(rule.level).length >= rule.needed(settings, sight.indicators.length);
  return enough && sight.shareable.length >= rule.strengths(settings);
}

/** The way to the next category above; null from the highest. */
function distanceFrom(category: Category, sight: Sight, settings: CategorySettings): Distance | null {
  const rank = CATEGORY_RULES.findIndex((rule) => rule.category === category);
  const next = CATEGORY_RULES[rank < 0 ? nextForUnplaced(sight, settings) : rank - 1];
  if (!next) return null;
  const short = Math.max(
    0,
    next.needed(settings, sight.indicators.length) - sight.atOrAbove(next.level).length,
  );
  const nearest = sight.indicators
    .filter((id) => sight.rank(id) >= 0 && !sight.atOrAbove(next.level).includes(id))
    .sort((a, b) => sight.rank(b) - sight.rank(a));
  // What is not yet judged must be judged whatever happens, so it is counted on before anything else rises.
  const needs: Distance['needs'] = [
    ...sight.missing.map((indicator, index) => ({
      indicator,
      from: '' as const,
      to: index < short ? next.level : ('below' as const),
    })),
    ...nearest
      .slice(0, Math.max(0, short - sight.missing.length))
      .map((indicator) => ({ indicator, from: sight.levelOf(indicator), to: next.level })),
  ];
  const strengthsNeeded = Math.max(0, next.strengths(settings) - sight.shareable.length);
  const choice = short > 0 && short < sight.missing.length + nearest.length;
  const words = wantingWords(CATEGORY_LABELS[next.category], needs, strengthsNeeded, choice, sight);
  return { to: next.category, needs, strengthsNeeded, words };
}

/** What an academy that no rule places has failed even of. */
const LOWEST = CATEGORY_RULES[CATEGORY_RULES.length - 1] as CategoryRule;

/** All must be judged before any rule places: then the best rule met already, else the lowest. */
function nextForUnplaced(sight: Sight, settings: CategorySettings): number {
  const met = CATEGORY_RULES.findIndex((rule) => matches(rule, sight, settings));
  return met >= 0 ? met : CATEGORY_RULES.length - 1;
}
