/** `LockService`: the script lock. Not modelled: the document lock and the user lock. */
import type { VirtualClock } from '../clock';
import { GoogleError } from './error';
import { method, type Method, type Stub } from './stub';

/** The one lock of the script, seen from the executions and from outside. */
export interface ScriptLock {
  /** True when `execution` holds it from now on; whoever is ready to wait has done so before (`Pace.turn`). */
  take(execution: number): boolean;
  /** Also when it is over: the platform frees the lock of an execution that has ended. */
  free(execution: number): void;
  /** When this execution may take it, unless somebody lets go of it before (ms); `Infinity` while another holds it. */
  freeAt(execution: number): number;
  /** Calls the listener whenever somebody lets go of it; one listener, the last that came. */
  whenFreed(listener: () => void): void;
  heldBy(execution: number): boolean;
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
  let freed = (): void => undefined;
  const letGo = (): void => {
    owner = '';
    freed();
  };
  return {
    take(execution) {
      if (current() === '') owner = execution;
      return owner === execution;
    },
    free: (execution) => void (owner === execution && letGo()),
    freeAt(execution) {
      if (current() === '' || owner === execution) return clock.ms();
      return owner === 'other' ? until : Infinity;
    },
    whenFreed: (listener) => void (freed = listener),
    heldBy: (execution) => current() === execution,
    hold(ms = Infinity) {
      owner = 'other';
      until = clock.ms() + ms;
    },
    release: letGo,
    holder: current,
  };
}

/** A call that waits for the lock, at most as long as its argument says, before it is carried out. */
function waiting(run: () => unknown): Method {
  const checked = ([ms]: unknown[]): unknown => {
    if (Number(ms) < 0) throw new GoogleError(400, `Invalid argument: timeoutInMillis ${String(ms)}`);
    return run();
  };
  return { signatures: [['integer']], run: checked, waits: ([ms]) => Math.max(0, Number(ms)) };
}

export function lockService(lock: ScriptLock, execution: number): Stub {
  const handle: Stub = {
    name: 'Lock',
    members: {
      tryLock: waiting(() => lock.take(execution)),
      waitLock: waiting(() => {
        if (lock.take(execution)) return;
        throw new GoogleError(409, 'Lock timeout: another process was holding the lock for too long.');
      }),
      releaseLock: method([], () => lock.free(execution)),
      hasLock: method([], () => lock.heldBy(execution)),
    },
  };
  return { name: 'LockService', members: { getScriptLock: method([], () => handle) } };
}
