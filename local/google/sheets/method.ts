/** What the methods of the Sheets service have in common: what they ask with, what comes of it, their options. */
import type { Book } from './book';
import { notModelled } from '../error';
import { readMask, select } from './mask';
import { refuse } from './refusal';
import type { ValueRange } from './wire';

/** What one call came to, before it is counted. */
export interface Outcome {
  answer: unknown;
  cellsRead: number;
  cellsWritten: number;
  requests: number;
}

export interface Asking {
  bookOf(id: unknown): Book;
  /** Makes room for a new workbook; `make` is told its id. */
  create(make: (id: string) => Book): Book;
  /** Mail address, lower case. */
  actor: string;
  /** Milliseconds since 1970. */
  now: number;
}

export type Method = (asking: Asking, args: unknown[]) => Outcome;

const cellCount = (ranges: readonly ValueRange[]): number =>
  ranges.reduce((sum, { values = [] }) => values.reduce((cells, row) => cells + row.length, sum), 0);

interface WithGridData {
  sheets?: { data?: { rowData?: { values?: unknown[] }[] }[] }[];
}

/** Cells of grid data in the answer of a workbook. */
const gridCellCount = (answer: unknown): number =>
  ((answer as WithGridData | undefined)?.sheets ?? [])
    .flatMap(({ data = [] }) => data)
    .flatMap(({ rowData = [] }) => rowData)
    .reduce((sum, { values = [] }) => sum + values.length, 0);

/** What a reading method comes to; `ranges` are the values that it tells, beside grid data. */
export const read = (answer: unknown, ranges: readonly ValueRange[] = []): Outcome => ({
  answer,
  cellsRead: cellCount(ranges) + gridCellCount(answer),
  cellsWritten: 0,
  requests: 0,
});

/** Refuses arguments beyond those that Google's method takes. */
export function atMost(args: unknown[], count: number, method: string): void {
  if (args.slice(count).some((arg) => arg !== undefined)) throw notModelled(`further arguments of ${method}`);
}

/** The options of a call, checked to have only these names. */
export function optionsOf<T extends object>(
  value: unknown,
  names: readonly string[],
): T & { fields?: unknown } {
  if (value === undefined || value === null) return {} as T;
  if (typeof value !== 'object') return refuse('The options must be an object.');
  for (const [name, member] of Object.entries(value))
    if (member !== undefined && !names.includes(name))
      refuse(
        `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. ` +
          `Field '${name}' could not be found in request message.`,
      );
  return value as T;
}

export const textOf = (value: unknown, name: string): string =>
  typeof value === 'string' ? value : refuse(`Invalid value at '${name}' (TYPE_STRING).`);

/** Cells of grid data in the answer to a write that tells of the workbook. */
export const cellsTold = (answer: unknown): number =>
  gridCellCount((answer as { updatedSpreadsheet?: unknown }).updatedSpreadsheet);

/** Cuts answers of Google's `type` down to what the option `fields` names; read before anything is done. */
export function maskedBy({ fields }: { fields?: unknown }, type: string): (answer: unknown) => unknown {
  if (fields === undefined) return (answer) => answer;
  const mask = readMask(textOf(fields, 'fields'), type);
  return (answer) => select(answer, mask);
}
