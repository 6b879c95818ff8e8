import { seedDemo } from '../../local/demo/seed';
import { createWorkspace, type Workspace } from '../../local/workspace';
import { builtBundle } from '../support/bundle';
import { SIX_MINUTES, ticksUntil } from './ticks';

const OWNER = 'hub.owner@hub.example';

/** The invented trust with Google's limits, on an evening before any pack of the term is due. */
function eve(academies: number): Workspace {
  const bundle = builtBundle();
  const workspace = createWorkspace({ bundle, now: '2026-11-23T08:00:00.000Z', owner: OWNER });
  seedDemo(workspace, { academies, years: 1.5 });
  workspace.clock.set('2026-12-04T20:00:00.000Z', { cap: 0 });
  workspace.tick();
  return workspace;
}

// Four regions: two packs each, the director's progress, the unit's full report; a hundred: large-trust.test.ts.
test('all packs at the end of a term, with what else the clock has to do: sixteen academies in four regions: one execution', () => {
  const took = ticksUntil(eve(16), 10);
  expect(took).toHaveLength(1);
  expect(Math.max(...took)).toBeLessThan(SIX_MINUTES);
}, 120_000);
