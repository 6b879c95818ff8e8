/** Types, lint, format, build with its guard, and every test; the first one that fails ends the run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, Stop } from './install.mjs';

const bin = (path) => join(ROOT, 'node_modules', path);

const STEPS = [
  { title: 'Types', words: [bin('typescript/bin/tsc'), '--noEmit'] },
  { title: 'Lint', words: [bin('eslint/bin/eslint.js'), '.'] },
  { title: 'Format', words: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { title: 'Build', words: [join(ROOT, 'tools/build.mjs')] },
  { title: 'Guard', words: [join(ROOT, 'tools/guard.mjs')] },
  {
    title: 'Tests',
    words: [
      bin('jest/bin/jest.js'),
      '--reporters=default',
      `--reporters=${join(ROOT, 'tools/reporter.mjs')}`,
    ],
  },
];

function step({ title, words }, more) {
  console.log(`\n== ${title}`);
  const began = performance.now();
  return new Promise((resolve, reject) => {
    // Before the options: Jest would take what follows its list of reporters for one of them.
    const [program, ...options] = words;
    const child = spawn(process.execPath, [program, ...more, ...options], { cwd: ROOT, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code !== 0) return reject(new Stop(`${title} failed.`));
      if (title !== 'Tests') console.log(`fine (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      resolve();
    });
  });
}

/** @param {string[]} words handed on to jest, for example a folder */
export async function runTests(words) {
  for (const each of STEPS) await step(each, each.title === 'Tests' ? words : []);
}
