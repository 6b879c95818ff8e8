/**
 * Reading values: Values.get, batchGet and batchGetByDataFilter. Trailing empty cells and rows are left out, empty
 * cells between are `''`. Not modelled: columns as the major dimension, developer metadata as a filter.
 */
import { rowAt, type Book, type Row, type Scalar, type Sheet } from './book';
import { notModelled } from '../error';
import { formatted, isDateFormat } from './number-format';
import { a1Of } from './a1';
import { boxOfA1, checkedBox, sheetOf, type Box } from './ranges';
import { refuse } from './refusal';
import type { DataFilter, NumberFormat, ValueRange } from './wire';

export interface RenderOptions {
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
  majorDimension?: string;
}

type Render = ((row: Row, column: number, value: Scalar) => Scalar) | undefined;

const VALUE_OPTIONS = ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'];
const DATE_OPTIONS = ['SERIAL_NUMBER', 'FORMATTED_STRING'];

const numberFormatAt = (book: Book, row: Row, column: number): NumberFormat | undefined =>
  book.styles.at(row.styles[column] ?? 0).format?.numberFormat;

/** How values are rendered; nothing when they come as they are. */
function renderOf(book: Book, options: RenderOptions): Render {
  const { valueRenderOption = 'FORMATTED_VALUE', dateTimeRenderOption = 'SERIAL_NUMBER' } = options;
  if (!VALUE_OPTIONS.includes(valueRenderOption))
    refuse(`Invalid value at 'value_render_option', "${valueRenderOption}"`);
  if (!DATE_OPTIONS.includes(dateTimeRenderOption))
    refuse(`Invalid value at 'date_time_render_option', "${dateTimeRenderOption}"`);
  const { majorDimension = 'ROWS' } = options;
  if (majorDimension !== 'ROWS') throw notModelled(`majorDimension ${majorDimension}`);
  const everything = valueRenderOption === 'FORMATTED_VALUE';
  if (!everything && dateTimeRenderOption === 'SERIAL_NUMBER') return undefined;
  return (row, column, value) => {
    if (value === '') return '';
    const format = numberFormatAt(book, row, column);
    const isDate = typeof value === 'number' && isDateFormat(format);
    return everything || isDate ? formatted(value, format) : value;
  };
}

function cellsOf(row: Row, box: Box, render: Render): Scalar[] {
  const cells = row.values.slice(box.left, box.right);
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return render ? cells.map((value, index) => render(row, box.left + index, value)) : cells;
}

/** The values of a box, ragged. */
function valuesIn(sheet: Sheet, box: Box, render: Render): Scalar[][] {
  const rows: Scalar[][] = [];
  const end = Math.min(box.bottom, sheet.rows.length);
  for (let index = box.top; index < end; index += 1) rows.push(cellsOf(rowAt(sheet, index), box, render));
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return rows;
}

function valueRange(sheet: Sheet, box: Box, render: Render): ValueRange {
  const values = valuesIn(sheet, box, render);
  const range = a1Of(sheet.title, box);
  return { range, majorDimension: 'ROWS', ...(values.length > 0 ? { values } : {}) };
}

export const cellCount = (ranges: readonly ValueRange[]): number =>
  ranges.reduce((sum, { values = [] }) => values.reduce((cells, row) => cells + row.length, sum), 0);

/** Values.get */
export function getValues(book: Book, range: string, options: RenderOptions): ValueRange {
  const render = renderOf(book, options);
  const { sheet, box } = boxOfA1(book, range);
  return valueRange(sheet, box, render);
}

/** Values.batchGet */
export const batchGet = (book: Book, ranges: readonly string[], options: RenderOptions): ValueRange[] =>
  ranges.map((range) => getValues(book, range, options));

function filtered(book: Book, filter: DataFilter): { sheet: Sheet; box: Box } {
  if (filter.developerMetadataLookup) throw notModelled('developer metadata as a data filter');
  const { gridRange, a1Range } = filter;
  if ((gridRange === undefined) === (a1Range === undefined))
    refuse('A data filter must have exactly one of a1Range, gridRange and developerMetadataLookup.');
  if (a1Range !== undefined) return boxOfA1(book, a1Range);
  const sheet = sheetOf(book, gridRange?.sheetId);
  return { sheet, box: checkedBox(sheet, gridRange ?? {}) };
}

export interface MatchedRange {
  valueRange: ValueRange;
  dataFilters: DataFilter[];
}

/** Values.batchGetByDataFilter: one answer for each filter, in order. */
export function batchGetByDataFilter(
  book: Book,
  filters: readonly DataFilter[],
  options: RenderOptions,
): MatchedRange[] {
  if (filters.length === 0) refuse('Must specify at least one data filter.');
  const render = renderOf(book, options);
  return filters.map((filter) => {
    const { sheet, box } = filtered(book, filter);
    return { valueRange: valueRange(sheet, box, render), dataFilters: [filter] };
  });
}
