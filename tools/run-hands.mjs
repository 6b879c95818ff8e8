/** Somebody rearranges the sheets before every service call of every action and job; the tests try a fair sample. */
import { runJestWith } from './run-jest.mjs';

const HELP = `Hands inside executions, all of them: npm run hands -- [options of Jest]

  npm run hands                         every action and job x 5 hands, before every service call: half an hour
  npm run hands -- -t "record-visit"    only the works whose name says so
  --help                                this

Prints how many cases were tried, put right, refused, and went wrong without a word (which must be 0).`;

/** @returns {string[] | undefined} words for Jest; nothing when the help was asked for */
export function ready(words) {
  if (!words.some((word) => word === '--help' || word === '-h')) return words;
  console.log(HELP);
  return undefined;
}

/** @param {string[]} words options of Jest */
export function work(words) {
  process.env['HUB_HANDS'] = 'all';
  return runJestWith([], ['test/hands/inside.test.ts', ...words], { patient: true });
}
