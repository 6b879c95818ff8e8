import { addDays, type IsoDate } from '../../time/date';
import type { Judgement } from '../judgement/judgement';
import { byText, count } from '../../text/words';
import { hundredths } from './agreement';
import { rankOf, type Thread } from './pairs';

/** An academy’s own view of an indicator beside the latest visit’s. */
export interface SelfGap {
  academy: string;
  indicator: string;
  self: Judgement;
  visited: Judgement;
  /** Levels; positive where the academy sees itself higher. */
  gap: number;
}

/** A self-view counts for a year. */
const SELF_DAYS = 365;

const lastOf = (thread: Thread, wanted: (one: Judgement) => boolean): Judgement | undefined =>
  [...thread].reverse().find(({ judgement }) => wanted(judgement))?.judgement;

/** The latest self-view of the last year beside the latest judgement that is none, by academy, then indicator. */
export function selfGapsOf(threads: ReadonlyMap<string, Thread>, today: IsoDate): SelfGap[] {
  const from = addDays(today, -SELF_DAYS);
  const gaps = [...threads.values()].flatMap((thread): SelfGap[] => {
    const self = lastOf(thread, ({ stage }) => stage === 'self');
    const visited = lastOf(thread, ({ stage }) => stage !== 'self');
    if (!self || !visited || self.on < from || self.on > today) return [];
    const { academy, indicator } = self;
    return [{ academy, indicator, self, visited, gap: rankOf(self) - rankOf(visited) }];
  });
  return gaps.sort((a, b) => byText(a.academy, b.academy) || byText(a.indicator, b.indicator));
}

/** `sees itself 0.40 levels higher than visits do, on average of 10 indicators` */
export function selfViewWords(gaps: readonly SelfGap[]): string {
  const mean = gaps.reduce((total, { gap }) => total + gap, 0) / gaps.length;
  const over = `on average of ${count(gaps.length, 'indicator')}`;
  if (mean === 0) return `sees itself as visits do, ${over}`;
  const way = mean > 0 ? 'higher' : 'lower';
  return `sees itself ${hundredths(Math.abs(mean))} levels ${way} than visits do, ${over}`;
}
