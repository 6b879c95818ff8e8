import type { Academy } from '../../hub/trust/academy';
import { academicYearOf, longDate } from '../../hub/time/date';
import { exceptionsOf, withTrust } from '../exceptions';
import { academyFacts, lookups, type AcademyFacts, type Lookups } from '../facts';
import { groupedBy, sortedBy } from '../../hub/order';
import type { SheetView, ViewCell, ViewRow } from '../sheet-view';
import { counted } from '../words';
import { capital } from '../../hub/text/words';
import { blank, type DashboardColumn, type Group } from './column';
import { exceptionHeading, exceptionRows } from './exception-rows';
import { indicatorColumns } from './indicator-columns';
import { SIDE_COLUMNS } from './layout';
import { levelRows } from './level-rows';
import type { DashboardModel } from './model';
import { loopColumns } from './loop-columns';
import { loopRows } from './loop-rows';
import { recordColumns } from './record-columns';
import { standingColumns } from './standing-columns';
import { visitColumns } from './visit-columns';

const columnsOf = (model: DashboardModel, known: Lookups): DashboardColumn[] => [
  ...standingColumns(model),
  ...indicatorColumns(known),
  ...visitColumns(),
  ...loopColumns(model.today),
  ...recordColumns(model.settings),
];

function unreadableCell(problems: number | undefined): ViewCell {
  if (problems === undefined) return { value: '', kept: true };
  if (problems === 0) return { value: 'No data problems', tone: 'good' };
  const value = `${counted(problems, 'cell')} cannot be read: see the sheet Health`;
  return { value, tone: 'alarm', bold: true };
}

function titleRow({ settings, today, problems }: DashboardModel, width: number): ViewRow {
  const day = `as at ${longDate(today)} (${academicYearOf(today)})`;
  const cells: ViewCell[] = Array.from({ length: width }, blank);
  cells[0] = { value: 'Education Hub', bold: true, size: 14, tone: 'title' };
  cells[1] = { value: `${settings.trustName}, ${day}`, bold: true, size: 12, tone: 'title' };
  cells[SIDE_COLUMNS] = unreadableCell(problems);
  return {
    key: 'title',
    cells,
    merges: [
      [1, SIDE_COLUMNS - 1],
      [SIDE_COLUMNS, SIDE_COLUMNS + 3],
    ],
    height: 40,
  };
}

const headingRow = (columns: DashboardColumn[]): ViewRow => ({
  key: 'heading',
  cells: columns.map(({ heading, help }, index) => ({
    value: heading,
    tone: 'heading',
    bold: true,
    size: 9,
    align: index === 0 ? 'left' : 'center',
    note: help,
  })),
  height: 46,
});

const groupRow = (key: string, columns: DashboardColumn[], group: Group): ViewRow => ({
  key,
  cells: columns.map((column) => column.total(group)),
  height: 60,
});

const ACADEMY = 'academy:';

/** The academy of the row with that key; empty for any other row. */
export const academyOfRow = (key: string): string =>
  key.startsWith(ACADEMY) ? key.slice(ACADEMY.length) : '';

const academyRow = (columns: DashboardColumn[], facts: AcademyFacts): ViewRow => ({
  key: `${ACADEMY}${facts.academy.id}`,
  cells: columns.map((column) => column.academy(facts)),
  height: 50,
});

const label = (key: string, words: string): ViewRow => ({
  key: `gap:${key}`,
  cells: [{ value: words, bold: true, size: 12, tone: 'title' }],
  height: 32,
});

/** The trust's regions by name, each with its academies of today. */
function regionGroups(model: DashboardModel, all: AcademyFacts[]): { id: string; group: Group }[] {
  const byRegion = groupedBy(all, ({ academy }) => academy.region);
  const what = capital(model.settings.regionWord);
  return sortedBy(
    model.regions,
    ({ name }) => name,
    ({ id }) => id,
  ).map(({ id, name }) => ({
    id,
    group: { name, what, facts: byRegion.get(id) ?? [] },
  }));
}

/**
 * The whole dashboard (docs/architecture.md, The dashboard). Two frozen rows, title and headings; then the trust, what needs the
 * EOB, the indicators by level, the regions, and every academy that belongs to the trust today. The heading stands on
 * top because the trust and the regions are counted in the same columns, and because only top rows can be frozen.
 */
export function dashboardView(model: DashboardModel): SheetView {
  const known = lookups(model);
  const all = academyFacts(model);
  const columns = columnsOf(model, known);
  const regionWord = model.settings.regionWord.toLowerCase();
  const trust: Group = { name: 'The trust', what: counted(model.regions.length, regionWord), facts: all };
  return {
    widths: columns.map(({ width }) => width),
    frozenRows: 2,
    frozenColumns: 1,
    rows: [
      titleRow(model, columns.length),
      headingRow(columns),
      groupRow('trust', columns, trust),
      exceptionHeading(all),
      ...exceptionRows(withTrust(exceptionsOf(all, known, model.today), model)),
      ...levelRows(all, known),
      label('regions', `Each ${regionWord}`),
      ...regionGroups(model, all).map(({ id, group }) => groupRow(`region:${id}`, columns, group)),
      label('academies', 'Each academy'),
      ...all.map((facts) => academyRow(columns, facts)),
      ...loopRows(model, known),
    ],
  };
}

/** The rows that a saved visit to this academy can change: its own, its region's, and what counts all academies. */
export function rowsFor(view: SheetView, academy: Academy): ViewRow[] {
  const own = ['title', 'trust', 'gap:exceptions', `region:${academy.region}`, `${ACADEMY}${academy.id}`];
  return view.rows.filter(({ key }) => own.includes(key) || /^(exception|level):/.test(key));
}
