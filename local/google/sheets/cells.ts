/**
 * updateCells, appendCells, repeatCell and setDataValidation.
 * Not modelled: formulas, runs of text formats, pivot tables, chips, data sources, tables as targets. As in Google,
 * a value that breaks a cell's own drop-down rule is written all the same: only hands are held to it.
 */
import { LIMITS } from '../../limits';
import { dataEnd, EMPTY_ROW, rowAt, type Context, type Row, type Scalar, type Sheet } from './book';
import { notModelled } from '../error';
import { createBrush, READ_ONLY, UNMODELLED, type Brush } from './brush';
import { guard } from './protection';
import { checkedBox, sheetOf } from './ranges';
import { type Box } from './box';
import { refuse, required } from './refusal';
import type { CellData, Reply, Request, RowData } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

/** One typed value; an empty text leaves the cell empty. */
function valueOf(cell: CellData): Scalar {
  const value = cell.userEnteredValue;
  if (value === undefined || value === null) return '';
  const kinds = Object.entries(value).filter(([, member]) => member !== undefined);
  if (kinds.length !== 1) refuse('userEnteredValue must hold exactly one value.');
  if (value.formulaValue !== undefined) throw notModelled('formulas');
  if (value.errorValue !== undefined) refuse('userEnteredValue.errorValue is read only.');
  const text = value.stringValue;
  if (text !== undefined && text.length > LIMITS.charactersOfCell)
    refuse(
      `Your input contains more than the maximum of ${LIMITS.charactersOfCell} characters in a single cell.`,
    );
  return text ?? value.numberValue ?? value.boolValue ?? '';
}

function checkCell(cell: CellData): void {
  for (const name of UNMODELLED) if (cell[name] !== undefined) throw notModelled(`writing ${name}`);
  for (const name of READ_ONLY) if (cell[name] !== undefined) refuse(`${name} is read only.`);
}

const trimmed = (values: Scalar[]): Scalar[] => {
  while (values.length > 0 && values[values.length - 1] === '') values.pop();
  return values;
};

const BLANK: CellData = {};

type CellAt = (index: number) => CellData;

function paintValues(row: Row, left: number, width: number, cellAt: CellAt): readonly Scalar[] {
  const values = row.values.slice();
  for (let index = 0; index < width; index += 1) {
    const value = valueOf(cellAt(index));
    while (values.length < left + index && value !== '') values.push('');
    if (left + index < values.length || value !== '') values[left + index] = value;
  }
  return trimmed(values);
}

function paintStyles(brush: Brush, row: Row, left: number, width: number, cellAt: CellAt): number[] {
  const styles = row.styles.slice();
  for (let index = 0; index < width; index += 1) {
    const id = brush.styleFor(styles[left + index] ?? 0, cellAt(index));
    while (styles.length < left + index) styles.push(0);
    styles[left + index] = id;
  }
  return styles;
}

function paintNotes(row: Row, left: number, width: number, cellAt: CellAt): Row['notes'] {
  const notes: Record<number, string> = { ...row.notes };
  for (let index = 0; index < width; index += 1) {
    const note = cellAt(index).note ?? '';
    if (note === '') delete notes[left + index];
    else notes[left + index] = note;
  }
  return Object.keys(notes).length === 0 ? undefined : notes;
}

/** Style lists before and after, of rows painted alike: rows share their lists, so each is worked out once. */
type KnownLists = Map<readonly number[], readonly number[]>;

/** The row with `width` cells from column `left` on painted. */
export function paintRow(
  context: Context,
  brush: Brush,
  row: Row,
  left: number,
  width: number,
  cellAt: CellAt,
  known: KnownLists = new Map(),
): Row {
  for (let index = 0; index < width; index += 1) checkCell(cellAt(index));
  const notes = brush.notes ? paintNotes(row, left, width, cellAt) : row.notes;
  const listOf = (): readonly number[] => {
    const list =
      known.get(row.styles) ?? context.book.styles.list(paintStyles(brush, row, left, width, cellAt));
    known.set(row.styles, list);
    return list;
  };
  const painted: Row = {
    values: brush.values ? paintValues(row, left, width, cellAt) : row.values,
    styles: brush.styles ? listOf() : row.styles,
    ...(notes ? { notes } : {}),
    ...(row.height === undefined ? {} : { height: row.height }),
    ...(row.hidden ? { hidden: true } : {}),
  };
  context.written += width;
  return isEmpty(painted) ? EMPTY_ROW : painted;
}

const isEmpty = (row: Row): boolean =>
  row.values.length === 0 && row.styles.length === 0 && !row.notes && row.height === undefined && !row.hidden;

/** Puts a row in its place; rows above that were not there yet come to be empty ones. */
export function put(context: Context, sheet: Sheet, index: number, row: Row): void {
  if (row === rowAt(sheet, index)) return;
  context.journal.fill(sheet.rows, index + 1, EMPTY_ROW);
  context.journal.set(sheet.rows, index, row);
}

/** Paints a box from ragged rows; what they leave out is cleared as far as the mask goes. */
function paintBox(context: Context, sheet: Sheet, box: Box, rows: RowData[], brush: Brush): void {
  guard(context, sheet, box);
  const width = box.right - box.left;
  for (let index = box.top; index < box.bottom; index += 1) {
    const cells = rows[index - box.top]?.values ?? [];
    const old = rowAt(sheet, index);
    if (cells.length === 0 && old === EMPTY_ROW) continue;
    put(
      context,
      sheet,
      index,
      paintRow(context, brush, old, box.left, width, (at) => cells[at] ?? BLANK),
    );
  }
}

/** Rows written from a corner: each as long as it is, nothing beside it touched. */
function paintFrom(
  context: Context,
  sheet: Sheet,
  top: number,
  left: number,
  rows: RowData[],
  brush: Brush,
): void {
  rows.forEach((row, index) => {
    const cells = row.values ?? [];
    if (cells.length === 0) return;
    const box = { top: top + index, bottom: top + index + 1, left, right: left + cells.length };
    if (box.right > sheet.columnCount)
      refuse(
        `Attempting to write column: ${box.right - 1}, beyond the last requested column of: ${sheet.columnCount - 1}`,
      );
    if (box.bottom > sheet.rowCount)
      refuse(`Attempting to write row: ${box.top}, beyond the last requested row of: ${sheet.rowCount - 1}`);
    guard(context, sheet, box);
    const painted = paintRow(
      context,
      brush,
      rowAt(sheet, box.top),
      left,
      cells.length,
      (at) => cells[at] ?? BLANK,
    );
    put(context, sheet, box.top, painted);
  });
}

function checkFits(rows: RowData[], box: Box): void {
  const widest = rows.reduce((most, row) => Math.max(most, row.values?.length ?? 0), 0);
  if (rows.length > box.bottom - box.top || widest > box.right - box.left)
    refuse('The rows are larger than the range to be updated.');
}

export function updateCells(context: Context, body: Body<'updateCells'>): Reply {
  const { start, range, rows = [] } = body;
  if ((start === undefined) === (range === undefined)) refuse('Must specify exactly one of start and range.');
  const brush = createBrush(context, body.fields);
  const sheet = sheetOf(context.book, (start ?? range)?.sheetId);
  if (range) {
    const box = checkedBox(sheet, range);
    checkFits(rows, box);
    paintBox(context, sheet, box, rows, brush);
    return {};
  }
  if (rows.length === 0) refuse('Must specify rows.');
  const top = start?.rowIndex ?? 0;
  const left = start?.columnIndex ?? 0;
  if (top < 0 || left < 0) refuse('start must not be negative.');
  paintFrom(context, sheet, top, left, rows, brush);
  return {};
}

export function appendCells(context: Context, body: Body<'appendCells'>): Reply {
  if (body.tableId !== undefined) throw notModelled('appendCells to a table');
  const sheet = sheetOf(context.book, body.sheetId);
  const brush = createBrush(context, body.fields);
  const rows = required(body.rows, 'rows');
  const top = dataEnd(sheet);
  if (top + rows.length > sheet.rowCount) context.journal.set(sheet, 'rowCount', top + rows.length);
  paintFrom(context, sheet, top, 0, rows, brush);
  return {};
}

/** Paints every cell of a box alike; empty rows come to one shared row. */
function paintAlike(context: Context, sheet: Sheet, box: Box, cell: CellData, brush: Brush): void {
  guard(context, sheet, box);
  const width = box.right - box.left;
  const before = context.written;
  const known: KnownLists = new Map();
  const paint = (row: Row): Row => paintRow(context, brush, row, box.left, width, () => cell, known);
  const fresh = paint(EMPTY_ROW);
  for (let index = box.top; index < box.bottom; index += 1) {
    const old = rowAt(sheet, index);
    put(context, sheet, index, old === EMPTY_ROW ? fresh : paint(old));
  }
  // The shared row was painted once, but stands for many.
  context.written = before + width * (box.bottom - box.top);
}

export function repeatCell(context: Context, body: Body<'repeatCell'>): Reply {
  const range = required(body.range, 'range');
  const sheet = sheetOf(context.book, range.sheetId);
  paintAlike(context, sheet, checkedBox(sheet, range), body.cell ?? BLANK, createBrush(context, body.fields));
  return {};
}

export function setDataValidation(context: Context, body: Body<'setDataValidation'>): Reply {
  if (body.filteredRowsIncluded !== undefined) throw notModelled('setDataValidation.filteredRowsIncluded');
  const range = required(body.range, 'range');
  const sheet = sheetOf(context.book, range.sheetId);
  const cell: CellData = body.rule ? { dataValidation: body.rule } : {};
  paintAlike(context, sheet, checkedBox(sheet, range), cell, createBrush(context, 'dataValidation'));
  return {};
}
