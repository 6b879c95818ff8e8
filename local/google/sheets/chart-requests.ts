/**
 * addChart, updateChartSpec, deleteEmbeddedObject (charts only).
 * Not modelled: charts other than basic, pie and scorecard; charts on sheets of their own; charts from data sources;
 * sources of several stretches; borders.
 */
import { makeId, type Book, type Context, type Sheet } from './book';
import { notModelled } from '../error';
import { withBothColours, withColourStyles } from './format';
import { guardSheet } from './protection';
import { checkedBox, sheetOf } from './ranges';
import { refuse, required } from './refusal';
import {
  copyOf,
  type ChartData,
  type ChartSpec,
  type EmbeddedChart,
  type OverlayPosition,
  type Reply,
  type Request,
} from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

const KINDS = ['basicChart', 'pieChart', 'scorecardChart'] as const;
const REFUSED = /Chart$|^(dataSourceChartProperties|filterSpecs|sortSpecs)$/;
const BASIC = ['BAR', 'LINE', 'AREA', 'COLUMN', 'SCATTER', 'COMBO', 'STEPPED_AREA'];

function checkSource(book: Book, data: ChartData | undefined, what: string): void {
  const { sourceRange, ...rest } = required(data, what);
  for (const name of Object.keys(rest)) throw notModelled(`${what}.${name}`);
  const sources = required(sourceRange?.sources, `${what}.sourceRange.sources`);
  if (sources.length === 0) refuse(`Must specify ${what}.sourceRange.sources.`);
  if (sources.length > 1) throw notModelled('chart sources of several stretches');
  for (const range of sources) {
    const box = checkedBox(sheetOf(book, range.sheetId), range);
    if (box.bottom - box.top > 1 && box.right - box.left > 1)
      refuse(`${what} must be one row or one column: exactly one dimension may be longer than 1.`);
  }
}

function checkBasic(book: Book, chart: NonNullable<ChartSpec['basicChart']>): void {
  if (!BASIC.includes(chart.chartType ?? '')) refuse('basicChart.chartType is required.');
  const series = required(chart.series, 'basicChart.series');
  if (series.length === 0) refuse('Must specify basicChart.series.');
  if (chart.chartType === 'COMBO' && series.some((one) => one.type === undefined))
    refuse('Each series of a COMBO chart needs its type.');
  (chart.domains ?? []).forEach((one, index) => checkSource(book, one.domain, `domains[${index}].domain`));
  series.forEach((one, index) => checkSource(book, one.series, `series[${index}].series`));
}

/** A checked copy of a chart's spec. */
function tidySpec(book: Book, wanted: ChartSpec | undefined): ChartSpec {
  const spec = withColourStyles(copyOf(required(wanted, 'spec')));
  for (const name of Object.keys(spec))
    if (REFUSED.test(name) && !(KINDS as readonly string[]).includes(name))
      throw notModelled(`chart ${name}`);
  if (KINDS.filter((kind) => spec[kind] !== undefined).length !== 1)
    refuse('Exactly one kind of chart must be set in the spec.');
  if (spec.basicChart) checkBasic(book, spec.basicChart);
  if (spec.pieChart) {
    checkSource(book, spec.pieChart.domain, 'pieChart.domain');
    checkSource(book, spec.pieChart.series, 'pieChart.series');
  }
  if (spec.scorecardChart) {
    checkSource(book, spec.scorecardChart.keyValueData, 'scorecardChart.keyValueData');
    if (spec.scorecardChart.baselineValueData)
      checkSource(book, spec.scorecardChart.baselineValueData, 'scorecardChart.baselineValueData');
  }
  return spec;
}

function anchored(
  book: Book,
  position: EmbeddedChart['position'],
): { sheet: Sheet; overlay: OverlayPosition } {
  if (position?.newSheet || position?.sheetId !== undefined)
    throw notModelled('charts on sheets of their own');
  const overlay = copyOf(required(position?.overlayPosition, 'chart.position.overlayPosition'));
  const cell = required(overlay.anchorCell, 'chart.position.overlayPosition.anchorCell');
  const sheet = sheetOf(book, cell.sheetId);
  const row = cell.rowIndex ?? 0;
  const column = cell.columnIndex ?? 0;
  if (row < 0 || column < 0 || row >= sheet.rowCount || column >= sheet.columnCount)
    refuse(`The anchor cell (${row}, ${column}) is outside the grid.`);
  for (const size of [overlay.widthPixels, overlay.heightPixels])
    if (size !== undefined && size < 1) refuse('A chart must be at least one pixel wide and high.');
  return {
    sheet,
    overlay: { ...overlay, anchorCell: { sheetId: sheet.id, rowIndex: row, columnIndex: column } },
  };
}

export function addChart(context: Context, body: Body<'addChart'>): Reply {
  const { book, journal } = context;
  const wanted = required(body.chart, 'chart');
  if (wanted.border) throw notModelled('borders of charts');
  const { sheet, overlay } = anchored(book, wanted.position);
  guardSheet(context, sheet);
  const chartId = wanted.chartId ?? makeId(book);
  if (book.sheets.some((other) => other.charts.some((chart) => chart.chartId === chartId)))
    refuse(`A chart with id ${chartId} already exists.`);
  const chart = { chartId, spec: tidySpec(book, wanted.spec), position: { overlayPosition: overlay } };
  journal.set(sheet, 'charts', [...sheet.charts, chart]);
  return { addChart: { chart: withBothColours(chart) } };
}

function found(book: Book, id: number): { sheet: Sheet; chart: EmbeddedChart } {
  for (const sheet of book.sheets)
    for (const chart of sheet.charts) if (chart.chartId === id) return { sheet, chart };
  return refuse(`No chart with id: ${id}`);
}

export function updateChartSpec(context: Context, body: Body<'updateChartSpec'>): Reply {
  const { sheet, chart } = found(context.book, required(body.chartId, 'chartId'));
  guardSheet(context, sheet);
  const spec = tidySpec(context.book, body.spec);
  const charts = sheet.charts.map((other) => (other === chart ? { ...chart, spec } : other));
  context.journal.set(sheet, 'charts', charts);
  return {};
}

export function deleteEmbeddedObject(context: Context, body: Body<'deleteEmbeddedObject'>): Reply {
  const { sheet, chart } = found(context.book, required(body.objectId, 'objectId'));
  guardSheet(context, sheet);
  context.journal.set(
    sheet,
    'charts',
    sheet.charts.filter((other) => other !== chart),
  );
  return {};
}
