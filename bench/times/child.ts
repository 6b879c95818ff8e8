/** One process of the bench: one trust, everything measured on it, told to its parent. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workspace } from '../../local/workspace';
import { loadTimes } from './bundle-load';
import { actionsOn } from './operations';
import type { Operation, Findings, Order } from './findings';
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

function measure({ what, runs }: Order, workspace: Workspace): Findings['operations'] {
  const operations = actionsOn(workspace);
  const samples: Partial<Record<Operation, Sample[]>> = {};
  const keep = (operation: Operation, sample: Sample): void => void (samples[operation] ??= []).push(sample);
  // The first round only warms up.
  for (let round = 0; round <= runs; round += 1) {
    const rounds: [Operation, Sample][] = [['open-sidebar', sampleOf(operations.openSidebar())]];
    const { execution, region } = operations.recordVisit();
    rounds.push(['record-visit', sampleOf(execution)]);
    rounds.push(['rebuild', sampleOf(operations.rebuildDashboard())]);
    if (what === 'five years') rounds.push(['board report', sampleOf(operations.writeReport(region))]);
    if (round > 0) rounds.forEach(([operation, sample]) => keep(operation, sample));
  }
  for (let check = 0; what === 'five years' && check < Math.min(runs, CHECKS); check += 1) {
    keep('nightly check', sampleOf(operations.checkNightly()));
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
  const operations = measure(order, workspace);
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  return { order, load, made, firstTick, operations, whole: performance.now(), peakMemory };
}

process.send?.(findings(JSON.parse(process.argv[2] ?? '{}') as Order));
