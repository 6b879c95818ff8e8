import type { Academy } from '../hub/trust/academy';
import type { IsoDate } from '../hub/time/date';
import type { JudgementInput, StepInput, VisitInput } from '../hub/monitoring/visit/input';
import type { Indicator, Level } from '../hub/monitoring/judgement/indicator';
import type { Position } from '../hub/monitoring/judgement/position';
import type { ReportState, ReportWant } from '../hub/governance/report-calendar';
import type { Settings } from '../hub/trust/setting/settings';
import type { VisitKind } from '../hub/monitoring/visit/visit';
import type { CardModel } from '../views/cards/model';
import type { PlanAnswer, WeekAnswer } from './week/api';
import type { ReportDocument } from '../views/reports/document';
import type { ModerationModel } from './moderation/api';
import type { FindingView, LoopApi } from './improvement-plan/api';
import type { MeasuresApi } from './measures/api';
import type { ActionUpdate, ActionUpdated, ActionView, AwaitedReply, ReplyInput, ReplyView } from './own-api';
import type { DecisionApi } from './decision/api';
import type { OfstedView, PaperApi } from './document/api';
import type { RecordApi } from './record/api';
import type { KindSeen } from './record/kinds-seen';
import type { ObligationStatus } from '../hub/monitoring/obligation/terms';

/** What goes wrong in a way that a program can tell apart; the sentence is for people. */
export interface Problem {
  code: string;
  /** What happened. */
  message: string;
  /** Where: a field, or sheet and cell. */
  where?: string;
  /** What to do now. */
  remedy: string;
  /** Of single fields of a form: path (`judgements.PI03.narrative`) -> sentence. */
  fields?: Record<string, string>;
  /** With code `conflict`: what is stored now. */
  stored?: unknown;
}

/** Every answer of `api`. */
export type Answer<T> = { ok: true; result: T } | { ok: false; error: Problem };

/** What `api` is sent: `request` is a client-made id, the same on every retry of a write. */
export interface Call {
  action: string;
  request?: string;
  input?: unknown;
}

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
  /** In the region of whoever asks. */
  own: boolean;
  phase: string;
  /** Null where whoever asks sees no more than the name. */
  support: Owed | null;
}

export interface KindChoice {
  kind: VisitKind;
  label: string;
  help: string;
  /** Whether its form asks for judgements. */
  judges: boolean;
}

export interface RubricView {
  version: number;
  /** The first day of visits that are judged by it. */
  from: IsoDate;
  levels: { level: Level; text: string }[];
}

/** With every version by which a visit can be judged, the one in force today first. */
export type IndicatorView = Indicator & { rubrics: RubricView[] };

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
  /** Whether whoever asks may have documents of it written. */
  mayWritePapers: boolean;
  /** Kinds that the person who asks may record here. */
  kinds: KindChoice[];
  /** Headline measures in sentences, beside PI01; they set no level. */
  evidence: string[];
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

/** A draft of the visit form, exactly as the form keeps it; the server never looks inside. */
export interface StoredDraft {
  savedAt: string;
  draft: VisitInput;
}

export interface ReportRow {
  id: string;
  title: string;
  /** Region id and name; empty for a report of the whole trust. */
  region: string;
  regionName: string;
  /** The board that it goes to. */
  board: string;
  state: ReportState | 'to write';
  due: IsoDate;
  asAt: IsoDate | '';
  url: string;
  /** Asked for, and done by the hub's clock within the hour; empty when nothing is waiting. */
  wanted: ReportWant;
  /** What whoever asks may do with it now. */
  may: ('preview' | 'write' | 'approve' | 'circulate')[];
  rev: number;
}

/** Answer of `open-sidebar`: everything the first screen needs, in one call. */
export interface SidebarModel {
  today: IsoDate;
  trustName: string;
  words: { region: string; regionalCeo: string };
  /** `roleLabel`: all that they are, in the trust's own words. */
  me: { id: string; name: string; roles: string[]; roleLabel: string; region: string };
  may: {
    recordVisits: boolean;
    reports: boolean;
    setUp: boolean;
    importRows: boolean;
    importMeasures: boolean;
    reply: boolean;
    moderation: boolean;
    rubrics: boolean;
    decisions: boolean;
  };
  /** Own region first, most overdue first. */
  academies: AcademyChoice[];
  /** Of the academies that come first, at most twelve, and of those visited last; others by `open-academy`. */
  files: Record<string, AcademyFile>;
  indicators: IndicatorView[];
  /** Names offered for owners of next steps. */
  names: string[];
  reports: ReportRow[];
  /** The live actions that whoever asks answers for, first due first. */
  plan: ActionView[];
  /** The kinds of record that whoever asks may see. */
  records: KindSeen[];
  draft: StoredDraft | null;
  limits: { fieldCharacters: number };
  /** The trust's own numbers of the category rule, for what-if (docs/rulebook.md §5). */
  rules: Pick<Settings, 'lighthouseStrengths' | 'aspiringAtExpected' | 'emergingAtWorkingTowards'>;
}

/** Answer of `open-sidebar` in a workbook that is no hub yet, or to somebody it does not know. */
export interface NotYet {
  setUp: 'needed';
  /** Whether whoever asks may run set-up. */
  mayRun: boolean;
}

export type { JudgementInput, StepInput, VisitInput };

/** Answer of `record-visit` and `correct-visit`: what changed, in words for the person. */
export interface VisitSaved {
  visit: string;
  /** One sentence each: positions moved, category changed, steps ticked off, what is owed next. */
  changes: string[];
  file: AcademyFile;
}

/** Input of `correct-visit`: the whole visit as it should have been. `id` is the correction's own. */
export interface CorrectionInput extends VisitInput {
  /** The visit being corrected. */
  corrects: string;
  reason: string;
}

/** A visit as the correction form needs it. Answer of `open-visit`. */
export interface VisitView {
  visit: VisitInput & { lead: string; leadName: string; observerNames: string[]; recordedAt: string };
  kindLabel: string;
  /** What its next steps say: they stay, and are not agreed once more. */
  agreed: string[];
  /** False when it was corrected already. */
  current: boolean;
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
}

/** Answer of `preview-report`. */
export interface ReportPreview {
  report: ReportRow;
  document: ReportDocument;
  /** Whether the document in Drive, which approving freezes, says something else than this. */
  differs: boolean;
}

/** One line of a list, cut into cells by the page; `line` is where it begins in the text, from 1. */
export interface ImportLine {
  line: number;
  cells: string[];
  /** Its quotes never close: it may have swallowed what comes after it. */
  unclosed: boolean;
}

/** Input of `preview-import` and `apply-import`: the line of headings, then the rows. */
export interface ImportInput {
  table: ImportTable;
  lines: ImportLine[];
}

/** Answer of `preview-import`: what `apply-import` would do. */
export interface ImportPreview {
  table: string;
  add: { id: string; words: string }[];
  change: { id: string; words: string }[];
  same: number;
  /** Rows that cannot be taken, each named by its line in the pasted text. */
  bad: { line: number; column: string; value: string; expected: string }[];
}

/** One step of set-up, as its screen ticks it off. Answer of `set-up`. */
export interface SetUpStep {
  step: SetUpStepName;
  title: string;
  /** What it found and did. */
  report: string[];
  next: SetUpStepName | '';
}
export type SetUpStepName = 'sheets' | 'content' | 'folders' | 'clock' | 'dashboard';

/** The whole API as the sidebar sees it: name -> what goes in, what comes out. `registry.ts` implements it. */
export interface Api extends DecisionApi, LoopApi, MeasuresApi, PaperApi, RecordApi {
  'open-sidebar': { input: Record<string, never>; output: SidebarModel | NotYet };
  'open-card': {
    input: {
      /** Part of the name of an academy to be offered first. */
      find?: string | undefined;
      /** The academy to be offered before all others. */
      academy?: string | undefined;
      kind?: VisitKind | undefined;
      /** The visit that an open event stands for. */
      planned?: { academy: string; kind: VisitKind; on: IsoDate } | undefined;
    };
    output: CardModel;
  };
  'open-academy': { input: { academy: string }; output: AcademyFile };
  'record-visit': { input: VisitInput; output: VisitSaved };
  'list-visits': { input: { academy: string }; output: VisitLine[] };
  'open-visit': { input: { visit: string }; output: VisitView };
  'correct-visit': { input: CorrectionInput; output: VisitSaved };
  'list-replies': { input: Record<string, never>; output: AwaitedReply[] };
  'reply-to-visit': { input: ReplyInput; output: { visit: string; reply: ReplyView } };
  'open-moderation': { input: Record<string, never>; output: ModerationModel };
  'update-action': { input: ActionUpdate; output: ActionUpdated };
  'my-week': { input: Record<string, never>; output: WeekAnswer };
  'propose-visits': { input: { which: 'this' | 'next' }; output: PlanAnswer };
  'switch-digest': { input: { wanted: boolean }; output: WeekAnswer['digest'] };
  /** `unlessOther`: not over the draft of another visit; `savedAt` is empty then. */
  'save-draft': {
    input: { draft: VisitInput; unlessOther?: boolean | undefined };
    output: { savedAt: string };
  };
  /** `of`: only when it is the draft of that visit. */
  'discard-draft': { input: { of?: string | undefined }; output: { discarded: true } };
  'preview-report': { input: { report: string }; output: ReportPreview };
  'write-report': { input: { report: string }; output: ReportRow };
  'approve-report': { input: { report: string; rev: number }; output: ReportRow };
  'circulate-report': { input: { report: string; rev: number }; output: ReportRow };
  'preview-import': { input: ImportInput; output: ImportPreview };
  'apply-import': { input: ImportInput; output: ImportPreview };
  'rebuild-dashboard': { input: Record<string, never>; output: { academies: number; problems: number } };
  /** With `instead`, this spreadsheet becomes the hub in place of the one noted. */
  'set-up': { input: { step: SetUpStepName; instead?: boolean | undefined }; output: SetUpStep };
}
export type ActionName = keyof Api;
export type ImportTable = 'regions' | 'academies' | 'people' | 'halfTerms' | 'closures';
