import type { IsoDate } from './date';

/** One half-term of one calendar (domain.md §2). */
export interface HalfTerm {
  /** `trust-2026-27-2` */
  id: string;
  /** `trust`, or the name of an academy's own calendar. */
  calendar: string;
  /** `2026-27` */
  year: string;
  /** 1 to 6. Terms: 1–2 autumn, 3–4 spring, 5–6 summer. */
  number: number;
  /** `Autumn 2` */
  name: string;
  starts: IsoDate;
  ends: IsoDate;
}

export const CLOSURE_KINDS = ['inset', 'closure', 'bank holiday', 'exams', 'inspection'] as const;
export type ClosureKind = (typeof CLOSURE_KINDS)[number];

/**
 * Days on which something is different. `inset`, `closure` and `bank holiday` are no school days;
 * `exams` and `inspection` are school days on which nobody should be monitored (domain.md §6).
 */
export interface Closure {
  id: string;
  /** A calendar's name, or empty when `academy` is set. */
  calendar: string;
  academy: string;
  kind: ClosureKind;
  starts: IsoDate;
  ends: IsoDate;
  note: string;
}
