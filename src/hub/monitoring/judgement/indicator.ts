import { isIsoDate, type IsoDate } from '../../time/date';

/** `PI01` … `PI10` (docs/rulebook.md §3). */
export type IndicatorId = string;

/** How good a judgement says an indicator is, lowest first (docs/rulebook.md §4). */
export const LEVELS = ['below', 'working-towards', 'expected', 'strength'] as const;
export type Level = (typeof LEVELS)[number];

/** One of the performance indicators (docs/rulebook.md §3, framework p. 2). */
export interface Indicator {
  id: IndicatorId;
  /** From 1: the order in which boards read them. */
  number: number;
  name: string;
  /** A name that fits a narrow column, at most 24 characters. */
  short: string;
  /** What a visitor looks for, in one plain sentence. */
  help: string;
}

/** One level of one version of an indicator's rubric; versions are never edited, only followed (docs/rulebook.md §3). */
export interface RubricLevel {
  /** `PI01-v1-expected` */
  id: string;
  indicator: IndicatorId;
  version: number;
  level: Level;
  text: string;
  effectiveFrom: IsoDate;
}

/** How boards read the levels. */
export const LEVEL_LABELS: Record<Level, string> = {
  below: 'Not yet working towards',
  'working-towards': 'Working towards',
  expected: 'Expected',
  strength: 'Strength',
};

/** 0 for `below` … 3 for `strength` (docs/rulebook.md §4). */
export const levelRank = (level: Level): number => LEVELS.indexOf(level);

/**
 * The rubric by which a judgement of that day is made: the highest version of which all four levels are written and in
 * effect, lowest level first. A version half written is passed over; nothing when there is none, or on no real day.
 */
export function rubricInForce(
  rubrics: readonly RubricLevel[],
  indicator: IndicatorId,
  on: IsoDate,
): { version: number; levels: RubricLevel[] } | undefined {
  if (!isIsoDate(on)) return undefined;
  const effective = rubrics.filter(
    (row) => row.indicator === indicator && isIsoDate(row.effectiveFrom) && row.effectiveFrom <= on,
  );
  const versions = [...new Set(effective.map(({ version }) => version))].sort((a, b) => b - a);
  for (const version of versions) {
    const levels = LEVELS.flatMap((level) => {
      const row = effective.find((one) => one.version === version && one.level === level);
      return row && row.text.trim() !== '' ? [row] : [];
    });
    if (levels.length === LEVELS.length) return { version, levels };
  }
  return undefined;
}

const indicator = <I extends `PI${number}`>(id: I, name: string, short: string, help: string) => ({
  id,
  number: Number(id.slice(2)),
  name,
  short,
  help,
});

/** What the sheet Indicators begins with (docs/rulebook.md §3, framework p. 2); people read `withOwnNames` of its rows. */
const FIRST_INDICATORS = [
  indicator(
    'PI01',
    'Pupil attainment and progress',
    'Attainment',
    'What pupils know and can do, and how far they have come since they started.',
  ),
  indicator(
    'PI02',
    'Behaviour and attitudes',
    'Behaviour',
    'How pupils conduct themselves, attend, and take to learning.',
  ),
  indicator(
    'PI03',
    'Curriculum',
    'Curriculum',
    'Coverage of the National Curriculum, examination requirements, and innovation that challenges and engages.',
  ),
  indicator(
    'PI04',
    'Pupil and staff wellness',
    'Wellness',
    'Whether pupils and adults are well, heard and supported.',
  ),
  indicator(
    'PI05',
    'Staff development',
    'Staff development',
    'How adults learn, and what difference it makes in classrooms.',
  ),
  indicator(
    'PI06',
    'Employability and skills development',
    'Employability',
    'How pupils are prepared for work, and gain skills that last.',
  ),
  indicator(
    'PI07',
    'The Framework and student leadership',
    'Student leadership',
    'How the Framework is lived, and what pupils lead themselves.',
  ),
  indicator(
    'PI08',
    'Innovation and creativity',
    'Innovation',
    'What is tried that is new, and how its worth is judged.',
  ),
  indicator(
    'PI09',
    'Working with and supporting other academies',
    'Working with others',
    'What the academy gives to others and takes from them.',
  ),
  indicator(
    'PI10',
    'Leadership and management',
    'Leadership',
    'How well leaders know the academy, plan, and see things through.',
  ),
] as const;

/** Those that the hub is built with: each needs the rubric that it begins with, and says so as an error of types. */
export type KnownIndicator = (typeof FIRST_INDICATORS)[number]['id'];

export const INDICATORS: Indicator[] = [...FIRST_INDICATORS];

/** An indicator as sentences name it. */
export type NamedIndicator = Pick<Indicator, 'id' | 'name'>;

/**
 * The indicators in their order under the names of the sheet Indicators, which the trust may change. Where a row cannot
 * be read, the name that the sheet began with.
 */
export const withOwnNames = (rows: readonly Indicator[]): Indicator[] =>
  INDICATORS.map((indicator) => rows.find(({ id }) => id === indicator.id) ?? indicator);

/** The ids of all indicators: what every placing counts, whatever rows of the Indicators sheet can be read (docs/rulebook.md §5). */
export const INDICATOR_IDS: readonly IndicatorId[] = INDICATORS.map(({ id }) => id);
