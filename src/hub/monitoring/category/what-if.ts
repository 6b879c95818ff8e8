import type { Academy } from '../../trust/academy';
import { categoriesBegun, computedWords } from './begun';
import { categorise } from './categorise';
import {
  CATEGORY_LABELS,
  type Category,
  type CategoryResult,
  type CategorySettings,
  type Placed,
} from './rules';
import type { IsoDate } from '../../time/date';
import {
  LEVELS,
  LEVEL_LABELS,
  type IndicatorId,
  type Level,
  type NamedIndicator,
} from '../judgement/indicator';
import { HubError } from '../../hub-error';
import type { Settings } from '../../trust/setting/settings';
import type { Standing } from './standing';
import { count, listed } from '../../text/words';

/** Where an academy would stand if some indicators were at other levels (docs/rulebook.md §5). */
export interface WhatIf {
  before: CategoryResult;
  after: CategoryResult;
  words: string;
}

/**
 * A strength that is only supposed has nothing to share yet, so it does not count as one that can be shared.
 * Throws `HubError` `bad-what-if` for an indicator or a level that is none.
 */
export function whatIf(
  positions: readonly Placed[],
  changes: Record<IndicatorId, Level>,
  settings: CategorySettings,
  indicators: readonly NamedIndicator[],
): WhatIf {
  const supposed = Object.entries(changes).map(([indicator, level]): Placed => {
    if (!indicators.some(({ id }) => id === indicator) || !LEVELS.includes(level))
      throw notThere(indicator, level);
    const now = positions.find((position) => position.indicator === indicator);
    return { indicator, level, share: now?.level === level ? now.share : '' };
  });
  const kept = positions.filter(({ indicator }) => changes[indicator] === undefined);
  const before = categorise(positions, settings, indicators);
  const after = categorise([...kept, ...supposed], settings, indicators);
  return { before, after, words: wordsOf(supposed, before, after, indicators) };
}

const notThere = (indicator: string, level: string): HubError =>
  new HubError({
    code: 'bad-what-if',
    message: `“${indicator}” at “${level}” cannot be tried.`,
    remedy: 'Choose one of the indicators and one of the levels.',
  });

/** `If PI04 Pupil and staff wellness is expected → still Aspiring; Lighthouse once 1 strength can be shared.` */
function wordsOf(
  supposed: Placed[],
  before: CategoryResult,
  after: CategoryResult,
  indicators: readonly NamedIndicator[],
): string {
  const nameOf = (id: IndicatorId): string =>
    `${id} ${indicators.find((one) => one.id === id)?.name ?? ''}`.trim();
  if (supposed.length === 0) return `Now ${CATEGORY_LABELS[before.category]}.`;
  const now = CATEGORY_LABELS[after.category];
  const ifs = supposed.map(
    ({ indicator, level }) => `${nameOf(indicator)} is ${LEVEL_LABELS[level].toLowerCase()}`,
  );
  const { distance } = after;
  const once =
    distance && distance.needs.length === 0
      ? `; ${CATEGORY_LABELS[distance.to]} once ${count(distance.strengthsNeeded, 'more strength')} can be shared`
      : '';
  return `If ${listed(ifs)} → ${after.category === before.category ? `still ${now}` : now}${once}.`;
}

/**
 * What the dashboard shows: before the Lighthouse categories began the older stage, and nothing called Lighthouse;
 * then the EOB's decision, and until the first one what the rule computes (docs/rulebook.md §5). Throws `HubError` `bad-date`.
 */
export function shownCategory(
  academy: Pick<Academy, 'legacyStage'>,
  standing: Pick<Standing, 'decided'>,
  computed: Category,
  today: IsoDate,
  settings: Pick<Settings, 'lighthouseFrom'>,
): string {
  const words = computedWords(standing.decided || computed, academy, today, settings);
  return standing.decided === '' && categoriesBegun(today, settings) ? `${words} (computed)` : words;
}
