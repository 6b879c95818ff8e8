import type { Together } from '../together';
import type { WeekBasis, WeekPart } from './part';
import { actionsPart } from './parts/actions';
import { decisionsPart } from './parts/decisions';
import { nextStepsPart } from './parts/next-steps';
import { ofstedPart } from './parts/ofsted';
import { recordsPart } from './parts/records';
import { selfReviewsPart } from './parts/self-reviews';
import { visitsPart } from './parts/visits';

/** What a week and its mail are made from, in this order: another part is a file beside these and a line here. */
const PARTS = [
  visitsPart,
  selfReviewsPart,
  recordsPart,
  nextStepsPart,
  actionsPart,
  ofstedPart,
  decisionsPart,
] as const;

/** The rows of all the parts together, by the names of their tables. */
type WeekRows = Together<
  (typeof PARTS)[number] extends infer P ? (P extends WeekPart<infer R> ? R : never) : never
>;

/** The rows that everybody’s week is made from. */
export type WeekModel = WeekBasis & WeekRows;

export const WEEK_PARTS: readonly WeekPart<WeekRows & object>[] = PARTS;
