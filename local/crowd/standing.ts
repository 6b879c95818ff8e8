/** Where one execution of a crowd stands in time, and how it lets others go first. */
import type { World } from '../google/world';
import { CROWD_PRICES } from '../limits';
import type { Pace } from '../pace';
import type { Agenda } from './agenda';
import type { LockQueue } from './lock-queue';

/** What an execution of a crowd has about it. */
export interface Surroundings {
  world: World;
  agenda: Agenda;
  queue: LockQueue;
}

/** Times in milliseconds. */
export interface Standing {
  /** Its own time: ahead of the Workspace's clock while a service answers. */
  at: number;
  /** When the call at hand was asked for; undefined between calls. */
  asked: number | undefined;
  /** It is its turn: nobody comes before it. */
  called: boolean;
  /** It has had its wait for the lock, with success or without. */
  waited: boolean;
  /** It was given up at a call and is to be run again; until then nothing that the script still does counts. */
  putOff: boolean;
}

export const standingAt = (at: number): Standing => ({
  at,
  asked: undefined,
  called: false,
  waited: false,
  putOff: false,
});

class PutOff extends Error {}

/** Gives the run up; `call` arranges how it is called again. */
function putOff(my: Standing, again: () => void, call: (comeBack: () => void) => void): never {
  my.putOff = true;
  call(() => {
    my.called = true;
    again();
  });
  throw new PutOff();
}

/** The pace of an execution that shares the clock; `again` runs it again from its start. */
export function paceIn(
  { world: { clock, lock }, agenda, queue }: Surroundings,
  execution: number,
  my: Standing,
  again: () => void,
): Pace {
  const waitForLock = (patience: number): void => {
    if (my.waited || lock.freeAt(execution) <= my.at) return;
    my.waited = true;
    putOff(my, again, (comeBack) => queue.join(execution, my.at + patience, comeBack));
  };
  return {
    now: () => my.at,
    pass: (ms) => void (my.at += Math.ceil(ms)),
    turn(patience) {
      const asked = (my.asked ??= my.at + CROWD_PRICES.stepMs);
      my.at = my.called ? clock.ms() : asked;
      if (!my.called && agenda.earliest() <= asked)
        putOff(my, again, (comeBack) => agenda.add(asked, comeBack));
      clock.moveTo(my.at);
      if (patience !== undefined) waitForLock(patience);
      Object.assign(my, { called: false, waited: false, asked: undefined });
      return asked;
    },
    computed: () => 0,
  };
}
