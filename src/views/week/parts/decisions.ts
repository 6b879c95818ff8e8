import { categoriesBegun } from '../../../hub/monitoring/category/begun';
import { CATEGORY_LABELS } from '../../../hub/monitoring/category/rules';
import type { Standing } from '../../../hub/monitoring/category/standing';
import { addDays, longDate } from '../../../hub/time/date';
import { mondayOf } from '../../../hub/time/week';
import type { WeekPart } from '../part';

/**
 * What the EOB decided last week (docs/rulebook.md §5). By the week, it is told in one week and never again. Before the
 * first day of the categories nothing was placed.
 */
export const decisionsPart: WeekPart<{ standings: readonly Standing[] }> = {
  tables: ['standings'],
  lines({ today, settings, standings }, names) {
    const monday = addDays(mondayOf(today), -7);
    const sunday = addDays(monday, 6);
    const isToldNow = ({ decided, decidedOn }: Standing): boolean =>
      decided !== '' && decidedOn >= monday && decidedOn <= sunday && categoriesBegun(decidedOn, settings);
    return {
      decided: standings.filter(isToldNow).map(({ id: academy, decided, decidedOn, decision }) => {
        const name = names.academy(academy);
        const placed =
          decided === 'unplaced' || decided === ''
            ? `left ${name} unplaced`
            : `placed ${name} as ${CATEGORY_LABELS[decided]}`;
        return { key: `decided:${decision}`, text: `The EOB ${placed} on ${longDate(decidedOn)}`, academy };
      }),
    };
  },
};
