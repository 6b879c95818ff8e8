import { TABLES } from '../../src/store/tables';
import { PAINTED } from '../../src/store/tables';
import { CHARTS_HEIGHT, hubCharts } from '../../src/views/paths/charts';
import { chartRepairs, chartRequests, embeddedChart } from '../../src/views/paths/chart-requests';
import { dashboardView } from '../../src/views/dashboard/dashboard';
import { pathsView } from '../../src/views/paths/paths';
import { sample } from './sample';

const pathsSample = () => ({
  ...sample(),
  plan: new Map<string, number>(),
  points: [],
  categoryCounts: [],
  loopTimes: [],
});

const [categories, , levels] = hubCharts();
if (!categories || !levels) throw new Error('There are two charts.');

/** The value that the chart reads: the hidden key column is the sheet's first. */
const at = (row: number, column: number): unknown =>
  dashboardView(sample()).rows[row]?.cells[column - 1]?.value;

test('“indicators by level” reads headings and ten indicators from the painted rows', () => {
  const { domain, series } = levels;
  expect(domain.sheetId).toBe(PAINTED.dashboard.sheetId);
  expect(at(domain.rows[0], domain.column)).toBe('Indicators by level');
  expect(at(domain.rows[0] + 1, domain.column)).toBe('PI01 Attainment');
  expect(at(domain.rows[1] - 1, domain.column)).toBe('PI10 Leadership');
  expect(series.map(({ range }) => at(range.rows[0], range.column))).toEqual([
    'Not yet working towards',
    'Working towards',
    'Expected',
    'Strength',
    'Not yet judged',
  ]);
});

test('“categories over time” reads the columns of the sheet Category counts', () => {
  const columns = Object.keys(TABLES.categoryCounts.columns);
  expect(categories.domain).toMatchObject({
    sheetId: TABLES.categoryCounts.sheetId,
    column: columns.indexOf('id'),
  });
  expect(categories.series.map(({ range }) => columns[range.column])).toEqual([
    'lighthouse',
    'aspiring',
    'emerging',
    'unplaced',
  ]);
});

test('no chart covers a word, nor another chart; all are as high as the row under them', () => {
  const { rows, widths } = pathsView(pathsSample());
  expect(rows[1]).toMatchObject({ key: 'charts', height: CHARTS_HEIGHT, cells: [expect.anything()] });
  const left = (column: number): number => widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0);
  const spans = hubCharts().map(({ place, width }) => {
    const from = left(place.column) + place.shift;
    return [from, from + width] as const;
  });
  spans.forEach(([from], index) =>
    expect(from).toBeGreaterThan(spans[index - 1]?.[1] ?? (widths[0] as number)),
  );
  expect(Math.max(...spans.map(([, to]) => to))).toBeLessThanOrEqual(left(widths.length + 1));
  // Three of them on the first screen: 1366 pixels less 46 of row numbers.
  expect(spans[2]?.[1]).toBeLessThanOrEqual(1320);
});

test('as Google takes it: fixed ids, stacked columns, one header row, words for those who do not see it', () => {
  expect(embeddedChart(levels)).toMatchObject({
    chartId: 9012,
    spec: {
      title: 'Indicators by level',
      altText: expect.stringContaining('each level of each indicator'),
      basicChart: { chartType: 'COLUMN', stackedType: 'STACKED', headerCount: 1 },
    },
    position: { overlayPosition: { anchorCell: { sheetId: 3, rowIndex: 1, columnIndex: 13 } } },
  });
  const spec = embeddedChart(categories).spec as { basicChart: { domains: unknown[]; series: unknown[] } };
  expect(spec.basicChart.domains).toEqual([
    {
      domain: {
        sourceRange: {
          sources: [
            { sheetId: 404, startRowIndex: 0, endRowIndex: 61, startColumnIndex: 0, endColumnIndex: 1 },
          ],
        },
      },
    },
  ]);
  expect(spec.basicChart.series).toHaveLength(4);
});

const made = (requests: Record<string, unknown>[]): number[] =>
  requests.flatMap(({ addChart }) =>
    addChart ? [(addChart as { chart: { chartId: number } }).chart.chartId] : [],
  );

const there = (...present: number[]) => ({ present, labels: 14 });

test('half-terms are named shortly, from the column where the workbook has their names', () => {
  const domains = chartRequests(there()).map(({ addChart }) => JSON.stringify(addChart));
  expect(
    domains.filter((chart) => chart.includes('"sheetId":404') && chart.includes('"startColumnIndex":14')),
  ).toHaveLength(3);
});

test('only the charts that are not there are made', () => {
  expect(made(chartRequests(there()))).toEqual([9011, 9013, 9012, 9014]);
  expect(made(chartRequests(there(9011)))).toEqual([9013, 9012, 9014]);
  expect(chartRequests(there(9011, 9012, 9013, 9014))).toEqual([]);
});

test('the clock moves the charts of an earlier release once; one that somebody took away stays away', () => {
  const moved = chartRepairs(there(9001, 9003, 55), false);
  expect(moved.slice(0, 2)).toEqual([
    { deleteEmbeddedObject: { objectId: 9001 } },
    { deleteEmbeddedObject: { objectId: 9003 } },
  ]);
  expect(made(moved)).toEqual([9011, 9013, 9012, 9014]);
  expect(chartRepairs(there(9011, 9012, 9014, 55), false)).toEqual([]);
  expect(made(chartRepairs(there(), true))).toHaveLength(4);
});
