/** The Workspace's own time. It stands still unless a service call takes time or somebody moves it. */

/** Times are milliseconds since 1970 (UTC). */
export interface VirtualClock {
  ms(): number;
  /** `2026-11-24T09:00:00.000Z` */
  instant(): string;
  /** Lets `ms` milliseconds go by (rounded up to whole ones). */
  pass(ms: number): void;
  /** Moves on to a time; earlier ones are refused, Google's clock never goes back. */
  moveTo(ms: number): void;
}

/** Reads an instant (`yyyy-mm-ddThh:mm:ss.sssZ`); throws when it is none. */
export function readInstant(instant: string): number {
  const ms = Date.parse(instant);
  if (!/^\d{4}-\d\d-\d\dT.*Z$/.test(instant) || Number.isNaN(ms))
    throw new Error(`Not an instant: ${instant}`);
  return ms;
}

export function createClock(start: string): VirtualClock {
  let now = readInstant(start);
  const moveTo = (ms: number): void => {
    if (ms < now) throw new Error(`The clock cannot go back to ${new Date(ms).toISOString()}`);
    now = ms;
  };
  return {
    ms: () => now,
    instant: () => new Date(now).toISOString(),
    pass: (ms) => moveTo(now + Math.ceil(ms)),
    moveTo,
  };
}
