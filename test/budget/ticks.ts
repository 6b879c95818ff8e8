import type { Workspace } from '../../local/workspace';
import { TABLES } from '../../src/store/tables';
import { rowsOf } from '../support/visits';

/** What Google gives one execution, in milliseconds. */
export const SIX_MINUTES = 6 * 60_000;
const { reports: REPORTS, runs: RUNS } = TABLES;

const written = (workspace: Workspace): string[] =>
  rowsOf(workspace, REPORTS.sheetId)
    .filter((row) => String(row['ID']).includes(':2026-27:2') && String(row['Document']) !== '')
    .map((row) => String(row['ID']));

/** Ticks hour by hour, on the day when all are due, whenever the boards meet, until every pack lies in Drive: how long each took by the virtual clock. */
export function ticksUntil(workspace: Workspace, packs: number): number[] {
  const took: number[] = [];
  workspace.clock.set('2026-12-18T06:00:00.000Z', { cap: 0 });
  while (written(workspace).length < packs && took.length < 20) {
    workspace.clock.advance({ hours: 1 }, { cap: 0 });
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    took.push(workspace.lastExecution.virtualMs);
  }
  expect(rowsOf(workspace, RUNS.sheetId).filter((row) => row['State'] === 'failed')).toEqual([]);
  return took;
}
