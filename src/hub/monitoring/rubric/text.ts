import { LEVELS, type IndicatorId, type KnownIndicator, type RubricLevel } from '../judgement/indicator';
import { RUBRICS_OF_ACADEMY } from './academy';
import { RUBRICS_OF_PUPILS, type RubricTexts } from './pupils';

const VERSION = 1;

/** The first version holds from the school year in which the ten indicators began (docs/rulebook.md §5). */
const EFFECTIVE_FROM = '2021-09-01';

const levelsOf = ([indicator, texts]: [IndicatorId, RubricTexts]): RubricLevel[] =>
  LEVELS.map((level, rank) => ({
    id: `${indicator}-v${VERSION}-${level}`,
    indicator,
    version: VERSION,
    level,
    text: texts[rank] as string,
    effectiveFrom: EFFECTIVE_FROM,
  }));

/** One for each indicator: anyone who adds another is told here that its rubric is missing. */
const TEXTS: Record<KnownIndicator, RubricTexts> = { ...RUBRICS_OF_PUPILS, ...RUBRICS_OF_ACADEMY };

/** Rubrics with which a hub begins; the trust writes later versions in its sheet (docs/rulebook.md §3). */
export const FIRST_RUBRICS: RubricLevel[] = Object.entries(TEXTS).flatMap(levelsOf);
