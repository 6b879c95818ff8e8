import { CATEGORIES, type CategorySettings, type Placed } from './rules';
import type { IndicatorId, Level, NamedIndicator } from '../judgement/indicator';
import { LEVELS, levelRank } from '../judgement/indicator';
import { whatIf } from './what-if';

/** One indicator, one level up, that alone would bring a better category. */
export interface NearMiss {
  indicator: IndicatorId;
  to: Level;
  words: string;
}

/**
 * What stands one step from a better category (docs/rulebook.md §5, what-if), in the order of the indicators: also what would
 * leave nothing wanting but a strength that can be shared.
 */
export function nearMisses(
  positions: readonly Placed[],
  settings: CategorySettings,
  indicators: readonly NamedIndicator[],
): NearMiss[] {
  return indicators.flatMap(({ id: indicator }) => {
    const now = positions.find((one) => one.indicator === indicator);
    const to = now && LEVELS[levelRank(now.level) + 1];
    if (!to) return [];
    const { before, after, words } = whatIf(positions, { [indicator]: to }, settings, indicators);
    const better = CATEGORIES.indexOf(after.category) < CATEGORIES.indexOf(before.category);
    const onlyStrength = after.distance?.needs.length === 0 && (before.distance?.needs.length ?? 0) > 0;
    return better || onlyStrength ? [{ indicator, to, words }] : [];
  });
}
