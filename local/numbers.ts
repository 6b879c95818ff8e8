/** Numbers that are given once: of executions, files and whatever else needs one. */
export interface Numbers {
  /** A number that was never given before, also after saving and loading. */
  sequence(): number;
  /** The one that was given last. */
  lastNumber(): number;
}

/** Goes on after `last`. */
export function createNumbers(last: number): Numbers {
  let given = last;
  return { sequence: () => (given += 1), lastNumber: () => given };
}
