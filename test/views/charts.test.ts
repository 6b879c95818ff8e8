import { TABLES } from '../../src/store/tables';
import { PAINTED } from '../../src/store/tables';
import { chartRequests, dashboardCharts, embeddedChart } from '../../src/views/dashboard/charts';
import { dashboardView } from '../../src/views/dashboard/dashboard';
import { sample } from './sample';

const [categories, levels] = dashboardCharts();
if (!categories || !levels) throw new Error('There are two charts.');

/** The value that the chart reads: the hidden key column is the sheet's first. */
const at = (row: number, column: number): unknown =>
  dashboardView(sample()).rows[row]?.cells[column - 1]?.value;

test('“indicators by level” reads headings and ten indicators from the painted rows', () => {
  const { domain, series } = levels;
  expect(domain.sheetId).toBe(PAINTED.dashboard.sheetId);
  expect(at(domain.rows[0], domain.column)).toBe('Indicator');
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

test('neither chart covers a word, nor the other chart', () => {
  const { rows, widths } = dashboardView(sample());
  const top = (row: number): number => rows.slice(0, row).reduce((sum, { height = 21 }) => sum + height, 0);
  for (const { anchor, size } of [categories, levels]) {
    const ends = top(anchor.row) + 2 + size.height;
    const covered = rows.filter((_, index) => top(index + 1) > top(anchor.row) && top(index) < ends);
    const left = anchor.column - 1;
    expect(covered.length).toBeGreaterThan(5);
    for (const { cells } of covered)
      expect(cells.slice(left).filter(({ value }) => value !== '')).toEqual([]);
    expect(widths.slice(left).reduce((sum, width) => sum + width, 0)).toBeGreaterThan(size.width);
  }
  expect(top(categories.anchor.row) + 2 + categories.size.height).toBeLessThanOrEqual(top(levels.anchor.row));
});

test('as Google takes it: fixed ids, stacked columns, one header row, words for those who do not see it', () => {
  expect(embeddedChart(levels)).toMatchObject({
    chartId: 9002,
    spec: {
      title: 'Indicators by level',
      altText: expect.stringContaining('each level of each indicator'),
      basicChart: { chartType: 'COLUMN', stackedType: 'STACKED', headerCount: 1 },
    },
    position: { overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 12, columnIndex: 8 } } },
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

test('only the charts that are not there are made', () => {
  expect(chartRequests([])).toHaveLength(4);
  expect(
    chartRequests([9001]).map(
      (request) => (request.addChart as { chart: { chartId: number } }).chart.chartId,
    ),
  ).toEqual([9002, 9003, 9004]);
  expect(chartRequests([9001, 9002, 9003, 9004])).toEqual([]);
});
