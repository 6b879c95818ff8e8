import type { Settings } from '../settings';
import { byText, count } from '../words';
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
  /** Worth a conversation: more than chance explains, and more than the trust lets pass. */
  flag: boolean;
}

/** A difference from one colleague alone may be that colleague's. */
const LEAST_COLLEAGUES = 2;

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

type Rules = Pick<Settings, 'agreementMinimumPairs' | 'severityFlagHundredths'>;

/**
 * Each reviewer's mean difference from whoever judged the same work, drawn towards 0 by as much as chance can explain
 * (`shrunkToZero`), by person id: never ranked. Nothing with fewer than three reviewers. Each pair speaks of both its
 * people, so a figure says how two people differ and not who is right: hence a flag asks for at least two colleagues.
 */
export function severitiesOf(pairs: readonly Pair[], settings: Rules): Severity[] {
  const all = comparedBy(pairs);
  const means = all.map(([, { differences }]) => ({ mean: meanOf(differences), of: differences.length }));
  const variance = pooledVariance(all.map(([, compared]) => compared));
  return shrunkToZero(means, variance).map(({ value, low, high }, at) => {
    const [reviewer, { differences, colleagues }] = all[at] as [string, Compared];
    const enough =
      differences.length >= settings.agreementMinimumPairs && colleagues.size >= LEAST_COLLEAGUES;
    const counts = Math.abs(value) * 100 >= settings.severityFlagHundredths;
    return {
      reviewer,
      pairs: differences.length,
      colleagues: colleagues.size,
      raw: meanOf(differences),
      ...{ severity: value, low, high },
      flag: enough && counts && (low > 0 || high < 0),
    };
  });
}

/** What it comes to, as a half sentence: `0.42 levels lower than colleagues on the same work (…)`. */
export function severityWords(found: Severity | undefined, settings: Rules): string {
  if (!found) return 'too few reviewers to compare';
  if (found.pairs < settings.agreementMinimumPairs) return tooFew(found.pairs, settings);
  const { pairs, colleagues, severity, low, high } = found;
  const range = severity < 0 ? { low: -high, high: -low } : { low, high };
  const figures = `${count(pairs, 'pair')} with ${count(colleagues, 'colleague')}, 95 % interval ${rangeWords(range)}`;
  if (low <= 0 && high >= 0) return `no difference from colleagues beyond chance (${figures})`;
  const way = severity > 0 ? 'lower' : 'higher';
  return `${hundredths(Math.abs(severity))} levels ${way} than colleagues on the same work (${figures})`;
}
