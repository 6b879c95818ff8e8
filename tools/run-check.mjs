/** What is worth asking many times a day: types, lint, and the tests that need neither Google nor a browser. */
import { LINT, TYPES } from './checks.mjs';
import { runJestWith } from './run-jest.mjs';

const FOLDERS = ['test/hub', 'test/views', 'test/sidebar', 'test/store'];

const HELP = `The quick check: npm run check

Types, lint, the build with its guard when a source has changed, and the tests in ${FOLDERS.join(', ')}.
Everything: npm test.`;

/** @returns {string[] | undefined} words for Jest; nothing when the help was asked for */
export function ready(words) {
  if (!words.some((word) => word === '--help' || word === '-h')) return words;
  console.log(HELP);
  return undefined;
}

/** @param {string[]} words further folders, or options of Jest */
export const work = (words) => runJestWith([TYPES, LINT], [...FOLDERS, ...words]);
