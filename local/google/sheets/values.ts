/**
 * Reading values: Values.get, batchGet and batchGetByDataFilter. Trailing empty cells and rows are left out, empty
 * cells between are `''`.
 */
import { rowAt, type Book, type Row, type Scalar, type Sheet } from './book';
import { formatted, isDateFormat } from './number-format';
import { a1Of } from './a1';
import { cellsOf as cellsOfMetadata, metadataFor } from './metadata-lookup';
import { boxOfA1, checkedBox, sheetOf, type Axis } from './ranges';
import { type Box } from './box';
import { refuse } from './refusal';
import type { DataFilter, NumberFormat, ValueRange } from './wire';

export interface RenderOptions {
  valueRenderOption?: string;
  dateTimeRenderOption?: string;
  majorDimension?: string;
}

/** Cells of one sheet. */
export interface Cells {
  sheet: Sheet;
  box: Box;
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

/** Columns instead of rows, trimmed in turn. */
function turned(rows: Scalar[][]): Scalar[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
    return cells;
  });
}

function majorOf({ majorDimension = 'ROWS' }: RenderOptions): Axis {
  if (majorDimension === 'ROWS' || majorDimension === 'COLUMNS') return majorDimension;
  return refuse(`Invalid value at 'major_dimension', "${majorDimension}"`);
}

/** The values of a box as one answer. */
export function valueRange(book: Book, { sheet, box }: Cells, options: RenderOptions): ValueRange {
  const majorDimension = majorOf(options);
  const rows = valuesIn(sheet, box, renderOf(book, options));
  const values = majorDimension === 'ROWS' ? rows : turned(rows);
  return { range: a1Of(sheet.title, box), majorDimension, ...(values.length > 0 ? { values } : {}) };
}

/** Values.get */
export const getValues = (book: Book, range: string, options: RenderOptions): ValueRange =>
  valueRange(book, boxOfA1(book, range), options);

/** Values.batchGet */
export const batchGet = (book: Book, ranges: readonly string[], options: RenderOptions): ValueRange[] =>
  ranges.map((range) => getValues(book, range, options));

/** The cells that a data filter means: one range, or those of all metadata that match. */
export function filtered(book: Book, filter: DataFilter): Cells[] {
  const { gridRange, a1Range, developerMetadataLookup } = filter;
  const given = [gridRange, a1Range, developerMetadataLookup].filter((part) => part !== undefined);
  if (given.length !== 1)
    refuse('A data filter must have exactly one of a1Range, gridRange and developerMetadataLookup.');
  if (developerMetadataLookup)
    return metadataFor(book, filter).flatMap((item) => cellsOfMetadata(book, item) ?? []);
  if (a1Range !== undefined) return [boxOfA1(book, a1Range)];
  const sheet = sheetOf(book, gridRange?.sheetId);
  return [{ sheet, box: checkedBox(sheet, gridRange ?? {}) }];
}

export interface MatchedRange {
  valueRange: ValueRange;
  dataFilters: DataFilter[];
}

/** Values.batchGetByDataFilter: the answers of each filter, in order. */
export function batchGetByDataFilter(
  book: Book,
  filters: readonly DataFilter[],
  options: RenderOptions,
): MatchedRange[] {
  if (filters.length === 0) refuse('Must specify at least one data filter.');
  return filters.flatMap((filter) =>
    filtered(book, filter).map((cells) => ({
      valueRange: valueRange(book, cells, options),
      dataFilters: [filter],
    })),
  );
}
