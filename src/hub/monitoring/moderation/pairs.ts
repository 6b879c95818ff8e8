import { daysBetween, isIsoDate, type IsoDate } from '../../time/date';
import { levelRank, type Level } from '../judgement/indicator';
import { currentJudgements, type CurrentJudgement, type Judgement } from '../judgement/judgement';
import { groupedBy } from '../../order';
import { inOrder, positionId } from '../judgement/position';

/** Two judgements of the same academy and indicator by different people. */
export interface Pair {
  /** The one that was there first, or that was checked. */
  first: Judgement;
  second: Judgement;
  how: 'moderated' | 'joint';
  /** The day of the second. */
  on: IsoDate;
}

/** Current judgements of one academy and indicator, in the order of their days. */
export type Thread = CurrentJudgement[];

/** The ledger as it stands, by academy and indicator; what was superseded or withdrawn is in none. */
export function threadsOf(ledger: readonly Judgement[]): Map<string, Thread> {
  const threads = groupedBy(
    currentJudgements(ledger).filter(({ on }) => isIsoDate(on)),
    ({ judgement }) => positionId(judgement),
  );
  for (const thread of threads.values()) thread.sort(inOrder);
  return threads;
}

/** 0 to 3. A judgement that stands has a level. */
export const rankOf = ({ level }: Judgement): number => levelRank(level as Level);

/**
 * Every pair of judgements of the same work (docs/rulebook.md §4): a moderated judgement with the latest monitored one
 * by somebody else that it checks, made at most so many days before it; and judgements of the same indicator that
 * different people made at one visit. Self-views and the EOB's are in none, nor is what the same people judged together:
 * `together` says who judged with the lead at a visit, and one shared view agrees with itself.
 */
export function pairsOf(
  threads: ReadonlyMap<string, Thread>,
  withinDays: number,
  together: (visit: string) => readonly string[],
): Pair[] {
  const apart = ({ first, second }: Pair): boolean => independent(first, second, together);
  return [...threads.values()].flatMap((thread) => {
    const judged = thread.map(({ judgement }) => judgement).filter(isVisitors);
    return [...moderatedPairs(judged, withinDays), ...jointPairs(judged)].filter(apart);
  });
}

/** Whether nobody had a hand in both. */
function independent(
  first: Judgement,
  second: Judgement,
  together: (visit: string) => readonly string[],
): boolean {
  const hands = new Set([first.by, ...together(first.visit)]);
  return ![second.by, ...together(second.visit)].some((who) => hands.has(who));
}

const isVisitors = ({ stage }: Judgement): boolean => stage === 'monitored' || stage === 'moderated';

function moderatedPairs(judged: readonly Judgement[], withinDays: number): Pair[] {
  return judged.flatMap((second, at): Pair[] => {
    if (second.stage !== 'moderated') return [];
    const checked = judged
      .slice(0, at)
      .reverse()
      .find((one) => one.stage === 'monitored' && one.by !== second.by && one.visit !== second.visit);
    if (!checked || daysBetween(checked.on, second.on) > withinDays) return [];
    return [{ first: checked, second, how: 'moderated', on: second.on }];
  });
}

const jointPairs = (judged: readonly Judgement[]): Pair[] =>
  judged.flatMap((first, at) =>
    judged
      .slice(at + 1)
      .filter(({ visit, by }) => visit !== '' && visit === first.visit && by !== first.by)
      .map((second): Pair => ({ first, second, how: 'joint', on: second.on })),
  );
