/**
 * How a stand-in is described: a named set of members, each a method with a checked signature, another stand-in, or a
 * plain value. Whatever is not a member does not exist for the bundle (`not modelled: Name.member`).
 */
import { GoogleError } from './error';

/** One of: string, number, integer, boolean, object, bytes, list, date, any, or the name of a stand-in; `a|b`, `a?`. */
export type Signature = readonly string[];

export interface Method {
  signatures: readonly Signature[];
  /** Takes the realm's own values as they are (`console`). */
  raw?: boolean;
  /** How long it is ready to wait for the script lock (ms); others do not wait for it. */
  waits?(args: unknown[]): number;
  run(args: unknown[]): unknown;
}

export interface Stub {
  name: string;
  members: Record<string, Method | Stub | string | number>;
  /** What the stand-in carries for its makers. */
  hold?: unknown;
}

export function isStub(value: unknown): value is Stub {
  return typeof value === 'object' && value !== null && 'members' in value && 'name' in value;
}

export function isMethod(value: Method | Stub | string | number | undefined): value is Method {
  return typeof value === 'object' && 'signatures' in value;
}

/** A method; `A` must say what the signature checks. Arguments left out at the end are missing. */
export function method<A extends unknown[]>(signature: Signature, run: (...args: A) => unknown): Method {
  return { signatures: [signature], run: (args) => run(...(args as A)) };
}

/** A stand-in that is only a name: one value of an enumeration of Google's. */
export function enumeration(name: string, values: readonly string[]): Stub {
  const members = Object.fromEntries(values.map((value) => [value, { name: value, members: {} }]));
  return { name, members };
}

const TYPE_TESTS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  integer: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  object: (value) => typeof value === 'object' && value !== null && !isStub(value) && !Array.isArray(value),
  bytes: (value) => Array.isArray(value),
  list: (value) => Array.isArray(value),
  date: (value) => Object.prototype.toString.call(value) === '[object Date]',
  /** Several cards at once. */
  cards: (value) => Array.isArray(value) && value.length > 0 && value.every((one) => isOf(one, 'Card')),
  any: () => true,
  /** Left out in the middle. */
  nothing: (value) => value === undefined || value === null,
};

function isOf(value: unknown, type: string): boolean {
  const test = TYPE_TESTS[type];
  return test === undefined ? isStub(value) && value.name === type : test(value);
}

function fits(args: readonly unknown[], signature: Signature): boolean {
  if (args.length > signature.length) return false;
  return signature.every((entry, index) => {
    const optional = entry.endsWith('?');
    if (index >= args.length) return optional;
    return entry
      .replace('?', '')
      .split('|')
      .some((type) => isOf(args[index], type));
  });
}

function typeName(value: unknown): string {
  if (isStub(value)) return value.name;
  if (value === null) return 'null';
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** Checks the arguments of a call; Apps Script's own words when they do not fit. */
export function checkArguments(call: string, found: Method, args: readonly unknown[]): void {
  if (found.signatures.some((signature) => fits(args, signature))) return;
  const given = args.map(typeName).join(',');
  throw new GoogleError(400, `The parameters (${given}) don't match the method signature for ${call}.`);
}

function isPlain(value: unknown): value is string | number | boolean | null {
  if (typeof value === 'number') return Number.isFinite(value);
  return value === null || typeof value === 'string' || typeof value === 'boolean';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && typeName(value) === 'Object';
}

/** Where in a value lies what JSON would lose or change; undefined when all of it is plain. */
function faultIn(value: unknown, path: string): string | undefined {
  if (isPlain(value)) return undefined;
  if (!Array.isArray(value) && !isRecord(value)) return `${path}: ${typeName(value)} does not cross`;
  const entries = Object.entries(value as object);
  for (const [key, inner] of entries) {
    const fault = faultIn(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

class DoesNotCross extends Error {}

/**
 * The array's own `map` would make an array of the realm and so keep the whole realm alive. A document crosses as some
 * fifty thousand numbers: for them the way is short.
 */
function copiedArray(value: readonly unknown[]): unknown[] {
  const copy = new Array<unknown>(value.length);
  for (let at = 0; at < copy.length; at += 1) {
    const inner = value[at];
    copy[at] = typeof inner === 'number' && Number.isFinite(inner) ? inner : copied(inner);
  }
  return copy;
}

function copied(value: unknown): unknown {
  if (isPlain(value)) return value;
  if (Array.isArray(value)) return copiedArray(value);
  if (!isRecord(value)) throw new DoesNotCross();
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copied(value[key]);
  return copy;
}

/**
 * A copy of what the script hands over, as JSON could carry it; `path` names it in the words of a refusal.
 * Throws for whatever JSON would lose or change: functions, dates, `undefined` inside, NaN.
 */
export function carried(value: unknown, path: string): unknown {
  try {
    return copied(value);
  } catch (error) {
    if (!(error instanceof DoesNotCross)) throw error;
    throw new GoogleError(400, `Cannot hand over ${faultIn(value, path) ?? `${path}: a gap does not cross`}`);
  }
}

/** Fails when an object has a key that is not modelled. */
export function onlyKeys(what: string, given: Record<string, unknown>, known: readonly string[]): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new GoogleError(400, `not modelled: ${what}: ${unknown}`, 'NOT_MODELLED');
  }
}
