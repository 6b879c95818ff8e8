import { addDays, addYears, isIsoDate, shortDate, type IsoDate } from '../../time/date';
import { LEVEL_LABELS, LEVELS, type IndicatorId, type Level, type RubricLevel } from '../judgement/indicator';
import type { Position } from '../judgement/position';
import { clean } from '../../text/text';
import { longText } from '../../field/field';
import { textError } from '../../field/value';

/** One version of an indicator's rubric as it stands in the sheet, whole or not (docs/rulebook.md §3). */
export interface RubricVersion {
  version: number;
  effectiveFrom: IsoDate;
  texts: Record<Level, string>;
}

/** All versions of an indicator, the latest first; a level that is not written is empty. */
export function rubricVersions(rubrics: readonly RubricLevel[], indicator: IndicatorId): RubricVersion[] {
  const of = rubrics.filter((row) => row.indicator === indicator);
  const versions = [...new Set(of.map(({ version }) => version))].sort((a, b) => b - a);
  return versions.map((version) => {
    const rows = of.filter((row) => row.version === version);
    const textAt = (level: Level): string => rows.find((row) => row.level === level)?.text ?? '';
    return {
      version,
      effectiveFrom: rows.map((row) => row.effectiveFrom).sort()[rows.length - 1] ?? '',
      texts: Object.fromEntries(LEVELS.map((level) => [level, textAt(level)])) as Record<Level, string>,
    };
  });
}

/**
 * The first day from which a new version may hold: after the last day on which anybody judged that indicator, so that no
 * judgement comes to stand beside words it was not made against, and not before the version that it follows.
 */
export function earliestEffect(
  versions: readonly RubricVersion[],
  positions: readonly Pick<Position, 'indicator' | 'on'>[],
  indicator: IndicatorId,
): IsoDate | '' {
  const judged = positions.filter((one) => one.indicator === indicator).map(({ on }) => addDays(on, 1));
  const follows = versions.map(({ effectiveFrom }) => effectiveFrom).filter(isIsoDate);
  return [...judged, ...follows].sort()[judged.length + follows.length - 1] ?? '';
}

/** A new version as somebody wrote it. */
export type NewRubric = Pick<RubricVersion, 'effectiveFrom' | 'texts'>;

/** A version is planned this far ahead at most: one mistyped year further, and no other could ever come before it. */
const MOST_YEARS_AHEAD = 2;

/** Path on the form -> what is wrong with a new version; `most` is the room of one text. */
export function rubricErrors(
  { effectiveFrom, texts }: NewRubric,
  versions: readonly RubricVersion[],
  earliest: IsoDate | '',
  { today, most }: { today: IsoDate; most: number },
): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const level of LEVELS) {
    const missing = `Describe what “${LEVEL_LABELS[level]}” looks like.`;
    const error = textError(longText(LEVEL_LABELS[level], { missing }), texts[level], most);
    if (error !== '') wrong[`texts.${level}`] = error;
  }
  const latest = versions[0];
  if (latest && LEVELS.every((level) => clean(texts[level]) === clean(latest.texts[level])))
    wrong['texts.below'] = 'Nothing differs from the version before.';
  if (!isIsoDate(effectiveFrom)) wrong['effectiveFrom'] = 'Choose the first day on which it holds.';
  else if (effectiveFrom < earliest)
    wrong['effectiveFrom'] =
      `Choose ${shortDate(earliest as IsoDate)} or later: what was judged before, or is to be judged by the version before, keeps its words.`;
  else if (effectiveFrom > addYears(today, MOST_YEARS_AHEAD))
    wrong['effectiveFrom'] = `Choose a day at most ${MOST_YEARS_AHEAD} years ahead.`;
  return wrong;
}

/** The rows of a new version. */
export const rubricRows = (
  indicator: IndicatorId,
  version: number,
  { effectiveFrom, texts }: NewRubric,
): RubricLevel[] =>
  LEVELS.map((level) => ({
    id: `${indicator}-v${version}-${level}`,
    indicator,
    version,
    level,
    text: clean(texts[level]),
    effectiveFrom,
  }));
