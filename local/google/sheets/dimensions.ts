/** Rows and columns added, put in, taken out, moved, sized and hidden. */
import { EMPTY_ROW, rowAt, type Column, type Context, type Row, type Sheet } from './book';
import { deleteRelay, insertRelay, moveRelay, NO_COLUMN, relayColumns } from './lines';
import { namesIn, readMask } from './mask';
import { guard, guardInsertion, guardSheet } from './protection';
import { axisOf, boxOfStretch, countOf, sheetOf, stretchOf, type Axis, type Stretch } from './ranges';
import { refuse, required } from './refusal';
import { deleted, inserted, moved, shiftAll } from './shift';
import { notModelled } from '../error';
import type { Reply, Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

const COUNT: Record<Axis, 'rowCount' | 'columnCount'> = { ROWS: 'rowCount', COLUMNS: 'columnCount' };
const FROZEN: Record<Axis, 'frozenRows' | 'frozenColumns'> = { ROWS: 'frozenRows', COLUMNS: 'frozenColumns' };

export function appendDimension(context: Context, body: Body<'appendDimension'>): Reply {
  const sheet = sheetOf(context.book, body.sheetId);
  const axis = axisOf(body.dimension);
  const length = required(body.length, 'length');
  if (length < 1) refuse(`length must be greater than 0, found ${length}.`);
  guardSheet(context, sheet);
  context.journal.set(sheet, COUNT[axis], countOf(sheet, axis) + length);
  return {};
}

export function insertDimension(context: Context, body: Body<'insertDimension'>): Reply {
  const stretch = stretchOf(context.book, required(body.range, 'range'), false);
  const { sheet, axis, start, end } = stretch;
  if (body.range?.startIndex === undefined || body.range.endIndex === undefined)
    refuse('Must specify startIndex and endIndex.');
  if (start > countOf(sheet, axis)) refuse(`startIndex[${start}] is beyond the grid.`);
  if (body.inheritFromBefore && start === 0) refuse('inheritFromBefore cannot be true when startIndex is 0.');
  guardInsertion(context, sheet, axis, start);
  const model = body.inheritFromBefore ? start - 1 : start;
  if (axis === 'ROWS') insertRows(context, sheet, start, end - start, model);
  else insertColumns(context, sheet, start, end - start, model);
  context.journal.set(sheet, COUNT[axis], countOf(sheet, axis) + end - start);
  if (start < sheet[FROZEN[axis]])
    context.journal.set(sheet, FROZEN[axis], sheet[FROZEN[axis]] + end - start);
  shiftAll(context, sheet, axis, inserted(start, end - start));
  return {};
}

/** New rows look like the model row: height, formats and drop-downs, no values. */
export function insertRows(context: Context, sheet: Sheet, at: number, count: number, model: number): void {
  const { styles, height } = rowAt(sheet, model);
  const bare = styles.length === 0 && height === undefined;
  const fresh: Row = bare ? EMPTY_ROW : { values: [], styles, ...(height === undefined ? {} : { height }) };
  if (bare && at >= sheet.rows.length) return;
  context.journal.fill(sheet.rows, at, EMPTY_ROW);
  context.journal.splice(sheet.rows, at, 0, new Array<Row>(count).fill(fresh));
}

function insertColumns(context: Context, sheet: Sheet, at: number, count: number, model: number): void {
  const relay = insertRelay(at, count, sheet.columnCount);
  const modelNow = model < at ? model : model + count;
  relayColumns(context, sheet, relay);
  const { width } = sheet.columns[modelNow] ?? NO_COLUMN;
  const isNew = (index: number): boolean => index >= at && index < at + count;
  const columns = Array.from({ length: Math.max(sheet.columns.length, at + count) }, (_, index) =>
    isNew(index) && width !== undefined ? { width } : (sheet.columns[index] ?? NO_COLUMN),
  );
  context.journal.set(sheet, 'columns', columns);
  const { styles } = context.book;
  sheet.rows.forEach((row, index) => {
    const style = row.styles[modelNow] ?? 0;
    if (style === 0) return;
    const wide = Array.from({ length: Math.max(row.styles.length, at + count) }, (_, column) =>
      isNew(column) ? style : (row.styles[column] ?? 0),
    );
    sheet.rows[index] = { ...row, styles: styles.list(wide) };
  });
}

export function deleteDimension(context: Context, body: Body<'deleteDimension'>): Reply {
  const stretch = stretchOf(context.book, required(body.range, 'range'));
  const { sheet, axis, start, end } = stretch;
  guard(context, sheet, boxOfStretch(stretch));
  const name = axis.toLowerCase();
  const frozen = sheet[FROZEN[axis]];
  const thawed = Math.max(0, Math.min(end, frozen) - start);
  if (end - start === countOf(sheet, axis)) refuse(`You can't delete all the ${name} on the sheet.`);
  if (countOf(sheet, axis) - (end - start) <= frozen - thawed)
    refuse(`It is not possible to delete all non-frozen ${name}.`);
  if (axis === 'COLUMNS') relayColumns(context, sheet, deleteRelay(start, end, sheet.columnCount));
  else if (start < sheet.rows.length) context.journal.splice(sheet.rows, start, end - start, []);
  context.journal.set(sheet, COUNT[axis], countOf(sheet, axis) - (end - start));
  if (thawed > 0) context.journal.set(sheet, FROZEN[axis], frozen - thawed);
  shiftAll(context, sheet, axis, deleted(start, end));
  return {};
}

export function moveDimension(context: Context, body: Body<'moveDimension'>): Reply {
  const stretch = stretchOf(context.book, required(body.source, 'source'));
  const { sheet, axis, start, end } = stretch;
  const target = required(body.destinationIndex, 'destinationIndex');
  if (target < 0 || target > countOf(sheet, axis)) refuse(`destinationIndex[${target}] is beyond the grid.`);
  if (target > start && target < end) refuse(`destinationIndex[${target}] is within the source.`);
  guard(context, sheet, boxOfStretch(stretch));
  guardInsertion(context, sheet, axis, target);
  checkMerges(stretch, target);
  if (target === start || target === end) return {};
  if (axis === 'COLUMNS') relayColumns(context, sheet, moveRelay(start, end, target, sheet.columnCount));
  else moveRows(context, sheet, start, end, target);
  shiftAll(context, sheet, axis, moved(start, end, target));
  return {};
}

function moveRows(context: Context, sheet: Sheet, start: number, end: number, target: number): void {
  const { journal } = context;
  journal.fill(sheet.rows, Math.max(end, target), EMPTY_ROW);
  const block = sheet.rows.slice(start, end);
  journal.splice(sheet.rows, start, end - start, []);
  journal.splice(sheet.rows, target > start ? target - (end - start) : target, 0, block);
}

/** Merged cells may neither be split nor have something put between them. */
function checkMerges({ sheet, axis, start, end }: Stretch, target: number): void {
  for (const merge of sheet.merges) {
    const [from = 0, to = 0] =
      axis === 'ROWS'
        ? [merge.startRowIndex, merge.endRowIndex]
        : [merge.startColumnIndex, merge.endColumnIndex];
    const cut = (edge: number): boolean => from < edge && edge < to;
    if (cut(start) || cut(end) || cut(target)) refuse('You cannot move part of a merged cell.');
  }
}

const SIZES = ['pixelSize', 'hiddenByUser'];

export function updateDimensionProperties(context: Context, body: Body<'updateDimensionProperties'>): Reply {
  if (body.dataSourceSheetRange !== undefined) throw notModelled('data source sheets');
  const stretch = stretchOf(context.book, required(body.range, 'range'));
  const names = namesIn(readMask(body.fields, 'DimensionProperties'), SIZES);
  for (const name of names)
    if (!SIZES.includes(name)) throw notModelled(`updateDimensionProperties of ${name}`);
  const { pixelSize, hiddenByUser } = required(body.properties, 'properties');
  if (names.includes('pixelSize') && (pixelSize === undefined || pixelSize < 2 || pixelSize > 2000))
    refuse(`pixelSize must be 2 to 2000, found ${pixelSize}.`);
  guard(context, stretch.sheet, boxOfStretch(stretch));
  const size = names.includes('pixelSize') ? pixelSize : undefined;
  const hide = names.includes('hiddenByUser') ? hiddenByUser === true : undefined;
  if (stretch.axis === 'ROWS') sizeRows(context, stretch, size, hide);
  else sizeColumns(context, stretch, size, hide);
  return {};
}

function sizeRows(
  context: Context,
  { sheet, start, end }: Stretch,
  size: number | undefined,
  hide: boolean | undefined,
): void {
  context.journal.fill(sheet.rows, end, EMPTY_ROW);
  for (let index = start; index < end; index += 1) {
    const { hidden, ...row } = rowAt(sheet, index);
    const sized: Row = {
      ...row,
      ...(size === undefined ? {} : { height: size }),
      ...((hide ?? hidden) ? { hidden: true } : {}),
    };
    context.journal.set(sheet.rows, index, sized);
  }
}

function sizeColumns(
  context: Context,
  { sheet, start, end }: Stretch,
  size: number | undefined,
  hide: boolean | undefined,
): void {
  const columns: Column[] = Array.from(
    { length: Math.max(sheet.columns.length, end) },
    (_, index) => sheet.columns[index] ?? NO_COLUMN,
  );
  for (let index = start; index < end; index += 1) {
    const { hidden, ...column } = columns[index] ?? NO_COLUMN;
    columns[index] = {
      ...column,
      ...(size === undefined ? {} : { width: size }),
      ...((hide ?? hidden) ? { hidden: true } : {}),
    };
  }
  context.journal.set(sheet, 'columns', columns);
}
