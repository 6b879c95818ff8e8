/** One process of the bench: one trust, everything measured on it, told to its parent. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../local/workspace';
import { loadTimes } from './bundle-load';
import { deedsOn } from './deeds';
import type { Deed, Findings, Order } from './findings';
import { sampleOf, type Sample } from './sample';
import { presentRows, trustWithHistory, trustWithoutHistory, type Bundle, type Rows } from './trusts';

const bundleIn = (dist: string): Bundle => ({
  code: readFileSync(join(dist, 'Code.js'), 'utf8'),
  sidebar: readFileSync(join(dist, 'sidebar.html'), 'utf8'),
  manifest: JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8')) as object,
});

function makeTrust(order: Order, bundle: Bundle): Workspace {
  if (order.what === 'five years') {
    const workspace = trustWithHistory(bundle, order.academies);
    writeFileSync(order.rows, JSON.stringify(presentRows(workspace)));
    return workspace;
  }
  const rows = JSON.parse(readFileSync(order.rows, 'utf8')) as Rows;
  rmSync(order.rows);
  return trustWithoutHistory(bundle, rows);
}

/** The nightly check reads every ledger, so it is asked less often. */
const CHECKS = 3;

function measure({ what, runs }: Order, workspace: Workspace): Findings['deeds'] {
  const deeds = deedsOn(workspace);
  const samples: Partial<Record<Deed, Sample[]>> = {};
  const keep = (deed: Deed, sample: Sample): void => void (samples[deed] ??= []).push(sample);
  // The first round only warms up.
  for (let round = 0; round <= runs; round += 1) {
    const rounds: [Deed, Sample][] = [['open-sidebar', sampleOf(deeds.openSidebar())]];
    const { execution, region } = deeds.recordVisit();
    rounds.push(['record-visit', sampleOf(execution)]);
    rounds.push(['rebuild', sampleOf(deeds.rebuildDashboard())]);
    if (what === 'five years') rounds.push(['board report', sampleOf(deeds.writeReport(region))]);
    if (round > 0) rounds.forEach(([deed, sample]) => keep(deed, sample));
  }
  for (let check = 0; what === 'five years' && check < Math.min(runs, CHECKS); check += 1) {
    keep('nightly check', sampleOf(deeds.checkNightly()));
  }
  return samples;
}

function findings(order: Order): Findings {
  const bundle = bundleIn(order.dist);
  const load = loadTimes(bundle.code, order.runs + 1).slice(1);
  const began = performance.now();
  const workspace = makeTrust(order, bundle);
  const made = performance.now() - began;
  const tick = workspace.executions.find((one) => one.function === 'tick');
  const firstTick = tick && sampleOf(tick);
  const deeds = measure(order, workspace);
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return { order, load, made, firstTick, deeds, whole: performance.now(), peakMemory };
}

process.send?.(findings(JSON.parse(process.argv[2] ?? '{}') as Order));
