import { riskRegister } from './002-risk-register';
import type { Migration, RowChange } from './migration';
import { RELEASES } from './releases';

/** What some releases do to rows, by number: a file each. */
const ROW_CHANGES: Readonly<Record<number, RowChange>> = { 2: riskRegister };

/** Every migration, in the order of its number: each is one more than the one before. */
export const MIGRATIONS: readonly Migration[] = RELEASES.map((words, index) => ({
  ...{ version: index + 1, words },
  ...ROW_CHANGES[index + 1],
}));
