import { units } from './001-units';
import { riskRegister } from './002-risk-register';
import type { Migration } from './migration';

/** Every migration, in the order of its number: each is one more than the one before. */
export const MIGRATIONS: readonly Migration[] = [units, riskRegister];
