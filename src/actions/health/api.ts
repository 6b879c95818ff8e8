/** Something that a person has to do. */
export interface HealthTask {
  key: string;
  words: string;
  remedy: string;
  who: string;
  /** The first places that it is about. */
  places: string[];
}

export interface HealthAnswer {
  /** On the trust’s clocks: `24 November 2026, 08:05`. */
  asAt: string;
  /** The gravest first. */
  tasks: HealthTask[];
  /** What is in order. */
  good: string[];
  /** What the hub put right by itself, the latest first. */
  putRight: string[];
  /** For those who look after the script. */
  technique: { label: string; value: string }[];
}

export interface HealthApi {
  'open-health': { input: Record<string, never>; output: HealthAnswer };
}
