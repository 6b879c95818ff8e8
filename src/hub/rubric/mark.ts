import type { IsoDate } from '../time/date';
import { fingerprint } from '../fingerprint';
import type { RubricLevel } from '../judgement/indicator';

/** What a rubric row said when it was last free to change (domain.md §3: a used version never does). */
export interface RubricMark {
  /** The rubric row's id. */
  id: string;
  mark: string;
  seenOn: IsoDate;
}

/** Equal as long as nobody changed what the row says. */
export const markOf = ({ indicator, version, level, text, effectiveFrom }: RubricLevel): string =>
  fingerprint(JSON.stringify([indicator, version, level, text, effectiveFrom]));

/** `PI01-v2`: one version of one indicator's rubric, as its rows' ids begin. */
export const versionKey = (indicator: string, version: number): string => `${indicator}-v${version}`;
