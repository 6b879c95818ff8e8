/**
 * What may be said of one indicator. Slots such as `{year}` and `{subject}` are filled to suit the academy's phase,
 * see `../phase-words.ts`.
 */
export interface IndicatorWords {
  /** Whole sentences by level, lowest first: not yet working towards, working towards, expected, strength. */
  findings: readonly [readonly string[], readonly string[], readonly string[], readonly string[]];
  /** What was seen where things are not yet good enough. */
  weak: readonly string[];
  /** What was seen where they are. */
  good: readonly string[];
  /** What another academy could learn from a strength. */
  share: readonly string[];
  objectives: readonly string[];
  success: readonly string[];
  /** Next steps agreed at a visit. */
  steps: readonly string[];
}
