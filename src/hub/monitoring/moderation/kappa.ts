/** Weighted kappa with what its uncertainty comes to. */
export interface Kappa {
  kappa: number;
  /** Large-sample standard error, for an interval around this kappa. */
  error: number;
  /** 95 % interval, within -1 and 1. */
  low: number;
  high: number;
}

/** How counts of pairs are laid out: `table[first][second]`, a row and a column for each level. */
export type PairTable = readonly (readonly number[])[];

/** The normal deviate of a two-sided 95 % interval. */
export const NORMAL_95 = 1.96;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** 1 on the diagonal, 0 for the levels furthest apart; `power` 1 gives linear weights, 2 quadratic ones. */
const weightOf = (one: number, other: number, levels: number, power: number): number =>
  1 - (Math.abs(one - other) / (levels - 1)) ** power;

/**
 * Cohen's weighted kappa (Cohen 1968, Psychological Bulletin 70) of two judgements of the same things, with the
 * large-sample standard error of Fleiss, Cohen & Everitt (1969, Psychological Bulletin 72, 323–327):
 * with shares p, margins r and c, weights w and their margin means,
 * Po = Σ w p, Pe = Σ w r c, kappa = (Po − Pe) / (1 − Pe) and
 * n (1 − Pe)² error² = Σ p (w − (w̄row + w̄column)(1 − kappa))² − (kappa − Pe (1 − kappa))².
 * Nothing where either side is always at one level: no agreement beyond chance could show. The error takes the pairs for
 * independent; those of one visit hardly are, so the interval is rather too narrow than too wide.
 */
export function weightedKappa(table: PairTable, power: number): Kappa | undefined {
  const levels = table.length;
  const pairs = sum(table.map(sum));
  if (pairs === 0) return undefined;
  const weight = (row: number, column: number): number => weightOf(row, column, levels, power);
  const shares = table.map((row) => row.map((count) => count / pairs));
  const rows = shares.map(sum);
  const columns = rows.map((_, column) => sum(shares.map((row) => row[column] ?? 0)));
  if ([...rows, ...columns].some((share) => share > 1 - 1e-12)) return undefined;
  const rowMeans = rows.map((_, row) => sum(columns.map((share, column) => share * weight(row, column))));
  const columnMeans = columns.map((_, column) => sum(rows.map((share, row) => share * weight(row, column))));
  const overAll = (term: (row: number, column: number, share: number) => number): number =>
    sum(shares.flatMap((row, at) => row.map((share, column) => term(at, column, share))));
  const observed = overAll((row, column, share) => share * weight(row, column));
  const expected = sum(rows.map((share, row) => share * (rowMeans[row] ?? 0)));
  const kappa = (observed - expected) / (1 - expected);
  const spread = overAll((row, column, share) => {
    const means = (rowMeans[row] ?? 0) + (columnMeans[column] ?? 0);
    return share * (weight(row, column) - means * (1 - kappa)) ** 2;
  });
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (pairs * (1 - expected) ** 2);
  const error = Math.sqrt(Math.max(0, variance));
  const reach = NORMAL_95 * error;
  return { kappa, error, low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) };
}
