import type { Academy } from '../../hub/trust/academy';
import { isLive } from '../../hub/monitoring/improvement-plan/action';
import { isToDo, mayTickStep } from '../../hub/monitoring/ofsted/plan';
import { directoryOf } from '../../hub/monitoring/visit/people';
import type { Names } from './lines';
import type { OwnLine, WeekModel } from './model';

/** What somebody said they would see to. */
interface Promised {
  what: OwnLine['what'];
  id: string;
  academy: string;
  owner: string;
  due: string;
  text: string;
  tickOf(who: string): OwnLine['tick'];
}

const elsewhere = (): null => null;

function promisedIn(model: WeekModel, academies: ReadonlyMap<string, Academy>): Promised[] {
  const actions = model.actions.filter((action) => isLive(action) && action.status !== 'completed');
  return [
    ...model.nextSteps.map((step): Promised => ({ ...step, what: 'next step', tickOf: elsewhere })),
    ...actions.map(({ objective, ...action }): Promised => ({
      ...action,
      what: 'action',
      text: objective,
      tickOf: elsewhere,
    })),
    ...model.ofstedSteps.filter(isToDo).map((step): Promised => ({
      ...step,
      what: 'Ofsted step',
      tickOf: ticking(model, step, academies.get(step.academy)),
    })),
  ];
}

/** What ticking a step off sends, for those who may. */
function ticking(
  { people }: WeekModel,
  step: WeekModel['ofstedSteps'][number],
  academy: Academy | undefined,
): Promised['tickOf'] {
  return (who) => {
    const me = people.find(({ id }) => id === who);
    if (!me || !academy || !mayTickStep(me, step, academy, people)) return null;
    return { step: step.id, rev: step.rev, note: step.note };
  };
}

/** All that is promised by who answers for it: whom it names, and the Principal of its academy. */
export function promisesOf(model: WeekModel, names: Names): Map<string, OwnLine[]> {
  const directory = directoryOf(model.people);
  const academies = new Map(model.academies.map((academy) => [academy.id, academy]));
  const promises = new Map<string, OwnLine[]>();
  for (const { what, id, academy, owner, due, text, tickOf } of promisedIn(model, academies)) {
    const academyName = names.academy(academy);
    const line = { key: `${id}@${due}`, what, text, academy, academyName, due, overdue: due < model.today };
    // A name that two people bear is nobody's.
    const found = directory.find(owner);
    const answer = [...(found.length === 1 ? found : []), academies.get(academy)?.principal ?? ''];
    for (const who of new Set(answer.filter((one) => one !== ''))) {
      promises.set(who, [...(promises.get(who) ?? []), { ...line, tick: tickOf(who) }]);
    }
  }
  return promises;
}
