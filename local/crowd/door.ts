/** Where executions of a crowd begin, as long as their user has not too many under way. */
import { attempt, begin, finish } from '../execution';
import { type Ended } from '../running';
import { type Invocation } from '../running';
import { GoogleError } from '../google/error';
import { CROWD_PRICES, EXECUTIONS_AT_ONCE } from '../limits';
import type { CompiledBundle } from '../realm';
import { paceIn, standingAt, type Surroundings } from './standing';
import { createTape } from './tape';

export interface Door {
  /** `ended` at the time at which the execution is over, `refused` with Google's words. */
  start(invocation: Invocation, ended: (how: Ended) => void, refused: (error: GoogleError) => void): void;
  /** How many were refused. */
  turnedAway(): number;
}

/** Lets an execution begin; `ended` at the time at which it is over. */
function join(
  around: Surroundings,
  bundle: CompiledBundle,
  invocation: Invocation,
  ended: (how: Ended) => void,
): void {
  const { world, agenda } = around;
  const start = world.clock.ms();
  const my = standingAt(start);
  const doorway = createTape(my);
  const running = begin(world, invocation, (execution) => paceIn(around, execution, my, run));
  function run(): void {
    my.at = start;
    my.putOff = false;
    const result = attempt(world, bundle, running, doorway(running));
    if (!my.putOff) agenda.add(my.at, () => ended(finish(world, running, result)));
  }
  run();
}

const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.';

export function createDoor(around: Surroundings, bundle: () => CompiledBundle): Door {
  const { world, agenda } = around;
  const inside = new Map<string, number>();
  let away = 0;
  const count = (user: string, change: number): number => {
    const now = (inside.get(user) ?? 0) + change;
    inside.set(user, now);
    return now;
  };
  return {
    turnedAway: () => away,
    start(invocation, ended, refused) {
      const user = invocation.effective;
      const from = world.clock.ms() + CROWD_PRICES.startMs;
      if (world.limits && count(user, 0) >= EXECUTIONS_AT_ONCE) {
        away += 1;
        agenda.add(from, () => refused(new GoogleError(429, TOO_MANY)));
        return;
      }
      count(user, 1);
      const leave = (how: Ended): void => {
        count(user, -1);
        ended(how);
      };
      agenda.add(from, () => join(around, bundle(), invocation, leave));
    },
  };
}
