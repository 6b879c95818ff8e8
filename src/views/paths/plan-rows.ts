import { academicYearOf } from '../../hub/time/date';
import { plannedIn } from '../../hub/monitoring/lighthouse/plan';
import type { ViewCell, ViewRow } from '../sheet-view';
import type { PathsModel } from './model';

/** Lighthouse sites at the latest half-term of a year that was counted, or of which the paths tell. */
function reachedIn({ categoryCounts, points }: PathsModel, year: string): number | undefined {
  const reached = new Map<number, number>();
  for (const { halfTerm, category } of points.filter((point) => point.year === year)) {
    reached.set(halfTerm, (reached.get(halfTerm) ?? 0) + (category === 'lighthouse' ? 1 : 0));
  }
  for (const count of categoryCounts) if (count.year === year) reached.set(count.halfTerm, count.lighthouse);
  return reached.get(Math.max(...reached.keys()));
}

/** `2 short` once the year is over, `2 to go` while it is not; `as planned`, `1 more`; of a year to come, nothing. */
export function againstPlanWords(reached: number | undefined, planned: number, over: boolean): string {
  if (reached === undefined || planned === 0) return '';
  if (reached === planned) return 'as planned';
  if (reached > planned) return `${reached - planned} more than planned`;
  return `${planned - reached} ${over ? 'short' : 'to go'}`;
}

const head = (value: string, note: string): ViewCell => ({
  value,
  tone: 'heading',
  bold: true,
  align: 'center',
  note,
});

function yearRow(year: string, model: PathsModel): ViewRow {
  const planned = plannedIn(model.plan, year);
  const reached = reachedIn(model, year);
  const current = academicYearOf(model.today);
  return {
    key: `plan:${year}`,
    cells: [
      { value: year === current ? `${year}, so far` : year, bold: true },
      { value: planned === 0 ? 'no plan' : planned, align: 'center' },
      { value: reached ?? (year < current ? 'not counted' : 'to come'), align: 'center' },
      { value: againstPlanWords(reached, planned, year < current), size: 9 },
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
    key: 'plan:heading',
    cells: [
      { ...head('Academic year', 'From September to August.'), align: 'left' },
      head('Planned', 'By the end of the year, by the setting lighthousePlan.'),
      head('Counted', 'By the rule, when last counted in that year.'),
    ],
    height: 30,
  },
];

const NO_PLAN: ViewCell = {
  value: 'No plan yet: set “Lighthouse sites planned for each year” in Settings.',
  tone: 'subtle',
};

/** Lighthouse sites year by year: what the plan asks for by the end of each, and what was counted last. */
export function planRows(model: PathsModel): ViewRow[] {
  const { plan, categoryCounts, points } = model;
  const told = [...categoryCounts, ...points].map(({ year }) => year);
  const years = [...new Set([...told, ...plan.keys()])].sort();
  return [
    ...titles,
    ...years.map((year) => yearRow(year, model)),
    ...(plan.size > 0 ? [] : [{ key: 'plan:none', cells: [NO_PLAN], height: 24 }]),
  ];
}
