import { obligationsOf, type ObligationModel } from '../../../hub/monitoring/obligation/of-trust';
import type { Obligation, ObligationKind } from '../../../hub/monitoring/obligation/terms';
import { VISIT_KIND_RULES, VISIT_KINDS, type VisitKind } from '../../../hub/monitoring/visit/visit';
import type { Names } from '../names';
import type { Owed, WeekBasis, WeekPart } from '../part';

/** Visits that fall due again as soon as one is made. */
const RECURRING: readonly ObligationKind[] = ['support', 'ofsted-preparation'];

const visitKindOf = (kind: ObligationKind): VisitKind | undefined =>
  VISIT_KINDS.find((each) => each === kind);

function titleOf({ kind, academy }: Obligation, names: Names): string {
  const visit = visitKindOf(kind);
  if (visit !== undefined && academy !== '')
    return `${VISIT_KIND_RULES[visit].label}: ${names.academy(academy)}`;
  if (kind === 'load') return `What ${names.academy(academy)} bears`;
  if (kind === 'moderation') return 'Moderation visits this year';
  return kind === 'participation' ? 'Monitoring at other academies' : 'Days out of the own academy';
}

function listedAs({ kind, academy }: Obligation): Owed['listed'] {
  if (academy === '') return 'always';
  if (kind === 'load') return 'never';
  return RECURRING.includes(kind) ? 'again' : 'until done';
}

/** The visits that are owed, the numbers of the year, and what nobody should pass (docs/rulebook.md §6). */
export const visitsPart: WeekPart<Omit<ObligationModel, keyof WeekBasis>> = {
  tables: ['positions', 'standings', 'participations', 'loads'],
  lines: (model, names) => ({
    owed: obligationsOf(model).map((one) => ({
      ...one,
      ...{ title: titleOf(one, names), listed: listedAs(one), record: '', shared: true, escalates: true },
      visit: one.academy === '' ? '' : (visitKindOf(one.kind) ?? ''),
    })),
  }),
};
