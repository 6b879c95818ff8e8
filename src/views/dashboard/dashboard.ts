import { webLink } from '../../hub/text/web-link';
import type { Academy } from '../../hub/trust/academy';
import { exceptionsOf, withTrust } from '../exceptions';
import { academyFacts, lookups, type AcademyFacts, type Lookups } from '../facts';
import { groupedBy, sortedBy } from '../../hub/order';
import type { SheetView, ViewCell, ViewRow } from '../sheet-view';
import { counted } from '../words';
import { capital } from '../../hub/text/words';
import { blank, none, type DashboardColumn, type Group } from './column';
import { COLUMNS, columnName, FROZEN_ROWS, LEVEL_LINES, rangeLink, SIDE_LINES } from './layout';
import { LEVEL_WIDTHS, levelLines } from './levels';
import { isLong, matrixColumns } from './matrix-columns';
import type { DashboardModel } from './model';
import { loopColumns } from './loop-columns';
import { recordColumns } from './record-columns';
import { sideLines } from './side';
import { standingColumns } from './standing-columns';
import { headingCell, legendRow, titleRow } from './top-rows';
import { visitColumns } from './visit-columns';

/** A row of the matrix: an academy, or several together. Its key, and its cells by column. */
interface Line {
  key: string;
  height: number;
  cell(column: DashboardColumn): ViewCell;
}

const ACADEMY = 'academy:';

/** The academy of the row with that key; empty for any other row. */
export const academyOfRow = (key: string): string =>
  key.startsWith(ACADEMY) ? key.slice(ACADEMY.length) : '';

const detailColumns = (model: DashboardModel): DashboardColumn[] => [
  ...standingColumns(model),
  ...visitColumns(),
  ...loopColumns(model.today),
  ...recordColumns(model.settings),
];

/** Pixels of number and words beside the matrix, and of the gap behind them. */
const SIDE_WIDTHS = [36, 266, 8];

/** Academies of a region that is not among the trust's stand at the end, under what their rows say. */
function groups(model: DashboardModel, all: AcademyFacts[]): { id: string; group: Group }[] {
  const byRegion = groupedBy(all, ({ academy }) => academy.region);
  const what = capital(model.settings.regionWord);
  const known = sortedBy(
    model.regions,
    ({ name }) => name,
    ({ id }) => id,
  ).map(({ id, name }) => ({ id, name }));
  const ids = new Set(known.map(({ id }) => id));
  const others = [...byRegion.keys()].filter((id) => !ids.has(id)).map((id) => ({ id, name: id }));
  return [...known, ...others].map(({ id, name }) => ({
    id,
    group: { name, what, facts: byRegion.get(id) ?? [] },
  }));
}

/** The trust, then each region with its academies. */
function linesOf(model: DashboardModel, all: AcademyFacts[]): Line[] {
  const word = model.settings.regionWord.toLowerCase();
  const together = (key: string, group: Group): Line => ({
    ...{ key, height: 20 },
    cell: (column) => column.total(group),
  });
  return [
    together('trust', {
      name: 'The trust: below Expected',
      what: counted(model.regions.length, word),
      facts: all,
    }),
    ...groups(model, all).flatMap(({ id, group }) => [
      together(`region:${id}`, group),
      ...group.facts.map((facts): Line => ({
        key: `${ACADEMY}${facts.academy.id}`,
        height: isLong(facts.academy.name) ? 34 : 22,
        cell: (column) => column.academy(facts),
      })),
    ]),
  ];
}

/** Below a small trust's matrix, so that what stands beside it always has room. */
const spareLines = (from: number): Line[] =>
  Array.from({ length: Math.max(0, Math.max(SIDE_LINES, LEVEL_LINES) - from) }, (_, index) => ({
    ...{ key: `line:${from + index}`, height: 22 },
    cell: blank,
  }));

interface Body {
  model: DashboardModel;
  known: Lookups;
  all: AcademyFacts[];
  matrix: DashboardColumn[];
  details: DashboardColumn[];
}

const noColumn: DashboardColumn = { heading: '', width: 0, help: '', academy: blank, total: blank };

/** Every column of the sheet; what stands between matrix and details is of no academy. */
const allColumns = ({ matrix, details }: Pick<Body, 'matrix' | 'details'>): DashboardColumn[] => [
  ...matrix,
  ...Array.from({ length: COLUMNS.details - matrix.length }, () => noColumn),
  ...details,
];

/** What a click on an academy's name opens: its page on the web, or its details in the row of that number. */
function academyLink({ webAddress }: DashboardModel['settings'], id: string, row: number): string {
  return webLink(webAddress, 'academy', { academy: id }) || rangeLink(`${columnName(COLUMNS.details)}${row}`);
}

/** Matrix, what stands beside it, indicators by level, details: side by side, row by row. */
function bodyRows({ model, known, all, matrix, details }: Body): ViewRow[] {
  const lines = linesOf(model, all);
  const first = FROZEN_ROWS + 1;
  const side = sideLines({
    ...{ model, known, all, exceptions: withTrust(exceptionsOf(all, known, model.today), model) },
    headings: allColumns({ matrix, details }).map(({ heading }) => heading),
    rows: [first, first + lines.length - 1],
  });
  const levels = levelLines(all, known);
  return [...lines, ...spareLines(lines.length)].map(({ key, height, cell }, index) => {
    const [name, ...rest] = matrix.map(cell);
    const id = academyOfRow(key);
    const opens = id === '' ? {} : { link: academyLink(model.settings, id, first + index) };
    const cells = [
      { ...(name ?? blank()), ...opens },
      ...rest,
      ...(side[index] ?? none(2)),
      blank(),
      ...(levels[index] ?? none(LEVEL_WIDTHS.length - 1)),
      blank(),
      ...details.map(cell),
    ];
    return { key, height, cells };
  });
}

/**
 * The whole dashboard (docs/architecture.md, The dashboard): where each academy stands on the ten indicators, beside it
 * what needs us and what changed, all on the first screen of a laptop; to the right of it indicators by level, and
 * everything else that is known of each academy. Academies stand by region and name, so that a save never moves a row
 * and a hundred of them are found where people look for them.
 */
export function dashboardView(model: DashboardModel): SheetView {
  const known = lookups(model);
  const all = academyFacts(model);
  const [matrix, details] = [matrixColumns(model, known), detailColumns(model)];
  const between = [...SIDE_WIDTHS, ...LEVEL_WIDTHS];
  return {
    widths: [...matrix.map(({ width }) => width), ...between, ...details.map(({ width }) => width)],
    frozenRows: FROZEN_ROWS,
    frozenColumns: 1,
    rows: [
      titleRow(model),
      legendRow(),
      {
        key: 'heading',
        cells: [
          ...matrix.map(headingCell),
          ...none(between.length),
          ...details.map((one) => headingCell(one, 1)),
        ],
        height: 44,
      },
      ...bodyRows({ model, known, all, matrix, details }),
    ],
  };
}

const BESIDE = { from: COLUMNS.side, to: COLUMNS.details - 1 };

/** Only what counts all academies: the rest of the row stays as it stands. */
const beside = (row: ViewRow): ViewRow => ({
  ...row,
  cells: row.cells.map((cell, index) =>
    index >= BESIDE.from && index < BESIDE.to ? cell : { value: '', kept: true as const },
  ),
});

/** What a save at these academies can change: their rows, their regions' and the trust's whole; of others what counts all. */
export function rowsFor(view: SheetView, academies: readonly Academy[]): ViewRow[] {
  const own = new Set(
    academies.flatMap(({ id, region }) => ['title', 'trust', `region:${region}`, `${ACADEMY}${id}`]),
  );
  return view.rows.flatMap((row, index) => {
    if (own.has(row.key)) return [row];
    const counts = index - FROZEN_ROWS;
    return counts >= 0 && counts < Math.max(SIDE_LINES, LEVEL_LINES) ? [beside(row)] : [];
  });
}
