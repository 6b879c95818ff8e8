import { halfTermKey, halfTermLabel } from '../../hub/trust/calendar/calendar';
import { academicYearOf, addDays } from '../../hub/time/date';
import { countPlaces } from '../../hub/monitoring/lighthouse/count';
import { lighthousePlan, plannedIn } from '../../hub/monitoring/lighthouse/plan';
import { placeOf } from '../../hub/monitoring/lighthouse/point';
import { groupedBy } from '../../hub/order';
import type { Context } from '../context';
import { categoriesBegun } from '../../hub/monitoring/category/begun';
import { belongsTo } from '../../hub/trust/academy';

/**
 * Keeps how many academies the rule places where, for the half-term that today belongs to, or that ended last: then as
 * at its last day. A year that is over is counted no more. Before the set date there are no categories to count
 * (docs/rulebook.md §5): what was counted of that half-term goes.
 */
export function tallyCategories(context: Context): void {
  const { session, settings, today } = context;
  const started = context
    .calendarOf({ id: '', calendar: 'trust' })
    .halfTerms.filter(({ starts }) => starts <= today)
    .pop();
  if (!started || started.ends < addDays(today, -70) || started.year !== academicYearOf(today)) return;
  const { year, number, ends } = started;
  const id = halfTermKey(year, number);
  if (!categoriesBegun(today, settings)) {
    if (session.table('categoryCounts').rowOf.has(id)) session.remove('categoryCounts', id);
    return;
  }
  const asAt = ends < today ? ends : today;
  const byAcademy = groupedBy(session.projected('positions'), ({ academy }) => academy);
  const places = session
    .rows('academies')
    .filter((academy) => belongsTo(academy, asAt))
    .map((academy) => placeOf(academy, byAcademy.get(academy.id) ?? [], settings, asAt));
  session.put('categoryCounts', {
    id,
    year,
    halfTerm: number,
    asAt,
    ...countPlaces(places),
    planned: plannedIn(lighthousePlan(settings), year),
    label: halfTermLabel(year, number),
  });
}
