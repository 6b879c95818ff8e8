import { promiseKey } from '../../hub/monitoring/obligation/digest';
import { VISIT_KIND_RULES, VISIT_KINDS, type VisitKind } from '../../hub/monitoring/visit/visit';
import { sortedBy } from '../../hub/order';
import type { WeekLine, WeekModel } from './model';
import { MAD } from '../../hub/monitoring/obligation/terms';
import type { Obligation } from '../../hub/monitoring/obligation/terms';

/** Names of people and places, looked up once. */
export interface Names {
  academy(id: string): string;
  person(id: string): string;
}

export function namesOf(model: Pick<WeekModel, 'academies' | 'people'>): Names {
  const academies = new Map(model.academies.map(({ id, name }) => [id, name]));
  const people = new Map(model.people.map(({ id, name }) => [id, name]));
  return {
    academy: (id) => academies.get(id) ?? id,
    person: (id) => (id === MAD ? 'the MAD unit' : (people.get(id) ?? id)),
  };
}

const visitKindOf = (kind: Obligation['kind']): VisitKind | undefined =>
  VISIT_KINDS.find((each) => each === kind);

function titleOf({ kind, academy, record }: Obligation, names: Names): string {
  if (record) return academy === '' ? record.title : `${record.title}, ${names.academy(academy)}`;
  const visit = visitKindOf(kind);
  if (visit !== undefined && academy !== '')
    return `${VISIT_KIND_RULES[visit].label}: ${names.academy(academy)}`;
  if (kind === 'load') return `What ${names.academy(academy)} bears`;
  if (kind === 'moderation') return 'Moderation visits this year';
  return kind === 'participation' ? 'Monitoring at other academies' : 'Days out of the own academy';
}

/** A promise in words; `own` leaves out whose it is. */
export function lineOf(obligation: Obligation, names: Names, own: boolean): WeekLine {
  const { words, forecast, status, due, overdueBy, academy, kind, who, record } = obligation;
  return {
    key: promiseKey(obligation),
    title: titleOf(obligation, names),
    ...{ words, forecast, status, due, overdueBy, academy },
    kind: academy === '' ? '' : (visitKindOf(kind) ?? ''),
    record: record?.kind ?? '',
    whose: own ? '' : who === '' ? 'nobody named' : names.person(who),
  };
}

export const isLate = ({ status }: Pick<Obligation, 'status'>): boolean =>
  status === 'overdue' || status === 'over';

/** The most overdue first, then what falls due first; what has no day last. */
export const mostUrgent = <T extends Obligation>(some: T[]): T[] =>
  sortedBy(
    some,
    (one) => -one.overdueBy,
    ({ due }) => (due === '' ? '9999' : due),
    ({ id }) => id,
  );
