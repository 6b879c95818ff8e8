import { academicYearOf } from '../../hub/time/date';
import { plannedIn } from '../../hub/lighthouse/plan';
import type { CategoryCount } from '../../hub/run';
import type { ViewCell, ViewRow } from '../sheet-view';
import type { PathsModel } from './paths';

/** The key that stands in every painting of the sheet: where it is missing, somebody deleted or cleared it. */
export const PLAN_HEADING = 'plan:heading';

/** The latest count of an academic year. */
function reachedIn(counts: readonly CategoryCount[], year: string): number | undefined {
  const of = counts.filter((count) => count.year === year).sort((a, b) => a.halfTerm - b.halfTerm);
  return of[of.length - 1]?.lighthouse;
}

/** `2 short`, `as planned`, `1 more`; of a year to come, nothing. */
export function againstPlanWords(reached: number | undefined, planned: number): string {
  if (reached === undefined || planned === 0) return '';
  if (reached === planned) return 'as planned';
  return reached < planned ? `${planned - reached} to go` : `${reached - planned} more than planned`;
}

const head = (value: string, note: string): ViewCell => ({
  value,
  tone: 'heading',
  bold: true,
  align: 'center',
  note,
});

function yearRow(year: string, { plan, categoryCounts, today }: PathsModel): ViewRow {
  const planned = plannedIn(plan, year);
  const reached = reachedIn(categoryCounts, year);
  return {
    key: `plan:${year}`,
    cells: [
      { value: year === academicYearOf(today) ? `${year}, so far` : year, bold: true },
      { value: planned === 0 ? 'no plan' : planned, align: 'center' },
      { value: reached ?? (year < academicYearOf(today) ? 'not counted' : 'to come'), align: 'center' },
      { value: againstPlanWords(reached, planned), size: 9 },
    ],
    merges: [[3, 6]],
    height: 24,
  };
}

const titles: ViewRow[] = [
  {
    key: 'gap:plan',
    cells: [
      { value: 'Trust', bold: true, size: 12, tone: 'title' },
      { value: 'Lighthouse sites against the plan', bold: true, size: 12, tone: 'title' },
    ],
    merges: [[1, 8]],
    height: 32,
  },
  {
    key: PLAN_HEADING,
    cells: [
      { ...head('Academic year', 'From September to August.'), align: 'left' },
      head('Planned', 'By the end of the year, by the setting lighthousePlan.'),
      head('Counted', 'By the rule, when last counted in that year.'),
    ],
    height: 30,
  },
];

const NO_PLAN: ViewCell = {
  value: 'No plan yet: set lighthousePlan in the sheet Settings.',
  tone: 'subtle',
};

/** Lighthouse sites year by year: what the plan asks for by the end of each, and what was counted last. */
export function planRows(model: PathsModel): ViewRow[] {
  const { plan, categoryCounts } = model;
  const years = [...new Set([...categoryCounts.map(({ year }) => year), ...plan.keys()])].sort();
  return [
    ...titles,
    ...years.map((year) => yearRow(year, model)),
    ...(plan.size > 0 ? [] : [{ key: 'plan:none', cells: [NO_PLAN], height: 24 }]),
  ];
}
