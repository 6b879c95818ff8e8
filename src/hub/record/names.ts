import type { NamedKind, Names } from '../field/names';
import { ownWords } from '../field/own-word';
import { allBoards } from '../governance/board';
import type { Indicator } from '../monitoring/judgement/indicator';
import { directoryOf, idsNamed } from '../trust/directory';
import { plainName } from '../text/text';
import type { Academy, Region } from '../trust/academy';
import type { Person } from '../trust/person';
import type { Settings } from '../trust/setting/settings';

/** The rows that have names. */
export interface NamedRows {
  people: readonly Person[];
  academies: readonly Academy[];
  indicators: readonly Indicator[];
  regions: readonly Region[];
  settings: Settings;
}

/** Names out of the rows: people by name or ID, academies, indicators and boards by ID, name or number. */
export function namesIn({ people, academies, indicators, regions, settings }: NamedRows): Names {
  const directory = directoryOf(people);
  const shared = new Set<string>();
  const seen = new Set<string>();
  for (const name of people.map((one) => plainName(one.name))) {
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  const lists: Record<Exclude<NamedKind, 'person'>, readonly { id: string; name: string }[]> = {
    academy: academies,
    indicator: indicators,
    board: allBoards({ regions, settings }),
  };
  return {
    own: (words) => ownWords(words, { specialist: settings.specialistWord }),
    find: (kind, written) => (kind === 'person' ? directory.find(written) : idsNamed(lists[kind], written)),
    name: (kind, id) => {
      const rows = kind === 'person' ? people : lists[kind];
      const name = rows.find((row) => row.id === id)?.name;
      if (name === undefined) return id;
      // Two people of one name can be told apart by their ID alone.
      return kind === 'person' && shared.has(plainName(name)) ? `${name} (${id})` : name;
    },
  };
}
