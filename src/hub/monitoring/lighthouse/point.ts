import type { Academy } from '../../trust/academy';
import { calendarOf, halfTermKey, type HalfTerm } from '../../trust/calendar/calendar';
import type { Instant, IsoDate } from '../../time/date';
import { INDICATORS } from '../judgement/indicator';
import type { Judgement } from '../judgement/judgement';
import { lighthousePath, type Course } from './path';
import { positionsOnDays, type Position } from '../judgement/position';
import { groupedBy } from '../../order';
import type { Settings } from '../../trust/setting/settings';
import { categorise } from '../category/categorise';
import type { Category } from '../category/rules';
import { belongsTo } from '../../trust/academy';

/** Where the rule placed an academy at the end of a half-term; the current one moves until it ends. */
export interface PathPoint {
  /** `A01:2026-27-2` */
  id: string;
  academy: string;
  year: string;
  halfTerm: number;
  asAt: IsoDate;
  category: Category;
  /** Indicators at expected or above. */
  atExpected: number;
  course: Course;
}

/** What points follow from. */
export interface PathRows {
  academies: readonly Academy[];
  judgements: readonly Judgement[];
  halfTerms: readonly HalfTerm[];
}

/** What was kept of points so far. */
export interface KnownPoints {
  /** Point id -> the day it shows. */
  asAt: ReadonlyMap<string, IsoDate>;
  /** When the ledger was last folded; empty before the first time. */
  foldedAt: Instant | '';
}

/**
 * The points that are wanting: the current half-term's always; of the past those that are not kept, that do not show the
 * half-term's last day, and those since the day of a judgement that was recorded after the last fold, so that a
 * correction equals never having erred (docs/rulebook.md §4). All others stay as the rule of their time placed them. Nothing
 * is placed before the first judgement and the first day of the Lighthouse categories (docs/rulebook.md §5), nor an academy on
 * a day on which it was not in the trust, nor in half-terms that no calendar can use.
 */
export function pathPoints(
  rows: PathRows,
  known: KnownPoints,
  settings: Settings,
  today: IsoDate,
): PathPoint[] {
  const begun = begunHalfTerms(rows, settings, today);
  const current = begun[begun.length - 1];
  const changed = changedSince(rows.judgements, known.foldedAt);
  const wanting = begun.flatMap((halfTerm) => {
    const asAt = halfTerm.ends < today ? halfTerm.ends : today;
    const stale = halfTerm === current || changed <= asAt;
    const academies = rows.academies
      .filter((academy) => belongsTo(academy, asAt))
      .filter((academy) => stale || known.asAt.get(idOf(academy, halfTerm)) !== asAt);
    return academies.length > 0 ? [{ halfTerm, asAt, academies }] : [];
  });
  const folded = positionsOnDays(
    rows.judgements,
    wanting.map(({ asAt }) => asAt),
  );
  return wanting.flatMap(({ halfTerm, asAt, academies }, at) => {
    const positions = groupedBy(folded[at] ?? [], ({ academy }) => academy);
    return academies.map((academy) =>
      pointOf(academy, halfTerm, positions.get(academy.id) ?? [], settings, asAt),
    );
  });
}

/** The trust's half-terms up to today for which there can be points, earliest first. */
function begunHalfTerms(
  { judgements, halfTerms }: PathRows,
  { lighthouseFrom }: Settings,
  today: IsoDate,
): HalfTerm[] {
  const first = judgements.reduce((earliest, { on }) => (on < earliest ? on : earliest), today);
  const since = first > lighthouseFrom ? first : lighthouseFrom;
  return calendarOf({ id: '', calendar: 'trust' }, halfTerms, []).halfTerms.filter(
    ({ starts, ends }) => starts <= today && ends >= since,
  );
}

/** The first day on which a judgement recorded since then, or the one that it corrects, tells; far ahead for none. */
function changedSince(judgements: readonly Judgement[], foldedAt: Instant | ''): IsoDate {
  const byId = new Map(judgements.map((one) => [one.id, one]));
  return judgements
    .filter(({ recordedAt }) => recordedAt >= foldedAt)
    .flatMap(({ on, supersedes }) => [on, byId.get(supersedes)?.on ?? on])
    .reduce((earliest, on) => (on < earliest ? on : earliest), '9999-12-31');
}

const idOf = ({ id }: Academy, { year, number }: HalfTerm): string => `${id}:${halfTermKey(year, number)}`;

function pointOf(
  academy: Academy,
  halfTerm: HalfTerm,
  positions: Position[],
  settings: Settings,
  asAt: IsoDate,
): PathPoint {
  return {
    id: idOf(academy, halfTerm),
    academy: academy.id,
    year: halfTerm.year,
    halfTerm: halfTerm.number,
    asAt,
    ...placeOf(academy, positions, settings, asAt),
  };
}

/** Where the rule places an academy on a day by its positions then, and how it is on its way (docs/rulebook.md §5). */
export function placeOf(
  academy: Academy,
  positions: Position[],
  settings: Settings,
  asAt: IsoDate,
): Pick<PathPoint, 'category' | 'atExpected' | 'course'> {
  const { category, counts } = categorise(positions, settings, INDICATORS);
  return {
    category,
    atExpected: counts.expected + counts.strength,
    course: lighthousePath(academy, category, positions, settings, asAt).onCourse,
  };
}
