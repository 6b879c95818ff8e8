import type { IsoDate } from './date';
import type { Category } from './category';
import type { VisitKind } from './visit';

/** The latest six visit days of each kind, latest first. */
export type RecentVisits = Record<VisitKind, IsoDate[]>;

/** What an academy's visits and decisions come to today: kept beside the ledgers so that saving reads no history. */
export interface Standing {
  /** The academy's id. */
  id: string;
  recent: RecentVisits;
  /** The latest visit of any kind. */
  lastVisit: string;
  lastVisitOn: IsoDate | '';
  /** The EOB's latest decision (domain.md §5), or empty before the first. */
  decided: Category | '';
  decidedOn: IsoDate | '';
  decision: string;
}
