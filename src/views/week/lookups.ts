import type { Standing } from '../../hub/monitoring/category/standing';
import { groupedBy } from '../../hub/order';
import { namesOf, type Names } from './lines';
import type { OwnLine, WeekModel } from './model';
import { promisesOf } from './promises';
import type { Obligation } from '../../hub/monitoring/obligation/terms';

/** What everybody's week looks up, worked out once: the digests of an hour ask for it a thousand times. */
export interface WeekLookups {
  names: Names;
  /** Obligations by person id, or `mad`. */
  owedBy: Map<string, Obligation[]>;
  /** Obligations by academy id. */
  owedAt: Map<string, Obligation[]>;
  /** Ids of the academies that a Principal leads. */
  homes: Map<string, string[]>;
  /** Standings by academy id. */
  standings: Map<string, Standing>;
  /** Next steps, actions and steps of plans for Ofsted in force by who answers for them: whom they name, and the Principal of their academy. */
  promisesOf: Map<string, OwnLine[]>;
}

export function weekLookups(model: WeekModel): WeekLookups {
  const names = namesOf(model);
  const homes = new Map<string, string[]>();
  for (const { id, principal } of model.academies) {
    if (principal !== '') homes.set(principal, [...(homes.get(principal) ?? []), id]);
  }
  // What others owe at an academy are visits; a record is its owner's to see to.
  const owed = model.obligations.filter(({ record }) => !record);
  return {
    names,
    owedBy: groupedBy(model.obligations, ({ who }) => who),
    owedAt: groupedBy(owed, ({ academy }) => academy),
    homes,
    standings: new Map(model.standings.map((standing) => [standing.id, standing])),
    promisesOf: promisesOf(model, names),
  };
}
