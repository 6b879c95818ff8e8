import type { IsoDate } from '../../time/date';
import { rubricTroubleOn } from '../rubric/in-force';
import { linkTrouble, textTrouble, type FieldErrors } from '../../text/errors';
import { pathIn, VISIT_FIELDS } from '../visit/fields';
import type { JudgementInput } from '../visit/input';
import type { VisitFacts } from '../visit/errors';

type JudgedBy = Pick<VisitFacts, 'limit' | 'rubrics' | 'hasIndicator'> & { on: IsoDate };

/** What is wrong with one judgement (domain.md §4); `seen`: indicators judged before it. */
export function judgementTrouble(
  judgement: JudgementInput,
  facts: JudgedBy,
  seen: ReadonlySet<string>,
): FieldErrors {
  const { indicator, level, narrative, share, links } = judgement;
  const { narrative: why, share: learn, judgementLinks } = VISIT_FIELDS;
  const optional = { ...learn, missing: level === 'strength' ? learn.missing : '' };
  return {
    [`judgements.${indicator}`]: indicatorTrouble(judgement, facts, seen),
    [pathIn(why, indicator)]: textTrouble(why, narrative, facts.limit),
    [pathIn(learn, indicator)]: textTrouble(optional, share, facts.limit),
    [pathIn(judgementLinks, indicator)]: linkTrouble(links),
  };
}

function indicatorTrouble(
  { indicator, rubricVersion }: JudgementInput,
  { rubrics, hasIndicator, on }: JudgedBy,
  seen: ReadonlySet<string>,
): string {
  if (hasIndicator?.(indicator) === false) return `The hub has no indicator “${indicator}”.`;
  if (seen.has(indicator)) return 'This indicator is judged twice.';
  return rubrics ? rubricTroubleOn(rubrics(indicator), indicator, rubricVersion, on) : '';
}
