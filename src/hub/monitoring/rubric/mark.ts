import type { IsoDate } from '../../time/date';
import { fingerprint } from '../../fingerprint';
import type { RubricLevel } from '../judgement/indicator';

/** What a rubric row said when it was last free to change (docs/rulebook.md §3: a used version never does). */
export interface RubricMark {
  /** The rubric row's id. */
  id: string;
  mark: string;
  seenOn: IsoDate;
}

/** Equal as long as nobody changed what the row says. */
export const markOf = ({ indicator, version, level, text, effectiveFrom }: RubricLevel): string =>
  fingerprint(JSON.stringify([indicator, version, level, text, effectiveFrom]));

/** The mark of a row's words as they stand on a day. */
export const rubricMark = (row: RubricLevel, seenOn: IsoDate): RubricMark => ({
  id: row.id,
  mark: markOf(row),
  seenOn,
});

/** `PI01-v2`: one version of one indicator's rubric, as its rows' ids begin. */
export const versionKey = (indicator: string, version: number): string => `${indicator}-v${version}`;

/** The version that a row was written for, as its id says whatever stands in its other cells; empty where it says none. */
export const versionOfId = (id: string): string => /^(.+-v\d+)-/.exec(id)?.[1] ?? '';
