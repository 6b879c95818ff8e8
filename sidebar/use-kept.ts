import { useState } from 'preact/hooks';
import type { TextStore } from './text-store';
import { useHub } from './hub-context';

const keyOf = (me: string, name: string): string => `education-hub.${name}.${me}`;

/** What is left of words that the device kept; nothing when they cannot be read. */
function readKept(store: TextStore, key: string): object {
  try {
    const kept: unknown = JSON.parse(store.read(key) ?? '{}');
    return typeof kept === 'object' && kept !== null ? kept : {};
  } catch {
    // What cannot be read is no draft.
    return {};
  }
}

export interface Kept<T> {
  value: T;
  change(next: T): void;
  /** They were saved, or are not wanted any more. */
  drop(): void;
}

/** The words of a small form, kept on the device with every letter until they are saved. */
export function useKept<T extends object>(name: string, blank: () => T): Kept<T> {
  const { store, model } = useHub();
  const key = keyOf(model.me.id, name);
  const [value, setValue] = useState<T>(() => ({ ...blank(), ...readKept(store, key) }));
  return {
    value,
    change(next) {
      setValue(next);
      store.write(key, JSON.stringify(next));
    },
    drop: () => store.remove(key),
  };
}

/** Lays words ready for a form that opens next. */
export const layReady = (store: TextStore, me: string, name: string, value: object): void =>
  void store.write(keyOf(me, name), JSON.stringify(value));
