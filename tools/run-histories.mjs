/** Random histories, more and longer than the tests have time for. */
import { Stop } from './install.mjs';
import { runJestWith } from './run-jest.mjs';

const SEEDS = 5;
const STEPS = 1000;
/** A history takes its own seed, the next one the next: far enough apart that no two runs share any. */
const APART = 1000;

const HELP = `Random histories of people, hands, faults, clock and restarts against a plain model:
npm run histories -- [seed]

  npm run histories              ${SEEDS} seeds, ${STEPS} steps each, about a quarter of an hour
  npm run histories -- 77        others: the seeds follow from that number
  --help                         this

One history again, as a failure names it: HISTORY_SEED=7 HISTORY_STEPS=1 npx jest test/histories.`;

/**
 * @returns {number | undefined} the first seed; nothing when the help was asked for
 * @throws {Stop} when it is none
 */
export function ready(words) {
  if (words.some((word) => word === '--help' || word === '-h')) return void console.log(HELP);
  const [word = '1', ...more] = words;
  const seed = Number(word);
  if (more.length > 0 || !Number.isSafeInteger(seed) || seed < 0)
    throw new Stop(`"${words.join(' ')}" is no seed, which is a whole number.\n\n${HELP}`);
  return seed;
}

/** @param {number} first seed */
export async function work(first) {
  for (let run = 0; run < SEEDS; run += 1) {
    Object.assign(process.env, {
      HISTORY_SEED: String(first + run * APART),
      HISTORY_STEPS: String(STEPS),
    });
    await runJestWith([], ['test/histories']);
  }
}
