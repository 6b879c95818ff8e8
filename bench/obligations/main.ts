/** How long it takes to work out what everybody owes, what a week shows, and a calendar of visits that would keep it. */
import { performance } from 'node:perf_hooks';
import { plannable, proposeVisits } from '../../src/hub/monitoring/obligation/visit-plan';
import { INDICATORS } from '../../src/hub/monitoring/judgement/indicator';
import { weekLookups } from '../../src/views/week/lookups';
import { myWeek } from '../../src/views/week/my-week';
import { largeTrust } from './trust';
import { obligationsOf } from '../../src/hub/monitoring/obligation/of-trust';

export interface BenchOptions {
  academies: number[];
  runs: number;
}

/** People to an academy: a thousand academies have three thousand. */
const PEOPLE = 3;

/** Median of the runs, in milliseconds. Each begins with rows never seen, so that no calendar is made already. */
function median<T>(runs: number, prepare: () => T, work: (on: T) => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const on = prepare();
    const begun = performance.now();
    work(on);
    return performance.now() - begun;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

const shown = (milliseconds: number): string => `${milliseconds.toFixed(0).padStart(7)} ms`;

/** Measures every size and prints what came of it. */
export async function bench({ academies, runs }: BenchOptions): Promise<void> {
  for (const count of academies) {
    const trust = () => largeTrust(count, count * PEOPLE);
    const { obligations, visits, unplaced } = sizesOf(trust());
    const all = median(runs, trust, (model) => obligationsOf(model));
    const weeks = median(runs, trust, (model) => {
      const rows = {
        ...model,
        indicators: INDICATORS,
        nextSteps: [],
        ownViews: [],
        actions: [],
        ofstedSteps: [],
        leftOut: [],
      };
      const known = weekLookups(rows);
      return model.people.slice(0, 100).map((person) => myWeek(person, rows, known));
    });
    const plan = median(runs, trust, (model) => proposeVisits(model, plannable(model).next));
    console.log(`${count} academies, ${count * PEOPLE} people, median of ${runs}`);
    console.log(`  what everybody owes   ${shown(all)}   ${obligations} obligations`);
    console.log(`  and a hundred weeks   ${shown(weeks)}`);
    console.log(`  a half-term of visits ${shown(plan)}   ${visits} proposed, ${unplaced} not placed\n`);
  }
  await Promise.resolve();
}

function sizesOf(
  model: ReturnType<typeof largeTrust>,
): Record<'obligations' | 'visits' | 'unplaced', number> {
  const { visits, unplaced } = proposeVisits(model, plannable(model).next);
  return { obligations: obligationsOf(model).length, visits: visits.length, unplaced: unplaced.length };
}
