import { LEVELS, type Level } from '../../hub/monitoring/judgement/indicator';
import { DASHBOARD_ROWS, FAR_COLUMNS, SIDE_COLUMNS } from './layout';
import { CATEGORIES, CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import type { Category } from '../../hub/monitoring/category/rules';

/** The sheets that the charts read; the store gives sheets their ids in `tables.ts`. */
const DASHBOARD = 1;
const CATEGORY_COUNTS = 404;

/** A stretch of cells: rows and columns from the first to before the last, counted from 0. */
export interface ChartRange {
  sheetId: number;
  rows: [from: number, to: number];
  column: number;
}

/** A chart as data. The first row of each range is its heading. */
export interface ChartRequestData {
  chartId: number;
  title: string;
  /** What it shows, for those who do not see it. */
  altText: string;
  type: 'stacked column' | 'columns side by side';
  bottom: string;
  left: string;
  domain: ChartRange;
  series: { range: ChartRange; colour: string }[];
  /** Where on the dashboard its upper left corner stands, and how large it is in pixels. */
  anchor: { row: number; column: number };
  size: { width: number; height: number };
}

/** Stronger than the palette's grounds: a bar has no words in it and needs a contrast of 3 : 1 to white. */
const LEVEL_COLOURS: Record<Level, string> = {
  below: '#b3382c',
  'working-towards': '#c07c00',
  expected: '#4c9a5f',
  strength: '#17512c',
};
const MISSING_COLOUR = '#87939c';
const CATEGORY_COLOURS: Record<Category, string> = {
  lighthouse: '#17512c',
  aspiring: '#3b78b5',
  emerging: '#c07c00',
  unplaced: '#87939c',
};

/** Ten years of half-terms, with the heading. */
const HALF_TERMS = 61;
/** `tables/running.ts`: id, year, half-term, as at, then the four categories. */
const FIRST_CATEGORY_COLUMN = 4;

/** The first column of the dashboard is the hidden one that holds the keys. */
const column = (cell: number): number => cell + 1;

const WIDTH = 640;

const categoryRange = (index: number): ChartRange => ({
  sheetId: CATEGORY_COUNTS,
  rows: [0, HALF_TERMS],
  column: index,
});
const levelRange = (cell: number): ChartRange => ({
  sheetId: DASHBOARD,
  rows: [DASHBOARD_ROWS.levels - 1, DASHBOARD_ROWS.afterLevels],
  column: column(cell),
});

const categoriesOverTime: ChartRequestData = {
  chartId: 9001,
  title: 'Categories over time',
  altText:
    `Stacked columns: how many academies were ${CATEGORIES.map((one) => CATEGORY_LABELS[one]).join(', ')} ` +
    'in each half-term. The numbers are in the sheet Category counts.',
  type: 'stacked column',
  bottom: 'Half-term',
  left: 'Academies',
  domain: categoryRange(0),
  series: CATEGORIES.map((category, index) => ({
    range: categoryRange(FIRST_CATEGORY_COLUMN + index),
    colour: CATEGORY_COLOURS[category],
  })),
  anchor: { row: DASHBOARD_ROWS.exceptionHeading, column: column(SIDE_COLUMNS) },
  size: { width: WIDTH, height: 300 },
};

const indicatorsByLevel: ChartRequestData = {
  chartId: 9002,
  title: 'Indicators by level',
  altText:
    'Stacked columns: how many academies stand at each level of each indicator. ' +
    'The numbers are in the table to its left.',
  type: 'stacked column',
  bottom: 'Indicator',
  left: 'Academies',
  domain: levelRange(0),
  series: [...LEVELS.map((level) => LEVEL_COLOURS[level]), MISSING_COLOUR].map((colour, index) => ({
    range: levelRange(1 + index),
    colour,
  })),
  anchor: { row: DASHBOARD_ROWS.levelHeading, column: column(SIDE_COLUMNS) },
  size: { width: WIDTH, height: 304 },
};

/** Columns of `tables/running.ts` behind the categories. */
const [PLANNED, ON_COURSE, BEHIND, NOT_KNOWN] = [8, 9, 10, 11];
const PLAN_COLOUR = '#87939c';

const againstPlan: ChartRequestData = {
  chartId: 9003,
  title: 'Lighthouse sites against the plan',
  altText:
    'Columns side by side: how many academies were Lighthouse in each half-term, and how many the plan asks for ' +
    'by the end of that year. The numbers are in the sheets Paths and Category counts.',
  type: 'columns side by side',
  bottom: 'Half-term',
  left: 'Lighthouse sites',
  domain: categoryRange(0),
  series: [
    { range: categoryRange(FIRST_CATEGORY_COLUMN), colour: CATEGORY_COLOURS.lighthouse },
    { range: categoryRange(PLANNED), colour: PLAN_COLOUR },
  ],
  anchor: { row: DASHBOARD_ROWS.exceptionHeading, column: column(FAR_COLUMNS) },
  size: { width: WIDTH, height: 300 },
};

const onCourse: ChartRequestData = {
  chartId: 9004,
  title: 'On course to Lighthouse',
  altText:
    'Stacked columns: how many academies were on course to Lighthouse by their own trend in each half-term, how many ' +
    'behind, and of how many it was too early to say. The numbers are in the sheet Category counts.',
  type: 'stacked column',
  bottom: 'Half-term',
  left: 'Academies',
  domain: categoryRange(0),
  series: [
    { range: categoryRange(ON_COURSE), colour: LEVEL_COLOURS.expected },
    { range: categoryRange(BEHIND), colour: LEVEL_COLOURS['working-towards'] },
    { range: categoryRange(NOT_KNOWN), colour: MISSING_COLOUR },
  ],
  anchor: { row: DASHBOARD_ROWS.levelHeading, column: column(FAR_COLUMNS) },
  size: { width: WIDTH, height: 304 },
};

/** Beside the exceptions, and beside the numbers of the levels: none covers a word or another chart. */
export const dashboardCharts = (): ChartRequestData[] => [
  categoriesOverTime,
  indicatorsByLevel,
  againstPlan,
  onCourse,
];

const colourStyle = (hex: string): unknown => {
  const part = (from: number): number =>
    Math.round((parseInt(hex.slice(from, from + 2), 16) / 255) * 1000) / 1000;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
};

const source = ({
  sheetId,
  rows: [startRowIndex, endRowIndex],
  column: startColumnIndex,
}: ChartRange): unknown => ({
  sourceRange: {
    sources: [
      { sheetId, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex: startColumnIndex + 1 },
    ],
  },
});

/** The chart as `ChartSpec` of the Sheets service. */
export const chartSpec = (chart: ChartRequestData): Record<string, unknown> => ({
  title: chart.title,
  altText: chart.altText,
  titleTextFormat: { bold: true, fontSize: 12 },
  // The sheet of counts is hidden from people, not from the chart.
  hiddenDimensionStrategy: 'SHOW_ALL',
  basicChart: {
    chartType: 'COLUMN',
    ...(chart.type === 'stacked column' ? { stackedType: 'STACKED' } : {}),
    legendPosition: 'BOTTOM_LEGEND',
    headerCount: 1,
    axis: [
      { position: 'BOTTOM_AXIS', title: chart.bottom },
      { position: 'LEFT_AXIS', title: chart.left },
    ],
    domains: [{ domain: source(chart.domain) }],
    series: chart.series.map(({ range, colour }) => ({
      series: source(range),
      targetAxis: 'LEFT_AXIS',
      colorStyle: colourStyle(colour),
    })),
  },
});

/** The chart as `EmbeddedChart` of the Sheets service, with its own fixed id and place. */
export const embeddedChart = (chart: ChartRequestData): Record<string, unknown> => ({
  chartId: chart.chartId,
  spec: chartSpec(chart),
  position: {
    overlayPosition: {
      anchorCell: { sheetId: DASHBOARD, rowIndex: chart.anchor.row, columnIndex: chart.anchor.column },
      offsetXPixels: 8,
      offsetYPixels: 2,
      widthPixels: chart.size.width,
      heightPixels: chart.size.height,
    },
  },
});

/** Requests that make the charts which are not among those `present`; the others are left as people arranged them. */
export const chartRequests = (present: number[]): Record<string, unknown>[] =>
  dashboardCharts()
    .filter(({ chartId }) => !present.includes(chartId))
    .map((chart) => ({ addChart: { chart: embeddedChart(chart) } }));
