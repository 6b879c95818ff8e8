import type { Settings } from '../../trust/setting/settings';
import { byText, count } from '../../text/words';
import { hundredths, rangeWords, tooFew } from './agreement';
import { rankOf, type Pair } from './pairs';
import { shrunkToZero } from './shrinkage';

/** How a reviewer's levels lie beside those of colleagues who judged the same work. Positive: lower, more severe. */
export interface Severity {
  reviewer: string;
  pairs: number;
  colleagues: number;
  /** Levels, on average, before and after it is drawn towards 0. */
  raw: number;
  severity: number;
  low: number;
  high: number;
  /** The interval leaves out 0, but no longer without some one colleague: the difference may be that colleague’s. */
  restsOnOne: boolean;
  /** Worth a conversation: more than chance explains, not by one colleague alone, more than the trust lets pass. */
  flag: boolean;
}

/** Two levels, each rounded to a whole one, differ by rounding alone with this variance (Sheppard 1898: 1/12 each). */
const ROUNDING = 1 / 6;

interface Compared {
  differences: number[];
  colleagues: Set<string>;
}

function comparedBy(pairs: readonly Pair[]): [string, Compared][] {
  const by = new Map<string, Compared>();
  const note = (me: string, other: string, difference: number): void => {
    const mine = by.get(me) ?? { differences: [], colleagues: new Set<string>() };
    mine.differences.push(difference);
    mine.colleagues.add(other);
    by.set(me, mine);
  };
  for (const { first, second } of pairs) {
    const lower = rankOf(second) - rankOf(first);
    note(first.by, second.by, lower);
    note(second.by, first.by, -lower);
  }
  return [...by].sort(([a], [b]) => byText(a, b));
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((total, one) => total + one, 0) / numbers.length;

/** Variance of one difference around its reviewer's mean, over all reviewers. */
function pooledVariance(compared: readonly Compared[]): number {
  let squares = 0;
  let free = 0;
  for (const { differences } of compared) {
    const mean = meanOf(differences);
    squares += differences.reduce((total, one) => total + (one - mean) ** 2, 0);
    free += differences.length - 1;
  }
  return Math.max(ROUNDING, free === 0 ? 0 : squares / free);
}

interface Estimate {
  figures: Omit<Severity, 'restsOnOne' | 'flag'>;
  colleagues: readonly string[];
}

function estimatesOf(pairs: readonly Pair[]): Estimate[] {
  const all = comparedBy(pairs);
  const means = all.map(([, { differences }]) => ({ mean: meanOf(differences), of: differences.length }));
  const variance = pooledVariance(all.map(([, compared]) => compared));
  return shrunkToZero(means, variance).map(({ value, low, high }, at) => {
    const [reviewer, { differences, colleagues }] = all[at] as [string, Compared];
    const counts = { pairs: differences.length, colleagues: colleagues.size, raw: meanOf(differences) };
    const figures = { reviewer, ...counts, severity: value, low, high };
    return { figures, colleagues: [...colleagues] };
  });
}

const leavesOutZero = ({ low, high }: { low: number; high: number }): boolean => low > 0 || high < 0;

/** Whether the difference stays, to the same side, whichever colleague one leaves out. */
function stays({ figures, colleagues }: Estimate, pairs: readonly Pair[]): boolean {
  const { reviewer, severity } = figures;
  const between = ({ first, second }: Pair, colleague: string): boolean =>
    (first.by === reviewer && second.by === colleague) || (second.by === reviewer && first.by === colleague);
  return colleagues.every((colleague) => {
    const rest = estimatesOf(pairs.filter((pair) => !between(pair, colleague)));
    const again = rest.find((one) => one.figures.reviewer === reviewer)?.figures;
    return again !== undefined && leavesOutZero(again) && again.severity > 0 === severity > 0;
  });
}

type Rules = Pick<Settings, 'agreementMinimumPairs' | 'severityFlagHundredths'>;

/**
 * Each reviewer’s mean difference from the person who judged the same work, drawn towards 0 by as much as chance can explain
 * (`shrunkToZero`), by person id: never ranked. Nothing with fewer than three reviewers. Each pair speaks of both its
 * people, so beside somebody severe all others look lenient: hence nobody is flagged whose difference goes once some
 * one colleague is left out.
 */
export function severitiesOf(pairs: readonly Pair[], settings: Rules): Severity[] {
  return estimatesOf(pairs).map((estimate) => {
    const { figures } = estimate;
    const apart = figures.pairs >= settings.agreementMinimumPairs && leavesOutZero(figures);
    const restsOnOne = apart && !stays(estimate, pairs);
    const counts = Math.abs(figures.severity) * 100 >= settings.severityFlagHundredths;
    return { ...figures, restsOnOne, flag: apart && counts && !restsOnOne };
  });
}

/** What it comes to, as a half sentence: `0.42 levels lower than colleagues on the same work (…)`. */
export function severityWords(found: Severity | undefined, settings: Rules): string {
  if (!found) return 'too few reviewers to compare';
  if (found.pairs < settings.agreementMinimumPairs) return tooFew(found.pairs, settings);
  const { pairs, colleagues, severity, low, high } = found;
  const range = severity < 0 ? { low: -high, high: -low } : { low, high };
  const figures = `${count(pairs, 'pair')} with ${count(colleagues, 'colleague')}, 95 % interval ${rangeWords(range)}`;
  if (!leavesOutZero(found)) return `no difference from colleagues beyond chance (${figures})`;
  const way = severity > 0 ? 'lower' : 'higher';
  const one = found.restsOnOne ? ', though it rests on one colleague' : '';
  return `${hundredths(Math.abs(severity))} levels ${way} than colleagues on the same work (${figures})${one}`;
}
