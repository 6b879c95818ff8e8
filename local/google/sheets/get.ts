/**
 * Spreadsheets.get with field masks and ranges. Without a mask grid data come only when asked for; with one they come
 * when the mask covers them. Not modelled: excludeTablesInBandedRanges, theme and default format of the workbook.
 */
import type { Book, Sheet } from './book';
import { notModelled } from '../error';
import { withBothColours } from './format';
import { gridData } from './grid-data';
import { below, readMask, select, type Mask } from './mask';
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

function sheetView(book: Book, sheet: Sheet, boxes: Box[], data: Mask | undefined, actor: string): object {
  return {
    properties: propertiesOf(book, sheet),
    ...(data === undefined ? {} : { data: boxes.map((box) => gridData(book, sheet, box, data)) }),
    ...some('merges', sheet.merges),
    ...some('conditionalFormats', withBothColours(sheet.conditionals)),
    ...some(
      'protectedRanges',
      sheet.protections.map((protection) => shownProtection(book, protection, actor)),
    ),
    ...(sheet.filter ? { basicFilter: { range: sheet.filter } } : {}),
    ...some('filterViews', sheet.filterViews),
    ...some('charts', withBothColours(sheet.charts)),
    ...some('bandedRanges', withBothColours(sheet.bandings)),
    ...some(
      'developerMetadata',
      sheet.metadata.filter((item) => !item.location?.dimensionRange),
    ),
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
  const masked = below(below(mask, 'sheets') ?? {}, 'data');
  const data = options.fields !== undefined ? masked : options.includeGridData ? '*' : undefined;
  const boxes = wanted(book, cells);
  const view = {
    spreadsheetId: book.id,
    properties: { title: book.title, locale: book.locale, timeZone: book.timeZone, autoRecalc: 'ON_CHANGE' },
    sheets: book.sheets
      .filter((sheet) => boxes.has(sheet))
      .map((sheet) => sheetView(book, sheet, boxes.get(sheet) ?? [], data, actor)),
    ...some('namedRanges', book.namedRanges),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    ...some('developerMetadata', book.metadata),
  };
  return JSON.parse(JSON.stringify(select(view, mask)));
}
