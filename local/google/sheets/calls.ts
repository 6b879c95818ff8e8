/**
 * The methods of the advanced Sheets service, with Google's argument order (platform-facts.md §6).
 * Not modelled: Spreadsheets.create, getByDataFilter, developer metadata search, every writing Values method.
 */
import { applyBatch } from './batch';
import type { Book } from './book';
import { notModelled } from '../error';
import { getSpreadsheet, type GetOptions } from './get';
import { refuse } from './refusal';
import { checkShape } from './shape';
import { batchGet, batchGetByDataFilter, cellCount, getValues, type RenderOptions } from './values';
import type { DataFilter, Request, ValueRange } from './wire';

/** What one call came to, before it is counted. */
export interface Outcome {
  answer: unknown;
  cellsRead: number;
  cellsWritten: number;
  requests: number;
}

export interface Asking {
  bookOf(id: unknown): Book;
  actor: string;
  now: number;
}

type Method = (asking: Asking, args: unknown[]) => Outcome;

const read = (answer: unknown, ranges: readonly ValueRange[] = []): Outcome => ({
  answer,
  cellsRead: cellCount(ranges),
  cellsWritten: 0,
  requests: 0,
});

function atMost(args: unknown[], count: number, method: string): void {
  if (args.slice(count).some((arg) => arg !== undefined)) throw notModelled(`further arguments of ${method}`);
}

function optionsOf<T extends object>(value: unknown, names: readonly string[]): T {
  if (value === undefined) return {} as T;
  if (typeof value !== 'object' || value === null) return refuse('The options must be an object.');
  for (const [name, member] of Object.entries(value))
    if (member !== undefined && !names.includes(name))
      refuse(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`);
  return value as T;
}

const text = (value: unknown, name: string): string =>
  typeof value === 'string' ? value : refuse(`Invalid value at '${name}' (TYPE_STRING).`);

const RENDER = ['valueRenderOption', 'dateTimeRenderOption', 'majorDimension'];

interface BatchBody {
  requests?: Request[];
}

const batchUpdate: Method = ({ bookOf, actor, now }, args) => {
  atMost(args, 2, 'Spreadsheets.batchUpdate');
  const [body, id] = args as [BatchBody, unknown];
  const book = bookOf(id);
  if (typeof body !== 'object' || body === null) refuse('The request body must be an object.');
  const { requests = [], ...rest } = body;
  checkShape('BatchUpdateSpreadsheetRequest', rest, 'body');
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined) throw notModelled(`batchUpdate ${name}`);
  if (!Array.isArray(requests)) refuse("Invalid value at 'requests' (TYPE_MESSAGE).");
  const { replies, written } = applyBatch(book, requests, actor, now);
  const answer = { spreadsheetId: book.id, replies };
  return { answer, cellsRead: 0, cellsWritten: written, requests: requests.length };
};

const get: Method = ({ bookOf, actor }, args) => {
  atMost(args, 2, 'Spreadsheets.get');
  const [id, options] = args;
  const book = bookOf(id);
  return read(getSpreadsheet(book, (options ?? {}) as GetOptions, actor));
};

const valuesGet: Method = ({ bookOf }, args) => {
  atMost(args, 3, 'Spreadsheets.Values.get');
  const [id, range, options] = args;
  const answer = getValues(bookOf(id), text(range, 'range'), optionsOf<RenderOptions>(options, RENDER));
  return read(answer, [answer]);
};

const valuesBatchGet: Method = ({ bookOf }, args) => {
  atMost(args, 2, 'Spreadsheets.Values.batchGet');
  const book = bookOf(args[0]);
  const { ranges, ...options } = optionsOf<RenderOptions & { ranges?: unknown }>(args[1], [
    ...RENDER,
    'ranges',
  ]);
  const list = (Array.isArray(ranges) ? ranges : [ranges]).map((range) => text(range, 'ranges'));
  const valueRanges = batchGet(book, list, options);
  return read({ spreadsheetId: book.id, valueRanges }, valueRanges);
};

const valuesByDataFilter: Method = ({ bookOf }, args) => {
  atMost(args, 2, 'Spreadsheets.Values.batchGetByDataFilter');
  const [body, id] = args as [RenderOptions & { dataFilters?: DataFilter[] }, unknown];
  const book = bookOf(id);
  checkShape('BatchGetValuesByDataFilterRequest', body, 'body');
  const valueRanges = batchGetByDataFilter(book, body.dataFilters ?? [], body);
  return read(
    { spreadsheetId: book.id, valueRanges },
    valueRanges.map((match) => match.valueRange),
  );
};

/** Every method that is modelled, as Apps Script names it below `Sheets`. */
export const METHODS: Record<string, Method> = {
  'Spreadsheets.batchUpdate': batchUpdate,
  'Spreadsheets.get': get,
  'Spreadsheets.Values.get': valuesGet,
  'Spreadsheets.Values.batchGet': valuesBatchGet,
  'Spreadsheets.Values.batchGetByDataFilter': valuesByDataFilter,
};
