/**
 * insertRange and deleteRange: cells of some columns (or rows) put in or taken out, those behind them moving along; the
 * grid keeps its size. Values, formats and notes move. Not modelled: merges, protections, names, bandings, conditional
 * formats, filters, charts or metadata within what moves, since Google's reference is silent about what becomes of them.
 */
import { notModelled } from '../error';
import { EMPTY_ROW, rowAt, type Context, type Row, type Scalar, type Sheet } from './book';
import { put } from './cells';
import { guard } from './protection';
import { axisOf, boxOf, checkedBox, overlaps, sheetOf, type Axis } from './ranges';
import { type Box } from './box';
import { required } from './refusal';
import type { GridRange, Reply, Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

interface OneCell {
  value: Scalar;
  style: number;
  note: string | undefined;
}

const BLANK: OneCell = { value: '', style: 0, note: undefined };

const cellAt = (sheet: Sheet, row: number, column: number): OneCell => {
  const { values, styles, notes } = rowAt(sheet, row);
  return { value: values[column] ?? '', style: styles[column] ?? 0, note: notes?.[column] };
};

/** From the range's first cell to the edge that the cells behind it move to or from. */
function movingBox(sheet: Sheet, box: Box, axis: Axis): Box {
  return axis === 'ROWS' ? { ...box, bottom: sheet.rowCount } : { ...box, right: sheet.columnCount };
}

function checkNothingElse(context: Context, sheet: Sheet, box: Box): void {
  const rangesOf = (items: readonly { range?: GridRange }[]): GridRange[] =>
    items.map(({ range }) => range ?? {});
  const named = context.book.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) === sheet.id);
  const ranges = [
    ...sheet.merges,
    ...rangesOf([...sheet.protections, ...sheet.bandings, ...sheet.filterViews, ...named]),
    ...sheet.conditionals.flatMap(({ ranges: of }) => of ?? []),
    ...(sheet.filter ? [sheet.filter] : []),
  ];
  if (sheet.charts.length > 0 || ranges.some((range) => overlaps(boxOf(sheet, range), box)))
    throw notModelled('insertRange and deleteRange where more than values, formats and notes would move');
}

/** The row with its cells from `box.left` on taken anew from `cellOf`. */
function rebuilt(context: Context, old: Row, box: Box, cellOf: (column: number) => OneCell): Row {
  const values = old.values.slice();
  const styles = old.styles.slice();
  const notes: Record<number, string> = { ...old.notes };
  for (let column = box.left; column < box.right; column += 1) {
    const { value, style, note } = cellOf(column);
    while (values.length <= column) values.push('');
    while (styles.length <= column) styles.push(0);
    values[column] = value;
    styles[column] = style;
    if (note === undefined) delete notes[column];
    else notes[column] = note;
  }
  while (values.length > 0 && values[values.length - 1] === '') values.pop();
  const { height, hidden } = old;
  return {
    values,
    styles: context.book.styles.list(styles),
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
    ...(height === undefined ? {} : { height }),
    ...(hidden ? { hidden } : {}),
  };
}

/** Every cell of the box becomes the one that stood `by` further along the axis; beyond the box is nothing. */
function move(context: Context, sheet: Sheet, box: Box, axis: Axis, by: number): void {
  const from = Array.from({ length: box.bottom - box.top }, (_, index) => rowAt(sheet, box.top + index));
  const before: Pick<Sheet, 'rows'> = { rows: Array.from({ length: box.top }, () => EMPTY_ROW).concat(from) };
  const source = (row: number, column: number): OneCell => {
    const inside = row >= box.top && row < box.bottom && column >= box.left && column < box.right;
    return inside ? cellAt({ ...sheet, rows: before.rows }, row, column) : BLANK;
  };
  for (let row = box.top; row < box.bottom; row += 1) {
    const at = axis === 'ROWS' ? row + by : row;
    const fresh = rebuilt(context, rowAt(sheet, row), box, (column) =>
      source(at, axis === 'COLUMNS' ? column + by : column),
    );
    put(context, sheet, row, fresh);
  }
}

interface Shifting {
  sheet: Sheet;
  axis: Axis;
  box: Box;
  count: number;
}

function shifting(context: Context, body: Body<'deleteRange'>): Shifting {
  const sheet = sheetOf(context.book, required(body.range, 'range').sheetId);
  const axis = axisOf(body.shiftDimension);
  const range = checkedBox(sheet, body.range ?? {});
  const box = movingBox(sheet, range, axis);
  guard(context, sheet, box);
  checkNothingElse(context, sheet, box);
  const count = axis === 'ROWS' ? range.bottom - range.top : range.right - range.left;
  return { sheet, axis, box, count };
}

export function deleteRange(context: Context, body: Body<'deleteRange'>): Reply {
  const { sheet, axis, box, count } = shifting(context, body);
  move(context, sheet, box, axis, count);
  return {};
}

export function insertRange(context: Context, body: Body<'insertRange'>): Reply {
  const { sheet, axis, box, count } = shifting(context, body);
  const edge = axis === 'ROWS' ? { ...box, top: box.bottom - count } : { ...box, left: box.right - count };
  for (let row = Math.max(edge.top, box.top); row < edge.bottom; row += 1)
    for (let column = Math.max(edge.left, box.left); column < edge.right; column += 1)
      if (cellAt(sheet, row, column).value !== '')
        throw notModelled('insertRange that moves content beyond the edge of the grid');
  move(context, sheet, box, axis, -count);
  return {};
}
