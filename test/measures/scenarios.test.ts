import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Academy } from '../../src/hub/trust/academy';
import { draftNational, noDrafts, type Reading } from '../../src/actions/measures/drafts';
import { ALL_PUPILS } from '../../src/hub/monitoring/measure/measure';
import { measureKind, type MeasureKind } from '../../src/hub/monitoring/measure/catalogue';
import { evidenceOf } from '../../src/hub/monitoring/measure/evidence';
import type { Shape } from '../../src/hub/monitoring/measure/shape';

/** One named case: the cells that files held for an academy, and what the hub must make of them. */
interface Scenario {
  case: string;
  rule: string;
  arithmetic: string[];
  figures: { kind: string; year: string; cell: string; england?: number }[];
  expect: { evidence: string[]; values: string[] };
}

const FOLDER = join(__dirname, '../scenario/measures');

describe.each(readdirSync(FOLDER).sort())('%s', (file) => {
  const scenario = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Scenario;
  const drafts = noDrafts();
  const values = scenario.figures.map(({ kind, year, cell, england }) => {
    const before = drafts.measures.length;
    const known = new Map(england === undefined ? [] : [[`${kind}:${ALL_PUPILS}:${year}`, england]]);
    const academy = { id: 'A1' } as Academy;
    const shape = { source: 'Invented tables' } as Shape;
    const reading = {
      line: 2,
      academy,
      shape,
      asAt: '2026-10-15',
      england: known,
      drafts,
    } as unknown as Reading;
    draftNational(reading, {
      kind: measureKind(kind) as MeasureKind,
      pupils: ALL_PUPILS,
      year,
      heading: 'X',
      text: cell,
      cohort: '',
    });
    const row = drafts.measures[before]?.row;
    return row ? String(row.value === '' ? row.reason : row.value) : 'refused';
  });

  test('says what case it is and how its figures come about', () => {
    expect(scenario.case.length).toBeGreaterThan(10);
    expect(scenario.rule).toMatch(/^docs\/rulebook\.md §/);
    expect(scenario.arithmetic.length).toBeGreaterThan(0);
  });
  test('values', () => expect(values).toEqual(scenario.expect.values));
  test('evidence', () =>
    expect(evidenceOf(drafts.measures.map(({ row }) => row)).flatMap(({ lines }) => lines)).toEqual(
      scenario.expect.evidence,
    ));
});
