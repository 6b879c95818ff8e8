import { seedDemo } from '../../local/demo/seed';
import { createWorkspace, type Workspace } from '../../local/workspace';
import { TABLES } from '../../src/store/tables';
import { builtBundle } from '../support/bundle';
import { rowsOf } from '../support/visits';

const OWNER = 'hub.owner@hub.example';
const SIX_MINUTES = 6 * 60_000;
const { reports: REPORTS, runs: RUNS } = TABLES;

/** The invented trust with Google's limits, the evening before all packs of the term are due. */
function eve(academies: number): Workspace {
  const bundle = builtBundle();
  const workspace = createWorkspace({ bundle, now: '2026-11-23T08:00:00.000Z', owner: OWNER });
  seedDemo(workspace, { academies, years: 1.5 });
  workspace.clock.set('2026-12-10T20:00:00.000Z', { cap: 0 });
  workspace.tick();
  return workspace;
}

const written = (workspace: Workspace): string[] =>
  rowsOf(workspace, REPORTS.sheetId)
    .filter((row) => String(row['ID']).includes(':2026-27:2') && String(row['Document']) !== '')
    .map((row) => String(row['ID']));

/** Ticks hour by hour until every pack lies in Drive; how long each took by the virtual clock. */
function ticksUntil(workspace: Workspace, packs: number): number[] {
  const took: number[] = [];
  workspace.clock.set('2026-12-11T06:00:00.000Z', { cap: 0 });
  while (written(workspace).length < packs && took.length < 20) {
    workspace.clock.advance({ hours: 1 }, { cap: 0 });
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    took.push(workspace.lastExecution.virtualMs);
  }
  expect(rowsOf(workspace, RUNS.sheetId).filter((row) => row['State'] === 'failed')).toEqual([]);
  return took;
}

describe('all packs at the end of a term, with what else the clock has to do', () => {
  // Four regions: two packs each, the director's progress, the unit's full report.
  test('sixteen academies in four regions: one execution', () => {
    const took = ticksUntil(eve(16), 10);
    expect(took).toHaveLength(1);
    expect(Math.max(...took)).toBeLessThan(SIX_MINUTES);
  }, 120_000);

  // Seven regions: 2 x 7 + 2.
  test('a hundred academies in seven regions: executions that go on where the last had to stop', () => {
    const took = ticksUntil(eve(100), 16);
    expect(took.length).toBeLessThanOrEqual(3);
    expect(Math.max(...took)).toBeLessThan(SIX_MINUTES);
  }, 300_000);
});
