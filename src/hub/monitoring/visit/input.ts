import { addWeekdays, type IsoDate } from '../../time/date';
import type { Level } from '../judgement/indicator';
import { clean } from '../../text/text';
import type { VisitKind } from './visit';
import { visitTexts, type VisitTexts } from './words';

export interface JudgementInput {
  indicator: string;
  level: Level;
  narrative: string;
  share: string;
  links: string[];
  rubricVersion: number;
}

export interface StepInput {
  /** Of a step that was recorded with the visit which is corrected. */
  id?: string | undefined;
  text: string;
  owner: string;
  due: IsoDate;
}

/** What can become of a step that was agreed before. */
export const OUTCOMES = ['done', 'carried', 'dropped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the visit form sends. `id` is made when the form opens and is the visit's id for good. */
export interface VisitInput extends VisitTexts {
  id: string;
  academy: string;
  on: IsoDate;
  kind: VisitKind;
  /** Joint observers by name or ID. Absent in what older forms sent: a retry must stay the letter that it was. */
  observers?: string | undefined;
  focus: string[];
  links: string[];
  /** What became of the open steps: `done`, `dropped`, or `carried` to a new day. Those not named stay as they are. */
  promised: { id: string; outcome: Outcome; due?: IsoDate | undefined }[];
  steps: StepInput[];
  judgements: JudgementInput[];
}

/** Weekdays until a next step falls due, unless the person says otherwise. */
export const STEP_WEEKDAYS = 10;

export const blankStep = (on: IsoDate): StepInput => ({
  text: '',
  owner: '',
  due: addWeekdays(on, STEP_WEEKDAYS),
});

/** A visit of which only the place and the day are known, if they are. */
export const emptyVisit = (id: string, academy: string, on: IsoDate | ''): VisitInput => ({
  id,
  academy,
  on,
  kind: 'support',
  ...visitTexts(() => ''),
  observers: '',
  focus: [],
  links: [],
  promised: [],
  steps: [],
  judgements: [],
});

/** A visit form as it opens. */
export const blankVisit = (id: string, today: IsoDate, academy: string): VisitInput => ({
  ...emptyVisit(id, academy, today),
  steps: [blankStep(today)],
});

/** A row of the form in which nobody is named and nothing said is no next step, whatever day it carries. */
export const isBlankStep = ({ text, owner }: StepInput): boolean => clean(text) === '' && clean(owner) === '';

/** Without empty lines and empty next steps, so that the person who checks it counts them as the form shows them. */
export const tidyVisit = <V extends VisitInput>(form: V): V => ({
  ...form,
  links: filledLines(form.links),
  steps: form.steps.filter((step) => !isBlankStep(step)),
});

/** The lines in which something stands. */
export const filledLines = (lines: string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '');
