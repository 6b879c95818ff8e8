/** The methods of `Spreadsheets.Values` that write, with Google's argument order. */
import { a1Of } from './a1';
import type { Book, Context } from './book';
import { maskedBy, optionsOf, textOf, type Method, type Outcome } from './method';
import { createJournal } from './journal';
import { refuse } from './refusal';
import { checkShape } from './shape';
import { appendValues, clearValues, updateValues, type Updated, type WriteOptions } from './values-write';
import { filtered } from './values';
import type { DataFilter, ValueRange } from './wire';

const WRITE = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

interface Writing {
  answer: unknown;
  cells: number;
}

/** All of it or nothing, as Google writes values too. */
function writing(book: Book, actor: string, now: number, write: (context: Context) => Writing): Outcome {
  const context: Context = { book, journal: createJournal(), actor, now, written: 0 };
  try {
    const { answer, cells } = write(context);
    return { answer, cellsRead: 0, cellsWritten: cells, requests: 1 };
  } catch (error) {
    context.journal.undo();
    throw error;
  }
}

const told = (book: Book, updated: Updated): object => ({ spreadsheetId: book.id, ...updated });

const update: Method = ({ bookOf, actor, now }, args) => {
  const [body, id, range, given] = args;
  const options = optionsOf<WriteOptions>(given, [...WRITE, 'fields']);
  const masked = maskedBy(options, 'UpdateValuesResponse');
  checkShape('ValueRange', body, 'data');
  const book = bookOf(id);
  return writing(book, actor, now, (context) => {
    const updated = updateValues(context, textOf(range, 'range'), body as ValueRange, options);
    return { answer: masked(told(book, updated)), cells: updated.updatedCells };
  });
};

interface AppendOptions extends WriteOptions {
  insertDataOption?: string;
}

const append: Method = ({ bookOf, actor, now }, args) => {
  const [body, id, range, given] = args;
  const options = optionsOf<AppendOptions>(given, [...WRITE, 'insertDataOption', 'fields']);
  const masked = maskedBy(options, 'AppendValuesResponse');
  checkShape('ValueRange', body, 'data');
  const book = bookOf(id);
  return writing(book, actor, now, (context) => {
    const { tableRange, updates } = appendValues(
      context,
      textOf(range, 'range'),
      body as ValueRange,
      options,
    );
    const table = tableRange === undefined ? {} : { tableRange };
    const answer = { spreadsheetId: book.id, ...table, updates: told(book, updates) };
    return { answer: masked(answer), cells: updates.updatedCells };
  });
};

const clear: Method = ({ bookOf, actor, now }, args) => {
  const [body, id, range, given] = args;
  const masked = maskedBy(optionsOf(given, ['fields']), 'ClearValuesResponse');
  optionsOf(body, []);
  const book = bookOf(id);
  return writing(book, actor, now, (context) => {
    const { range: clearedRange, cells } = clearValues(context, textOf(range, 'range'));
    return { answer: masked({ spreadsheetId: book.id, clearedRange }), cells };
  });
};

interface ManyValues extends WriteOptions {
  data?: ValueRange[];
}

const sum = (list: readonly Updated[], of: (one: Updated) => number): number =>
  list.reduce((total, one) => total + of(one), 0);

const sheetIn = ({ updatedRange }: Updated): string => updatedRange.slice(0, updatedRange.lastIndexOf('!'));

/** What many writes come to together. */
const totalled = <T extends Updated>(book: Book, responses: T[]) => ({
  spreadsheetId: book.id,
  totalUpdatedRows: sum(responses, (one) => one.updatedRows),
  totalUpdatedColumns: sum(responses, (one) => one.updatedColumns),
  totalUpdatedCells: sum(responses, (one) => one.updatedCells),
  totalUpdatedSheets: new Set(responses.map(sheetIn)).size,
  responses,
});

const batchUpdate: Method = ({ bookOf, actor, now }, args) => {
  const [body, id, given] = args;
  const masked = maskedBy(optionsOf(given, ['fields']), 'BatchUpdateValuesResponse');
  checkShape('BatchUpdateValuesRequest', body, 'body');
  const { data = [], ...options } = body as ManyValues;
  if (data.length === 0) refuse('Must specify at least one range of data.');
  const book = bookOf(id);
  return writing(book, actor, now, (context) => {
    const all = data.map((one) => updateValues(context, textOf(one.range, 'data.range'), one, options));
    const { responses, ...totals } = totalled(book, all);
    const answer = { ...totals, responses: responses.map((one) => told(book, one)) };
    return { answer: masked(answer), cells: totals.totalUpdatedCells };
  });
};

const batchClear: Method = ({ bookOf, actor, now }, args) => {
  const [body, id, given] = args;
  const masked = maskedBy(optionsOf(given, ['fields']), 'BatchClearValuesResponse');
  checkShape('BatchClearValuesRequest', body, 'body');
  const { ranges = [] } = body as { ranges?: string[] };
  if (ranges.length === 0) refuse('Must specify at least one range.');
  const book = bookOf(id);
  return writing(book, actor, now, (context) => clearedAll(context, ranges, masked));
};

function clearedAll(
  context: Context,
  ranges: readonly string[],
  masked: (answer: unknown) => unknown,
): Writing {
  const cleared = ranges.map((range) => clearValues(context, range));
  const clearedRanges = cleared.map(({ range }) => range);
  const cells = cleared.reduce((total, one) => total + one.cells, 0);
  return { answer: masked({ spreadsheetId: context.book.id, clearedRanges }), cells };
}

interface FilteredValues {
  dataFilter?: DataFilter;
  values?: ValueRange['values'];
  majorDimension?: string;
}

/** The ranges that a filter means, as Google writes them; a filter that meets nothing is refused. */
function rangesOf(book: Book, filter: DataFilter | undefined): string[] {
  const ranges = filtered(book, filter ?? {}).map(({ sheet, box }) => a1Of(sheet.title, box));
  return ranges.length > 0 ? ranges : refuse('No range matches the data filter.');
}

const batchUpdateByDataFilter: Method = ({ bookOf, actor, now }, args) => {
  const [body, id, given] = args;
  const masked = maskedBy(optionsOf(given, ['fields']), 'BatchUpdateValuesByDataFilterResponse');
  checkShape('BatchUpdateValuesByDataFilterRequest', body, 'body');
  const { data = [], ...options } = body as WriteOptions & { data?: FilteredValues[] };
  if (data.length === 0) refuse('Must specify at least one range of data.');
  const book = bookOf(id);
  return writing(book, actor, now, (context) => {
    const all = data.flatMap(({ dataFilter, ...one }) =>
      rangesOf(book, dataFilter).map((range) => ({
        ...updateValues(context, range, one as ValueRange, options),
        dataFilter,
      })),
    );
    const answer = totalled(book, all);
    return { answer: masked(answer), cells: answer.totalUpdatedCells };
  });
};

const batchClearByDataFilter: Method = ({ bookOf, actor, now }, args) => {
  const [body, id, given] = args;
  const masked = maskedBy(optionsOf(given, ['fields']), 'BatchClearValuesByDataFilterResponse');
  checkShape('BatchClearValuesByDataFilterRequest', body, 'body');
  const { dataFilters = [] } = body as { dataFilters?: DataFilter[] };
  if (dataFilters.length === 0) refuse('Must specify at least one data filter.');
  const book = bookOf(id);
  return writing(book, actor, now, (context) => {
    const ranges = dataFilters.flatMap((filter) => rangesOf(book, filter));
    return clearedAll(context, ranges, masked);
  });
};

/** By their names below `Sheets`. */
export const VALUE_METHODS: Record<string, Method> = {
  'Spreadsheets.Values.update': update,
  'Spreadsheets.Values.append': append,
  'Spreadsheets.Values.clear': clear,
  'Spreadsheets.Values.batchUpdate': batchUpdate,
  'Spreadsheets.Values.batchClear': batchClear,
  'Spreadsheets.Values.batchUpdateByDataFilter': batchUpdateByDataFilter,
  'Spreadsheets.Values.batchClearByDataFilter': batchClearByDataFilter,
};
