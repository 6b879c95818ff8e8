import { asProblem, troubleOf } from './trouble';

/** Milliseconds to wait before each new try; together less than others' patience with the lock (actions/locked.ts). */
const WAITS = [1000, 2000, 4000, 8000];

/**
 * Calls Google, waiting and trying again while it is too busy. `repeatable` calls are also tried again when no answer
 * came; a write is not, since it may have been done: then the action itself is run again and finds out.
 */
export function patiently<T>(call: () => T, repeatable: boolean): T {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return call();
    } catch (error) {
      const trouble = troubleOf(error);
      const wait = WAITS[attempt];
      const again = trouble === 'busy' || (trouble === 'unsure' && repeatable);
      if (!again || wait === undefined) throw asProblem(error);
      Utilities.sleep(wait + Math.floor(Math.random() * 500));
    }
  }
}
