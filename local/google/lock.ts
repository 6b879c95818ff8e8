/** `LockService`: the script lock. Not modelled: the document lock and the user lock. */
import type { VirtualClock } from '../clock';
import { GoogleError } from './error';
import { method, type Method, type Stub } from './stub';

/** The one lock of the script, seen from the executions and from outside. */
export interface ScriptLock {
  /** True when `execution` holds it from now on; anyone who is ready to wait has done so before (`Pace.turn`). */
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

/** Who holds it. */
function createHolding(clock: VirtualClock) {
  let owner: number | 'other' | '' = '';
  let until = Infinity;
  return {
    owner(): number | 'other' | '' {
      if (owner === 'other' && clock.ms() >= until) owner = '';
      return owner;
    },
    /** Until when, if nobody lets go of it. */
    until: () => (owner === 'other' ? until : Infinity),
    give(to: number | 'other' | '', forMs = Infinity) {
      owner = to;
      until = clock.ms() + forMs;
    },
  };
}

export function createScriptLock(clock: VirtualClock): ScriptLock {
  const { owner, until, give } = createHolding(clock);
  let freed = (): void => undefined;
  const letGo = (): void => {
    give('');
    freed();
  };
  const isFreeFor = (execution: number): boolean => ['', execution].includes(owner());
  return {
    take(execution) {
      if (owner() === '') give(execution);
      return owner() === execution;
    },
    free: (execution) => void (owner() === execution && letGo()),
    freeAt: (execution) => (isFreeFor(execution) ? clock.ms() : until()),
    whenFreed: (listener) => void (freed = listener),
    heldBy: (execution) => owner() === execution,
    hold: (ms) => give('other', ms),
    release: letGo,
    holder: owner,
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
