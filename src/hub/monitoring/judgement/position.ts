import { isIsoDate, type IsoDate, type Instant } from '../../time/date';
import type { Level } from './indicator';
import { currentJudgements, type CurrentJudgement, type Judgement, type Stage } from './judgement';
import { byText } from '../../text/words';

/** One past level of a position; `at` and `root` keep the order of entries of the same day. */
export interface TrendEntry {
  on: IsoDate;
  /** When the judgement (or the one it corrects, at the start of the chain) was recorded. */
  at: Instant;
  /** Id of the judgement at the start of the chain of corrections. */
  root: string;
  level: Level;
  judgement: string;
}

/** Where an academy stands on an indicator: the latest judgement that is neither self nor superseded (docs/rulebook.md §4). */
export interface Position {
  /** `${academy}:${indicator}` */
  id: string;
  academy: string;
  indicator: string;
  level: Level;
  /** First day of the unbroken run of this level within `trend`. */
  since: IsoDate;
  /** Day, person, visit, stage and words of the latest judgement. */
  on: IsoDate;
  by: string;
  visit: string;
  judgement: string;
  stage: Stage;
  narrative: string;
  share: string;
  rubricVersion: number;
  /** The last six, oldest first. */
  trend: TrendEntry[];
}

/** How many past levels a position carries (docs/rulebook.md §4). */
const TREND_LENGTH = 6;

const LAST_DAY = '9999-12-31';
const BEYOND = '~';

/** Order of judgements: by the day judged, then by when first recorded, then by id. */
export const inOrder = (
  a: Pick<TrendEntry, 'on' | 'at' | 'root'>,
  b: Pick<TrendEntry, 'on' | 'at' | 'root'>,
): number => byText(a.on, b.on) || byText(a.at, b.at) || byText(a.root, b.root);

/** Whether a judgement can be a position: not a self-review, with a level, on a real day (docs/rulebook.md §4). */
const counts = ({ stage, level, on }: Judgement): boolean =>
  stage !== 'self' && level !== '' && isIsoDate(on);

/**
 * The positions that a whole ledger comes to, by id: the latest judgement that is neither self nor superseded
 * (docs/rulebook.md §4). The order of the ledger does not matter. A judgement on a day that is none is left out.
 */
export const positionsOf = (ledger: readonly Judgement[]): Position[] =>
  positionsOnDays(ledger, [LAST_DAY])[0] ?? [];

/**
 * The positions at the end of each of some days, earliest first, in one walk through the ledger. What was corrected
 * since counts as corrected, on the day that it has now (docs/rulebook.md §4: a correction equals never having erred).
 */
export function positionsOnDays(ledger: readonly Judgement[], days: readonly IsoDate[]): Position[][] {
  const standing = currentJudgements(ledger)
    .filter(({ judgement }) => counts(judgement))
    .sort((a, b) => byText(a.on, b.on));
  const positions = new Map<string, Position>();
  let next = 0;
  return days.map((day) => {
    for (; (standing[next]?.on ?? BEYOND) <= day; next += 1) {
      const current = standing[next] as CurrentJudgement;
      const id = positionId(current.judgement);
      positions.set(id, placed(positions.get(id), current));
    }
    return [...positions.values()].sort((a, b) => byText(a.id, b.id));
  });
}

/** `A01:PI03` */
export const positionId = ({ academy, indicator }: Pick<Judgement, 'academy' | 'indicator'>): string =>
  `${academy}:${indicator}`;

/**
 * The position after one more judgement that corrects none, in whatever order they come: equal to the fold of all.
 * A self-review leaves it as it was, and so does a judgement that is in it already.
 */
export function withJudgement(position: Position | undefined, judgement: Judgement): Position | undefined {
  if (!counts(judgement)) return position;
  return placed(position, { judgement, on: judgement.on, at: judgement.recordedAt, root: judgement.id });
}

/** Puts a judgement into its place among the last six; the latest of them speaks for the position. */
function placed(position: Position | undefined, { judgement, on, at, root }: CurrentJudgement): Position {
  const entry: TrendEntry = { on, at, root, level: judgement.level as Level, judgement: judgement.id };
  const others = (position?.trend ?? []).filter((other) => other.root !== root);
  const trend = [...others, entry].sort(inOrder).slice(-TREND_LENGTH);
  const since = sinceOf(trend);
  if (position && trend[trend.length - 1] !== entry) return { ...position, trend, since };
  const { academy, indicator, by, visit, stage, narrative, share, rubricVersion } = judgement;
  const words = { by, visit, judgement: judgement.id, stage, narrative, share, rubricVersion };
  return { id: positionId(judgement), academy, indicator, level: entry.level, since, on, ...words, trend };
}

/** First day of the unbroken run of the latest level. */
function sinceOf(trend: readonly TrendEntry[]): IsoDate {
  let first = trend.length - 1;
  while (first > 0 && trend[first - 1]?.level === trend[first]?.level) first -= 1;
  return trend[first]?.on ?? '';
}
