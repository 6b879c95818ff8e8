import type { IsoDate, Instant } from './date';
import type { Category } from './category-rules';

/** The EOB's yearly decision on an academy, with what it rested on; an append-only ledger (domain.md §5). */
export interface Decision {
  id: string;
  academy: string;
  /** Academic year, `2025-26`. */
  year: string;
  computed: Category;
  decided: Category;
  /** Required when `decided` differs from `computed`. */
  reason: string;
  by: string;
  on: IsoDate;
  /** The ten positions frozen: `PI01=expected PI02=strength …`, a missing one left out. */
  positions: string;
  recordedAt: Instant;
}
