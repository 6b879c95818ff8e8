/**
 * `CacheService`: the script's, a person's and the document's cache with Google's limits (docs/google.md §2).
 * Stricter than Google: values must be texts, and the document's cache is there only in the open workbook. Google may
 * forget anything earlier than asked; here only what is too much goes early.
 */
import type { Execution } from './execution';
import { LIMITS } from '../limits';
import { GoogleError } from './error';
import { method, type Stub } from './stub';
import type { World } from './world';
import type { Cache, Cached, CacheStores } from './stores';

export function createCacheStores(): CacheStores {
  const stores = new Map<string, Cache>();
  return {
    of(name) {
      const known = stores.get(name) ?? new Map<string, Cached>();
      stores.set(name, known);
      return known;
    },
  };
}

const SECONDS_UNLESS_TOLD = 600;

/** How many are left when there are too many: those that expire last. */
const KEPT = 900;

function checkKey(key: unknown): asserts key is string {
  if (typeof key !== 'string' || key === '') throw new GoogleError(400, 'Invalid argument: key');
  if (key.length > LIMITS.cacheKeyCharacters) throw new GoogleError(400, 'Argument too large: key');
}

function checkValue(key: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw new GoogleError(400, `Invalid argument: value of ${key} is no text`);
  if (Buffer.byteLength(value) > LIMITS.cacheValueBytes)
    throw new GoogleError(400, 'Argument too large: value');
}

function checkSeconds(seconds: number): void {
  if (seconds < 1 || seconds > LIMITS.cacheSeconds)
    throw new GoogleError(400, `Invalid argument: expirationInSeconds ${seconds}`);
}

/** Takes away what is over, and the soonest to expire of what is too much. */
function tidy(cache: Cache, now: number): void {
  for (const [key, { until }] of cache) if (until <= now) cache.delete(key);
  if (cache.size <= LIMITS.cacheItems) return;
  const soonest = [...cache].sort(([, one], [, other]) => one.until - other.until);
  for (const [key] of soonest.slice(0, cache.size - KEPT)) cache.delete(key);
}

/** All of the values or none. */
function putAll(cache: Cache, now: number, values: Record<string, unknown>, seconds: number): void {
  checkSeconds(seconds);
  const entries = Object.entries(values).map(([key, value]): [string, Cached] => {
    checkKey(key);
    checkValue(key, value);
    return [key, { value, until: now + seconds * 1000 }];
  });
  for (const [key, cached] of entries) cache.set(key, cached);
  tidy(cache, now);
}

function found(cache: Cache, now: number, key: unknown): string | null {
  checkKey(key);
  const cached = cache.get(key);
  return cached !== undefined && cached.until > now ? cached.value : null;
}

function allFound(cache: Cache, now: number, keys: unknown[]): Record<string, string> {
  const values = keys.map((key) => [key, found(cache, now, key)]);
  return Object.fromEntries(values.filter(([, value]) => value !== null)) as Record<string, string>;
}

function forget(cache: Cache, keys: unknown[]): void {
  keys.forEach(checkKey);
  for (const key of keys) cache.delete(key as string);
}

function cacheStub(cache: Cache, now: () => number): Stub {
  return {
    name: 'Cache',
    members: {
      get: method<[string]>(['string'], (key) => found(cache, now(), key)),
      getAll: method<[unknown[]]>(['list'], (keys) => allFound(cache, now(), keys)),
      put: method<[string, string, number?]>(['string', 'string', 'integer?'], (key, value, seconds) =>
        putAll(cache, now(), { [key]: value }, seconds ?? SECONDS_UNLESS_TOLD),
      ),
      putAll: method<[Record<string, unknown>, number?]>(['object', 'integer?'], (values, seconds) =>
        putAll(cache, now(), values, seconds ?? SECONDS_UNLESS_TOLD),
      ),
      remove: method<[string]>(['string'], (key) => forget(cache, [key])),
      removeAll: method<[unknown[]]>(['list'], (keys) => forget(cache, keys)),
    },
  };
}

/** The caches as an execution finds them; nobody else sees what a person's holds. */
export function cacheService({ caches, clock }: World, { face, effective }: Execution): Stub {
  const cache = (name: string): Stub => cacheStub(caches.of(name), clock.ms);
  const isOpen = face === 'editor' || face === 'simple';
  return {
    name: 'CacheService',
    members: {
      getScriptCache: method([], () => cache('script')),
      getUserCache: method([], () => cache(effective)),
      getDocumentCache: method([], () => (isOpen ? cache('document') : null)),
    },
  };
}
