/** What Google does before every call: parse the script and run its top level. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTimes } from '../times/bundle-load';
import { jsonOfBytes, startFigures } from './figures';

export interface BenchOptions {
  runs: number;
  /** Folder of the built bundle. */
  dist: string;
}

/** A median of fewer would jump about. */
const FEWEST_RUNS = 15;

function parseTime(json: string): number {
  const began = performance.now();
  JSON.parse(json);
  return performance.now() - began;
}

/** Measures the bundle and prints what came of it. */
export async function bench({ runs, dist }: BenchOptions): Promise<void> {
  const code = readFileSync(join(dist, 'Code.js'), 'utf8');
  const codeBytes = Buffer.byteLength(code);
  const json = jsonOfBytes(codeBytes);
  const count = Math.max(runs, FEWEST_RUNS);
  // In turns, as a busy machine slows both alike; one run more of each, as the first only warms up.
  const rounds = Array.from({ length: count + 1 }, (_, round) => ({
    parse: parseTime(json),
    start: loadTimes(`${code}\n// round ${round}`, 1)[0] ?? NaN,
  })).slice(1);
  const parses = rounds.map(({ parse }) => parse);
  const starts = rounds.map(({ start }) => start);
  const sidebarBytes = Buffer.byteLength(readFileSync(join(dist, 'sidebar.html'), 'utf8'));
  console.log(startFigures({ codeBytes, sidebarBytes, starts, parses }));
}
