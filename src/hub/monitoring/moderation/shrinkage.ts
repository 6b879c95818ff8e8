import { NORMAL_95 } from './kappa';

/** Somebody's mean of so many observations, of which each has the same variance. */
export interface Mean {
  mean: number;
  of: number;
}

/** A mean drawn towards 0 as far as chance can explain it, with its 95 % interval. */
export interface Shrunk {
  value: number;
  low: number;
  high: number;
}

/** Below three means there is nothing to learn how far means differ (Stein 1956). */
export const LEAST_MEANS = 3;

/**
 * The share of a mean that is kept, 0 to 1: the less its own `variance`, the more of it; `between` is the variance of
 * the true values of all `means`. Morris's factor (k − 2) / k stands for what is not known of `between`.
 */
export const keptShare = (variance: number, between: number, means: number): number =>
  variance === 0 ? 1 : 1 - ((means - 2) / means) * (variance / (variance + between));

/**
 * Draws means of unequal weight towards 0 (empirical Bayes): true values are taken as normal around 0 with a variance
 * worked out from the means themselves by their moments, Σ n (mean² − variance / n) / Σ n, never below 0. Follows
 * Morris (1983, Journal of the American Statistical Association 78, 47–55); for equal numbers it is the estimator of
 * James & Stein with which Efron & Morris (1977, Scientific American 236, 119–127) drew batting averages together.
 * The interval is Morris's for equal numbers: variance × kept share + 2 / (k − 2) × (1 − kept share)² × mean².
 * Nothing for fewer than three means.
 */
export function shrunkToZero(means: readonly Mean[], variance: number): Shrunk[] {
  const count = means.length;
  if (count < LEAST_MEANS) return [];
  const all = means.reduce((total, { of }) => total + of, 0);
  const squares = means.reduce((total, { mean, of }) => total + of * mean * mean, 0);
  const between = Math.max(0, (squares - count * variance) / all);
  return means.map(({ mean, of }) => {
    const own = variance / of;
    const kept = keptShare(own, between, count);
    const spread = own * kept + (2 / (count - 2)) * (1 - kept) ** 2 * mean * mean;
    const reach = NORMAL_95 * Math.sqrt(spread);
    const value = kept * mean;
    return { value, low: value - reach, high: value + reach };
  });
}
