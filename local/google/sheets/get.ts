/**
 * Spreadsheets.get with field masks and ranges. Without a mask grid data come only when asked for; with one they come
 * when the mask covers them. Not modelled: excludeTablesInBandedRanges, theme and default format of the workbook.
 */
import type { Book, Sheet } from './book';
import { notModelled } from '../error';
import { withBothColours } from './format';
import { gridData } from './grid-data';
import { below, covers, readMask, select, type Mask } from './mask';
import { propertiesOf } from './properties';
import { shownProtection } from './protection-requests';
import { boxOfA1, wholeOf } from './ranges';
import { type Box } from './box';
import { refuse } from './refusal';
import type { Cells } from './values';

export interface GetOptions {
  ranges?: string | string[];
  includeGridData?: boolean;
  fields?: string;
}

const OPTIONS = ['ranges', 'includeGridData', 'fields'];

/** Checked options of Spreadsheets.get. */
export function optionsOfGet(given: unknown): GetOptions {
  const options = (given ?? {}) as GetOptions;
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && !OPTIONS.includes(name)) throw notModelled(`Spreadsheets.get option ${name}`);
  if (options.includeGridData !== undefined && typeof options.includeGridData !== 'boolean')
    refuse("Invalid value at 'include_grid_data' (TYPE_BOOL).");
  return options;
}

/** The cells that A1 ranges name; nothing when none are named. */
function cellsNamed(book: Book, ranges: GetOptions['ranges']): Cells[] | undefined {
  const list = typeof ranges === 'string' ? [ranges] : (ranges ?? []);
  return list.length === 0 ? undefined : list.map((range) => boxOfA1(book, range));
}

/** Which boxes of which sheets are asked for: all of every sheet when nothing is said. */
function wanted(book: Book, cells: readonly Cells[] | undefined): Map<Sheet, Box[]> {
  if (!cells) return new Map(book.sheets.map((sheet) => [sheet, [wholeOf(sheet)]]));
  const boxes = new Map<Sheet, Box[]>();
  for (const { sheet, box } of cells) boxes.set(sheet, [...(boxes.get(sheet) ?? []), box]);
  return boxes;
}

const some = <T>(name: string, list: readonly T[]): object => (list.length > 0 ? { [name]: list } : {});

/** Lists of a sheet by Google's names, each made when it is asked for: copying all colours of a workbook takes long. */
const LISTS: Record<string, (book: Book, sheet: Sheet, actor: string) => readonly unknown[]> = {
  merges: (_, { merges }) => merges,
  conditionalFormats: (_, { conditionals }) => withBothColours(conditionals),
  protectedRanges: (book, { protections }, actor) =>
    protections.map((protection) => shownProtection(book, protection, actor)),
  filterViews: (_, { filterViews }) => filterViews,
  charts: (_, { charts }) => withBothColours(charts),
  bandedRanges: (_, { bandings }) => withBothColours(bandings),
  developerMetadata: (_, { metadata }) => metadata.filter((item) => !item.location?.dimensionRange),
};

interface SheetAsked {
  boxes: Box[];
  /** What the mask covers of the sheet. */
  mask: Mask;
  /** What it covers of the cells. */
  data: Mask | undefined;
  actor: string;
}

function sheetView(book: Book, sheet: Sheet, { boxes, mask, data, actor }: SheetAsked): object {
  const lists = Object.entries(LISTS)
    .filter(([name]) => covers(mask, name))
    .map(([name, listOf]) => [name, listOf(book, sheet, actor)] as const)
    .filter(([, list]) => list.length > 0);
  return {
    ...(covers(mask, 'properties') ? { properties: propertiesOf(book, sheet) } : {}),
    ...(data === undefined ? {} : { data: boxes.map((box) => gridData(book, sheet, box, data)) }),
    ...(sheet.filter ? { basicFilter: { range: sheet.filter } } : {}),
    ...Object.fromEntries(lists),
  };
}

/** The workbook as Google tells of it, to one person; `cells` instead of the ranges of the options. */
export function getSpreadsheet(
  book: Book,
  options: GetOptions,
  actor: string,
  cells = cellsNamed(book, options.ranges),
): unknown {
  const mask = options.fields === undefined ? '*' : readMask(options.fields, 'Spreadsheet');
  const ofSheets = below(mask, 'sheets') ?? {};
  const masked = below(ofSheets, 'data');
  const data = options.fields !== undefined ? masked : options.includeGridData ? '*' : undefined;
  const boxes = wanted(book, cells);
  const view = {
    spreadsheetId: book.id,
    properties: { title: book.title, locale: book.locale, timeZone: book.timeZone, autoRecalc: 'ON_CHANGE' },
    sheets: book.sheets
      .filter((sheet) => boxes.has(sheet))
      .map((sheet) => sheetView(book, sheet, { boxes: boxes.get(sheet) ?? [], mask: ofSheets, data, actor })),
    ...some('namedRanges', book.namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    ...some('developerMetadata', book.metadata),
  };
  return JSON.parse(JSON.stringify(select(view, mask)));
}
