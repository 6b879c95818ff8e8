/**
 * Many executions truly at once, on virtual time: a service call of one is followed by that of whichever execution
 * comes next, and everything repeats exactly from the same seed. An execution's own computing costs a fixed price.
 * Not modelled: nesting (`faults.before` that calls the hub), calls of one page that overtake each other on the wire,
 * and Google's thousand executions at once per script.
 */
import { randomFrom } from '../demo/random';
import type { World } from '../google/world';
import { invocationAt, failure, received, type ScriptAnswer } from '../people';
import type { CompiledBundle } from '../realm';
import { fired, live, triggerInvocation, type Firing } from '../triggers';
import { createAgenda } from './agenda';
import { createDoor, type Door } from './door';
import { createLockQueue } from './lock-queue';

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
  /** Calls that were turned away because their user had too many under way. */
  readonly turnedAway: number;
  /** Lets it all happen, until nothing is left to happen. */
  run(): Promise<void>;
}

export interface Caller {
  face: 'editor' | 'web';
  email: string;
}

function callHub(
  world: World,
  { start }: Door,
  caller: Caller,
  call: [string, readonly unknown[]],
  then: Heard,
): void {
  const failed = (error: unknown): void => then(failure(error));
  try {
    const invocation = invocationAt(world, caller, ...call);
    start(invocation, (how) => then(received(world, () => how)), failed);
  } catch (error) {
    failed(error);
  }
}

type Heard = (answer: ScriptAnswer) => void;

function fireAll(world: World, { start }: Door, then: (firing: Firing) => void): void {
  const at = world.clock.instant();
  for (const trigger of live(world)) {
    const { handler, creator } = trigger;
    start(
      triggerInvocation(world, trigger),
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
  const door = createDoor({ world, agenda, queue }, bundle);
  return {
    now: clock.ms,
    later: (work, ms) => agenda.add(clock.ms() + ms, work),
    scriptRun: (caller, name, args, then) => callHub(world, door, caller, [name, args], then),
    tick: (then = () => undefined) => fireAll(world, door, then),
    get turnedAway() {
      return door.turnedAway();
    },
    async run() {
      for (let next = agenda.next(); next !== undefined; next = agenda.next()) {
        clock.moveTo(next.at);
        next.work();
        await settled();
      }
    },
  };
}
