/** Types, lint and format: each a program of its own, which keeps what it knows of unchanged files in node_modules/.cache. */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './install.mjs';

const bin = (path) => join(ROOT, 'node_modules', path);
const cache = (name) => join(ROOT, 'node_modules/.cache/education-hub', name);

/** By the compiler in native code, in an eighth of the time; ts-jest and the lint rules still need the one in JavaScript. */
export const TYPES = {
  title: 'Types',
  words: [
    bin('typescript-native/bin/tsc'),
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    cache('types.json'),
  ],
};
export const LINT = {
  title: 'Lint',
  words: [
    bin('eslint/bin/eslint.js'),
    ...['.', '--cache', '--cache-strategy', 'content', '--cache-location', cache('lint.json')],
  ],
};
export const FORMAT = {
  title: 'Format',
  words: [
    bin('prettier/bin/prettier.cjs'),
    ...['--check', '--log-level', 'warn', '.'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', cache('format.json')],
  ],
};

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** Lets everything else on this machine go first; what cannot give way runs as it is. */
function giveWay(child) {
  try {
    setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended already, or this machine does not let it.
  }
}

function runCheck({ title, words }, patient) {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, words, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    if (patient) giveWay(child);
    let said = '';
    const hear = (part) => (said += part);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const end = (ok) => resolve({ title, ok, said: said.trim(), took: seconds(began) });
    child.on('error', (error) => (hear(String(error)), end(false)));
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * Runs checks one after the other while something else runs. What a check complains of is printed as soon as it is
 * known.
 * @param {{patient?: boolean}} [how] patient: the checks give way to what else runs
 * @returns {Promise<{title: string, ok: boolean, said: string, took: string}[]>} never rejects
 */
export async function runBeside(checks, { patient = false } = {}) {
  const outcomes = [];
  for (const check of checks) {
    const outcome = await runCheck(check, patient);
    outcomes.push(outcome);
    if (!outcome.ok) console.error(`\n== ${outcome.title} failed\n${outcome.said}\n`);
  }
  return outcomes;
}
