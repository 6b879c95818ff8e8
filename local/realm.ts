/**
 * A bare realm per execution, as Apps Script gives one: nothing survives from call to call.
 * Not modelled: that `#private` and static fields are parse errors there (the build's own guard sees to that),
 * and work left over in promises after the function has returned.
 */
import vm from 'node:vm';
import { PRELUDE } from './google/prelude';
import type { Stub } from './google/stub';

/** The bundle, parsed once. */
export interface CompiledBundle {
  script: vm.Script;
  /** Names that Google may call: top-level function declarations that do not end in `_`. */
  functions: ReadonlySet<string>;
}

/** What a stand-in answers to the realm. */
export type Outcome =
  | { type: 'json'; json: string }
  | { type: 'value'; value: string | number | boolean | null | undefined }
  | { type: 'stub'; stub: Stub }
  | { type: 'stubs'; stubs: Stub[] }
  | { type: 'error'; name: string; message: string; code?: number };

/** What the realm asks of its surroundings. */
export interface RealmHost {
  /** Virtual time in milliseconds. */
  now(): number;
  /** Minutes east of UTC in the script's time zone at a time. */
  offset(ms: number): number;
  random(): number;
  stubs: Record<string, Stub>;
  member(stub: Stub, key: string): Outcome | { type: 'method' };
  call(stub: Stub, key: string, args: unknown[]): Outcome;
  /** Tells which object of the realm stands for a stand-in. */
  adopt(object: object, stub: Stub): void;
}

export interface Realm {
  /** Runs the bundle's own top level, as Google does before every call. */
  load(): void;
  /** Calls a top-level function; plain arguments are copied in, stand-ins handed in. Errors are the realm's own. */
  call(name: string, args: readonly unknown[]): unknown;
}

interface Installed {
  bring(json: string): unknown;
}

const prelude = new vm.Script(PRELUDE, { filename: 'prelude.js' });

/** A realm that is not a proxy of anything: twenty times faster than `createContext({})`. */
function bareContext(): vm.Context {
  return vm.createContext(vm.constants.DONT_CONTEXTIFY as unknown as vm.Context);
}

/**
 * Function declarations exist before the first statement runs, so a script that throws at once shows exactly them:
 * `var f = function` and `globalThis.f = …` are not there yet.
 */
function declaredFunctions(code: string): Set<string> {
  const context = bareContext();
  const before = new Set(Object.getOwnPropertyNames(context));
  const stop = new vm.Script(`throw 'stop';\n${code}`, { filename: 'Code.js' });
  try {
    stop.runInContext(context);
  } catch (stopped) {
    if (stopped !== 'stop') throw stopped;
  }
  const added = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
  return new Set(added.filter((name) => typeof context[name] === 'function' && !name.endsWith('_')));
}

/** The last few that were parsed: Workspaces are made by the thousand of one bundle. */
const parsed = new Map<string, CompiledBundle>();
const KEPT = 4;

/** Parses the bundle, once. A syntax error is thrown as it is. */
export function compileBundle(code: string): CompiledBundle {
  const known = parsed.get(code) ?? {
    script: new vm.Script(code, { filename: 'Code.js' }),
    functions: declaredFunctions(code),
  };
  parsed.delete(code);
  parsed.set(code, known);
  for (const oldest of parsed.keys()) if (parsed.size > KEPT) parsed.delete(oldest);
  return known;
}

/** An event's `authMode` is a value of `ScriptApp.AuthMode`, not a text. */
function nameMode(context: vm.Context, arg: unknown): void {
  const event = arg as { authMode?: unknown } | null | undefined;
  if (typeof event?.authMode !== 'string') return;
  const modes = (context['ScriptApp'] as { AuthMode: Record<string, unknown> }).AuthMode;
  event.authMode = modes[event.authMode];
}

/** Makes a realm with the stand-ins in it; the bundle is not loaded yet. */
export function openRealm(bundle: CompiledBundle, host: RealmHost): Realm {
  const context = bareContext();
  const install = prelude.runInContext(context) as (given: RealmHost) => Installed;
  const installed = install(host);
  return {
    load: () => void bundle.script.runInContext(context),
    call(name, args) {
      const brought = args.map((arg) => (arg === undefined ? arg : installed.bring(JSON.stringify(arg))));
      for (const arg of brought) nameMode(context, arg);
      const target = context[name] as (...given: unknown[]) => unknown;
      return target(...brought);
    },
  };
}
