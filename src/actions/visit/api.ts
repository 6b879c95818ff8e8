import type { FileChange, StepView } from '../academy/api';
import type { StepInput, VisitInput } from '../../hub/monitoring/visit/input';
import type { ReplyStanding } from '../../hub/monitoring/visit/reply';
import type { Verdict, VisitKind } from '../../hub/monitoring/visit/visit';
import type { IndicatorId } from '../../hub/monitoring/judgement/indicator';
import type { IsoDate } from '../../hub/time/date';

/** A draft of the visit form, exactly as the form keeps it; the server never looks inside. */
export interface StoredDraft {
  savedAt: string;
  draft: VisitInput;
}

/** Answer of `record-visit` and `correct-visit`: what changed, in words for the person. */
export interface VisitSaved {
  visit: string;
  /** One sentence each: positions moved, category changed, steps ticked off, what is owed next. */
  changes: string[];
  file: FileChange;
}

/** The steps of a visit as the correction form showed them: only what differs from it is changed. */
export interface SeenSteps {
  steps: (StepInput & { id: string })[];
  promised: VisitInput['promised'];
}

/** Input of `correct-visit`: the whole visit as it should have been. `id` is the correction's own. */
export interface CorrectionInput extends VisitInput {
  /** The visit being corrected. */
  corrects: string;
  reason: string;
  /** A form that showed no steps only adds to them. */
  seen?: SeenSteps | undefined;
}

/** Input of `withdraw-visit`; `id` is the withdrawal's own. */
export interface WithdrawalInput {
  id: string;
  /** The visit that never happened. */
  visit: string;
  reason: string;
}

/** A visit as the correction form needs it. Answer of `open-visit`. */
export interface VisitView {
  /** With its steps as recorded, and what it says became of earlier ones. */
  visit: VisitInput &
    SeenSteps & { lead: string; leadName: string; observerNames: string[]; recordedAt: string };
  kindLabel: string;
  /** The earlier steps that it could say something of, for those who see the academy whole. */
  earlier: StepView[];
  /** False when it was corrected already, or withdrawn. */
  current: boolean;
  withdrawn: boolean;
  reply: ReplyView;
  mayReply: boolean;
}

/** Answer of `list-visits`: the latest of an academy, newest first. */
export interface VisitLine {
  id: string;
  on: IsoDate;
  kind: VisitKind;
  kindLabel: string;
  leadName: string;
  summary: string;
  corrected: boolean;
  mayCorrect: boolean;
  reply: ReplyView;
  mayReply: boolean;
  mayHaveNote: boolean;
}

/** What is looked for among visits; empty is anything. */
export interface VisitFilter {
  words: string;
  kind: VisitKind | '';
  /** Indicator id. */
  focus: IndicatorId | '';
  /** Person id. */
  lead: string;
  /** Academy id. */
  academy: string;
  /** The first day. */
  from: IsoDate | '';
}

/** A page of the visits that were found, of how many there are. */
export interface FoundVisits {
  visits: (VisitLine & { academy: string; academyName: string })[];
  total: number;
  /** Those who led any visit that the person may see. */
  leads: { id: string; name: string }[];
}

/** How a visit stands with the right of reply; `text` in the Principal's words, empty without a reply. */
export interface ReplyView extends ReplyStanding {
  text: string;
}

/** A visit that the Principal has not replied to. Of `list-replies`. */
export interface AwaitedReply {
  visit: string;
  academyName: string;
  on: IsoDate;
  kindLabel: string;
  leadName: string;
  reply: ReplyView;
}

/** Input of `reply-to-visit`: what is inaccurate needs words. */
export interface ReplyInput {
  visit: string;
  verdict: Verdict;
  text: string;
}

/** What can be asked of visits, their drafts and replies. */
export interface VisitApi {
  'record-visit': { input: VisitInput; output: VisitSaved };
  'list-visits': { input: { academy: string }; output: VisitLine[] };
  'find-visits': { input: VisitFilter & { page: number }; output: FoundVisits };
  'open-visit': { input: { visit: string }; output: VisitView };
  'correct-visit': { input: CorrectionInput; output: VisitSaved };
  'withdraw-visit': { input: WithdrawalInput; output: VisitSaved };
  'list-replies': { input: Record<string, never>; output: AwaitedReply[] };
  'reply-to-visit': { input: ReplyInput; output: { visit: string; reply: ReplyView } };
  'save-draft': { input: { draft: VisitInput }; output: { savedAt: string } };
  /** `of`: only the draft of that visit; without it all. */
  'discard-draft': { input: { of?: string | undefined }; output: { discarded: true } };
}
