/**
 * The methods of the advanced Sheets service, with Google's argument order (docs/google.md §6).
 * Not modelled: Spreadsheets.Sheets.copyTo, the Values methods that write by data filter.
 */
import { applyBatch } from './batch';
import { createBook } from './create';
import { getSpreadsheet, optionsOfGet, type GetOptions } from './get';
import { allMetadata, metadataFor } from './metadata-lookup';
import { below, covers, readMask } from './mask';
import { atMost, cellsTold, maskedBy, optionsOf, read, textOf, type Method } from './method';
import { refuse } from './refusal';
import { checkShape } from './shape';
import { VALUE_METHODS } from './value-calls';
import { batchGet, batchGetByDataFilter, filtered, getValues, type RenderOptions } from './values';
import type { DataFilter, Request } from './wire';

const RENDER = ['valueRenderOption', 'dateTimeRenderOption', 'majorDimension', 'fields'];

interface BatchBody {
  requests?: Request[];
  includeSpreadsheetInResponse?: boolean;
  responseRanges?: string[];
  responseIncludeGridData?: boolean;
}

/** With a field mask it is the mask that says whether grid data come, whatever `responseIncludeGridData` says. */
function coversGridData(fields: unknown): boolean {
  const mask = readMask(textOf(fields, 'fields'), 'BatchUpdateSpreadsheetResponse');
  const sheets = below(below(mask, 'updatedSpreadsheet') ?? {}, 'sheets') ?? {};
  return covers(sheets, 'data');
}

const batchUpdate: Method = ({ bookOf, actor, now }, args) => {
  atMost(args, 3, 'Spreadsheets.batchUpdate');
  const [body, id, options] = args as [BatchBody, unknown, unknown];
  const { fields } = optionsOf<{ fields?: unknown }>(options, ['fields']);
  const masked = maskedBy({ fields }, 'BatchUpdateSpreadsheetResponse');
  const book = bookOf(id);
  if (typeof body !== 'object' || body === null) refuse('The request body must be an object.');
  const { requests = [], ...rest } = body;
  checkShape('BatchUpdateSpreadsheetRequest', rest, 'body');
  if (!Array.isArray(requests)) refuse("Invalid value at 'requests' (TYPE_MESSAGE).");
  const response: GetOptions = {
    ranges: rest.responseRanges ?? [],
    includeGridData: fields === undefined ? (rest.responseIncludeGridData ?? false) : coversGridData(fields),
  };
  const { replies, written, after } = applyBatch(book, requests, actor, now, () =>
    rest.includeSpreadsheetInResponse ? getSpreadsheet(book, response, actor) : undefined,
  );
  const updated = after === undefined ? {} : { updatedSpreadsheet: after };
  const answer = masked({ spreadsheetId: book.id, replies, ...updated });
  return { answer, cellsRead: cellsTold(answer), cellsWritten: written, requests: requests.length };
};

const create: Method = ({ create: make, actor, now }, args) => {
  atMost(args, 2, 'Spreadsheets.create');
  const [body, given] = args;
  const masked = maskedBy(optionsOf(given, ['fields']), 'Spreadsheet');
  const book = make((id) => createBook(body ?? {}, id, actor, now));
  return { ...read(masked(getSpreadsheet(book, {}, actor))), requests: 1 };
};

const get: Method = ({ bookOf, actor }, args) => {
  atMost(args, 2, 'Spreadsheets.get');
  const [id, options] = args;
  return read(getSpreadsheet(bookOf(id), optionsOfGet(options), actor));
};

interface FilterBody {
  dataFilters?: DataFilter[];
  includeGridData?: boolean;
}

const getByDataFilter: Method = ({ bookOf, actor }, args) => {
  atMost(args, 3, 'Spreadsheets.getByDataFilter');
  const [body, id, given] = args as [
    FilterBody & { excludeTablesInBandedRanges?: boolean },
    unknown,
    unknown,
  ];
  const { fields } = optionsOf(given, ['fields']);
  checkShape('GetSpreadsheetByDataFilterRequest', body, 'body');
  const { dataFilters = [], ...options } = body;
  const book = bookOf(id);
  const cells = dataFilters.flatMap((filter) => filtered(book, filter));
  const asked = optionsOfGet({ ...options, ...(fields === undefined ? {} : { fields }) });
  return read(getSpreadsheet(book, asked, actor, dataFilters.length > 0 ? cells : undefined));
};

const valuesGet: Method = ({ bookOf }, args) => {
  atMost(args, 3, 'Spreadsheets.Values.get');
  const [id, range, given] = args;
  const options = optionsOf<RenderOptions>(given, RENDER);
  const masked = maskedBy(options, 'ValueRange');
  const answer = getValues(bookOf(id), textOf(range, 'range'), options);
  return read(masked(answer), [answer]);
};

const valuesBatchGet: Method = ({ bookOf }, args) => {
  atMost(args, 2, 'Spreadsheets.Values.batchGet');
  const book = bookOf(args[0]);
  const { ranges, ...options } = optionsOf<RenderOptions & { ranges?: unknown }>(args[1], [
    ...RENDER,
    'ranges',
  ]);
  const masked = maskedBy(options, 'BatchGetValuesResponse');
  const list = (Array.isArray(ranges) ? ranges : [ranges]).map((range) => textOf(range, 'ranges'));
  const valueRanges = batchGet(book, list, options);
  return read(masked({ spreadsheetId: book.id, valueRanges }), valueRanges);
};

const valuesByDataFilter: Method = ({ bookOf }, args) => {
  atMost(args, 3, 'Spreadsheets.Values.batchGetByDataFilter');
  const [body, id, given] = args as [RenderOptions & { dataFilters?: DataFilter[] }, unknown, unknown];
  const masked = maskedBy(optionsOf(given, ['fields']), 'BatchGetValuesByDataFilterResponse');
  const book = bookOf(id);
  checkShape('BatchGetValuesByDataFilterRequest', body, 'body');
  const valueRanges = batchGetByDataFilter(book, body.dataFilters ?? [], body);
  return read(
    masked({ spreadsheetId: book.id, valueRanges }),
    valueRanges.map((match) => match.valueRange),
  );
};

const metadataGet: Method = ({ bookOf }, args) => {
  atMost(args, 3, 'Spreadsheets.DeveloperMetadata.get');
  const [id, metadataId, given] = args;
  const masked = maskedBy(optionsOf(given, ['fields']), 'DeveloperMetadata');
  const found = allMetadata(bookOf(id)).find((item) => item.metadataId === metadataId);
  return read(masked(found ?? refuse(`No developer metadata with id: ${String(metadataId)}`, 404)));
};

const metadataSearch: Method = ({ bookOf }, args) => {
  atMost(args, 3, 'Spreadsheets.DeveloperMetadata.search');
  const [body, id, given] = args as [{ dataFilters?: DataFilter[] }, unknown, unknown];
  const masked = maskedBy(optionsOf(given, ['fields']), 'SearchDeveloperMetadataResponse');
  const book = bookOf(id);
  checkShape('SearchDeveloperMetadataRequest', body, 'body');
  const { dataFilters = [] } = body;
  if (dataFilters.length === 0) refuse('Must specify at least one data filter.');
  const matchedDeveloperMetadata = dataFilters.flatMap((filter) =>
    metadataFor(book, filter).map((developerMetadata) => ({ developerMetadata, dataFilters: [filter] })),
  );
  return read(masked(matchedDeveloperMetadata.length > 0 ? { matchedDeveloperMetadata } : {}));
};

/** Every method that is modelled, as Apps Script names it below `Sheets`. */
export const METHODS: Record<string, Method> = {
  'Spreadsheets.create': create,
  'Spreadsheets.batchUpdate': batchUpdate,
  'Spreadsheets.get': get,
  'Spreadsheets.getByDataFilter': getByDataFilter,
  'Spreadsheets.Values.get': valuesGet,
  'Spreadsheets.Values.batchGet': valuesBatchGet,
  'Spreadsheets.Values.batchGetByDataFilter': valuesByDataFilter,
  'Spreadsheets.DeveloperMetadata.get': metadataGet,
  'Spreadsheets.DeveloperMetadata.search': metadataSearch,
  ...VALUE_METHODS,
};
