import type { Academy } from './academy';
import { categorise, CATEGORY_LABELS, type CategoryResult, type Placed } from './category';
import type { IsoDate } from './date';
import type { IndicatorId, Level } from './indicator';
import { LEVEL_LABELS } from './indicator';
import type { Settings } from './settings';
import type { Standing } from './standing';
import type { Category } from './category';

/** Where an academy would stand if some indicators were at other levels (domain.md §5). */
export interface WhatIf {
  before: CategoryResult;
  after: CategoryResult;
  words: string;
}

/** A strength that is only supposed has nothing to share yet, so it does not count as one that can be shared. */
export function whatIf(
  positions: readonly Placed[],
  changes: Record<IndicatorId, Level>,
  settings: Pick<Settings, 'lighthouseStrengths' | 'aspiringAtExpected' | 'emergingAtWorkingTowards'>,
  indicators: readonly IndicatorId[],
): WhatIf {
  const kept = positions.filter(({ indicator }) => changes[indicator] === undefined);
  const supposed = Object.entries(changes).map(([indicator, level]) => {
    const before = positions.find((position) => position.indicator === indicator);
    return { indicator, level, share: before?.level === level ? before.share : '' };
  });
  const before = categorise(positions, settings, indicators);
  const after = categorise([...kept, ...supposed], settings, indicators);
  return { before, after, words: words(changes, before, after) };
}

function words(changes: Record<IndicatorId, Level>, before: CategoryResult, after: CategoryResult): string {
  const supposed = Object.entries(changes).map(
    ([id, level]) => `${id} is ${LEVEL_LABELS[level].toLowerCase()}`,
  );
  if (supposed.length === 0) return `Now ${CATEGORY_LABELS[before.category]}.`;
  const now = CATEGORY_LABELS[after.category];
  const onlyStrengths = after.distance !== null && after.distance.needs.length === 0;
  const next =
    onlyStrengths && after.distance
      ? `; ${CATEGORY_LABELS[after.distance.to]} once ${after.distance.strengthsNeeded} more ${
          after.distance.strengthsNeeded === 1 ? 'strength' : 'strengths'
        } can be shared`
      : '';
  const change = after.category === before.category ? `still ${now}` : now;
  return `If ${supposed.join(' and ')} → ${change}${next}.`;
}

/**
 * What the dashboard shows: before the Lighthouse categories began the older stage, and nothing called Lighthouse;
 * then the EOB's decision, and until the first one what the rule computes (domain.md §5).
 */
export function shownCategory(
  academy: Pick<Academy, 'legacyStage'>,
  standing: Pick<Standing, 'decided'>,
  computed: Category,
  today: IsoDate,
  settings: Pick<Settings, 'lighthouseFrom'>,
): string {
  if (today < settings.lighthouseFrom)
    return academy.legacyStage === '' ? 'No stage yet' : capital(academy.legacyStage);
  return standing.decided === ''
    ? `${CATEGORY_LABELS[computed]} (computed)`
    : CATEGORY_LABELS[standing.decided];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
