/** The test runner, with checks beside it. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { runBeside } from './checks.mjs';
import { ROOT, Stop } from './install.mjs';

const JEST = join(ROOT, 'node_modules/jest/bin/jest.js');
const REPORTERS = ['--reporters=default', `--reporters=${join(ROOT, 'tools/reporter.mjs')}`];

/** For Jest and its workers: most of what an execution makes is dead when it ends, so a larger nursery copies less. */
const MEMORY = ['--min-semi-space-size=32', '--max-semi-space-size=64'];

/** @returns {Promise<{ok: boolean, totals: string}>} the runner's own last lines are handed over, to be printed last */
function runJest(words) {
  return new Promise((resolve, reject) => {
    // Before the options: Jest would take what follows its list of reporters for one of them.
    const child = fork(JEST, [...words, ...REPORTERS], { cwd: ROOT, execArgv: MEMORY });
    let totals = '';
    child.on('message', (message) => (totals = message.totals ?? totals));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ ok: code === 0, totals }));
  });
}

/**
 * What there is to say at the end: each check in a line, the runner's totals, and what failed after everything else.
 * @throws {Stop} naming what failed
 */
export function conclude(outcomes, { ok, totals }) {
  for (const { title, ok: fine, took } of outcomes)
    console.log(`${title}: ${fine ? 'fine' : 'FAILED'} (${took})`);
  if (totals) console.log(totals);
  const failed = [
    ...outcomes.filter((outcome) => !outcome.ok).map(({ title }) => title),
    ...(ok ? [] : ['Tests']),
  ];
  if (failed.length > 0) throw new Stop(`Failed: ${failed.join(', ')}. What is wrong is printed above.`);
}

/**
 * @param {{title: string, words: string[]}[]} checks run beside
 * @param {string[]} words for Jest
 * @param {{patient?: boolean}} [how] patient: the checks give way to the tests, some of which wait for a browser
 */
export async function runJestWith(checks, words, how) {
  const beside = checks.map(({ title }) => title.toLowerCase()).join(', ');
  console.log(`\n== Tests${beside && `, with ${beside} beside them`}`);
  const [outcomes, tests] = await Promise.all([runBeside(checks, how), runJest(words)]);
  conclude(outcomes, tests);
}
