/**
 * Many executions truly at once, on virtual time: a service call of one is followed by that of whichever execution
 * comes next, and everything repeats exactly from the same seed. An execution's own computing costs a fixed price.
 * Not modelled: nesting (`faults.before` that calls the hub), calls of one page that overtake each other on the wire,
 * and Google's thousand executions at once per script.
 */
import { randomFrom } from '../demo/random';
import { attempt, begin, finish, type Ended, type Errand } from '../execution';
import { GoogleError } from '../google/error';
import type { World } from '../google/world';
import { CROWD_PRICES, LIMITS } from '../limits';
import { errandAt, failure, received, type ScriptAnswer } from '../people';
import type { CompiledBundle } from '../realm';
import { fired, live, triggerErrand, type Firing } from '../triggers';
import { createAgenda } from './agenda';
import { createLockQueue } from './lock-queue';
import { paceIn, standingAt, type Surroundings } from './standing';
import { createTape } from './tape';

export interface Crowd {
  /** Virtual time in milliseconds. */
  now(): number;
  /** Does something later; the answer calls it off. */
  later(work: () => void, ms: number): () => void;
  /** A person's `google.script.run`, in the sidebar (`editor`) or at the web address; `then` hears what the page hears. */
  scriptRun(
    caller: Caller,
    name: string,
    args: readonly unknown[],
    then: (answer: ScriptAnswer) => void,
  ): void;
  /** Every installed trigger goes off now. */
  tick(then?: (firing: Firing) => void): void;
  /** Lets it all happen, until nothing is left to happen. */
  run(): Promise<void>;
}

export interface Caller {
  face: 'editor' | 'web';
  email: string;
}

/** Lets an execution begin; `ended` at the time at which it is over. */
function join(
  around: Surroundings,
  bundle: CompiledBundle,
  errand: Errand,
  ended: (how: Ended) => void,
): void {
  const { world, agenda } = around;
  const start = world.clock.ms();
  const my = standingAt(start);
  const doorway = createTape(my);
  const running = begin(world, errand, (execution) => paceIn(around, execution, my, run));
  function run(): void {
    my.at = start;
    my.putOff = false;
    const result = attempt(world, bundle, running, doorway(running));
    if (!my.putOff) agenda.add(my.at, () => ended(finish(world, running, result)));
  }
  run();
}

const TOO_MANY = 'There are too many scripts running simultaneously for this Google user account.';

type Start = (errand: Errand, ended: (how: Ended) => void, refused: (error: GoogleError) => void) => void;

/** Starts executions while their user has not too many already. */
function starter(around: Surroundings, bundle: () => CompiledBundle): Start {
  const { world, agenda } = around;
  const busy = new Map<string, number>();
  const count = (user: string, change: number): number => {
    const now = (busy.get(user) ?? 0) + change;
    busy.set(user, now);
    return now;
  };
  return (errand, ended, refused) => {
    const user = errand.effective;
    const from = world.clock.ms() + CROWD_PRICES.startMs;
    if (world.limits && count(user, 0) >= LIMITS.executionsAtOnce) {
      agenda.add(from, () => refused(new GoogleError(429, TOO_MANY)));
      return;
    }
    count(user, 1);
    agenda.add(from, () =>
      join(around, bundle(), errand, (how) => {
        count(user, -1);
        ended(how);
      }),
    );
  };
}

function callHub(
  world: World,
  start: Start,
  caller: Caller,
  call: [string, readonly unknown[]],
  then: Heard,
): void {
  const failed = (error: unknown): void => then(failure(error));
  try {
    const errand = errandAt(world, caller, ...call);
    start(errand, (how) => then(received(world, () => how)), failed);
  } catch (error) {
    failed(error);
  }
}

type Heard = (answer: ScriptAnswer) => void;

function fireAll(world: World, start: Start, then: (firing: Firing) => void): void {
  const at = world.clock.instant();
  for (const trigger of live(world)) {
    const { handler, creator } = trigger;
    start(
      triggerErrand(world, trigger),
      (how) => then(fired(world, trigger, at, how)),
      (error) => then({ handler, creator, at, ok: false, error }),
    );
  }
}

/** Work that has been promised is done before the next thing happens: all of it are microtasks. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function createCrowd(world: World, bundle: () => CompiledBundle, seed: number): Crowd {
  const { clock } = world;
  const agenda = createAgenda();
  const queue = createLockQueue(agenda, clock, world.lock, randomFrom(seed).fork('lock'));
  const start = starter({ world, agenda, queue }, bundle);
  return {
    now: clock.ms,
    later: (work, ms) => agenda.add(clock.ms() + ms, work),
    scriptRun: (caller, name, args, then) => callHub(world, start, caller, [name, args], then),
    tick: (then = () => undefined) => fireAll(world, start, then),
    async run() {
      for (let next = agenda.next(); next !== undefined; next = agenda.next()) {
        clock.moveTo(next.at);
        next.work();
        await settled();
      }
    },
  };
}
