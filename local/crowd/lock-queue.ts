/**
 * Those who wait for the script lock. Google promises no order: chance chooses among them, and the person asking in the
 * moment between letting go and handing over is served before all of them.
 */
import type { VirtualClock } from '../clock';
import type { Random } from '../demo/random';
import type { ScriptLock } from '../google/lock';
import { CROWD_PRICES } from '../limits';
import type { Agenda } from './agenda';

export interface LockQueue {
  /** Waits for the lock until a time (ms); `called` when it holds the lock or the time is over. */
  join(execution: number, until: number, called: () => void): void;
}

interface Waiter {
  execution: number;
  called(): void;
  /** No longer waits: out of the queue, and the end of its patience is called off. */
  leave(): void;
}

export function createLockQueue(
  agenda: Agenda,
  clock: VirtualClock,
  lock: ScriptLock,
  random: Random,
): LockQueue {
  const waiting = new Set<Waiter>();
  const call = (waiter: Waiter): void => {
    waiter.leave();
    waiter.called();
  };
  const handOver = (): void => {
    const next = waiting.size > 0 ? random.pick([...waiting]) : undefined;
    if (next && lock.take(next.execution)) call(next);
  };
  const handOverSoon = (from: number): void =>
    void agenda.add(from + random.between(0, CROWD_PRICES.handOverMs), handOver);
  lock.whenFreed(() => handOverSoon(clock.ms()));
  return {
    join(execution, until, called) {
      const callOff = agenda.add(until, () => call(waiter));
      const waiter: Waiter = { execution, called, leave: () => void (waiting.delete(waiter), callOff()) };
      waiting.add(waiter);
      // Held from outside the crowd for a time, it is free then without anybody's doing.
      if (Number.isFinite(lock.freeAt(execution))) handOverSoon(lock.freeAt(execution));
    },
  };
}
