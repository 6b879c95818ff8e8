/**
 * What runs inside every realm before the bundle: takes away what Apps Script has not, puts in the virtual clock and
 * the stand-ins. It is text because it must be made of the realm's own objects.
 * Stricter than Apps Script: Intl, whatever came after ES2020 and `Date`'s setters and texts in local time are missing.
 */

/** Globals of V8 that Apps Script has not, or about which Google is silent (docs/google.md §7). */
const GONE = [
  'WebAssembly',
  'Intl',
  'SharedArrayBuffer',
  'Atomics',
  'FinalizationRegistry',
  'WeakRef',
  'AggregateError',
  'Iterator',
  'console',
  'structuredClone',
  'TextEncoder',
  'TextDecoder',
  'URL',
  'URLSearchParams',
  'fetch',
  'atob',
  'btoa',
  'crypto',
  'Blob',
  'performance',
  'queueMicrotask',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'clearTimeout',
  'clearInterval',
  'process',
  'Buffer',
  'global',
  'require',
];

/** Library members after ES2020. */
const TOO_NEW: Record<string, string[]> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  Array: ['fromAsync'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['any', 'withResolvers'],
};

const CLOCK_METHODS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'];
const DATE_NOT_MODELLED = [
  'setFullYear',
  'setMonth',
  'setDate',
  'setHours',
  'setMinutes',
  'setSeconds',
  'setMilliseconds',
  'toString',
  'toDateString',
  'toTimeString',
  'toLocaleString',
  'toLocaleDateString',
  'toLocaleTimeString',
  'getYear',
  'setYear',
];

/**
 * An expression that gives `install(host)`: `host.now()` in milliseconds, `host.offset(ms)` minutes east of UTC,
 * `host.random()`, `host.call(stub, member, args)`, `host.stubs` (global name -> description), `host.adopt`.
 * Answers `{ bring(json) }`.
 */
export const PRELUDE = `(function install(host) {
  'use strict';
  const root = globalThis;
  for (const name of ${JSON.stringify(GONE)}) delete root[name];
  const tooNew = ${JSON.stringify(TOO_NEW)};
  for (const owner of Object.keys(tooNew)) {
    const target = owner.split('.').reduce((at, key) => at[key], root);
    for (const key of tooNew[owner]) delete target[key];
  }
  Math.random = () => host.random();

  const RealDate = Date;
  const refuse = (what) => { throw new Error('not modelled: ' + what); };
  function VirtualDate(...parts) {
    if (new.target === undefined) refuse('Date called without new');
    if (parts.length > 1) refuse('new Date of local parts');
    if (typeof parts[0] === 'string') checkText(parts[0]);
    return Reflect.construct(RealDate, parts.length === 0 ? [host.now()] : parts, new.target);
  }
  const checkText = (text) => {
    if (!/^\\d{4}-\\d\\d-\\d\\d(T.*(Z|[+-]\\d\\d:\\d\\d))?$/.test(text)) refuse('Date of the text ' + text);
  };
  VirtualDate.prototype = RealDate.prototype;
  RealDate.prototype.constructor = VirtualDate;
  VirtualDate.now = () => host.now();
  VirtualDate.UTC = RealDate.UTC;
  VirtualDate.parse = (text) => { checkText(String(text)); return RealDate.parse(text); };
  root.Date = VirtualDate;
  const proto = RealDate.prototype;
  proto.getTimezoneOffset = function () { return 0 - host.offset(this.getTime()); };
  for (const part of ${JSON.stringify(CLOCK_METHODS)}) {
    const utc = proto['getUTC' + part];
    proto['get' + part] = function () {
      return utc.call(new RealDate(this.getTime() + host.offset(this.getTime()) * 60000));
    };
  }
  for (const name of ${JSON.stringify(DATE_NOT_MODELLED)}) {
    proto[name] = () => refuse('Date.prototype.' + name);
  }

  const proxies = new Map();
  const makeError = (failure) => {
    const error = new Error(failure.message);
    error.name = failure.name;
    if (failure.code !== undefined) error.details = { code: failure.code, message: failure.message };
    return error;
  };
  const answer = (outcome) => {
    if (outcome.type === 'error') throw makeError(outcome);
    if (outcome.type === 'json') return JSON.parse(outcome.json);
    if (outcome.type === 'stubs') return Array.from(outcome.stubs, proxyOf);
    return outcome.type === 'stub' ? proxyOf(outcome.stub) : outcome.value;
  };
  const get = (stub, key) => {
    if (key === 'toString') return () => stub.name;
    if (typeof key === 'symbol' || key === 'then' || key === 'toJSON') return undefined;
    const found = host.member(stub, key);
    if (found.type !== 'method') return answer(found);
    return function (...args) { return answer(host.call(stub, key, args)); };
  };
  const proxyOf = (stub) => {
    const known = proxies.get(stub);
    if (known !== undefined) return known;
    const made = new Proxy(Object.freeze(Object.create(null)), {
      get: (_, key) => get(stub, key),
      set: (_, key) => refuse('setting ' + stub.name + '.' + String(key)),
      has: (_, key) => refuse(String(key) + ' in ' + stub.name),
      ownKeys: () => refuse('keys of ' + stub.name),
    });
    proxies.set(stub, made);
    host.adopt(made, stub);
    return made;
  };
  for (const name of Object.keys(host.stubs)) {
    Object.defineProperty(root, name, { value: proxyOf(host.stubs[name]), writable: false, configurable: true });
  }
  return { bring: (json) => JSON.parse(json) };
})`;
