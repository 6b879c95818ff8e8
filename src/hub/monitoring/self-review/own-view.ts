import { byText } from '../../text/words';
import { isIsoDate, type Instant, type IsoDate } from '../../time/date';
import type { Level } from '../judgement/indicator';
import { currentJudgements, type Judgement } from '../judgement/judgement';
import { positionId } from '../judgement/position';

/** How an academy sees itself on an indicator: its latest self-review of it (docs/rulebook.md §4). Sets no position. */
export interface OwnView {
  /** `${academy}:${indicator}` */
  id: string;
  academy: string;
  indicator: string;
  level: Level;
  /** The day of the self-review. */
  on: IsoDate;
  /** Person id. */
  by: string;
  /** Why, and what shows it. */
  narrative: string;
  /** What other academies can learn; empty unless it is a strength. */
  share: string;
  links: string[];
  rubricVersion: number;
  /** The judgement that it comes from, and when that was recorded. */
  judgement: string;
  at: Instant;
}

const inOrder = (a: OwnView, b: OwnView): number =>
  byText(a.on, b.on) || byText(a.at, b.at) || byText(a.judgement, b.judgement);

function viewOf(judgement: Judgement, at: Instant): OwnView | undefined {
  const { academy, indicator, level, stage, on, by, narrative, share, links, rubricVersion, id } = judgement;
  if (stage !== 'self' || level === '' || !isIsoDate(on)) return undefined;
  const words = { narrative, share, links, rubricVersion };
  return { id: positionId(judgement), academy, indicator, level, on, by, ...words, judgement: id, at };
}

const later = (one: OwnView | undefined, other: OwnView): OwnView =>
  one && inOrder(one, other) > 0 ? one : other;

/** The own views that a whole ledger comes to, by id: the latest self-review of each, corrections counted. */
export function ownViewsOf(ledger: readonly Judgement[]): OwnView[] {
  const views = new Map<string, OwnView>();
  for (const { judgement, at } of currentJudgements(ledger)) {
    const view = viewOf(judgement, at);
    if (view) views.set(view.id, later(views.get(view.id), view));
  }
  return [...views.values()].sort((a, b) => byText(a.id, b.id));
}

/** The own view after one more self-review that corrects none: equal to the fold of all. */
export function withOwnView(before: OwnView | undefined, judgement: Judgement): OwnView | undefined {
  const view = viewOf(judgement, judgement.recordedAt);
  return view ? later(before, view) : before;
}
