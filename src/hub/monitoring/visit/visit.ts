import type { IsoDate, Instant } from '../../time/date';
import type { Stage } from '../judgement/judgement';
import type { VisitTexts } from './words';

export const VISIT_KINDS = [
  'support',
  'learning-walk',
  'moderation',
  'monitoring',
  'light-touch',
  'ofsted-preparation',
  'diagnosis',
] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

/** A visit to an academy, as first recorded or as corrected; an entry of an append-only ledger (docs/rulebook.md §6). */
export interface Visit extends VisitTexts {
  id: string;
  academy: string;
  on: IsoDate;
  kind: VisitKind;
  /** Person id of the person who led it. */
  lead: string;
  /** Person ids of those who judged with the lead: one shared set of judgements, none independent of it. */
  observers: string[];
  /** Indicator ids in focus. */
  focus: string[];
  /** Web addresses, one a line. */
  links: string[];
  /** How many judgements were recorded with it, so that a deleted row shows. */
  judgements: number;
  /** The visit entry that this one corrects, or empty. */
  supersedes: string;
  /** Why it was corrected or withdrawn; required when `supersedes` is set. */
  reason: string;
  recordedAt: Instant;
  /** Earlier steps that it carried on, one a line (`carried.ts`). */
  carried: string[];
  /** `yes` where the entry takes its visit back: it never happened. */
  withdrawn: '' | 'yes';
}

export const VERDICTS = ['accurate', 'inaccurate'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The Principal's answer to a visit (docs/rulebook.md §6). */
export interface Reply {
  id: string;
  visit: string;
  academy: string;
  on: IsoDate;
  by: string;
  verdict: Verdict;
  text: string;
}

/** Something agreed at a visit that somebody will do by a day (docs/rulebook.md §6): open until ticked off. */
export interface NextStep {
  id: string;
  academy: string;
  /** The visit at which it was first agreed. */
  visit: string;
  text: string;
  /** A name, in plain text: not every owner uses the hub. */
  owner: string;
  due: IsoDate;
  /** How often it was carried on to a later visit. */
  carried: number;
}

/** How a next step ends; `withdrawn` where its visit, or the agreement, was recorded in error. */
export const STEP_ENDS = ['done', 'dropped', 'withdrawn'] as const;

/** A next step that is over. */
export interface StepDone extends NextStep {
  outcome: (typeof STEP_ENDS)[number];
  doneOn: IsoDate;
  /** The visit entry by which it ended. */
  doneAt: string;
}

/** The right that the person who records a kind of visit must hold. */
export type VisitRight = 'record-support' | 'record-moderation' | 'record-monitoring';

/** What a kind of visit is for, and what its form asks. */
export interface VisitKindRule {
  label: string;
  help: string;
  /** Whether it makes judgements (docs/rulebook.md §6). */
  judges: boolean;
  /** The stage of its judgements; empty where it makes none. */
  stage: Stage | '';
  /** What the person who records it must hold: the table of rights says where. */
  right: VisitRight;
}

/** The kinds of visit (docs/rulebook.md §6). */
export const VISIT_KIND_RULES: Record<VisitKind, VisitKindRule> = {
  support: {
    label: 'Support visit',
    help: 'With the Principal, on the improvement plan. Not to diagnose.',
    judges: false,
    stage: '',
    right: 'record-support',
  },
  'learning-walk': {
    label: 'Learning walk',
    help: 'Through classrooms, to know the academy well.',
    judges: false,
    stage: '',
    right: 'record-support',
  },
  moderation: {
    label: 'Moderation visit',
    help: 'Outside your own part of the trust, so that standards are consistent.',
    judges: true,
    stage: 'moderated',
    right: 'record-moderation',
  },
  monitoring: {
    label: 'Monitoring visit',
    help: 'Half-termly: where the academy stands on the indicators in focus.',
    judges: true,
    stage: 'monitored',
    right: 'record-monitoring',
  },
  'light-touch': {
    label: 'Light-touch visit',
    help: 'Termly, to a Lighthouse academy.',
    judges: true,
    stage: 'monitored',
    right: 'record-monitoring',
  },
  'ofsted-preparation': {
    label: 'Ofsted preparation',
    help: 'With an academy that expects an inspection.',
    judges: true,
    stage: 'monitored',
    right: 'record-monitoring',
  },
  diagnosis: {
    label: 'Annual diagnosis',
    help: 'Once a year, all indicators, before the yearly decision.',
    judges: true,
    stage: 'monitored',
    right: 'record-monitoring',
  },
};
