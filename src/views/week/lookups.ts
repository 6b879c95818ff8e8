import { isLive } from '../../hub/loop/action';
import type { Obligation } from '../../hub/obligation/obligation';
import { directoryOf } from '../../hub/visit/people';
import { groupedBy } from '../../hub/order';
import { namesOf, type Names } from './lines';
import type { OwnLine, WeekModel } from './model';

/** What everybody's week looks up, worked out once: the digests of an hour ask for it a thousand times. */
export interface WeekLookups {
  names: Names;
  /** Obligations by person id, or `mad`. */
  owedBy: Map<string, Obligation[]>;
  /** Obligations by academy id. */
  owedAt: Map<string, Obligation[]>;
  /** Ids of the academies that a Principal leads. */
  homes: Map<string, string[]>;
  /** Next steps and actions in force by who answers for them: whom they name, and the Principal of their academy. */
  promisesOf: Map<string, OwnLine[]>;
}

export function weekLookups(model: WeekModel): WeekLookups {
  const names = namesOf(model);
  const homes = new Map<string, string[]>();
  for (const { id, principal } of model.academies) {
    if (principal !== '') homes.set(principal, [...(homes.get(principal) ?? []), id]);
  }
  return {
    names,
    owedBy: groupedBy(model.obligations, ({ who }) => who),
    owedAt: groupedBy(model.obligations, ({ academy }) => academy),
    homes,
    promisesOf: promisesOf(model, names),
  };
}

interface Promise {
  id: string;
  academy: string;
  owner: string;
  due: string;
}

function promisesOf(model: WeekModel, names: Names): WeekLookups['promisesOf'] {
  const directory = directoryOf(model.people);
  const principals = new Map(model.academies.map(({ id, principal }) => [id, principal]));
  const promises = new Map<string, OwnLine[]>();
  const enter = (what: OwnLine['what'], { id, academy, owner, due }: Promise, text: string): void => {
    const overdue = due < model.today;
    const line = {
      key: `${id}@${due}`,
      what,
      text,
      academy,
      academyName: names.academy(academy),
      due,
      overdue,
    };
    // A name that two people bear is nobody's.
    const found = directory.find(owner);
    const answer = [...(found.length === 1 ? found : []), principals.get(academy) ?? ''];
    for (const who of new Set(answer.filter((one) => one !== ''))) {
      promises.set(who, [...(promises.get(who) ?? []), line]);
    }
  };
  for (const step of model.nextSteps) enter('next step', step, step.text);
  for (const action of model.actions) {
    if (isLive(action) && action.status !== 'completed') enter('action', action, action.objective);
  }
  return promises;
}
