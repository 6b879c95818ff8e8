import type { ActionView, FindingView } from '../improvement-plan/views';
import type { SelfReviewView } from '../self-review/views';
import type { OfstedView } from '../ofsted/views';
import type { Position } from '../../hub/monitoring/judgement/position';
import type { ObligationStatus } from '../../hub/monitoring/obligation/terms';
import type { VisitKind } from '../../hub/monitoring/visit/visit';
import type { IsoDate } from '../../hub/time/date';
import type { Academy } from '../../hub/trust/academy';

/** How soon an academy's support visit is owed, in words and numbers. */
export interface Owed {
  status: ObligationStatus;
  /** School days over the gap; 0 unless overdue. */
  overdueBy: number;
  /** `3 school days overdue`, `due by 4 December` … */
  words: string;
}

export interface AcademyChoice {
  id: string;
  name: string;
  region: string;
  regionName: string;
  /** In the region of the person asking. */
  own: boolean;
  phase: string;
  /** Null where the person asking sees no more than the name. */
  support: Owed | null;
}

export interface KindChoice {
  kind: VisitKind;
  label: string;
  help: string;
  /** Whether its form asks for judgements. */
  judges: boolean;
}

export interface StepView {
  id: string;
  text: string;
  owner: string;
  due: IsoDate;
  carried: number;
  overdue: boolean;
}

/** What a visitor wants to know of an academy before and while filling the form. */
export interface AcademyFile {
  /** With `form`, only what the form needs is filled: names and kinds. */
  sight: 'whole' | 'form';
  academy: Academy;
  regionName: string;
  principalName: string;
  /** Names of its people to whom a step may be given, the Principal first. */
  people: string[];
  support: Owed | null;
  lastVisit: { id: string; on: IsoDate } | null;
  steps: StepView[];
  actions: ActionView[];
  findings: FindingView[];
  mayPlan: boolean;
  positions: (Position & { byName: string })[];
  category: CategoryView | null;
  /** Null where no more than the name is seen. */
  ofsted: OfstedView | null;
  /** Whether the person asking may have documents of it written. */
  mayWriteDocuments: boolean;
  /** Kinds that the person who asks may record here. */
  kinds: KindChoice[];
  /** Headline measures in sentences, beside PI01; they set no level. */
  evidence: string[];
  /** How the academy sees itself; null where no more than the name is seen. */
  selfReview: SelfReviewView | null;
}

/**
 * The parts of an academy's file that a save changed, to be merged into the file that the person who saved has. It is the file
 * itself when it carries `kinds`.
 */
export interface FileChange extends Partial<Omit<AcademyFile, 'academy' | 'sight'>> {
  sight: AcademyFile['sight'];
  academy: Pick<Academy, 'id' | 'name'> & Partial<Academy>;
}

/** Computed category with its reasons (docs/rulebook.md §5). */
export interface CategoryView {
  /** What the rule's answer is called today, and what the EOB's is, or empty; before the set date the older stage. */
  rule: string;
  decided: string;
  decidedOn: IsoDate | '';
  /** What the dashboard shows: the decided one, or the older stage before Lighthouse categories began. */
  shown: string;
  /** Why the older stages stand, and why there is nothing to try; empty once the Lighthouse categories have begun. */
  notBegun: string;
  trace: string[];
  distance: string;
  /** By when Lighthouse is to be reached, and whether it is on course. */
  path: string;
}

/** What can be asked of an academy. */
export interface AcademyApi {
  'open-academy': { input: { academy: string }; output: AcademyFile };
}
