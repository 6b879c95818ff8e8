import { INDICATOR_IDS } from '../../hub/judgement/indicator';
import { halfTermKey } from '../../hub/time/calendar';
import { CATEGORIES, categoriesBegun, categorise, type Category } from '../../hub/category/category';
import { addDays } from '../../hub/time/date';
import { lighthousePath, type Course } from '../../hub/lighthouse/path';
import { lighthousePlan, plannedIn } from '../../hub/lighthouse/plan';
import { belongsTo } from '../../hub/obligation/obligation';
import { groupedBy } from '../../hub/order';
import type { Context } from '../context';

/**
 * Keeps how many academies the rule places where, for the half-term that today belongs to (or that ended last). Before
 * the set date there are no categories to count (domain.md §5): what was counted of that half-term goes.
 */
export function tallyCategories(context: Context): void {
  const { session, settings, today } = context;
  const started = session
    .rows('halfTerms')
    .filter(({ calendar, starts }) => calendar === 'trust' && starts <= today)
    .sort((a, b) => b.starts.localeCompare(a.starts))[0];
  if (!started || started.ends < addDays(today, -70)) return;
  const { year, number } = started;
  const id = halfTermKey(year, number);
  if (!categoriesBegun(today, settings)) {
    if (session.table('categoryCounts').rowOf.has(id)) session.remove('categoryCounts', id);
    return;
  }
  const { counts, courses } = placedToday(context);
  session.put('categoryCounts', {
    id,
    year,
    halfTerm: number,
    asAt: today,
    ...counts,
    planned: plannedIn(lighthousePlan(settings), year),
    onCourse: courses['on course'],
    behind: courses.behind,
    notKnown: courses['not known'],
  });
}

/** How many academies the rule places where today, and how they are on their way. */
function placedToday({ session, settings, today }: Context): {
  counts: Record<Category, number>;
  courses: Record<Course, number>;
} {
  const byAcademy = groupedBy(session.projected('positions'), ({ academy }) => academy);
  const counts = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<Category, number>;
  const courses = { reached: 0, 'on course': 0, behind: 0, 'not known': 0 };
  for (const academy of session.rows('academies').filter((one) => belongsTo(one, today))) {
    const positions = byAcademy.get(academy.id) ?? [];
    const { category } = categorise(positions, settings, INDICATOR_IDS);
    counts[category] += 1;
    courses[lighthousePath(academy, category, positions, settings, today).onCourse] += 1;
  }
  return { counts, courses };
}
