import type { Academy } from '../../trust/academy';
import { currentVisits } from '../visit/current';
import { academicYearOf, isIsoDate, type IsoDate } from '../../time/date';
import type { Person } from '../../trust/person';
import { hasDuty } from '../../trust/offices';
import { isHome } from '../../trust/sight';
import { VISIT_KIND_RULES, type Visit, type VisitKind } from '../visit/visit';
import { directoryOf, type Directory } from '../../trust/directory';
import { peopleOf } from '../visit/people';
import { byText } from '../../text/words';

/** What one person's visits of a school year come to: kept beside the ledger so that saving reads no history. */
export interface Participation {
  /** `P07:2026-27` */
  id: string;
  person: string;
  year: string;
  /** Monitoring, light-touch and diagnosis visits taken part in, not at their own academy. */
  monitoring: number;
  /** Moderation visits outside their own region. */
  moderation: number;
  /** A specialist's latest ten days out of their own academy, latest first. */
  daysOut: IsoDate[];
}

/** How many of a specialist's days out are kept: two weeks of them. */
const DAYS_KEPT = 10;

const MONITORING: readonly VisitKind[] = ['monitoring', 'light-touch', 'diagnosis'];

/** Those whom visits are counted for, and where. */
export interface VisitedTrust {
  people: ReadonlyMap<string, Person>;
  academies: ReadonlyMap<string, Academy>;
  directory: Directory;
}

export const visitedTrust = (people: readonly Person[], academies: readonly Academy[]): VisitedTrust => ({
  people: new Map(people.map((person) => [person.id, person])),
  academies: new Map(academies.map((academy) => [academy.id, academy])),
  directory: directoryOf(people),
});

const nothingYet = (person: string, year: string): Participation => ({
  id: `${person}:${year}`,
  person,
  year,
  monitoring: 0,
  moderation: 0,
  daysOut: [],
});

/** Whether the visit counts for the person at all, and as what. */
function partOf(
  person: Person,
  academy: Academy,
  kind: VisitKind,
): { monitoring: number; moderation: number } {
  const outside = person.region !== '' && person.region !== academy.region;
  return {
    monitoring: MONITORING.includes(kind) && !isHome(person, academy) ? 1 : 0,
    moderation: kind === 'moderation' && outside ? 1 : 0,
  };
}

/**
 * What the visit, which corrects none, makes of the counts of those who took part: equal to the fold of all, in
 * whatever order they come. `of` gives the count as it was. Only rows that change; none for a visit of another year.
 */
export function withPart(
  visit: Visit,
  trust: VisitedTrust,
  year: string,
  of: (id: string) => Participation | undefined,
): Participation[] {
  const academy = trust.academies.get(visit.academy);
  if (!academy || !isIsoDate(visit.on) || academicYearOf(visit.on) !== year) return [];
  return peopleOf(visit, trust.directory).known.flatMap((id) => {
    const person = trust.people.get(id);
    if (!person) return [];
    const before = of(`${id}:${year}`) ?? nothingYet(id, year);
    const { monitoring, moderation } = partOf(person, academy, visit.kind);
    const out = hasDuty(person, 'released') && !isHome(person, academy) ? [visit.on] : [];
    if (monitoring + moderation + out.length === 0) return [];
    const daysOut = [...new Set([...before.daysOut, ...out])].sort().reverse().slice(0, DAYS_KEPT);
    return [
      {
        ...before,
        monitoring: before.monitoring + monitoring,
        moderation: before.moderation + moderation,
        daysOut,
      },
    ];
  });
}

/** What the whole ledger of visits comes to for each person in one school year; corrected visits as last corrected. */
export function participationsOf(
  visits: readonly Visit[],
  trust: VisitedTrust,
  year: string,
): Participation[] {
  const rows = new Map<string, Participation>();
  for (const visit of currentVisits(visits)) {
    for (const row of withPart(visit, trust, year, (id) => rows.get(id))) rows.set(row.id, row);
  }
  return [...rows.values()].sort((a, b) => byText(a.id, b.id));
}

/** Whether visits of that kind are monitoring that an academy has to bear (docs/rulebook.md §6). */
export const isBorne = (kind: VisitKind): boolean => VISIT_KIND_RULES[kind].judges;
