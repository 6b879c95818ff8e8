import {
  LEVEL_LABELS,
  LEVELS,
  levelRank,
  type IndicatorId,
  type Level,
  type NamedIndicator,
} from '../judgement/indicator';

/** Positions as the rules see them: counted once, asked often. */
export interface Sight {
  indicators: readonly IndicatorId[];
  missing: IndicatorId[];
  counts: Record<Level, number>;
  /** Indicators at strength with something to share. */
  shareable: IndicatorId[];
  levelOf(indicator: IndicatorId): Level | '';
  /** -1 for an indicator not yet judged, else 0 to 3. */
  rank(indicator: IndicatorId): number;
  atOrAbove(level: Level): IndicatorId[];
  /** `PI04 Pupil and staff wellness`. */
  nameOf(indicator: IndicatorId): string;
}

/** Looks at the positions of one academy; those on other indicators than those named do not count. */
export function sightOf(
  positions: readonly { indicator: IndicatorId; level: Level; share: string }[],
  named: readonly NamedIndicator[],
): Sight {
  const indicators = named.map(({ id }) => id);
  const names = new Map(named.map(({ id, name }) => [id, `${id} ${name}`]));
  const byIndicator = new Map(positions.map((position) => [position.indicator, position]));
  const levelOf = (indicator: IndicatorId): Level | '' => byIndicator.get(indicator)?.level ?? '';
  const rank = (indicator: IndicatorId): number => {
    const level = levelOf(indicator);
    return level === '' ? -1 : levelRank(level);
  };
  const count = (level: Level): number => indicators.filter((id) => levelOf(id) === level).length;
  return {
    indicators,
    missing: indicators.filter((id) => !byIndicator.has(id)),
    counts: Object.fromEntries(LEVELS.map((level) => [level, count(level)])) as Record<Level, number>,
    shareable: indicators.filter(
      (id) => levelOf(id) === 'strength' && (byIndicator.get(id)?.share ?? '').trim() !== '',
    ),
    levelOf,
    rank,
    nameOf: (id) => names.get(id) ?? id,
    atOrAbove: (level) => indicators.filter((id) => rank(id) >= levelRank(level)),
  };
}

/** `Working towards`, or `not yet judged`, as part of a sentence. */
export const levelWords = (level: Level | ''): string =>
  level === '' ? 'not yet judged' : LEVEL_LABELS[level].toLowerCase();
