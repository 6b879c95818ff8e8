/** The undo log of one batch: what each change replaced, so that its size follows the change, not the workbook. */

export interface Journal {
  set<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): void;
  /** Like `Array.prototype.splice`, for lists of any length. */
  splice<T>(list: T[], at: number, remove: number, insert: readonly T[]): void;
  /** Lengthens a list with the same value up to `length`. */
  fill<T>(list: T[], length: number, value: T): void;
  /** Puts everything back, last change first. */
  undo(): void;
}

/** More arguments than this to one call risk the stack. */
const FEW = 5_000;

function replaceStretch<T>(list: T[], at: number, remove: number, insert: readonly T[]): T[] {
  if (insert.length <= FEW) return list.splice(at, remove, ...insert);
  const tail = list.splice(at);
  for (const item of insert) list.push(item);
  for (let index = remove; index < tail.length; index += 1) list.push(tail[index] as T);
  return tail.slice(0, remove);
}

export function createJournal(): Journal {
  const steps: (() => void)[] = [];
  return {
    set(target, key, value) {
      const old = target[key];
      steps.push(() => {
        target[key] = old;
      });
      target[key] = value;
    },
    splice(list, at, remove, insert) {
      const count = insert.length;
      const removed = replaceStretch(list, at, remove, insert);
      steps.push(() => void replaceStretch(list, at, count, removed));
    },
    fill(list, length, value) {
      const old = list.length;
      if (old >= length) return;
      steps.push(() => {
        list.length = old;
      });
      while (list.length < length) list.push(value);
    },
    undo() {
      while (steps.length > 0) steps.pop()?.();
    },
  };
}
