/**
 * `PropertiesService`: script and user properties with Google's limits (docs/google.md §2).
 * Stricter than Google: values must be strings, numbers are not turned into words; half a
 * surrogate pair is lost (Google says nothing of it). Not modelled: document properties,
 * `getKeys`, `deleteAllProperties`.
 */
import { LIMITS } from '../limits';
import { GoogleError } from './error';
import { method, type Stub } from './stub';

/** The script's own store is called `''`, a person's by the mail address. */
export interface PropertyStores {
  of(store: string): Map<string, string>;
  save(): [string, [string, string][]][];
  load(saved: [string, [string, string][]][]): void;
}

export function createPropertyStores(): PropertyStores {
  const stores = new Map<string, Map<string, string>>();
  const of = (store: string): Map<string, string> => {
    const known = stores.get(store) ?? new Map<string, string>();
    stores.set(store, known);
    return known;
  };
  return {
    of,
    save: () => [...stores].filter(([, store]) => store.size > 0).map(([name, store]) => [name, [...store]]),
    load(saved) {
      stores.clear();
      for (const [name, entries] of saved) stores.set(name, new Map(entries));
    },
  };
}

function checkSizes(next: ReadonlyMap<string, string>, limits: boolean): void {
  if (!limits) return;
  let total = 0;
  for (const [key, value] of next) {
    const size = Buffer.byteLength(value);
    if (size > LIMITS.propertyValueBytes) throw new GoogleError(400, `Argument too large: value of ${key}`);
    total += size + Buffer.byteLength(key);
  }
  if (total <= LIMITS.propertyStoreBytes) return;
  const words = 'You have exceeded the property storage quota. Please remove some properties and try again.';
  throw new GoogleError(400, words);
}

/** Half a symbol does not survive being stored as UTF-8. */
const wellFormed = (value: string): string => Buffer.from(value).toString();

/** Takes in all the values or none. */
function setAll(
  store: Map<string, string>,
  values: Record<string, unknown>,
  others: boolean,
  limits: boolean,
): void {
  const next = new Map(others ? [] : store);
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') throw new GoogleError(400, `Invalid argument: value of ${key} is no text`);
    if (key === '') throw new GoogleError(400, 'Invalid argument: key');
    next.set(key, wellFormed(value));
  }
  checkSizes(next, limits);
  store.clear();
  for (const [key, value] of next) store.set(key, value);
}

function properties(store: Map<string, string>, limits: boolean): Stub {
  const set = (values: Record<string, unknown>, others = false): Stub => {
    setAll(store, values, others, limits);
    return stub;
  };
  const stub: Stub = {
    name: 'Properties',
    members: {
      getProperties: method([], () => Object.fromEntries(store)),
      getProperty: method<[string]>(['string'], (key) => store.get(key) ?? null),
      setProperties: method<[Record<string, unknown>, boolean?]>(['object', 'boolean?'], set),
      setProperty: method<[string, string]>(['string', 'string'], (key, value) => set({ [key]: value })),
      deleteProperty: method<[string]>(['string'], (key) => {
        store.delete(key);
        return stub;
      }),
    },
  };
  return stub;
}

export function propertiesService(stores: PropertyStores, effective: string, limits: boolean): Stub {
  return {
    name: 'PropertiesService',
    members: {
      getScriptProperties: method([], () => properties(stores.of(''), limits)),
      getUserProperties: method([], () => properties(stores.of(effective), limits)),
    },
  };
}
