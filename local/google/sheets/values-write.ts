/**
 * Writing values: Values.update, append, clear and their batches. `null` leaves a cell as it is, an empty text
 * empties it. Not modelled: formulas, appending to a sheet whose data are several tables or lie beside the range.
 */
import { a1Of, columnName } from './a1';
import { dataEnd, rowAt, type Context, type Row, type Scalar, type Sheet } from './book';
import { createBrush } from './brush';
import { paintRow, put } from './cells';
import { inserted, shiftAll } from './shift';
import { insertRows } from './dimensions';
import { checkSize } from './grid-size';
import { notModelled } from '../error';
import { guard, guardInsertion } from './protection';
import { boxOfA1, overlaps } from './ranges';
import { type Box } from './box';
import { refuse } from './refusal';
import { parseEntry, type Entry } from './user-entry';
import { valueRange, type RenderOptions } from './values';
import type { CellData, ValueRange } from './wire';

export interface WriteOptions {
  valueInputOption?: string;
  includeValuesInResponse?: boolean;
  responseValueRenderOption?: string;
  responseDateTimeRenderOption?: string;
}

export interface Updated {
  updatedRange: string;
  updatedRows: number;
  updatedColumns: number;
  updatedCells: number;
  updatedData?: ValueRange;
}

type Cell = Scalar | null;

function checkInput({ valueInputOption }: WriteOptions): void {
  if (valueInputOption === undefined || valueInputOption === 'INPUT_VALUE_OPTION_UNSPECIFIED')
    refuse("'valueInputOption' is required but not specified");
  if (valueInputOption !== 'RAW' && valueInputOption !== 'USER_ENTERED')
    refuse(`Invalid value at 'value_input_option', "${valueInputOption}"`);
}

const isCell = (value: unknown): value is Cell =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** The values row by row, checked; columns are turned. */
function rowsOf({ values = [], majorDimension = 'ROWS' }: ValueRange): Cell[][] {
  for (const [index, row] of values.entries()) {
    if (!Array.isArray(row)) refuse(`Invalid value at 'data.values[${index}]' (TYPE_LIST).`);
    for (const value of row as unknown[])
      if (!isCell(value)) refuse(`Invalid values[${index}]: list_value or struct_value in a cell.`);
  }
  const rows = values as Cell[][];
  if (majorDimension === 'ROWS') return rows;
  if (majorDimension !== 'COLUMNS') return refuse(`Invalid value at 'data.major_dimension'`);
  const height = rows.reduce((most, column) => Math.max(most, column.length), 0);
  return Array.from({ length: height }, (_, row) => rows.map((column) => column[row] ?? null));
}

function entryOf(value: Scalar, isText: boolean, options: WriteOptions, now: number): Entry {
  if (typeof value !== 'string' || options.valueInputOption === 'RAW' || isText) return { value };
  return parseEntry(value, now);
}

const dataOf = ({ value, format }: Entry): CellData => {
  const numberFormat = format ? { userEnteredFormat: { numberFormat: format } } : {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value }, ...numberFormat };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: { stringValue: value } };
};

function writeCell(context: Context, row: Row, column: number, value: Scalar, options: WriteOptions): Row {
  const { format: old } = context.book.styles.at(row.styles[column] ?? 0);
  const { format, ...plain } = entryOf(value, old?.numberFormat?.type === 'TEXT', options, context.now);
  const brings = format !== undefined && !old?.numberFormat;
  const fields = brings ? 'userEnteredValue,userEnteredFormat.numberFormat' : 'userEnteredValue';
  const data = dataOf(brings ? { ...plain, format } : plain);
  return paintRow(context, createBrush(context, fields), row, column, 1, () => data);
}

/** Writes rows from a corner on; tells how many cells. */
function writeRows(
  context: Context,
  sheet: Sheet,
  box: Box,
  rows: readonly Cell[][],
  options: WriteOptions,
): number {
  guard(context, sheet, box);
  let cells = 0;
  rows.forEach((values, index) => {
    let row = rowAt(sheet, box.top + index);
    values.forEach((value, at) => {
      if (value === null) return;
      row = writeCell(context, row, box.left + at, value, options);
      cells += 1;
    });
    put(context, sheet, box.top + index, row);
  });
  return cells;
}

const widthOf = (rows: readonly Cell[][]): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0);

/** The cells that the rows cover, from the corner of `at`. */
const coveredBy = (at: Box, rows: readonly Cell[][]): Box => ({
  top: at.top,
  left: at.left,
  bottom: at.top + Math.max(1, rows.length),
  right: at.left + Math.max(1, widthOf(rows)),
});

function checkRoom(sheet: Sheet, at: Box, box: Box): void {
  const single = at.bottom - at.top === 1 && at.right - at.left === 1;
  const within = `Requested writing within range [${a1Of(sheet.title, at)}], but tried writing to`;
  if (!single && box.bottom > at.bottom) refuse(`${within} row [${at.bottom + 1}]`);
  if (!single && box.right > at.right) refuse(`${within} column [${columnName(at.right)}]`);
  if (box.bottom > sheet.rowCount || box.right > sheet.columnCount)
    refuse(
      `Range (${a1Of(sheet.title, box)}) exceeds grid limits. ` +
        `Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
}

function toldOf(context: Context, sheet: Sheet, box: Box, cells: number, options: WriteOptions): Updated {
  const render: RenderOptions = {
    ...(options.responseValueRenderOption && { valueRenderOption: options.responseValueRenderOption }),
    ...(options.responseDateTimeRenderOption && {
      dateTimeRenderOption: options.responseDateTimeRenderOption,
    }),
  };
  return {
    updatedRange: a1Of(sheet.title, box),
    updatedRows: box.bottom - box.top,
    updatedColumns: box.right - box.left,
    updatedCells: cells,
    ...(options.includeValuesInResponse && {
      updatedData: valueRange(context.book, { sheet, box }, render),
    }),
  };
}

function checkBodyRange(range: string, body: ValueRange): void {
  if (body.range !== undefined && body.range !== range)
    refuse(`Requested writing within range [${range}], but the body names [${body.range}]`);
}

/** Values.update: the values go into the range, or from its one cell on. The grid does not grow. */
export function updateValues(
  context: Context,
  range: string,
  body: ValueRange,
  options: WriteOptions,
): Updated {
  checkInput(options);
  checkBodyRange(range, body);
  const { sheet, box: at } = boxOfA1(context.book, range);
  const rows = rowsOf(body);
  const box = coveredBy(at, rows);
  checkRoom(sheet, at, box);
  const cells = writeRows(context, sheet, box, rows, options);
  return toldOf(context, sheet, box, cells, options);
}

/** The one table of a sheet: everything from the first row with values to the last. */
function tableOf(sheet: Sheet, at: Box): Box | undefined {
  const bottom = dataEnd(sheet);
  if (bottom === 0) return undefined;
  const used = sheet.rows.slice(0, bottom).map((row) => row.values);
  const top = used.findIndex((values) => values.length > 0);
  if (used.slice(top).some((values) => values.length === 0))
    throw notModelled('appending to a sheet with several tables');
  const first = (values: readonly Scalar[]): number => values.findIndex((value) => value !== '');
  const left = Math.min(...used.slice(top).map(first));
  const table = { top, bottom, left, right: Math.max(...used.map((values) => values.length)) };
  if (!overlaps(table, at)) throw notModelled('appending beside a table');
  return table;
}

function makeRoom(context: Context, sheet: Sheet, box: Box, insert: boolean): void {
  const count = box.bottom - box.top;
  if (insert && box.top < sheet.rowCount) {
    guardInsertion(context, sheet, 'ROWS', box.top);
    insertRows(context, sheet, box.top, count, box.top - 1);
    context.journal.set(sheet, 'rowCount', sheet.rowCount + count);
    shiftAll(context, sheet, 'ROWS', inserted(box.top, count));
  }
  if (box.bottom > sheet.rowCount) context.journal.set(sheet, 'rowCount', box.bottom);
  if (box.right > sheet.columnCount) throw notModelled('appending more columns than the sheet has');
  checkSize(context.book);
}

/** Values.append: after the last row of the table that the range touches; the grid grows. */
export function appendValues(
  context: Context,
  range: string,
  body: ValueRange,
  options: WriteOptions & { insertDataOption?: string },
): { tableRange?: string; updates: Updated } {
  checkInput(options);
  checkBodyRange(range, body);
  const { insertDataOption = 'OVERWRITE' } = options;
  if (insertDataOption !== 'OVERWRITE' && insertDataOption !== 'INSERT_ROWS')
    refuse(`Invalid value at 'insert_data_option', "${insertDataOption}"`);
  const { sheet, box: at } = boxOfA1(context.book, range);
  const table = tableOf(sheet, at);
  const rows = rowsOf(body);
  const corner = table ? { ...table, top: table.bottom } : at;
  const box = coveredBy(corner, rows);
  makeRoom(context, sheet, box, insertDataOption === 'INSERT_ROWS' && table !== undefined);
  const cells = writeRows(context, sheet, box, rows, options);
  const updates = toldOf(context, sheet, box, cells, options);
  return { ...(table ? { tableRange: a1Of(sheet.title, table) } : {}), updates };
}

/** Values.clear: values go, formats, notes and drop-downs stay. */
export function clearValues(context: Context, range: string): { range: string; cells: number } {
  const { sheet, box } = boxOfA1(context.book, range);
  guard(context, sheet, box);
  const brush = createBrush(context, 'userEnteredValue');
  let cells = 0;
  for (let index = box.top; index < Math.min(box.bottom, sheet.rows.length); index += 1) {
    const row = rowAt(sheet, index);
    const end = Math.min(box.right, row.values.length);
    if (end <= box.left) continue;
    cells += end - box.left;
    put(
      context,
      sheet,
      index,
      paintRow(context, brush, row, box.left, end - box.left, () => ({})),
    );
  }
  return { range: a1Of(sheet.title, box), cells };
}
