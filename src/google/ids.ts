import { makeId } from '../hub/id';
import type { Ids } from '../ports';

const byChance = (count: number): number[] =>
  Array.from({ length: count }, () => Math.floor(Math.random() * 32));

/** Ids as `makeId` makes them, with the clock and the chance of the script. */
export const scriptIds = (): Ids => ({ next: () => makeId(Date.now(), byChance) });
