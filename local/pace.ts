/** How an execution stands in time: alone in the Workspace, or one of a crowd (`local/crowd`). */
import type { VirtualClock } from './clock';
import type { ScriptLock } from './google/lock';

/** An execution's own time, in milliseconds. */
export interface Pace {
  now(): number;
  pass(ms: number): void;
  /**
   * Waits until a service call may be carried out, and answers when it was asked for. `patience`: it wants the lock and
   * waits at most so long. In a crowd the execution may be put off: then this throws, and the call is made again later.
   */
  turn(patience?: number): number;
  /** What the script's own code has taken by now, when it took `realMs` here. */
  computed(realMs: number): number;
}

/** Nobody else runs: the Workspace's clock is the execution's own, and a lock is waited for by letting time pass. */
export function alone(clock: VirtualClock, lock: ScriptLock, execution: number): Pace {
  return {
    now: clock.ms,
    pass: clock.pass,
    turn(patience) {
      const asked = clock.ms();
      if (patience !== undefined) clock.moveTo(Math.min(asked + patience, lock.freeAt(execution)));
      return asked;
    },
    computed: (realMs) => realMs,
  };
}
