import type { IsoDate } from '../../hub/time/date';
import type { IndicatorId, Level } from '../../hub/monitoring/judgement/indicator';
import type { RubricVersion } from '../../hub/monitoring/rubric/rubric';
import type { Category } from '../../hub/monitoring/category/rules';

/** A decision of the EOB as people read it (docs/rulebook.md §5). Of `list-decisions`, latest first. */
export interface DecisionLine {
  id: string;
  year: string;
  computed: Category;
  decided: Category;
  reason: string;
  on: IsoDate;
  byName: string;
  /** The year's later decision has taken its place. */
  replaced: boolean;
}

/** What the EOB has before it of one academy. Of `open-decisions`. */
export interface DecisionView {
  academy: string;
  /** The academic year to decide: last year's stays open until the new one's first diagnosis visit. */
  year: string;
  academyName: string;
  regionName: string;
  computed: Category;
  /** What the dashboard shows today: before the Lighthouse categories the older stage. */
  shown: string;
  trace: string[];
  distance: string;
  /** How the academy sees itself. */
  ownLevels: { indicator: IndicatorId; level: Level }[];
  /** For what-if. */
  placed: { indicator: IndicatorId; level: Level; share: string }[];
  /** The positions as they would be frozen, and their mark: sent back with the decision. */
  positions: string;
  mark: string;
  diagnosis: { complete: boolean; missing: IndicatorId[]; on: IsoDate | '' };
  /** One step from a better category, a sentence each. */
  nearMisses: string[];
  /** That year's decision, and the latest of the years before. */
  decided: DecisionLine | null;
  before: DecisionLine | null;
}

/** Answer of `open-decisions`: first the academies whose year is not decided, those ready to decide before the others. */
export interface Decisions {
  /** The earliest that is still open somewhere. */
  year: string;
  mayDecide: boolean;
  /** What can be decided today: before the set date no Lighthouse. */
  decidable: Category[];
  /** From when Lighthouse can be. */
  lighthouseFrom: IsoDate;
  /** Id of the year's category paper. */
  paper: string;
  academies: DecisionView[];
}

/** Input of `decide-category`. */
export interface DecisionInput {
  /** Made by the form, and the request's too. */
  id: string;
  academy: string;
  decided: Category;
  reason: string;
  /** What the screen showed: refused when it is no longer so. */
  seen: { positions: string; mark: string; computed: Category };
  /** The year's decision that is to be replaced, or empty. */
  supersedes: string;
  /** The year that the screen showed: refused when it is another's turn. */
  year?: string | undefined;
}

/** All versions of one indicator's rubric, latest first. Of `open-rubrics`. */
export interface RubricFile {
  indicator: IndicatorId;
  name: string;
  /** The version by which judgements of today are made; 0 when there is none. */
  inForce: number;
  versions: RubricVersion[];
  /** The first day from which a new version may hold; empty where any day will do. */
  earliest: IsoDate | '';
}

/** Answer of `open-rubrics` and `write-rubric`. */
export interface Rubrics {
  mayWrite: boolean;
  files: RubricFile[];
}

/** Input of `write-rubric`. `seen` is the latest version that the writer knew, 0 for none. */
export interface RubricInput {
  indicator: IndicatorId;
  seen: number;
  texts: Record<Level, string>;
  effectiveFrom: IsoDate;
}

/** The part of the API that is about decisions and rubrics. */
export interface DecisionApi {
  'list-decisions': { input: { academy: string }; output: DecisionLine[] };
  'open-decisions': { input: Record<string, never>; output: Decisions };
  'decide-category': { input: DecisionInput; output: DecisionView };
  'open-rubrics': { input: Record<string, never>; output: Rubrics };
  'write-rubric': { input: RubricInput; output: Rubrics };
}
