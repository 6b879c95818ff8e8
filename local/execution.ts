/**
 * One execution of the script: a fresh realm, the stand-ins, the time and the count of every service call. Here it runs
 * to its end with nobody else about; many truly at once are `local/crowd`.
 * Not modelled: the end of a loop that never calls a service: the six minutes are looked at when a service answers and
 * at the end.
 */
import { GoogleError } from './google/error';
import { googleGlobals } from './google/globals';
import { zoneOffset } from './google/format-date';
import { carried, isStub, type Stub } from './google/stub';
import type { World } from './google/world';
import { createGateway } from './gateway';
import { alone, type Pace } from './pace';
import { openRealm, type CompiledBundle, type RealmHost } from './realm';
import type { Execution } from './google/execution';
import {
  checkTime,
  type Ended,
  type Invocation,
  ExecutionKilled,
  kill,
  type Running,
  ScriptError,
} from './running';

const EXECUTIONS_KEPT = 1000;

/** A web app, a card and a standalone script's trigger have none; a bound script's trigger has its container. */
function openTo({ container, script }: World, { face, workbook }: Invocation): string | null {
  if (face === 'editor' || face === 'simple') return workbook ?? container;
  return face === 'trigger' && script.kind === 'bound' ? container : null;
}

function newExecution(world: World, invocation: Invocation): Execution {
  return {
    number: world.sequence(),
    function: invocation.function,
    face: invocation.face,
    workbook: openTo(world, invocation),
    authMode: invocation.face === 'simple' ? (invocation.authMode ?? 'LIMITED') : 'FULL',
    active: invocation.active,
    effective: invocation.effective,
    at: world.clock.instant(),
    status: 'running',
    error: '',
    calls: [],
    counts: {},
    virtualMs: 0,
    computeMs: 0,
    realMs: 0,
    log: [],
    toasts: [],
    alerts: [],
    sidebar: null,
    menus: [],
  };
}

/** Numbers that differ from execution to execution, the same in every run from the same state (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function thrown(error: unknown): Error {
  if (error instanceof GoogleError || error instanceof ExecutionKilled) return error;
  const { name, message, stack } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Partial<Error>;
  return new ScriptError(String(name ?? 'Error'), String(message ?? error), String(stack ?? ''));
}

function inRealm(world: World, bundle: CompiledBundle, running: Running, door: Doorway): unknown {
  const { invocation } = running;
  const stubs = new WeakMap<object, Stub>();
  const zone = world.bundle.manifest.timeZone ?? 'Etc/GMT';
  const realm = openRealm(bundle, {
    now: running.pace.now,
    offset: (ms) => zoneOffset(ms, zone),
    random: seededRandom(running.execution.number),
    stubs: running.globals,
    adopt: (object, stub) => void stubs.set(object, stub),
    ...door(createGateway(world, running, stubs)),
  });
  running.loading = true;
  realm.load();
  running.loading = false;
  const value = realm.call(invocation.function, invocation.args);
  checkTime(world, running);
  const stub = typeof value === 'object' && value !== null ? stubs.get(value) : undefined;
  return stub ?? (value === undefined ? value : carried(value, `the result of ${invocation.function}`));
}

function close(world: World, running: Running, error: Error | undefined): void {
  const { execution, pace } = running;
  execution.virtualMs = pace.now() - running.virtualStart;
  execution.realMs = performance.now() - running.realStart;
  execution.computeMs = pace.computed(execution.realMs - running.hostMs);
  execution.status = error === undefined ? 'done' : running.killed === '' ? 'failed' : 'killed';
  execution.error = error === undefined ? '' : `${error.name}: ${error.message}`;
  world.lock.free(execution.number);
  world.executions.push(execution);
  if (world.executions.length > EXECUTIONS_KEPT) world.executions.shift();
}

/** An execution that is about to run, at a pace of its own. */
export function begin(world: World, invocation: Invocation, paceOf: (execution: number) => Pace): Running {
  const execution = newExecution(world, invocation);
  const pace = paceOf(execution.number);
  const running: Running = {
    execution,
    invocation,
    pace,
    globals: googleGlobals(world, execution, pace),
    faults: { before: () => undefined, after: () => undefined },
    loading: true,
    killed: '',
    loud: undefined,
    hostMs: 0,
    realStart: performance.now(),
    virtualStart: pace.now(),
  };
  running.faults = world.faults.begin({ kill: (reason) => kill(running, reason), wait: pace.pass });
  return running;
}

type Gateway = Pick<RealmHost, 'member' | 'call'>;

/** What stands before the gateway; a crowd's answers again what was answered before it put the execution off. */
export type Doorway = (gateway: Gateway) => Gateway;

type Result = { value: unknown; error?: undefined } | { error: Error };

/** Runs the function from its beginning, in a new realm. */
export function attempt(
  world: World,
  bundle: CompiledBundle,
  running: Running,
  door: Doorway = (gateway) => gateway,
): Result {
  try {
    return { value: inRealm(world, bundle, running, door) };
  } catch (failure) {
    return { error: thrown(failure) };
  }
}

/** The execution is over, with what its last attempt came to. */
export function finish(world: World, running: Running, result: Result): Ended {
  const { execution, killed, loud } = running;
  const error = killed === '' ? (loud ?? result.error) : new ExecutionKilled(killed);
  close(world, running, error);
  if (error !== undefined) return { execution, ok: false, error };
  return { execution, ok: true, value: result.error === undefined ? result.value : undefined };
}

/** Runs one function of the bundle. Never throws for what the script does; the answer tells. */
export function execute(world: World, bundle: CompiledBundle, invocation: Invocation): Ended {
  const running = begin(world, invocation, (number) => alone(world.clock, world.lock, number));
  return finish(world, running, attempt(world, bundle, running));
}

/** Whether an answer is a stand-in of this name (`HtmlOutput`). */
export function isStubNamed(value: unknown, name: string): value is Stub {
  return isStub(value) && value.name === name;
}
