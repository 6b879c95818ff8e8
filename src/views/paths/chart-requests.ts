import { CHARTS_HEIGHT, categoryRange, hubCharts, type ChartRange, type ChartRequestData } from './charts';

/** The sheet on which the charts stand; the store gives sheets their ids in `tables.ts`. */
const PATHS = 3;

/** The row of the sheet of paths that is as high as the charts, as an index. */
const CHARTS_ROW = 1;

/** The charts that earlier releases put on the dashboard. */
const FORMER = [9001, 9002, 9003, 9004];

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
  titleTextFormat: { bold: true, fontSize: 11 },
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
      anchorCell: { sheetId: PATHS, rowIndex: CHARTS_ROW, columnIndex: chart.place.column },
      ...{ offsetXPixels: chart.place.shift, offsetYPixels: 4 },
      ...{ widthPixels: chart.width, heightPixels: CHARTS_HEIGHT - 8 },
    },
  },
});

const addChart = (chart: ChartRequestData, labels: number): Record<string, unknown> => ({
  addChart: {
    chart: embeddedChart(chart.halfTerms ? { ...chart, domain: categoryRange(labels) } : chart),
  },
});

/** What is known of the workbook's charts: their ids, and the column of Category counts that names half-terms shortly. */
export interface ChartsThere {
  present: readonly number[];
  /** Their ids, the first column, where there is none. */
  labels: number;
}

/**
 * Requests that make the charts which are not among those `present` in the workbook, and take away those of earlier
 * releases; the others are left as people arranged them.
 */
export const chartRequests = ({ present, labels }: ChartsThere): Record<string, unknown>[] => [
  ...FORMER.filter((id) => present.includes(id)).map((objectId) => ({ deleteEmbeddedObject: { objectId } })),
  ...hubCharts()
    .filter(({ chartId }) => !present.includes(chartId))
    .map((chart) => addChart(chart, labels)),
];

/**
 * What the clock does about charts: it makes them where the sheet on which they stand is gone (`lost`), and moves those
 * of an earlier release. A chart that somebody took away stays away.
 */
export const chartRepairs = (there: ChartsThere, lost: boolean): Record<string, unknown>[] =>
  lost || FORMER.some((id) => there.present.includes(id)) ? chartRequests(there) : [];
