import { onlyOne } from '../../field/names';
import { standingEntries } from '../judgement/chain';
import { textError } from '../../field/value';
import { VISIT_FIELDS, VISIT_MOST } from './fields';
import type { VisitInput } from './input';
import { type Directory } from '../../trust/directory';
import { teamNames } from './people';
import type { Visit } from './visit';

/** What the names of joint observers are looked up in; left out where a face does not know everybody. */
export interface ObserverFacts {
  limit: number;
  directory?: Directory | undefined;
  /** Person id of the person who leads the visit. */
  lead?: string | undefined;
}

type Named = Pick<VisitInput, 'observers'>;

/** Why those named as joint observers cannot be taken: each must be one person of the hub, and not the lead; else empty. */
export function observersError({ observers = '' }: Named, facts: ObserverFacts): string {
  const names = teamNames(observers);
  if (names.length === 0) return '';
  if (names.length > VISIT_MOST.observers) return `At most ${VISIT_MOST.observers} joint observers at once.`;
  const long = textError(VISIT_FIELDS.observers, observers, facts.limit);
  return long || (names.map((name) => nameError(name, facts)).find((sentence) => sentence !== '') ?? '');
}

function nameError(name: string, { directory, lead }: ObserverFacts): string {
  if (!directory) return '';
  const found = directory.find(name);
  if (found.length === 0)
    return `“${name}” is nobody in the People sheet: write a name or ID from it, and guests under “${VISIT_FIELDS.team.label}”.`;
  if (found.length > 1)
    return `“${name}” may be more than one person: write the ID behind the name, such as “Jo Lee (P07)”.`;
  return found[0] === lead ? `“${name}” led the visit: name those who judged with them.` : '';
}

/** Ids of the joint observers named, each once; names that mean nobody or several are left to `observersError`. */
export const observersIn = ({ observers = '' }: Named, directory: Directory): string[] => [
  ...new Set(
    teamNames(observers)
      .map((name) => onlyOne(directory.find(name)))
      .filter((id) => id !== ''),
  ),
];

/** As the form writes them: the ID behind each name, so that no name can be mistaken. */
export const observerWords = (ids: readonly string[], nameOf: (id: string) => string): string =>
  ids.map((id) => `${nameOf(id).replace(/[,;\n&]/g, ' ')} (${id})`).join(', ');

/**
 * Who judged at a visit together with its lead, as last corrected, found by any entry of the visit: their judgement is
 * one with the lead's, so it checks nothing (docs/rulebook.md §4).
 */
export function judgedTogether(visits: readonly Visit[]): (visit: string) => readonly string[] {
  const standing = standingEntries(visits);
  return (visit) => standing.get(visit)?.observers ?? [];
}
