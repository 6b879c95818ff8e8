import type { SelfReviewOwed } from '../../hub/monitoring/self-review/owed';
import type { SelfReviewInput } from '../../hub/monitoring/self-review/input';
import type { FileChange } from '../academy/api';

/** Answer of `save-self-review`. */
export interface SelfReviewSaved {
  /** How many own views it wrote: what says nothing new is not written again. */
  written: number;
  /** How the review of this school year stands now. */
  owed: SelfReviewOwed;
  file: FileChange;
}

/** What can be asked of an academy’s own view. */
export interface SelfReviewApi {
  'save-self-review': { input: SelfReviewInput; output: SelfReviewSaved };
}
