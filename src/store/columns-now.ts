import type { CellValue } from '../ports';

/** Cells written by one change, by column: whichever row carries all of them was written by it. */
export type Stroke = ReadonlyMap<number, CellValue>;

/** A sheet as it was read, and what was written in it since. */
interface Seen {
  known: CellValue[][];
  headerRow: number;
  strokes: Stroke[];
}

/** Where columns of a sheet as it was read stand now, and the other way round. */
export interface ColumnsNow {
  /** Column as read -> column now; its own place where it is not to be found. */
  of(column: number): number;
  /** Column now -> column as read; nothing for one that was put in meanwhile. */
  from(column: number): number | undefined;
}

/** A cell's text, without spaces around it. */
export const textOf = (value: CellValue | undefined): string => String(value ?? '').trim();

/**
 * Finds the columns by their headers. Where headers agree but for cells that the commit itself wrote (it may have hit
 * the very line of headers), the columns are where they were.
 */
export function columnsNow({ known, headerRow, strokes }: Seen, now: CellValue[][]): ColumnsNow {
  const before = known[headerRow] ?? [];
  const written = (at: number, value: CellValue): boolean =>
    strokes.some((stroke) => stroke.has(at) && stroke.get(at) === value);
  const after = mostAlike(before, now);
  const width = Math.max(before.length, after.length);
  const still = Array.from({ length: width }).every(
    (_, at) => textOf(before[at]) === textOf(after[at]) || written(at, after[at] ?? ''),
  );
  if (still) return { of: (column) => column, from: (column) => column };
  const places = new Map(after.map((value, at): [string, number] => [textOf(value), at]));
  const origins = new Map(before.map((value, at): [string, number] => [textOf(value), at]));
  const found = (map: Map<string, number>, header: string): number | undefined =>
    header === '' ? undefined : map.get(header);
  return {
    of: (column) => found(places, textOf(before[column])) ?? column,
    from: (column) => found(origins, textOf(after[column])),
  };
}

/** The row that shares most cells with the line of headers, wherever the columns stand. */
function mostAlike(headers: CellValue[], now: CellValue[][]): CellValue[] {
  const wanted = new Set(headers.map(textOf).filter((text) => text !== ''));
  const score = (row: CellValue[]): number => row.filter((cell) => wanted.has(textOf(cell))).length;
  let best: CellValue[] = [];
  for (const row of now) if (score(row) > score(best)) best = row;
  return best;
}
