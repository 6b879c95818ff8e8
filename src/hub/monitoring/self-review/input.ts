import type { FieldErrors } from '../../text/errors';
import { academicYearOf, type IsoDate } from '../../time/date';
import { LEVELS } from '../judgement/indicator';
import { judgementErrors } from '../judgement/errors';
import { pathIn } from '../visit/fields';
import type { JudgementInput } from '../visit/input';
import type { VisitFacts } from '../visit/facts';
import type { OwnView } from './own-view';

/** What the form of a self-review sends. `id` is made when the form opens. */
export interface SelfReviewInput {
  id: string;
  academy: string;
  /** The indicators that were reviewed; the others stay as they are. */
  judgements: JudgementInput[];
}

/** Everything that keeps a self-review from being saved: path -> sentence. The one rule of form and action. */
export function selfReviewErrors(
  { judgements }: Pick<SelfReviewInput, 'judgements'>,
  facts: Pick<VisitFacts, 'today' | 'limit' | 'rubrics' | 'hasIndicator'>,
): FieldErrors {
  const none = judgements.length === 0 ? 'Choose a level for at least one indicator.' : '';
  const seen = new Set<string>();
  const all: FieldErrors = { judgements: none };
  for (const judgement of judgements) {
    const chosen = LEVELS.some((level) => level === judgement.level);
    all[pathIn('judgements', judgement.indicator, 'level')] = chosen ? '' : 'Choose a level.';
    Object.assign(all, judgementErrors(judgement, { ...facts, on: facts.today }, seen));
    seen.add(judgement.indicator);
  }
  return Object.fromEntries(Object.entries(all).filter(([, sentence]) => sentence !== ''));
}

const sameLines = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\n') === other.join('\n');

/** Whether a review says nothing new: the same level and words as the own view of this school year. */
export const saysNothingNew = (
  { level, narrative, share, links }: JudgementInput,
  before: OwnView | undefined,
  today: IsoDate,
): boolean =>
  before !== undefined &&
  academicYearOf(before.on) === academicYearOf(today) &&
  before.level === level &&
  before.narrative === narrative &&
  before.share === share &&
  sameLines(before.links, links);
