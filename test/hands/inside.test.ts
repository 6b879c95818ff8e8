import { RECORDS } from '../faults/record-works';
import { WORKS, type Work } from '../faults/works';
import { disturbed, HANDS, undisturbed } from './inside';

/**
 * Somebody sorts, inserts, deletes or renames while an execution is at work: after it every row is as the work and the
 * hand leave it one after the other, or the work was refused with a code and Health tells. In the run of all tests the
 * hands act just before writes, where they do harm, and take turns: every third one at a work, others at the next, one
 * at each write of the clock's long runs. `HUB_HANDS=all` tries every hand before every service call.
 */
const ALL = process.env['HUB_HANDS'] === 'all';

const counts = { cases: 0, corrected: 0, refused: 0, silent: 0 };

/** In the run of all tests, of the writes on records those of a kind that lies in a unit's workbook. */
const TRIED = [...WORKS, ...RECORDS.filter(({ name }) => ALL || name.includes('risk'))];

/** Writes of one long execution that hands act before, spread over it. */
const MOST = 3;

const isTurnOf = (hand: number, work: Work): boolean => (hand + TRIED.indexOf(work)) % 3 === 0;

function momentsOf(work: Work, hand: number): number[] {
  const { calls } = undisturbed(work);
  const numbers = calls.map((_, index) => index + 1);
  if (ALL) return numbers;
  const writes = numbers.filter((n) => calls[n - 1] === 'batchUpdate');
  if (writes.length <= 2) return isTurnOf(hand, work) ? writes : [];
  const step = Math.max(1, Math.ceil(writes.length / MOST));
  return writes.filter((_, index) => index % step === 0).filter((_, index) => index % HANDS.length === hand);
}

test.each(TRIED.map((work) => [work.name, work] as const))(
  '%s',
  (_, work) => {
    const wrong = HANDS.flatMap((hand, index) =>
      momentsOf(work, index).flatMap((n) => {
        const ended = disturbed(work, hand, n);
        counts.cases += 1;
        if (ended.corrected) counts.corrected += 1;
        if (ended.refused) counts.refused += 1;
        if (ended.wrong.length > 0) counts.silent += 1;
        return ended.wrong.slice(0, 3).map((words) => `${hand.name} before call ${n}: ${words}`);
      }),
    );
    expect(wrong).toEqual([]);
  },
  20 * 60_000,
);

afterAll(() => {
  const { cases, corrected, refused, silent } = counts;
  process.stdout.write(
    `Hands inside executions: ${cases} cases of ${TRIED.length} works and ${HANDS.length} hands; ` +
      `${corrected} put right and done again, ${refused} refused, ${silent} silent.\n`,
  );
});
