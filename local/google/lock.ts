/** `LockService`: the script lock. Not modelled: the document lock and the user lock. */
import type { VirtualClock } from '../clock';
import { GoogleError } from './error';
import { method, type Stub } from './stub';

/** The one lock of the script, seen from the executions and from outside. */
export interface ScriptLock {
  /** True when `execution` holds it at once or after waiting (virtually) at most `ms`. */
  take(execution: number, ms: number): boolean;
  free(execution: number): void;
  heldBy(execution: number): boolean;
  /** The platform frees the lock of an execution that is over. */
  ended(execution: number): void;
  /** Somebody else's execution holds the lock for `ms` from now, or until `release`. */
  hold(ms?: number): void;
  release(): void;
  /** Number of the execution that holds it, `other`, or empty. */
  holder(): number | 'other' | '';
}

export function createScriptLock(clock: VirtualClock): ScriptLock {
  let owner: number | 'other' | '' = '';
  let until = Infinity;
  const current = (): number | 'other' | '' => {
    if (owner === 'other' && clock.ms() >= until) owner = '';
    return owner;
  };
  const free = (execution: number): void => {
    if (owner === execution) owner = '';
  };
  return {
    take(execution, ms) {
      if (current() === execution) return true;
      if (owner === 'other' && until <= clock.ms() + ms) clock.moveTo(until);
      if (current() === '') owner = execution;
      else clock.pass(ms);
      return owner === execution;
    },
    free,
    heldBy: (execution) => current() === execution,
    ended: free,
    hold(ms = Infinity) {
      owner = 'other';
      until = clock.ms() + ms;
    },
    release: () => void (owner = ''),
    holder: current,
  };
}

function checkWait(ms: number): void {
  if (ms < 0) throw new GoogleError(400, `Invalid argument: timeoutInMillis ${ms}`);
}

export function lockService(lock: ScriptLock, execution: number): Stub {
  const handle: Stub = {
    name: 'Lock',
    members: {
      tryLock: method<[number]>(['integer'], (ms) => {
        checkWait(ms);
        return lock.take(execution, ms);
      }),
      waitLock: method<[number]>(['integer'], (ms) => {
        checkWait(ms);
        if (lock.take(execution, ms)) return;
        throw new GoogleError(409, 'Lock timeout: another process was holding the lock for too long.');
      }),
      releaseLock: method([], () => lock.free(execution)),
      hasLock: method([], () => lock.heldBy(execution)),
    },
  };
  return { name: 'LockService', members: { getScriptLock: method([], () => handle) } };
}
