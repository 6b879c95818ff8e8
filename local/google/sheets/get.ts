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
import { boxOfA1, wholeOf, type Box } from './ranges';
import { refuse } from './refusal';

export interface GetOptions {
  ranges?: string | string[];
  includeGridData?: boolean;
  fields?: string;
}

const OPTIONS = ['ranges', 'includeGridData', 'fields'];

function checkOptions(options: GetOptions): void {
  for (const [name, value] of Object.entries(options))
    if (value !== undefined && !OPTIONS.includes(name)) throw notModelled(`Spreadsheets.get option ${name}`);
  if (options.includeGridData !== undefined && typeof options.includeGridData !== 'boolean')
    refuse("Invalid value at 'include_grid_data' (TYPE_BOOL).");
}

/** Which boxes of which sheets are asked for; no box when all of every sheet is. */
function wanted(book: Book, ranges: GetOptions['ranges']): Map<Sheet, Box[]> {
  const list = typeof ranges === 'string' ? [ranges] : (ranges ?? []);
  if (list.length === 0) return new Map(book.sheets.map((sheet) => [sheet, [wholeOf(sheet)]]));
  const boxes = new Map<Sheet, Box[]>();
  for (const { sheet, box } of list.map((range) => boxOfA1(book, range)))
    boxes.set(sheet, [...(boxes.get(sheet) ?? []), box]);
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
    ...some('charts', withBothColours(sheet.charts)),
    ...some('bandedRanges', withBothColours(sheet.bandings)),
    ...some(
      'developerMetadata',
      sheet.metadata.filter((item) => !item.location?.dimensionRange),
    ),
  };
}

/** The workbook as Google tells of it, to one person. */
export function getSpreadsheet(book: Book, options: GetOptions, actor: string): unknown {
  checkOptions(options);
  const mask = options.fields === undefined ? '*' : readMask(options.fields, 'Spreadsheet');
  const masked = below(below(mask, 'sheets') ?? {}, 'data');
  const data = options.fields !== undefined ? masked : options.includeGridData ? '*' : undefined;
  const boxes = wanted(book, options.ranges);
  const view = {
    spreadsheetId: book.id,
    properties: { title: book.title, locale: book.locale, timeZone: book.timeZone, autoRecalc: 'ON_CHANGE' },
    sheets: book.sheets
      .filter((sheet) => boxes.has(sheet))
      .map((sheet) => sheetView(book, sheet, boxes.get(sheet) ?? [], data, actor)),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    ...some('developerMetadata', book.metadata),
  };
  return JSON.parse(JSON.stringify(select(view, mask)));
}
