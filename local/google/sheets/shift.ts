/** What becomes of ranges when rows or columns come, go or move. */
import type { Context, Sheet } from './book';
import { boxOf, type Axis } from './ranges';
import type { ChartData, DeveloperMetadata, EmbeddedChart, GridRange } from './wire';

/** A stretch of one axis; a missing bound is open. */
export interface Span {
  start?: number;
  end?: number;
}

/** How a span changes; nothing when it is gone. */
export type Shift = (span: Span) => Span | undefined;

const span = (start: number | undefined, end: number | undefined): Span => ({
  ...(start === undefined ? {} : { start }),
  ...(end === undefined ? {} : { end }),
});

/** `count` lines come in before line `at`: who starts there moves, who ends there stays as it is. */
export const inserted =
  (at: number, count: number): Shift =>
  ({ start, end }) =>
    span(
      start !== undefined && start >= at ? start + count : start,
      end !== undefined && end > at ? end + count : end,
    );

/** Lines `from` to `to` (exclusive) go. */
export const deleted = (from: number, to: number): Shift => {
  const moved = (bound: number): number => (bound <= from ? bound : Math.max(from, bound - (to - from)));
  return ({ start, end }) => {
    const first = start === undefined ? undefined : moved(start);
    const last = end === undefined ? undefined : moved(end);
    const gone = last !== undefined && (first ?? 0) >= last;
    return gone ? undefined : span(first, last);
  };
};

/** Lines `from` to `to` move to before line `target`, counted before the move. */
export const moved = (from: number, to: number, target: number): Shift => {
  const count = to - from;
  const landing = target > from ? target - count : target;
  return (old) => {
    const { start, end } = old;
    if (start !== undefined && end !== undefined && start >= from && end <= to)
      return span(start - from + landing, end - from + landing);
    const rest = deleted(from, to)(old);
    return rest && inserted(landing, count)(rest);
  };
};

/** A range after a shift along one axis. */
export function shiftRange(range: GridRange, axis: Axis, shift: Shift): GridRange | undefined {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex, ...rest } = range;
  const rows = span(startRowIndex, endRowIndex);
  const columns = span(startColumnIndex, endColumnIndex);
  const newRows = axis === 'ROWS' ? shift(rows) : rows;
  const newColumns = axis === 'COLUMNS' ? shift(columns) : columns;
  if (!newRows || !newColumns) return undefined;
  return {
    ...rest,
    ...(newRows.start === undefined ? {} : { startRowIndex: newRows.start }),
    ...(newRows.end === undefined ? {} : { endRowIndex: newRows.end }),
    ...(newColumns.start === undefined ? {} : { startColumnIndex: newColumns.start }),
    ...(newColumns.end === undefined ? {} : { endColumnIndex: newColumns.end }),
  };
}

type RangeChange = (range: GridRange) => GridRange | undefined;

const each = <T extends { range?: GridRange }>(items: readonly T[], change: RangeChange): T[] =>
  items.flatMap((item) => {
    const range = change(item.range ?? {});
    return range ? [{ ...item, range }] : [];
  });

const some = (ranges: readonly GridRange[] | undefined, change: RangeChange): GridRange[] =>
  (ranges ?? []).flatMap((range) => change(range) ?? []);

/** Every range inside an object of the API that is not a list of its own: chart sources, however deep. */
function deep<T>(value: T, change: (data: ChartData) => ChartData): T {
  if (Array.isArray(value)) return value.map((item: unknown) => deep(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  if ('sourceRange' in value) return change(value as ChartData) as T;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, deep(member, change)])) as T;
}

/** The chart with its sources changed; a source that is gone leaves the list. */
export const changeSources = (chart: EmbeddedChart, change: RangeChange): EmbeddedChart =>
  deep(chart, (data) => ({ ...data, sourceRange: { sources: some(data.sourceRange?.sources, change) } }));

function shiftAnchor(chart: EmbeddedChart, sheetId: number, axis: Axis, shift: Shift): EmbeddedChart {
  const overlay = chart.position?.overlayPosition;
  const cell = overlay?.anchorCell;
  if (!overlay || !cell || (cell.sheetId ?? 0) !== sheetId) return chart;
  const member = axis === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const at = cell[member] ?? 0;
  const start = (shift({ start: at, end: at + 1 }) ?? shift({ start: at }))?.start ?? 0;
  return {
    ...chart,
    position: { overlayPosition: { ...overlay, anchorCell: { ...cell, [member]: start } } },
  };
}

function shiftMetadata(
  metadata: readonly DeveloperMetadata[],
  axis: Axis,
  shift: Shift,
): DeveloperMetadata[] {
  return metadata.flatMap((item) => {
    const range = item.location?.dimensionRange;
    if (!range || range.dimension !== axis) return [item];
    const moved = shift(span(range.startIndex, range.endIndex));
    if (!moved) return [];
    const dimensionRange = { ...range, startIndex: moved.start ?? 0, endIndex: moved.end ?? 0 };
    return [{ ...item, location: { ...item.location, dimensionRange } }];
  });
}

function shiftProtections(sheet: Sheet, change: RangeChange): Sheet['protections'] {
  return each(sheet.protections, change).map((protection) =>
    protection.unprotectedRanges
      ? { ...protection, unprotectedRanges: some(protection.unprotectedRanges, change) }
      : protection,
  );
}

/** Applies a shift to everything in the workbook that refers to lines of this sheet. */
export function shiftAll(context: Context, sheet: Sheet, axis: Axis, shift: Shift): void {
  const { book, journal } = context;
  const change: RangeChange = (range) =>
    (range.sheetId ?? 0) === sheet.id ? shiftRange(range, axis, shift) : range;
  journal.set(
    sheet,
    'merges',
    some(sheet.merges, change).filter((range) => isMerge(sheet, range)),
  );
  journal.set(sheet, 'protections', shiftProtections(sheet, change));
  journal.set(sheet, 'bandings', each(sheet.bandings, change));
  const rules = sheet.conditionals.map((rule) => ({ ...rule, ranges: some(rule.ranges, change) }));
  journal.set(
    sheet,
    'conditionals',
    rules.filter((rule) => rule.ranges.length > 0),
  );
  if (sheet.filter) journal.set(sheet, 'filter', change(sheet.filter));
  if (sheet.filterViews.length > 0) journal.set(sheet, 'filterViews', each(sheet.filterViews, change));
  if (book.namedRanges.length > 0) journal.set(book, 'namedRanges', each(book.namedRanges, change));
  journal.set(sheet, 'metadata', shiftMetadata(sheet.metadata, axis, shift));
  for (const other of book.sheets)
    if (other.charts.length > 0)
      journal.set(
        other,
        'charts',
        other.charts.map((chart) => shiftAnchor(changeSources(chart, change), sheet.id, axis, shift)),
      );
}

/** A merge of one cell is none. */
function isMerge(sheet: Sheet, range: GridRange): boolean {
  const box = boxOf(sheet, range);
  return (box.bottom - box.top) * (box.right - box.left) > 1;
}
