import type { CallFaults } from './faults';
import type { AuthMode, Execution, Face } from './google/execution';
import type { Pace } from './pace';
import type { Stub } from './google/stub';
import type { World } from './google/world';
import { LIMITS } from './limits';

/** The script's own error, as the realm threw it. */
export class ScriptError extends Error {
  readonly scriptStack: string;

  constructor(name: string, message: string, scriptStack: string) {
    super(message);
    this.name = name;
    this.scriptStack = scriptStack;
  }
}

/** The platform ended the execution; the script could neither catch nor tidy up. */
export class ExecutionKilled extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ExecutionKilled';
  }
}

export interface Invocation {
  function: string;
  args: readonly unknown[];
  face: Face;
  active: string;
  effective: string;
  /** The spreadsheet in front of the person; the hub's when left out. */
  workbook?: string;
  /** Of a simple trigger; LIMITED when left out. */
  authMode?: AuthMode;
}

export type Ended = { execution: Execution } & (
  { ok: true; value: unknown } | { ok: false; error: ScriptError | ExecutionKilled | Error }
);

/** An execution while it runs. */
export interface Running {
  execution: Execution;
  invocation: Invocation;
  pace: Pace;
  /** The names of Google's as this execution sees them. */
  globals: Record<string, Stub>;
  faults: CallFaults;
  loading: boolean;
  /** Why it was ended for good, or empty. */
  killed: string;
  /** A mistake of the Workspace's own or something not modelled: shown even when the script swallows it. */
  loud: Error | undefined;
  /** Real milliseconds spent in stand-ins. */
  hostMs: number;
  realStart: number;
  virtualStart: number;
}

export function kill(running: Running, reason: string): never {
  running.killed = reason;
  throw new ExecutionKilled(reason);
}

/** Ends the execution when it has run too long: service time on the virtual clock plus its own computing. */
export function checkTime(world: World, running: Running): void {
  const { face } = running.execution;
  const isShort = face === 'simple' || face === 'card';
  const limit = isShort ? LIMITS.shortExecutionMs : LIMITS.executionMs;
  const service = running.pace.now() - running.virtualStart;
  const compute = running.pace.computed(performance.now() - running.realStart - running.hostMs);
  if (world.limits && service + compute > limit) kill(running, 'Exceeded maximum execution time');
}
