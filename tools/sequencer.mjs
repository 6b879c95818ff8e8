import Sequencer from '@jest/test-sequencer';

/** Small files that take minutes: begun last, the longest would keep one worker waiting for another. */
const LONGEST = /[\\/]test[\\/](faults|histories|crowd|budget)\b/;

/** Where no durations are known, as on a clean clone, Jest begins with the largest files. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const long = sorted.filter(({ path }) => LONGEST.test(path));
    const jobs = long.filter(({ path }) => path.includes('jobs'));
    return [
      ...jobs,
      ...long.filter((test) => !jobs.includes(test)),
      ...sorted.filter((test) => !long.includes(test)),
    ];
  }
}
