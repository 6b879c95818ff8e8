import { cutEverywhere } from './cutting';
import type { Work } from './works';

/** A test for each work, and at the end the line that says how much was tried. */
export function testEveryCut(works: Work[]): void {
  let cuts = 0;
  let same = 0;
  let states = 0;
  let wrong = 0;
  let done = 0;
  test.each(works.map((work) => [work.name, work] as const))(
    '%s',
    (_, work) => {
      const tried = cutEverywhere(work);
      done += 1;
      cuts += tried.cuts;
      same += tried.same;
      states += tried.states;
      wrong += tried.problems.length;
      expect(tried.cuts).toBeGreaterThan(tried.calls);
      expect(tried.problems.slice(0, 5)).toEqual([]);
    },
    20 * 60_000,
  );
  afterAll(() => {
    const ends = wrong === 0 ? 'every end as if run once' : `${wrong} things are not as if run once`;
    process.stdout.write(
      `Cut ${cuts.toLocaleString('en-GB')} executions of ${done} works, which store ${states} states; ` +
        `${same} cuts left what the one before left, the others were carried out: ${ends}.\n`,
    );
  });
}
