import type { Book } from '../../hub/book';
import type { CellValue, Grid, SheetsRequest, SheetStructure } from '../../ports';
import type { Editors } from '../../store/protection';
import { setUpSheets } from '../../store/set-up';
import { namesIn, TABLES, type TableName } from '../../store/tables';

/** The one sheet that every new workbook begins with; it goes while it is still empty. */
const NEW_WORKBOOKS_SHEET = 0;

/** Whether a table's sheet is there. */
export const isThere = (structure: SheetStructure[], name: TableName): boolean =>
  structure.some(({ sheetId }) => sheetId === TABLES[name].sheetId);

/** A book as it stands, and who may edit its closed sheets. */
export interface Laying {
  book: Book;
  structure: SheetStructure[];
  editors: Editors;
  /** The hub's own workbook, whose language and time zone a new one takes: Google gives it those of the account. */
  like?: Grid;
}

/** Makes the sheets of a book what they should be, in one write, once `look` has let pass what they hold; says what was done. */
export function layBook(
  grid: Grid,
  { book, structure, editors, like }: Laying,
  look: (values: Map<TableName, CellValue[][]>) => void = () => undefined,
): string[] {
  const names = namesIn(book).filter((name) => isThere(structure, name));
  const blank = structure.filter(({ sheetId }) => sheetId === NEW_WORKBOOKS_SHEET);
  const ranges = [...names.map((name) => TABLES[name].sheetId), ...blank.map(({ sheetId }) => sheetId)];
  const found = ranges.length > 0 ? grid.read(ranges.map((sheetId) => ({ sheetId }))) : [];
  const values = new Map<TableName, CellValue[][]>(names.map((name, index) => [name, found[index] ?? []]));
  look(values);
  const { requests, report } = setUpSheets(structure, values, editors, book);
  const regional = like && names.length === 0 ? [sameRegion(like)] : [];
  const spare = blank.length > 0 && (found[names.length] ?? []).length === 0;
  grid.write([
    ...regional,
    ...requests,
    ...(spare ? [{ deleteSheet: { sheetId: NEW_WORKBOOKS_SHEET } }] : []),
  ]);
  return report;
}

const sameRegion = (like: Grid): SheetsRequest => ({
  updateSpreadsheetProperties: { properties: like.regional(), fields: 'locale,timeZone' },
});
