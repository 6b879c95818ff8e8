import { LEVELS, type RubricLevel } from '../../src/hub/monitoring/judgement/indicator';
import { rubricOn, rubricsUntil } from '../../src/hub/monitoring/rubric/in-force';

const rows = (version: number, effectiveFrom: string, indicator = 'PI01'): RubricLevel[] =>
  LEVELS.map((level) => ({
    id: `${indicator}-v${version}-${level}`,
    indicator,
    version,
    level,
    text: `${level} ${version}`,
    effectiveFrom,
  }));
const first = rows(1, '2021-09-01');

test.each<[string, RubricLevel[], [number, string][]]>([
  ['one', first, [[1, '2021-09-01']]],
  [
    'two, the latest first',
    [...rows(2, '2026-09-01'), ...first],
    [
      [2, '2026-09-01'],
      [1, '2021-09-01'],
    ],
  ],
  ['one to come is none yet', [...first, ...rows(2, '2026-11-25')], [[1, '2021-09-01']]],
  ['half written, it is passed over', [...first, ...rows(2, '2026-09-01').slice(1)], [[1, '2021-09-01']]],
  [
    'never in force, since a later one came the same day',
    [...rows(1, '2026-09-01'), ...rows(2, '2026-09-01')],
    [[2, '2026-09-01']],
  ],
  ['of another indicator', rows(1, '2021-09-01', 'PI02'), []],
  ['from a day that is none', rows(1, '2026-02-30'), []],
])('versions by which a visit can be judged: %s', (_, rubrics, expected) => {
  const found = rubricsUntil(rubrics, 'PI01', '2026-11-24');
  expect(found.map(({ version, from }) => [version, from])).toEqual(expected);
  expect(found.every(({ levels }) => levels.length === 4)).toBe(true);
});

test.each([
  ['2026-08-31', 1],
  ['2026-09-01', 2],
  ['2021-08-31', undefined],
])('on %s version %s', (on, version) => {
  const found = rubricsUntil([...first, ...rows(2, '2026-09-01')], 'PI01', '2026-11-24');
  expect(rubricOn(found, on)?.version).toBe(version);
});
