/** A request that Google would turn down; the engine adds the method and the request's place to the words. */
export class Refusal extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** Turns the request down: 400 INVALID_ARGUMENT unless told. */
export function refuse(message: string, code = 400): never {
  throw new Refusal(code, message);
}

/** The value, or a refusal: for what Google's documentation calls required. */
export function required<T>(value: T | undefined | null, what: string): T {
  if (value === undefined || value === null) refuse(`Must specify ${what}.`);
  return value as T;
}
