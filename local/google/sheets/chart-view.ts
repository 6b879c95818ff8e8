/**
 * A chart as a page can draw it: labels and numbers looked up.
 * Not modelled: trend lines, several axes drawn apart, number formats of axes.
 */
import { rowAt, type Book, type Scalar } from './book';
import { hexOf } from './format';
import { formatted } from './number-format';
import { boxOf } from './ranges';
import type { ChartData, ChartSpec, EmbeddedChart } from './wire';

export interface SeriesView {
  name: string;
  /** Empty cells and texts come as null. */
  values: (number | null)[];
  /** `#rrggbb` */
  color?: string;
  /** Of a combined chart: LINE, COLUMN … */
  kind?: string;
}

export interface ChartView {
  chartId: number;
  title: string;
  subtitle: string;
  /** BAR, COLUMN, LINE, AREA, SCATTER, COMBO, STEPPED_AREA, PIE or SCORECARD. */
  kind: string;
  stacked: '' | 'STACKED' | 'PERCENT_STACKED';
  legend: string;
  axisTitles: { bottom: string; left: string };
  labels: string[];
  series: SeriesView[];
  /** Zero-based cell, then pixels. */
  anchor: { row: number; column: number; x: number; y: number; width: number; height: number };
  /** For those who cannot see it. */
  altText: string;
}

interface Cell {
  value: Scalar;
  text: string;
}

function cellsOf(book: Book, data: ChartData | undefined): Cell[] {
  return (data?.sourceRange?.sources ?? []).flatMap((range) => {
    const sheet = book.sheets.find((candidate) => candidate.id === (range.sheetId ?? 0));
    if (!sheet) return [];
    const box = boxOf(sheet, range);
    const cells: Cell[] = [];
    for (let row = box.top; row < Math.min(box.bottom, Math.max(sheet.rows.length, box.top + 1)); row += 1)
      for (let column = box.left; column < box.right; column += 1) {
        const { values, styles } = rowAt(sheet, row);
        const value = values[column] ?? '';
        const format = book.styles.at(styles[column] ?? 0).format?.numberFormat;
        cells.push({ value, text: value === '' ? '' : formatted(value, format) });
      }
    return cells;
  });
}

const numberOf = ({ value }: Cell): number | null => (typeof value === 'number' ? value : null);

/** Without a header count Sheets guesses: a text above numbers is a header. */
function headersIn(cells: Cell[], told: number | undefined): number {
  if (told !== undefined) return told;
  return typeof cells[0]?.value === 'string' && cells[0].value !== '' && typeof cells[1]?.value === 'number'
    ? 1
    : 0;
}

type Drawn = Pick<ChartView, 'kind' | 'stacked' | 'legend' | 'axisTitles' | 'labels' | 'series'>;

const NO_AXES = { bottom: '', left: '' };

function basic(book: Book, chart: NonNullable<ChartSpec['basicChart']>): Drawn {
  const sources = (chart.series ?? []).map((one) => ({ one, cells: cellsOf(book, one.series) }));
  const headers = headersIn(sources[0]?.cells ?? [], chart.headerCount);
  const axis = (position: string): string =>
    chart.axis?.find((one) => one.position === position)?.title ?? '';
  return {
    kind: chart.chartType ?? '',
    stacked:
      chart.stackedType === 'STACKED' || chart.stackedType === 'PERCENT_STACKED' ? chart.stackedType : '',
    legend: chart.legendPosition ?? 'BOTTOM_LEGEND',
    axisTitles: { bottom: axis('BOTTOM_AXIS'), left: axis('LEFT_AXIS') },
    labels: cellsOf(book, chart.domains?.[0]?.domain)
      .slice(headers)
      .map((cell) => cell.text),
    series: sources.map(({ one, cells }) => {
      const color = hexOf(one.colorStyle);
      return {
        name: headers > 0 ? (cells[headers - 1]?.text ?? '') : '',
        values: cells.slice(headers).map(numberOf),
        ...(color === undefined ? {} : { color }),
        ...(one.type === undefined ? {} : { kind: one.type }),
      };
    }),
  };
}

function pie(book: Book, chart: NonNullable<ChartSpec['pieChart']>): Drawn {
  const cells = cellsOf(book, chart.series);
  const headers = headersIn(cells, undefined);
  return {
    kind: 'PIE',
    stacked: '',
    legend: chart.legendPosition ?? 'RIGHT_LEGEND',
    axisTitles: NO_AXES,
    labels: cellsOf(book, chart.domain)
      .slice(headers)
      .map((cell) => cell.text),
    series: [{ name: '', values: cells.slice(headers).map(numberOf) }],
  };
}

function drawn(book: Book, spec: ChartSpec): Drawn {
  if (spec.basicChart) return basic(book, spec.basicChart);
  if (spec.pieChart) return pie(book, spec.pieChart);
  const values = cellsOf(book, spec.scorecardChart?.keyValueData).map(numberOf);
  return {
    kind: 'SCORECARD',
    stacked: '',
    legend: '',
    axisTitles: NO_AXES,
    labels: [],
    series: [{ name: '', values }],
  };
}

export function chartView(book: Book, chart: EmbeddedChart): ChartView {
  const spec = chart.spec ?? {};
  const overlay = chart.position?.overlayPosition;
  return {
    chartId: chart.chartId ?? 0,
    title: spec.title ?? '',
    subtitle: spec.subtitle ?? '',
    ...drawn(book, spec),
    anchor: {
      row: overlay?.anchorCell?.rowIndex ?? 0,
      column: overlay?.anchorCell?.columnIndex ?? 0,
      x: overlay?.offsetXPixels ?? 0,
      y: overlay?.offsetYPixels ?? 0,
      width: overlay?.widthPixels ?? 600,
      height: overlay?.heightPixels ?? 371,
    },
    altText: spec.altText ?? '',
  };
}
