import { groupedBy } from '../../order';
import type { Person } from '../../trust/person';
import { plainName } from '../../text/text';
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

/** Finds people by what is written of them: by ID, and by name where one person alone bears it. */
export interface Directory {
  /** Ids of those who may be meant; several when it cannot be told. */
  find(written: string): string[];
}

/** Of people of one name those who are active are meant, and former ones only where nobody active bears it. */
export function directoryOf(people: readonly Named[]): Directory {
  const known = made.get(people) ?? directoryMade(people);
  made.set(people, known);
  return known;
}

type Named = Pick<Person, 'id' | 'name' | 'active'>;

/** Rows that were read are never changed: the directory of each list is made once. */
const made = new WeakMap<readonly Named[], Directory>();

function directoryMade(people: readonly Named[]): Directory {
  const ids = new Map(people.map(({ id }) => [plainName(id), id]));
  const named = (active: boolean) =>
    groupedBy(
      people.filter((one) => one.active === active),
      ({ name }) => plainName(name),
    );
  const present = named(true);
  const former = named(false);
  const byId = (written: string): string[] => {
    const id = ids.get(plainName(written));
    return id === undefined ? [] : [id];
  };
  return {
    find(written) {
      const [, inside = written] = /\(([^()]*)\)\s*$/.exec(written) ?? [];
      const own = byId(inside);
      const name = plainName(written);
      return own.length > 0 ? own : (present.get(name) ?? former.get(name) ?? []).map(({ id }) => id);
    },
  };
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
