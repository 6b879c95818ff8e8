import { asProblem } from './errors';
import { googleFailure, mayPass } from './failure';

/** Milliseconds to wait before each new try; together less than others' patience with the lock (lock.ts). */
const WAITS = [1000, 2000, 4000, 8000];

/** Before an action looks whether its write was done: long enough for a workbook that was asked too often. */
const REST = 2000;

/**
 * Calls Google, waiting and trying again while it is too busy. `repeatable` calls are also tried again when no answer
 * came or the reason is unknown; a write is not, since it may have been done: then the action itself is run again, a
 * little later, and finds out. What is used up for the day is not waited for.
 */
export function patiently<T>(call: () => T, repeatable: boolean): T {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return call();
    } catch (error) {
      const wait = WAITS[attempt];
      if (!repeatable && googleFailure(error) === 'unsure') rest(REST);
      if (!mayPass(error, repeatable) || wait === undefined) throw asProblem(error);
      rest(wait);
    }
  }
}

/** By chance a little longer, so that those who were refused together do not come back together. */
const rest = (milliseconds: number): void => Utilities.sleep(milliseconds + Math.floor(Math.random() * 500));
