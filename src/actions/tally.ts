import { INDICATOR_IDS } from '../hub/indicator';
import { halfTermKey } from '../hub/calendar';
import { CATEGORIES, categorise, type Category } from '../hub/category';
import { addDays } from '../hub/date';
import { groupedBy } from '../hub/order';
import { belongsTo } from '../hub/obligation';
import type { Context } from './context';

/** Keeps how many academies the rule places where, for the half-term that today belongs to (or that ended last). */
export function tallyCategories({ session, settings, today }: Context): void {
  const started = session
    .rows('halfTerms')
    .filter(({ calendar, starts }) => calendar === 'trust' && starts <= today)
    .sort((a, b) => b.starts.localeCompare(a.starts))[0];
  if (!started || started.ends < addDays(today, -70)) return;
  const byAcademy = groupedBy(session.projected('positions'), ({ academy }) => academy);
  const counts = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<Category, number>;
  for (const academy of session.rows('academies').filter((one) => belongsTo(one, today))) {
    counts[categorise(byAcademy.get(academy.id) ?? [], settings, INDICATOR_IDS).category] += 1;
  }
  const { year, number } = started;
  session.put('categoryCounts', {
    id: halfTermKey(year, number),
    year,
    halfTerm: number,
    asAt: today,
    ...counts,
  });
}
