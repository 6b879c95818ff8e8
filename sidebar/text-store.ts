/** Small texts kept by the browser. Google may forbid it (docs/google.md §8): then `write` says false. */
export interface TextStore {
  read(key: string): string | null;
  write(key: string, text: string): boolean;
  remove(key: string): void;
}

/** The browser's own store; each refusal is answered by what the caller can act on. */
export function browserStore(): TextStore {
  const attempt = <T>(work: () => T, refused: T): T => {
    try {
      return work();
    } catch {
      return refused;
    }
  };
  return {
    read: (key) => attempt(() => localStorage.getItem(key), null),
    write: (key, text) => attempt(() => (localStorage.setItem(key, text), true), false),
    remove: (key) => attempt(() => localStorage.removeItem(key), undefined),
  };
}
