/** Days for which answers to saves are kept; a retry of something older is looked for in the ledger itself. */
const ANSWERS_KEPT_DAYS = 60;

/** The instant before which answers to retries, and runs that are done, are forgotten. */
export const forgottenBefore = (now: string): string =>
  new Date(Date.parse(now) - ANSWERS_KEPT_DAYS * 86_400_000).toISOString();
