/** The bench as one is told to run it: a process for each trust, one after the other. */
import { fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Findings, Order } from './findings';
import { comparison, machine, table } from './table';

export interface BenchOptions {
  academies: number[];
  runs: number;
  /** Folder of the built bundle. */
  dist: string;
  /** Where a bundled module of this folder lies. */
  moduleOf(name: string): string;
}

/** Megabytes for the heap: a thousand academies with five years beside the local Google, and the figure to keep to. */
const HEAP: Record<Order['what'], number> = { 'five years': 6144, 'as it stands today': 512 };

function inOwnProcess(child: string, order: Order): Promise<Findings> {
  return new Promise((resolve, reject) => {
    const execArgv = [`--max-old-space-size=${HEAP[order.what]}`];
    const running = fork(child, [JSON.stringify(order)], { execArgv, serialization: 'json' });
    let found: Findings | undefined;
    running.on('message', (message) => (found = message as Findings));
    running.on('error', reject);
    running.on('exit', (code) =>
      found
        ? resolve(found)
        : reject(new Error(`${order.academies} academies, ${order.what}: ended with ${code}.`)),
    );
  });
}

/** Measures every size and prints what came of it. */
export async function bench({ academies, runs, dist, moduleOf }: BenchOptions): Promise<void> {
  console.log(`${machine()}\n`);
  for (const count of academies) {
    const rows = join(tmpdir(), `education-hub-bench-${process.pid}.json`);
    const order = { academies: count, runs, dist, rows };
    const history = await inOwnProcess(moduleOf('child'), { ...order, what: 'five years' });
    console.log(table(history));
    const today = await inOwnProcess(moduleOf('child'), { ...order, what: 'as it stands today' });
    console.log(`${table(today)}\n${comparison(history, today)}\n`);
  }
}
