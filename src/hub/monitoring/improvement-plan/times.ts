import type { Action } from './action';
import { daysBetween, isIsoDate } from '../../time/date';
import type { Judgement } from '../judgement/judgement';
import { byText } from '../../text/words';

/** The three legs of the loop (docs/rulebook.md §7): finding to action, action to completed, completed to re-test. */
export const LOOP_LEGS = ['planned', 'completed', 'retested'] as const;
export type LoopLeg = (typeof LOOP_LEGS)[number];
export const LEG_LABELS: Record<LoopLeg, string> = {
  planned: 'Finding to action',
  completed: 'Action to completed',
  retested: 'Completed to re-test',
};

/** Median days of each leg, and of how many actions, over one indicator, one region, or the trust. */
export interface LoopTime {
  /** `trust`, `region:R1`, `indicator:PI03`. */
  id: string;
  plannedCount: number;
  plannedDays: number;
  completedCount: number;
  completedDays: number;
  retestedCount: number;
  retestedDays: number;
}

type Legs = Record<LoopLeg, number | undefined>;

/** Calendar days of each leg of one action; undefined where a day is missing, or the days are not in order. */
export function legsOf(action: Action, judgedOn: ReadonlyMap<string, string>): Legs {
  const { finding, plannedOn, completedOn, retest } = action;
  return {
    planned: between(judgedOn.get(finding), plannedOn),
    completed: between(plannedOn, completedOn),
    retested: between(completedOn, judgedOn.get(retest)),
  };
}

const between = (from = '', to = ''): number | undefined =>
  isIsoDate(from) && isIsoDate(to) && from <= to ? daysBetween(from, to) : undefined;

/** The middle one, or the mean of the middle two, rounded up to whole days; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.ceil((lower + upper) / 2);
}

/**
 * How long the loop takes over the whole trust, in each region and for each indicator. `regionOf` says where an academy
 * belongs; dropped actions count for nothing. Groups without a single leg are left out.
 */
export function loopTimes(
  actions: readonly Action[],
  judgements: readonly Pick<Judgement, 'id' | 'on'>[],
  regionOf: (academy: string) => string,
): LoopTime[] {
  const judgedOn = new Map(judgements.map(({ id, on }) => [id, on]));
  const groups = new Map<string, Legs[]>();
  for (const action of actions.filter(({ status }) => status !== 'dropped')) {
    const legs = legsOf(action, judgedOn);
    const region = regionOf(action.academy);
    const keys = ['trust', `indicator:${action.indicator}`, ...(region === '' ? [] : [`region:${region}`])];
    for (const key of keys) {
      const group = groups.get(key) ?? [];
      group.push(legs);
      groups.set(key, group);
    }
  }
  return [...groups]
    .map(([id, group]) => timeOf(id, group))
    .filter((time) => time.plannedCount + time.completedCount + time.retestedCount > 0)
    .sort((a, b) => byText(a.id, b.id));
}

function timeOf(id: string, group: readonly Legs[]): LoopTime {
  const days = (leg: LoopLeg): number[] => group.flatMap((legs) => legs[leg] ?? []);
  const [planned, completed, retested] = [days('planned'), days('completed'), days('retested')];
  return {
    id,
    plannedCount: planned.length,
    plannedDays: median(planned),
    completedCount: completed.length,
    completedDays: median(completed),
    retestedCount: retested.length,
    retestedDays: median(retested),
  };
}

/** Count and median of one leg. */
export const legOf = (time: LoopTime, leg: LoopLeg): { count: number; days: number } => ({
  count: time[`${leg}Count`],
  days: time[`${leg}Days`],
});
