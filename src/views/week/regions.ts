import { groupedBy, sortedBy } from '../../hub/order';
import { isLate, lineOf, mostUrgent } from './lines';
import type { Names } from './names';
import type { WeekLookups } from './lookups';
import type { RegionWeek } from './model';
import type { Owed, WeekBasis } from './part';

/** Shown by name in each region. */
const WORST = 3;

/** What is late and due, by region: those of an academy where it lies, those of a person where they work. */
export function regionWeeks(model: WeekBasis, { owed, names }: WeekLookups): RegionWeek[] {
  const academies = new Map(model.academies.map(({ id, region }) => [id, region]));
  const people = new Map(
    model.people.map(({ id, region, academy }) => [
      id,
      region === '' ? (academies.get(academy) ?? '') : region,
    ]),
  );
  const regionOf = ({ academy, who }: Owed): string =>
    (academy === '' ? people.get(who) : academies.get(academy)) ?? '';
  const groups = groupedBy(
    owed.filter(({ shared }) => shared),
    regionOf,
  );
  const regions = sortedBy(
    model.regions,
    ({ name }) => name,
    ({ id }) => id,
  );
  const known = regions.map(({ id, name }) => regionWeek(id, name, groups.get(id) ?? [], names));
  const none = groups.get('') ?? [];
  return none.length === 0 ? known : [...known, regionWeek('', 'The trust’s own', none, names)];
}

function regionWeek(id: string, name: string, all: Owed[], names: Names): RegionWeek {
  const late = mostUrgent(all.filter(isLate));
  return {
    id,
    name,
    overdue: late.filter(({ status }) => status === 'overdue').length,
    due: all.filter(({ status }) => status === 'due').length,
    over: late.filter(({ status }) => status === 'over').length,
    worst: late.slice(0, WORST).map((one) => lineOf(one, names, false)),
  };
}
