import { LEVEL_LABELS, type Indicator } from '../../hub/monitoring/judgement/indicator';
import { listed, uncapital } from '../../hub/text/words';
import { shortDate } from '../../hub/time/date';
import { citePositions } from '../reports/sources';
import { lastMove } from '../trend';
import { counted } from '../words';
import type { ExceptionRule } from './rule';

const cite: ExceptionRule['cite'] = ({ sources, indicatorIds }, facts) =>
  citePositions(sources, facts, indicatorIds);

/** `PI04 Wellness` */
export const nameOf = (indicators: Indicator[], id: string): string =>
  `${id} ${indicators.find((indicator) => indicator.id === id)?.short ?? ''}`.trim();

export const unplaced: ExceptionRule = {
  label: 'No category',
  plural: 'with no category',
  tone: 'alarm',
  find: ({ category }, { indicators }) => {
    if (category.category !== 'unplaced') return undefined;
    const { missing, counts } = category;
    const words =
      missing.length > 0
        ? `${counted(missing.length, 'indicator')} not yet judged (${missing.join(', ')}), so no category yet`
        : `no category of the rule fits: ${counts.below} of ${indicators.length} not yet working towards`;
    return { words, weight: missing.length + counts.below };
  },
  cite,
};

export const fallen: ExceptionRule = {
  label: 'Level fell',
  plural: 'where a level fell',
  tone: 'alarm',
  find: ({ positions }, { indicators }) => {
    const falls = [...positions.values()].flatMap((position) => {
      const move = lastMove(position);
      return move && move.by < 0 ? [{ position, move }] : [];
    });
    if (falls.length === 0) return undefined;
    const words = falls.map(({ position, move }) => {
      const levels = `${LEVEL_LABELS[move.from]} to ${LEVEL_LABELS[move.to]}`;
      return `${nameOf(indicators, position.indicator)} moved from ${levels} (${shortDate(move.on)})`;
    });
    return { words: listed(words), weight: falls.reduce((sum, { move }) => sum - move.by, 0) };
  },
  cite,
};

export const behind: ExceptionRule = {
  label: 'Behind course',
  plural: 'behind course',
  tone: 'warning',
  find: ({ path }) =>
    path.onCourse === 'behind'
      ? {
          words: `Lighthouse ${uncapital(path.words)}`,
          weight: -path.daysLeft,
        }
      : undefined,
  cite,
};
