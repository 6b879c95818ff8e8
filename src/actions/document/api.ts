import type { IsoDate } from '../../hub/time/date';
import type { OfstedStepStatus } from '../../hub/monitoring/ofsted/plan';
import type { PrincipalDocument, DocumentSubject } from '../../hub/governance/document-kind';
import type { ReportDocument } from '../../views/reports/document';
import type { AcademyFile } from '../api';

/** Input of `preview-paper`. */
export type PaperInput = DocumentSubject;

/** Input of `write-paper`; with `share`, the Principal is given it, once. */
export interface WritePaperInput extends DocumentSubject {
  share: boolean;
}

/** A document to a Principal as the sidebar shows it. */
export interface PaperRow extends Pick<
  PrincipalDocument,
  'id' | 'kind' | 'academy' | 'visit' | 'url' | 'asAt' | 'wanted'
> {
  title: string;
  academyName: string;
  /** Its link is told only to those who can open it. */
  written: boolean;
  /** `new`: nobody has asked for it yet; `shared`: today's Principal can open it. */
  state: PrincipalDocument['state'] | 'new';
  /** Name of the Principal who can be given it; empty where nobody can. */
  principal: string;
}

/** Answer of `preview-paper`. */
export interface PaperPreview {
  paper: PaperRow;
  document: ReportDocument;
}

/** How an academy stands with Ofsted; part of its file. */
export interface OfstedView {
  expecting: boolean;
  /** Of what was last said of it; 0 before anything was. */
  rev: number;
  lastInspectedOn: IsoDate | '';
  /** When the next may come, by estimate. */
  window: string;
  nextNotice: IsoDate | '';
  /** `2 of 5 steps done, 1 overdue`, or empty. */
  plan: string;
  steps: OfstedStepView[];
  areas: { id: string; name: string; indicators: readonly string[] }[];
  mayPlan: boolean;
}

export interface OfstedStepView {
  id: string;
  text: string;
  area: string;
  owner: string;
  due: IsoDate;
  status: OfstedStepStatus;
  doneOn: IsoDate | '';
  note: string;
  overdue: boolean;
  rev: number;
  mayTick: boolean;
}

/** Input of `set-expecting`. `rev` is the one seen. */
export interface ExpectingInput {
  academy: string;
  rev: number;
  expecting: boolean;
}

/** Input of `write-ofsted-step`: a new step (`rev` 0, the form's own id), or another wording of one. */
export interface OfstedStepInput {
  id: string;
  rev: number;
  academy: string;
  text: string;
  area: string;
  owner: string;
  due: IsoDate;
}

/** Input of `tick-ofsted-step`. */
export interface TickInput {
  step: string;
  rev: number;
  status: OfstedStepStatus;
  note: string;
}

/** Answer of the three; no file for whoever only owns a step. */
export interface OfstedSaved {
  words: string;
  file: AcademyFile | null;
}

/** What can be asked of documents to Principals and of plans for Ofsted. */
export interface PaperApi {
  'preview-paper': { input: PaperInput; output: PaperPreview };
  'write-paper': { input: WritePaperInput; output: PaperRow };
  'set-expecting': { input: ExpectingInput; output: OfstedSaved };
  'write-ofsted-step': { input: OfstedStepInput; output: OfstedSaved };
  'tick-ofsted-step': { input: TickInput; output: OfstedSaved };
}
