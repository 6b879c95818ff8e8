/** Of a union, what is all of its members at once: `A | B` becomes `A & B`. */
export type Together<T> = (T extends unknown ? (one: T) => void : never) extends (all: infer All) => void
  ? All
  : never;
