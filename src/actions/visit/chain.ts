import { standingEntries } from '../../hub/monitoring/judgement/chain';
import { isWithdrawn } from '../../hub/monitoring/visit/current';
import type { Visit } from '../../hub/monitoring/visit/visit';

/** A visit's id with those of all that it corrects, however often it was corrected. */
export function visitChain(byId: ReadonlyMap<string, Visit>, id: string): Set<string> {
  const chain = new Set<string>();
  for (let at = byId.get(id); at && !chain.has(at.id); at = byId.get(at.supersedes)) chain.add(at.id);
  return chain;
}

/**
 * The visits that nothing corrects, those withdrawn left out. A correction may have moved a visit to another academy: so all of the ledger tells
 * what is superseded.
 */
export function standingVisits<V extends Visit>(visits: readonly V[]): V[] {
  const superseded = new Set(visits.map(({ supersedes }) => supersedes));
  return visits.filter((visit) => !superseded.has(visit.id) && !isWithdrawn(visit));
}

/** The entry that stands for a visit by now, however often it was corrected; it may say that the visit is withdrawn. */
export const standingEntry = <V extends Visit>(visits: readonly V[], id: string): V | undefined =>
  standingEntries(visits).get(id);

/** The first entry of the chain that a visit's entry belongs to. */
export const rootOf = (byId: ReadonlyMap<string, Visit>, id: string): string =>
  [...visitChain(byId, id)].pop() ?? id;
