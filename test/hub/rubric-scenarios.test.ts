import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEVELS, rubricInForce, type RubricLevel } from '../../src/hub/monitoring/judgement/indicator';
import { earliestEffect, rubricErrors, rubricVersions } from '../../src/hub/monitoring/rubric/rubric';

/** One named case: the versions of one indicator's rubric, when it was last judged, and what is written now. */
interface Scenario {
  case: string;
  rule: string;
  arithmetic: string[];
  versions: { version: number; effectiveFrom: string; without?: string }[];
  judgedOn: string[];
  /** Days on which it is asked which version holds. */
  days: string[];
  writes: { effectiveFrom: string; same?: boolean };
  expect: Record<string, unknown>;
}

const FOLDER = join(__dirname, '..', 'scenario', 'rubrics');
const files = readdirSync(FOLDER).sort();
const MOST = 1000;

const textsOf = (version: number | string): Record<string, string> =>
  Object.fromEntries(LEVELS.map((level) => [level, `${level}, as version ${version} has it`]));

const rowsOf = ({ versions }: Scenario): RubricLevel[] =>
  versions.flatMap(({ version, effectiveFrom, without }) =>
    LEVELS.filter((level) => level !== without).map((level) => ({
      ...{ id: `PI01-v${version}-${level}`, indicator: 'PI01', version, level, effectiveFrom },
      text: textsOf(version)[level] ?? '',
    })),
  );

function outcome(scenario: Scenario): Record<string, unknown> {
  const rows = rowsOf(scenario);
  const versions = rubricVersions(rows, 'PI01');
  const positions = scenario.judgedOn.map((on) => ({ indicator: 'PI01', on }));
  const earliest = earliestEffect(versions, positions, 'PI01');
  const { effectiveFrom, same } = scenario.writes;
  const texts = textsOf(same ? (versions[0]?.version ?? 0) : 'new') as Parameters<
    typeof rubricErrors
  >[0]['texts'];
  return {
    inForce: scenario.days.map((day) => rubricInForce(rows, 'PI01', day)?.version ?? 0),
    earliest,
    trouble: rubricErrors({ effectiveFrom, texts }, versions, earliest, {
      today: effectiveFrom,
      most: MOST,
    }),
  };
}

test('every named case has its scenario', () => {
  expect(files).toEqual(['half-written.json', 'new-version-from-its-day.json', 'not-before-judged.json']);
});

describe.each(files)('%s', (file) => {
  const scenario = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Scenario;
  const got = outcome(scenario);

  test('says what case it is and how it comes about', () => {
    expect(scenario.case.length).toBeGreaterThan(10);
    expect(scenario.rule).toMatch(/^docs\/rulebook\.md §/);
    expect(scenario.arithmetic.length).toBeGreaterThan(0);
  });

  test.each(Object.entries(scenario.expect))('%s', (name, expected) => {
    expect(Object.keys(got)).toContain(name);
    expect(got[name]).toEqual(expected);
  });
});
