/** The build with its guard, then every test with types, lint and format beside them. */
import { FORMAT, LINT, TYPES } from './checks.mjs';
import { Stop } from './install.mjs';
import { runJestWith } from './run-jest.mjs';

const HELP = `Everything that must be right before a change is kept: npm test -- [folders or files] [options of Jest]

  npm test                        types, lint, format, the build with its guard, and every test
  npm test -- test/actions        the same checks, but only the tests of that folder
  npm test -- -t "conflict"       only the tests whose name says so
  --help                          this

For every day: npm run check. One folder without the checks: npx jest test/actions.`;

/** @returns {string[] | undefined} words for Jest; nothing when the help was asked for */
export function ready(words) {
  if (!words.some((word) => word === '--help' || word === '-h')) return words;
  console.log(HELP);
  return undefined;
}

async function build() {
  console.log('\n== Build');
  const { buildAll, explain } = await import('./build.mjs');
  await buildAll().catch((error) => {
    throw new Stop(`${explain(error)}\n\nFailed: Build.`);
  });
}

/** @param {string[]} words handed on to Jest, for example a folder */
export async function work(words) {
  await build();
  await runJestWith([TYPES, LINT, FORMAT], words, { patient: true });
}
