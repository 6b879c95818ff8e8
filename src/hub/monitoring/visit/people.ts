import type { Directory } from '../../trust/directory';
import type { Visit } from './visit';

/** Who took part in a visit, as far as the plain text of its team tells. */
export interface VisitPeople {
  /** Person ids, the lead first, each once. */
  known: string[];
  /** Names that more than one person bears: counted for nobody, since it cannot be told whose they are. */
  ambiguous: string[];
  /** Names of nobody in the People sheet: guests, who count as people of the visit all the same. */
  guests: string[];
}

/** The names of a team, as people part them: by commas, semicolons, lines, `and` and `&`. */
export const teamNames = (team: string): string[] =>
  team
    .split(/[,;\n]| and | & /i)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Who took part: the lead, the joint observers, and whom the names of the team can only mean; `P07` or `Jo Lee (P07)` names one by ID. */
export function peopleOf(
  { lead, team, observers }: Pick<Visit, 'lead' | 'team' | 'observers'>,
  directory: Directory,
): VisitPeople {
  const known = new Set([lead, ...observers].filter((id) => id !== ''));
  const ambiguous = new Set<string>();
  const guests = new Set<string>();
  for (const name of teamNames(team)) {
    const found = directory.find(name);
    const [first] = found;
    if (found.length > 1) ambiguous.add(name);
    else if (first === undefined) guests.add(name);
    else known.add(first);
  }
  return { known: [...known], ambiguous: [...ambiguous], guests: [...guests] };
}
