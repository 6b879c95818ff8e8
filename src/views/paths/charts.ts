import { LEVELS, type Level } from '../../hub/monitoring/judgement/indicator';
import { COLUMNS, FROZEN_ROWS, LEVEL_LINES } from '../dashboard/layout';
import { CATEGORIES, CATEGORY_LABELS } from '../../hub/monitoring/category/rules';
import type { Category } from '../../hub/monitoring/category/rules';

/** The sheets that the charts read; the store gives sheets their ids in `tables.ts`. */
const DASHBOARD = 1;
const CATEGORY_COUNTS = 404;

/**
 * The key of the row of the sheet of paths that is as high as the charts. It stands in every painting of the sheet: where it is missing, somebody deleted or cleared it, or
 * an earlier release painted it.
 */
export const CHARTS_KEY = 'charts';
/** Pixels of that row. */
export const CHARTS_HEIGHT = 262;

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
  /** Its domain is the short names of half-terms, which stand where the workbook has them. */
  halfTerms?: true;
  series: { range: ChartRange; colour: string }[];
  /** Where on the sheet of paths its left edge stands: a column, and pixels from there. */
  place: { column: number; shift: number };
  /** Pixels. */
  width: number;
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

/** Three on the first screen of a laptop, the fourth behind them; the names stay in sight before them. */
const PLACES = {
  first: { place: { column: 2, shift: 4 }, width: 328 },
  second: { place: { column: 6, shift: 22 }, width: 290 },
  third: { place: { column: 13, shift: 0 }, width: 432 },
  fourth: { place: { column: 23, shift: 0 }, width: 350 },
} as const;

/** Columns that the sheet needs for all of them. */
export const CHART_COLUMNS = 31;

/** A column of Category counts: every half-term, with the heading. */
export const categoryRange = (index: number): ChartRange => ({
  sheetId: CATEGORY_COUNTS,
  rows: [0, HALF_TERMS],
  column: index,
});
const levelRange = (cell: number): ChartRange => ({
  sheetId: DASHBOARD,
  rows: [FROZEN_ROWS, FROZEN_ROWS + LEVEL_LINES],
  // The first column of the dashboard is the hidden one that holds the keys.
  column: COLUMNS.levels + cell + 1,
});

const categoriesOverTime: ChartRequestData = {
  chartId: 9011,
  title: 'Categories over time',
  altText:
    `Stacked columns: how many academies were ${CATEGORIES.map((one) => CATEGORY_LABELS[one]).join(', ')} ` +
    'in each half-term. The numbers are in the sheet Category counts.',
  type: 'stacked column',
  bottom: 'Half-term',
  left: 'Academies',
  domain: categoryRange(0),
  halfTerms: true,
  series: CATEGORIES.map((category, index) => ({
    range: categoryRange(FIRST_CATEGORY_COLUMN + index),
    colour: CATEGORY_COLOURS[category],
  })),
  ...PLACES.first,
};

const indicatorsByLevel: ChartRequestData = {
  chartId: 9012,
  title: 'Indicators by level',
  altText:
    'Stacked columns: how many academies stand at each level of each indicator. ' +
    'The numbers are in the sheet Dashboard, to the right of what changed.',
  type: 'stacked column',
  bottom: 'Indicator',
  left: 'Academies',
  domain: levelRange(0),
  series: [...LEVELS.map((level) => LEVEL_COLOURS[level]), MISSING_COLOUR].map((colour, index) => ({
    range: levelRange(1 + index),
    colour,
  })),
  ...PLACES.third,
};

/** Columns of `tables/running.ts` behind the categories. */
const [PLANNED, ON_COURSE, BEHIND, NOT_KNOWN] = [8, 9, 10, 11];
const PLAN_COLOUR = '#87939c';

const againstPlan: ChartRequestData = {
  chartId: 9013,
  title: 'Lighthouse sites against the plan',
  altText:
    'Columns side by side: how many academies were Lighthouse in each half-term, and how many the plan asks for ' +
    'by the end of that year. The numbers are in the table below and in the sheet Category counts.',
  type: 'columns side by side',
  bottom: 'Half-term',
  left: 'Lighthouse sites',
  domain: categoryRange(0),
  halfTerms: true,
  series: [
    { range: categoryRange(FIRST_CATEGORY_COLUMN), colour: CATEGORY_COLOURS.lighthouse },
    { range: categoryRange(PLANNED), colour: PLAN_COLOUR },
  ],
  ...PLACES.second,
};

const onCourse: ChartRequestData = {
  chartId: 9014,
  title: 'On course to Lighthouse',
  altText:
    'Stacked columns: how many academies were on course to Lighthouse by their own trend in each half-term, how many ' +
    'behind, and of how many it was too early to say. The numbers are in the sheet Category counts.',
  type: 'stacked column',
  bottom: 'Half-term',
  left: 'Academies',
  domain: categoryRange(0),
  halfTerms: true,
  series: [
    { range: categoryRange(ON_COURSE), colour: LEVEL_COLOURS.expected },
    { range: categoryRange(BEHIND), colour: LEVEL_COLOURS['working-towards'] },
    { range: categoryRange(NOT_KNOWN), colour: MISSING_COLOUR },
  ],
  ...PLACES.fourth,
};

/** Side by side on top of the sheet of paths. */
export const hubCharts = (): ChartRequestData[] => [
  categoriesOverTime,
  againstPlan,
  indicatorsByLevel,
  onCourse,
];
