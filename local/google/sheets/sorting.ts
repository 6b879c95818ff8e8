/**
 * sortRange, setBasicFilter, clearBasicFilter.
 * Not modelled: sorting by colour, filters that hide rows (criteria), sorting by a filter, tables.
 */
import { EMPTY_ROW, type Context, type Row, type Scalar, type Sheet } from './book';
import { notModelled } from '../error';
import { guard } from './protection';
import { boxOf, checkedBox, overlaps, sheetOf } from './ranges';
import { type Box } from './box';
import { refuse, required } from './refusal';
import type { Reply, Request } from './wire';

type Body<K extends keyof Request> = NonNullable<Request[K]>;

/** Numbers, then text, then booleans; blanks last whatever the order. */
const RANKS: Record<string, number> = { number: 0, string: 1, boolean: 2 };

function compare(a: Scalar, b: Scalar): number {
  if (typeof a !== typeof b) return (RANKS[typeof a] ?? 0) - (RANKS[typeof b] ?? 0);
  if (typeof a === 'string') return a.localeCompare(String(b), 'en-GB', { sensitivity: 'base' });
  return Number(a) - Number(b);
}

interface Order {
  column: number;
  descending: boolean;
}

function inOrder(a: Row, b: Row, orders: Order[]): number {
  for (const { column, descending } of orders) {
    const left = a.values[column] ?? '';
    const right = b.values[column] ?? '';
    if (left === '' || right === '') {
      if (left !== right) return left === '' ? 1 : -1;
      continue;
    }
    const order = compare(left, right);
    if (order !== 0) return descending ? -order : order;
  }
  return 0;
}

function ordersOf(specs: Body<'sortRange'>['sortSpecs'], box: Box): Order[] {
  const orders = required(specs, 'sortSpecs').map(({ dimensionIndex, sortOrder, ...rest }) => {
    for (const name of Object.keys(rest)) throw notModelled(`sorting by ${name}`);
    const column = required(dimensionIndex, 'sortSpecs.dimensionIndex');
    if (column < box.left || column >= box.right) refuse(`dimensionIndex[${column}] is outside the range.`);
    return { column, descending: sortOrder === 'DESCENDING' };
  });
  return orders.length > 0 ? orders : refuse('Must specify at least one sortSpec.');
}

function spliced<T>(list: readonly T[], from: readonly T[], { left, right }: Box, blank: T): T[] {
  const length = Math.max(list.length, Math.min(right, from.length));
  const result = Array.from({ length }, (_, index) => {
    const source = index >= left && index < right ? from : list;
    return source[index] ?? blank;
  });
  while (result.length > 0 && result[result.length - 1] === blank) result.pop();
  return result;
}

/** `row` with the box's columns taken from another row; its own height stays. */
function withCellsOf(context: Context, row: Row, from: Row, box: Box): Row {
  const { notes: own = {}, ...rest } = row;
  const inside = (column: string): boolean => Number(column) >= box.left && Number(column) < box.right;
  const kept = Object.entries(own).filter(([column]) => !inside(column));
  const notes = [...kept, ...Object.entries(from.notes ?? {}).filter(([column]) => inside(column))];
  return {
    ...rest,
    values: spliced<Scalar>(row.values, from.values, box, ''),
    styles: context.book.styles.list(spliced(row.styles, from.styles, box, 0)),
    ...(notes.length > 0 ? { notes: Object.fromEntries(notes) } : {}),
  };
}

function sort(context: Context, sheet: Sheet, box: Box, orders: Order[]): void {
  const end = Math.min(box.bottom, sheet.rows.length);
  const old = sheet.rows.slice(box.top, end);
  const sorted = [...old].sort((a, b) => inOrder(a, b, orders));
  sorted.forEach((row, index) => {
    const here = old[index] ?? EMPTY_ROW;
    if (row !== here) context.journal.set(sheet.rows, box.top + index, withCellsOf(context, here, row, box));
  });
}

export function sortRange(context: Context, body: Body<'sortRange'>): Reply {
  const range = required(body.range, 'range');
  const sheet = sheetOf(context.book, range.sheetId);
  const box = checkedBox(sheet, range);
  guard(context, sheet, box);
  const merged = sheet.merges.some((merge) => overlaps(boxOf(sheet, merge), box));
  if (merged) refuse("You can't sort a range with merged cells.");
  sort(context, sheet, box, ordersOf(body.sortSpecs, box));
  return {};
}

export function setBasicFilter(context: Context, body: Body<'setBasicFilter'>): Reply {
  const { range, ...rest } = required(body.filter, 'filter');
  for (const name of Object.keys(rest)) throw notModelled(`basic filter ${name}`);
  const wanted = required(range, 'filter.range');
  const sheet = sheetOf(context.book, wanted.sheetId);
  guard(context, sheet, checkedBox(sheet, wanted));
  context.journal.set(sheet, 'filter', { sheetId: sheet.id, ...wanted });
  return {};
}

export function clearBasicFilter(context: Context, body: Body<'clearBasicFilter'>): Reply {
  const sheet = sheetOf(context.book, required(body.sheetId, 'sheetId'));
  if (sheet.filter) guard(context, sheet, boxOf(sheet, sheet.filter));
  context.journal.set(sheet, 'filter', undefined);
  return {};
}
