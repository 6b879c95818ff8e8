/** Every failure at every service call of every write and every job; the tests try a fair sample of them. */
import { runJestWith } from './run-jest.mjs';

const HELP = `Every failure at every service call: npm run faults -- [files] [options of Jest]

  npm run faults                              every write and every job, about an hour
  npm run faults -- test/faults/reports       only those of that file or folder
  --help                                      this

npm test tries the same works, with rarer failures at some of their calls, and carries out one cut for each stored state.`;

/** @returns {string[] | undefined} words for Jest; nothing when the help was asked for */
export function ready(words) {
  if (!words.some((word) => word === '--help' || word === '-h')) return words;
  console.log(HELP);
  return undefined;
}

/** @param {string[]} words handed on to Jest */
export async function work(words) {
  process.env.HUB_FAULTS = 'all';
  const isNamed = words.some((word) => !word.startsWith('-'));
  await runJestWith([], isNamed ? words : ['test/faults', ...words]);
}
