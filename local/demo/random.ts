/** A source of chance that gives the same numbers for the same seed, everywhere and always. */
export interface Random {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  shuffled<T>(items: readonly T[]): T[];
  /** A source of its own for one part, so that a change there leaves the other parts as they are. */
  fork(name: string): Random;
}

/** Taken out of `Math` once: they are called by the million, and looking up a global costs in a sandbox. */
const { floor, imul } = Math;

/** Mulberry32: 32 bits of state, good enough for invented schools. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a over the name, begun from the seed. */
function named(seed: number, name: string): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let at = 0; at < name.length; at += 1) hash = imul(hash ^ name.charCodeAt(at), 16777619) >>> 0;
  return hash;
}

export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const between = (low: number, high: number): number => low + floor(next() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new Error('Nothing to pick from.');
    return items[between(0, items.length - 1)] as T;
  };
  const shuffled = <T>(items: readonly T[]): T[] => {
    const result = [...items];
    for (let at = result.length - 1; at > 0; at -= 1) {
      const other = between(0, at);
      [result[at], result[other]] = [result[other] as T, result[at] as T];
    }
    return result;
  };
  const chance = (probability: number): boolean => next() < probability;
  return { next, between, chance, pick, shuffled, fork: (name) => randomFrom(named(seed, name)) };
}
