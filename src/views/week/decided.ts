import type { Person } from '../../hub/trust/person';
import { addDays, longDate } from '../../hub/time/date';
import { mondayOf } from '../../hub/time/week';
import type { WeekLookups } from './lookups';
import type { DecidedLine, WeekModel } from './model';
import { categoriesBegun } from '../../hub/monitoring/category/begun';
import { CATEGORY_LABELS } from '../../hub/monitoring/category/rules';

/**
 * What the EOB decided last week on the academies that somebody leads (docs/rulebook.md §5). By the week, it is told in one
 * week and never again. Before the first day of the categories nothing was placed.
 */
export function decidedLines(
  me: Pick<Person, 'id'>,
  { today, settings }: Pick<WeekModel, 'today' | 'settings'>,
  { homes, standings, names }: Pick<WeekLookups, 'homes' | 'standings' | 'names'>,
): DecidedLine[] {
  const monday = addDays(mondayOf(today), -7);
  const sunday = addDays(monday, 6);
  return (homes.get(me.id) ?? []).flatMap((academy) => {
    const standing = standings.get(academy);
    if (!standing || standing.decided === '') return [];
    const { decided, decidedOn, decision } = standing;
    if (decidedOn < monday || decidedOn > sunday || !categoriesBegun(decidedOn, settings)) return [];
    const name = names.academy(academy);
    const placed =
      decided === 'unplaced' ? `left ${name} unplaced` : `placed ${name} as ${CATEGORY_LABELS[decided]}`;
    return [{ key: `decided:${decision}`, text: `The EOB ${placed} on ${longDate(decidedOn)}`, academy }];
  });
}
