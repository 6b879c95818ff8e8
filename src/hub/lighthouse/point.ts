import type { Academy } from '../academy';
import { halfTermKey, type HalfTerm } from '../time/calendar';
import { categorise, type Category } from '../category/category';
import type { IsoDate } from '../time/date';
import { INDICATOR_IDS } from '../judgement/indicator';
import type { Judgement } from '../judgement/judgement';
import { lighthousePath, type Course } from './path';
import { positionsOf, type Position } from '../judgement/position';
import type { Settings } from '../setting/settings';

/** Where the rule placed an academy at the end of a half-term; the current one moves until it ends. */
export interface PathPoint {
  /** `A01:2026-27-2` */
  id: string;
  academy: string;
  year: string;
  halfTerm: number;
  asAt: IsoDate;
  category: Category;
  /** Indicators at expected or above, of ten. */
  atExpected: number;
  course: Course;
}

/** Judgements gone through in one night at most: each half-term folds the ledger up to its last day. */
const JUDGEMENTS_A_NIGHT = 400_000;

/**
 * The points that are wanting: the current half-term's always, those of the past that have none, latest first, as many as
 * one night bears. Nothing is placed before the first judgement and the first day of the Lighthouse categories (domain.md §5), nor an
 * academy on a day on which it was not in the trust.
 */
export function pathPoints(
  rows: { academies: readonly Academy[]; judgements: readonly Judgement[]; halfTerms: readonly HalfTerm[] },
  known: ReadonlySet<string>,
  settings: Settings,
  today: IsoDate,
): PathPoint[] {
  const first = rows.judgements.map(({ on }) => on).sort()[0] ?? today;
  const since = first > settings.lighthouseFrom ? first : settings.lighthouseFrom;
  const begun = rows.halfTerms
    .filter(({ calendar, starts, ends }) => calendar === 'trust' && starts <= today && ends >= since)
    .sort((a, b) => (a.starts < b.starts ? 1 : -1));
  const wanting = begun.filter(
    (halfTerm, at) =>
      at === 0 ||
      rows.academies.some((one) => isThere(one, halfTerm.ends) && !known.has(idOf(one, halfTerm))),
  );
  const most = Math.max(1, Math.floor(JUDGEMENTS_A_NIGHT / Math.max(1, rows.judgements.length)));
  return wanting.slice(0, most).flatMap((halfTerm) => {
    const asAt = halfTerm.ends < today ? halfTerm.ends : today;
    const positions = new Map<string, Position[]>();
    for (const position of positionsOf(rows.judgements.filter(({ on }) => on <= asAt))) {
      positions.set(position.academy, [...(positions.get(position.academy) ?? []), position]);
    }
    return rows.academies
      .filter((academy) => isThere(academy, asAt))
      .map((academy) => pointOf(academy, halfTerm, positions.get(academy.id) ?? [], settings, asAt));
  });
}

const isThere = ({ joinedOn, leftOn }: Academy, on: IsoDate): boolean =>
  joinedOn <= on && (leftOn === '' || leftOn > on);

const idOf = ({ id }: Academy, { year, number }: HalfTerm): string => `${id}:${halfTermKey(year, number)}`;

function pointOf(
  academy: Academy,
  halfTerm: HalfTerm,
  positions: Position[],
  settings: Settings,
  asAt: IsoDate,
): PathPoint {
  const { category, counts } = categorise(positions, settings, INDICATOR_IDS);
  return {
    id: idOf(academy, halfTerm),
    academy: academy.id,
    year: halfTerm.year,
    halfTerm: halfTerm.number,
    asAt,
    category,
    atExpected: counts.expected + counts.strength,
    course: lighthousePath(academy, category, positions, settings, asAt).onCourse,
  };
}
