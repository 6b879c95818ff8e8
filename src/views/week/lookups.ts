import { groupedBy } from '../../hub/order';
import { namesOf, type Names } from './names';
import type { DecidedLine, OwnLine } from './model';
import type { Owed } from './part';
import { WEEK_PARTS, type WeekModel } from './parts';
import { promisesOf } from './promises';

/** The lines of all parts, worked out and looked up once: the digests of an hour ask for them a thousand times. */
export interface WeekLookups {
  names: Names;
  /** All that is owed in the trust. */
  owed: Owed[];
  /** What is owed by person id, or `mad`. */
  owedBy: Map<string, Owed[]>;
  /** What is owed by academy id, as far as its Principal expects it. */
  owedAt: Map<string, Owed[]>;
  /** Ids of the academies that a Principal leads. */
  homes: Map<string, string[]>;
  /** What was decided last week, by academy id. */
  decidedAt: Map<string, DecidedLine[]>;
  /** What was promised by who answers for it: whom it names, and the Principal of its academy. */
  promisesOf: Map<string, OwnLine[]>;
}

/** The lines of everybody’s week. Throws `HubError` `bad-date` for a bad `today`. */
export function weekLookups(model: WeekModel): WeekLookups {
  const names = namesOf(model);
  const homes = new Map<string, string[]>();
  for (const { id, principal } of model.academies) {
    if (principal !== '') homes.set(principal, [...(homes.get(principal) ?? []), id]);
  }
  const parts = WEEK_PARTS.map((part) => part.lines(model, names));
  const owed = parts.flatMap((lines) => lines.owed ?? []);
  return {
    ...{ names, homes, owed },
    owedBy: groupedBy(owed, ({ who }) => who),
    owedAt: groupedBy(
      owed.filter(({ shared }) => shared),
      ({ academy }) => academy,
    ),
    decidedAt: groupedBy(
      parts.flatMap(({ decided }) => decided ?? []),
      ({ academy }) => academy,
    ),
    promisesOf: promisesOf(
      parts.flatMap(({ promised }) => promised ?? []),
      model,
      names,
    ),
  };
}
