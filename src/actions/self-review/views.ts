import type { OwnView } from '../../hub/monitoring/self-review/own-view';
import type { SelfReviewOwed } from '../../hub/monitoring/self-review/owed';

/** How an academy sees itself, beside how it is judged. */
export interface SelfReviewView {
  views: (Omit<OwnView, 'at' | 'judgement'> & { byName: string })[];
  owed: SelfReviewOwed;
  /** Whether the person asking may enter it. */
  may: boolean;
}
