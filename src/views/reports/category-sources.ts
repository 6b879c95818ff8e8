import { notBegunWords } from '../../hub/monitoring/category/begun';
import type { Decision } from '../../hub/monitoring/category/decision';
import { longDate } from '../../hub/time/date';
import type { ReportContext } from './context';
import type { Decided } from './decisions-section';
import type { ReportedSitting } from './sitting';
import { citeCategory } from './sources';

export type CategoryContext = ReportContext<Decided>;

export const notBegun = ({ model }: CategoryContext): string => notBegunWords(model.today, model.settings);
export const begun = (context: CategoryContext): boolean => notBegun(context) === '';

export const citeRule = (context: CategoryContext, { facts }: ReportedSitting): number[] =>
  citeCategory(context.sources, facts, context.indicatorIds);

export const citeDecision = (
  { sources }: CategoryContext,
  { facts }: ReportedSitting,
  { id, on }: Decision,
): number => sources.cite('Decisions', id, `${facts.academy.name}: decided ${longDate(on)}`);

/** The diagnosis visits of the year; that there was none is traceable too. */
export function citeDiagnosis({ sources }: CategoryContext, { facts, diagnosis }: ReportedSitting): number[] {
  const { id, name } = facts.academy;
  if (diagnosis.visits.length === 0)
    return [sources.cite('Visits', `no diagnosis of ${id}`, `${name}: no diagnosis visit this year`)];
  return [sources.cite('Visits', diagnosis.visits.join(', '), `${name}: diagnosis of this year`)];
}

export const citeBefore = (context: CategoryContext, one: ReportedSitting): number[] => [
  ...citeRule(context, one),
  ...(one.before ? [citeDecision(context, one, one.before)] : []),
];
