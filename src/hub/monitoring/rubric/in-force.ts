import { isIsoDate, longDate, type IsoDate } from '../../time/date';
import { rubricInForce, type IndicatorId, type RubricLevel } from '../judgement/indicator';

/** A version with the first day of visits that are judged by it. */
export interface RubricInForce {
  version: number;
  from: IsoDate;
  levels: RubricLevel[];
}

/**
 * Every version by which a visit up to that day can be judged, the latest first: a visit is judged by what held on its
 * own day, whenever it is written up (docs/rulebook.md §3).
 */
export function rubricsUntil(
  rubrics: readonly RubricLevel[],
  indicator: IndicatorId,
  until: IsoDate,
): RubricInForce[] {
  const own = rubrics.filter((row) => row.indicator === indicator);
  const days = own.map(({ effectiveFrom }) => effectiveFrom).filter((day) => isIsoDate(day) && day <= until);
  const found: RubricInForce[] = [];
  for (const from of [...new Set(days)].sort()) {
    const rubric = rubricInForce(own, indicator, from);
    if (rubric && rubric.version !== found[0]?.version) found.unshift({ ...rubric, from });
  }
  return found;
}

/** The one of them that holds on a day. */
export const rubricOn = <R extends Pick<RubricInForce, 'from'>>(
  rubrics: readonly R[],
  on: IsoDate,
): R | undefined => rubrics.find(({ from }) => from <= on);

/** What is known of an indicator's versions: all that exist, and those that hold. */
export interface KnownRubrics {
  versions: readonly { version: number; effectiveFrom: IsoDate }[];
  inForce: readonly Pick<RubricInForce, 'version' | 'from'>[];
}

/**
 * Why a judgement of a visit of that day cannot rest on that version (0: none was to be had); else empty. An earlier
 * version than the one in force is right: it is what the person who judged had before them (docs/rulebook.md §3).
 */
export function rubricErrorsOn(
  { versions, inForce }: KnownRubrics,
  indicator: IndicatorId,
  version: number,
  on: IsoDate,
): string {
  const known = versions.find((each) => each.version === version);
  if (version > 0 && !known) return `Version ${version} of its rubric is not in the Rubrics sheet.`;
  if (!isIsoDate(on) || (known && known.effectiveFrom <= on)) return '';
  const held = rubricOn(inForce, on);
  const day = longDate(on);
  const now = held
    ? `A visit of ${day} judges ${indicator} by version ${held.version} of its rubric; choose the level by that one.`
    : `No rubric of ${indicator} held on ${day}; take its level back.`;
  return known ? `Version ${version} holds from ${longDate(known.effectiveFrom)} only. ${now}` : now;
}
