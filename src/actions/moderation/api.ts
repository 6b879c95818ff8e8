import type { IsoDate } from '../../hub/time/date';
import type { QueueKind } from '../../hub/monitoring/moderation/queue';

/** Something that wants moderation, at an academy that the person asking may moderate. */
export interface QueueView {
  id: string;
  kind: QueueKind;
  label: string;
  academy: string;
  academyName: string;
  regionName: string;
  indicators: string[];
  since: IsoDate;
  words: string;
}

/** Answer of `open-moderation`. */
export interface ModerationModel {
  /** Most pressing first; at most a hundred. */
  queue: QueueView[];
  /** How many more wait than are shown. */
  more: number;
  /** How well judgements of the same work agree, and what such figures do not say; sentences. */
  agreement: string;
  caution: string;
  /** How one’s own levels lie beside colleagues’; empty for the person who has judged nothing that was judged twice. */
  mine: string;
  /** Reviewers flagged for conversation, by name; null for the person who does not lead monitoring. */
  reviewers: { id: string; name: string; words: string }[] | null;
  /** How academies see themselves beside what visits found, by name. */
  selfViews: { academy: string; academyName: string; words: string }[];
}

/** What can be asked of moderation. */
export interface ModerationApi {
  'open-moderation': { input: Record<string, never>; output: ModerationModel };
}
