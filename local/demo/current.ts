import type { Standing } from './ledger';

/** Levels (0 to 3) by indicator as they stood on a day, and the judgement behind each. */
export function levelsOn(standing: Standing[], day: string): (Standing | undefined)[] {
  const latest: (Standing | undefined)[] = Array<undefined>(10).fill(undefined);
  for (const one of standing) {
    const before = latest[one.indicator];
    if (one.on <= day && (!before || isLater(one, before))) latest[one.indicator] = one;
  }
  return latest;
}

/** By day, then by when it was first recorded. */
export const isLater = (one: Standing, other: Standing): boolean =>
  one.on === other.on ? one.recordedAt > other.recordedAt : one.on > other.on;
