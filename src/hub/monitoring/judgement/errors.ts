import type { IsoDate } from '../../time/date';
import { rubricErrorsOn } from '../rubric/in-force';
import { textError } from '../../field/value';
import { linkError, type FieldErrors } from '../../text/errors';
import { JUDGEMENT_FIELDS, pathIn } from '../visit/fields';
import type { JudgementInput } from '../visit/input';
import type { VisitFacts } from '../visit/facts';

type JudgedBy = Pick<VisitFacts, 'limit' | 'rubrics' | 'hasIndicator'> & { on: IsoDate };

/** What is wrong with one judgement (docs/rulebook.md §4); `seen`: indicators judged before it. */
export function judgementErrors(
  judgement: JudgementInput,
  facts: JudgedBy,
  seen: ReadonlySet<string>,
): FieldErrors {
  const { indicator, level, narrative, share, links } = judgement;
  const { narrative: why, share: learn } = JUDGEMENT_FIELDS;
  const optional = { ...learn, missing: level === 'strength' ? learn.missing : '' };
  return {
    [`judgements.${indicator}`]: indicatorError(judgement, facts, seen),
    [pathIn('judgements', indicator, 'narrative')]: textError(why, narrative, facts.limit),
    [pathIn('judgements', indicator, 'share')]: textError(optional, share, facts.limit),
    [pathIn('judgements', indicator, 'links')]: linkError(links),
  };
}

function indicatorError(
  { indicator, rubricVersion }: JudgementInput,
  { rubrics, hasIndicator, on }: JudgedBy,
  seen: ReadonlySet<string>,
): string {
  if (hasIndicator?.(indicator) === false) return `The hub has no indicator “${indicator}”.`;
  if (seen.has(indicator)) return 'This indicator is judged twice.';
  return rubrics ? rubricErrorsOn(rubrics(indicator), indicator, rubricVersion, on) : '';
}
