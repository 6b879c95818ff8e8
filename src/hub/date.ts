/** A calendar date, `yyyy-mm-dd`, in the trust's time zone. Never a timestamp (domain.md §2). */
export type IsoDate = string;

/** An instant in UTC, `yyyy-mm-ddThh:mm:ss.sssZ`; only ever for "recorded at" (domain.md §2). */
export type Instant = string;
