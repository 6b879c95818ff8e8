/** The one door between the realm and the stand-ins: rights, arguments, faults, quotas, prices and counts. */
import { checkTime } from './running';
import { type Running } from './running';
import { ExecutionKilled } from './running';
import { type Execution } from './google/execution';
import { type ServiceCall } from './google/execution';
import { GoogleError, notModelled } from './google/error';
import { carried, checkArguments, isMethod, isStub, type Method, type Stub } from './google/stub';
import type { World } from './google/world';
import { LIMITS, PRICES, type Price } from './limits';
import { MODE_NONE_MAY } from './scopes';
import { SIMPLE_TRIGGER_MAY } from './scopes';
import { SCOPES } from './scopes';
import type { Outcome, RealmHost } from './realm';

/** Bytes of a value on its way: its JSON in UTF-8, blobs as they are. */
function sizeOf(values: readonly unknown[]): number {
  let size = 0;
  for (const value of values) {
    if (isStub(value)) size += (value.hold as { bytes?: Uint8Array } | undefined)?.bytes?.length ?? 0;
    else if (typeof value === 'object' && value !== null) size += Buffer.byteLength(JSON.stringify(value));
    else if (typeof value === 'string') size += Buffer.byteLength(value);
  }
  return size;
}

function toHost(value: unknown, stubs: WeakMap<object, Stub>, path: string): unknown {
  if (typeof value !== 'object' || value === null) return value === undefined ? value : carried(value, path);
  const stub = stubs.get(value);
  if (stub !== undefined) return stub;
  if (Array.isArray(value) && value.length > 0 && value.every((one) => stubs.has(one as object)))
    return Array.from(value, (one) => stubs.get(one as object));
  if (Object.prototype.toString.call(value) === '[object Date]') {
    return new Date(Date.prototype.getTime.call(value));
  }
  return carried(value, path);
}

/** The scopes of which a call needs one; none for most. */
function scopesOf(call: string): readonly string[] {
  const fitting = Object.keys(SCOPES).filter((prefix) => call.startsWith(prefix));
  const longest = fitting.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? [] : (SCOPES[longest] ?? []);
}

/** Before somebody has used an add-on in a spreadsheet, `onOpen` may make its menu and nothing else. */
function checkMode({ authMode }: Execution, call: string): void {
  if (authMode !== 'NONE' || MODE_NONE_MAY.some((prefix) => call.startsWith(prefix))) return;
  throw new GoogleError(403, `You do not have permission to call ${call}`);
}

function checkRights(world: World, running: Running, call: string): void {
  checkMode(running.execution, call);
  const needed = scopesOf(call);
  if (needed.length === 0) return;
  const granted = world.bundle.manifest.oauthScopes;
  const isSimple = running.execution.face === 'simple' && !SIMPLE_TRIGGER_MAY.includes(call);
  if (!isSimple && (granted === undefined || needed.some((scope) => granted.includes(scope)))) return;
  const words = `Specified permissions are not sufficient to call ${call}. Required permissions: `;
  throw new GoogleError(403, words + needed.join(' || '));
}

function checkAlive(running: Running, call: string): void {
  if (running.killed !== '') throw new ExecutionKilled(running.killed);
  if (running.loading) throw new GoogleError(400, `${call} was called while the script was loading`);
}

function newEntry(call: string, price: Price): ServiceCall {
  const dot = call.lastIndexOf('.');
  return {
    service: call.slice(0, dot),
    method: call.slice(dot + 1),
    kind: price.kind,
    ms: 0,
    bytesRead: 0,
    bytesWritten: 0,
    error: '',
  };
}

/** What Google advises against it takes all the same, so that only the log tells of it. */
function heedAdvice({ log }: Execution, call: string, { kind, bytesWritten }: ServiceCall): void {
  if ((kind !== 'read' && kind !== 'write') || bytesWritten <= LIMITS.advisedRequestBytes) return;
  const megabytes = (size: number): string => (size / 1_000_000).toFixed(1);
  const advised = `Google advises ${megabytes(LIMITS.advisedRequestBytes)} MB at most`;
  log.push({ level: 'advice', text: `${call} was sent ${megabytes(bytesWritten)} MB; ${advised}.` });
}

/** A call that leaves the script: faults, quota, the work, its time. */
function charged(world: World, running: Running, call: string, found: Method, args: unknown[]): Outcome {
  const { execution, pace } = running;
  const price = PRICES[call] as Price;
  // Who acts is the same whatever others do meanwhile.
  const asked = price.kind === 'identity' ? pace.now() : pace.turn(found.waits?.(args));
  const entry = newEntry(call, price);
  const n = execution.calls.push(entry);
  execution.counts[price.kind] = (execution.counts[price.kind] ?? 0) + 1;
  try {
    running.faults.before(n, call);
    if (world.limits && (price.kind === 'read' || price.kind === 'write')) {
      const method = call.replace(/(^|\.)[A-Z]/g, (start) => start.toLowerCase());
      world.quotas.take(price.kind, execution.effective, pace.now(), method);
    }
    entry.bytesWritten = sizeOf(args);
    heedAdvice(execution, call, entry);
    const outcome = toOutcome(found.run(args));
    entry.bytesRead = outcome.type === 'json' ? Buffer.byteLength(outcome.json) : 0;
    running.faults.after(n, call);
    return outcome;
  } catch (error) {
    entry.error = error instanceof Error ? error.message : String(error);
    throw error;
  } finally {
    pace.pass(price.ms + ((entry.bytesRead + entry.bytesWritten) / 1024) * (price.perKilobyte ?? 0));
    entry.ms = pace.now() - asked;
  }
}

function toOutcome(result: unknown): Outcome {
  if (isStub(result)) return { type: 'stub', stub: result };
  if (Array.isArray(result) && result.length > 0 && result.every(isStub))
    return { type: 'stubs', stubs: result };
  if (typeof result === 'object' && result !== null) return { type: 'json', json: JSON.stringify(result) };
  return { type: 'value', value: result as string | number | boolean | null | undefined };
}

function toFailure(error: unknown, running: Running): Outcome {
  const isMistake =
    error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError;
  const isUnknown = error instanceof GoogleError && error.status === 'NOT_MODELLED';
  if (isMistake || isUnknown) running.loud ??= error as Error;
  if (!(error instanceof Error)) return { type: 'error', name: 'Exception', message: String(error) };
  const isApi = error instanceof GoogleError && error.message.startsWith('API call to ');
  if (!isApi) return { type: 'error', name: 'Exception', message: error.message };
  return { type: 'error', name: error.name, message: error.message, code: error.code };
}

function perform(world: World, running: Running, call: string, found: Method, args: unknown[]): Outcome {
  checkAlive(running, call);
  checkArguments(call, found, args);
  checkRights(world, running, call);
  if (PRICES[call] === undefined) {
    const { counts } = running.execution;
    counts['local'] = (counts['local'] ?? 0) + 1;
    return toOutcome(found.run(args));
  }
  const outcome = charged(world, running, call, found, args);
  checkTime(world, running);
  return outcome;
}

/** Keeps the time spent outside the script, and turns what was thrown into an answer. */
function timed(running: Running, work: () => Outcome): Outcome {
  const start = performance.now();
  try {
    return work();
  } catch (error) {
    return toFailure(error, running);
  } finally {
    running.hostMs += performance.now() - start;
  }
}

/** The realm's two questions: what a member is, and what a call answers. */
export function createGateway(
  world: World,
  running: Running,
  stubs: WeakMap<object, Stub>,
): Pick<RealmHost, 'member' | 'call'> {
  return {
    member(stub, key) {
      const found = Object.hasOwn(stub.members, key) ? stub.members[key] : undefined;
      if (found === undefined) return toFailure(notModelled(`${stub.name}.${key}`), running);
      return isMethod(found) ? { type: 'method' } : toOutcome(found);
    },
    call(stub, key, args) {
      const found = stub.members[key] as Method;
      const call = `${stub.name}.${key}`;
      return timed(running, () => {
        const host = Array.from(args, (arg, index) =>
          found.raw === true ? arg : toHost(arg, stubs, `argument ${index + 1} of ${call}`),
        );
        return perform(world, running, call, found, host);
      });
    },
  };
}
