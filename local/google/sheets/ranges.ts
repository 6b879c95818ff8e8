/** Grid ranges: half-open stretches of rows and columns, open-ended where a bound is missing. */
import type { Book, Sheet } from './book';
import { refuse } from './refusal';
import { a1Of, rangeOfA1 } from './a1';
import type { DimensionRange, GridRange } from './wire';
import type { Box } from './box';

/** The sheet, or a refusal in Google's words. Google takes a missing sheet id for 0. */
export function sheetOf(book: Book, id: number | undefined): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.id === (id ?? 0));
  return sheet ?? refuse(`No grid with id: ${id ?? 0}`);
}

/** All of a sheet's grid. */
export const wholeOf = (sheet: Sheet): Box => ({
  top: 0,
  bottom: sheet.rowCount,
  left: 0,
  right: sheet.columnCount,
});

/** The bounds of a range within its sheet as it is now, unchecked. */
export const boxOf = (sheet: Sheet, range: GridRange): Box => ({
  top: range.startRowIndex ?? 0,
  bottom: range.endRowIndex ?? sheet.rowCount,
  left: range.startColumnIndex ?? 0,
  right: range.endColumnIndex ?? sheet.columnCount,
});

/** The bounds of a range; refuses one that is empty, backwards or beyond the grid. */
export function checkedBox(sheet: Sheet, range: GridRange): Box {
  const box = boxOf(sheet, range);
  if (box.top < 0 || box.left < 0) refuse('Range indexes must not be negative.');
  const beyond = box.bottom > sheet.rowCount || box.right > sheet.columnCount;
  if (beyond || box.top >= sheet.rowCount || box.left >= sheet.columnCount)
    refuse(
      `Range (${a1Of(sheet.title, box)}) exceeds grid limits. ` +
        `Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`,
    );
  if (box.top >= box.bottom || box.left >= box.right)
    refuse('The start of a range must be before its end: no cells are in it.');
  return box;
}

/** The checked cells that A1 notation names; open ends reach to the edge of the grid. */
export function boxOfA1(book: Book, text: string): { sheet: Sheet; box: Box } {
  const { sheet, range } = rangeOfA1(book, text);
  return { sheet, box: checkedBox(sheet, range) };
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;

export const contains = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right;

export const holds = (box: Box, row: number, column: number): boolean =>
  row >= box.top && row < box.bottom && column >= box.left && column < box.right;

/** What is left of `box` outside `hole`. */
export function minus(box: Box, hole: Box): Box[] {
  if (!overlaps(box, hole)) return [box];
  const top = Math.max(box.top, hole.top);
  const bottom = Math.min(box.bottom, hole.bottom);
  return [
    { ...box, bottom: top },
    { ...box, top: bottom },
    { top, bottom, left: box.left, right: hole.left },
    { top, bottom, left: hole.right, right: box.right },
  ].filter((part) => part.top < part.bottom && part.left < part.right);
}

export const gridRangeOf = (sheetId: number, box: Box): GridRange => ({
  sheetId,
  startRowIndex: box.top,
  endRowIndex: box.bottom,
  startColumnIndex: box.left,
  endColumnIndex: box.right,
});

/** One way of a grid: how to count it and where it stands in a range. */
export type Axis = 'ROWS' | 'COLUMNS';

export const countOf = (sheet: Sheet, axis: Axis): number =>
  axis === 'ROWS' ? sheet.rowCount : sheet.columnCount;

/** A checked stretch of rows or columns. */
export interface Stretch {
  sheet: Sheet;
  axis: Axis;
  start: number;
  end: number;
}

/** Refuses a dimension that is not named; Google's types allow leaving it out. */
export function axisOf(dimension: string | undefined): Axis {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  return refuse('dimension must be ROWS or COLUMNS.');
}

/** Checks a dimension range: start before end, both within the grid, open ends filled in. */
export function stretchOf(book: Book, range: DimensionRange, within = true): Stretch {
  const sheet = sheetOf(book, range.sheetId);
  const axis = axisOf(range.dimension);
  const count = countOf(sheet, axis);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? count;
  if (start < 0) refuse('startIndex must not be negative.');
  if (start >= end) refuse(`startIndex[${start}] must be less than endIndex[${end}].`);
  if (within && end > count)
    refuse(`endIndex[${end}] is beyond the grid: the sheet has ${count} ${axis.toLowerCase()}.`);
  return { sheet, axis, start, end };
}

/** The cells of a stretch. */
export const boxOfStretch = ({ sheet, axis, start, end }: Stretch): Box =>
  axis === 'ROWS'
    ? { ...wholeOf(sheet), top: start, bottom: end }
    : { ...wholeOf(sheet), left: start, right: end };
