import { groupedBy, sortedBy } from '../order';
import type { Region } from './academy';
import { hasDuty } from './offices';
import type { Person } from './person';

type Named = Pick<Region, 'id' | 'ceo'>;

/** The active people who lead a region by their own rows of People, by region id, each region's by person id. */
function leadingOf(people: readonly Person[]): Map<string, Person[]> {
  const leading = people.filter((one) => one.active && one.region !== '' && hasDuty(one, 'support-region'));
  return groupedBy(
    sortedBy(leading, ({ id }) => id),
    ({ region }) => region,
  );
}

/**
 * Who leads each region, by region id. People says it, by role and region, since rights follow from there too; Regions
 * only picks one where several lead it, else the first by id counts. Nobody whom Regions alone names: they would owe
 * what they may not do.
 */
export function leadersOf(regions: readonly Named[], people: readonly Person[]): Map<string, Person> {
  const leading = leadingOf(people);
  return new Map(
    regions.flatMap(({ id, ceo }) => {
      const those = leading.get(id) ?? [];
      const leader = those.find((one) => one.id === ceo) ?? those[0];
      return leader ? [[id, leader] as const] : [];
    }),
  );
}

/** Where the two sheets say different things of who leads a region. */
export interface LeaderDispute {
  region: string;
  /** Person id in Regions; empty where several lead the region and Regions picks none. */
  named: string;
  /** Ids of those who lead it by People. */
  leading: string[];
}

/** Every region of which Regions names somebody who does not lead it by People, or picks none of several. */
export function leaderDisputes(regions: readonly Named[], people: readonly Person[]): LeaderDispute[] {
  const leading = leadingOf(people);
  return regions.flatMap(({ id, ceo }) => {
    const those = (leading.get(id) ?? []).map((one) => one.id);
    const agree = ceo === '' ? those.length < 2 : those.includes(ceo);
    return agree ? [] : [{ region: id, named: ceo, leading: those }];
  });
}
