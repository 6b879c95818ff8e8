import { onlyOne } from '../../hub/field/names';
import { directoryOf } from '../../hub/trust/directory';
import type { Names } from './names';
import type { OwnLine } from './model';
import type { Promised, WeekBasis } from './part';

/** All that is promised by who answers for it: whom it names, and the Principal of its academy. */
export function promisesOf(
  promised: readonly Promised[],
  { people, academies, today }: WeekBasis,
  names: Names,
): Map<string, OwnLine[]> {
  const directory = directoryOf(people);
  const principals = new Map(academies.map(({ id, principal }) => [id, principal]));
  const promises = new Map<string, OwnLine[]>();
  for (const one of promised) {
    const { what, id, academy, owner, due, text, tickOf } = one;
    const action = one.isAction === true ? id : '';
    const academyName = names.academy(academy);
    const line = { key: `${id}@${due}`, what, action, text, academy, academyName, due, overdue: due < today };
    const answer = [onlyOne(directory.find(owner)), principals.get(academy) ?? ''];
    for (const who of new Set(answer.filter((one) => one !== ''))) {
      promises.set(who, [...(promises.get(who) ?? []), { ...line, tick: tickOf?.(who) ?? null }]);
    }
  }
  return promises;
}
