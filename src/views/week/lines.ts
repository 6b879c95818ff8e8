import { promiseKey } from '../../hub/monitoring/obligation/digest';
import { sortedBy } from '../../hub/order';
import type { WeekLine } from './model';
import type { Names } from './names';
import type { Owed } from './part';

/** What is owed in words; `own` leaves out whose it is. */
export function lineOf(owed: Owed, names: Names, own: boolean): WeekLine {
  const { title, words, forecast, status, due, overdueBy, academy, visit, who, record, opens } = owed;
  return {
    key: promiseKey(owed),
    ...{ title, words, forecast, status, due, overdueBy, academy, record },
    kind: visit,
    ...(opens ? { opens } : {}),
    ...(owed.expectedByNow === undefined ? {} : { done: owed.done, owed: owed.owed }),
    whose: own ? '' : who === '' ? 'nobody named' : names.person(who),
  };
}

export const isLate = ({ status }: Pick<Owed, 'status'>): boolean =>
  status === 'overdue' || status === 'over';

/** The most overdue first, then what falls due first; what has no day last. */
export const mostUrgent = (some: Owed[]): Owed[] =>
  sortedBy(
    some,
    (one) => -one.overdueBy,
    ({ due }) => (due === '' ? '9999' : due),
    ({ id }) => id,
  );
