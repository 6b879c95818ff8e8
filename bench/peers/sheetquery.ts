/**
 * sheetquery, a query builder over SpreadsheetApp. The few members that it uses stand on the engine, one call of the
 * Sheets service each. Kinder than SpreadsheetApp: a text that looks like a formula or a number stays a text.
 */
import { sheetQuery } from 'sheetquery';
import type { Sheet } from './sheet';
import type { Line, Store } from './work';

type Cells = (string | number | boolean)[][];

/** The grid is as wide as its headers. */
const COLUMNS = 12;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function sheetOf({ call, id, title, sheetId }: Sheet): object {
  const get = (range: string): Cells => {
    const options = { valueRenderOption: 'UNFORMATTED_VALUE' };
    return (call('Spreadsheets.Values.get', [id, range, options]) as { values?: Cells }).values ?? [];
  };
  const a1 = (row: number, rows: number, columns: number): string =>
    `'${title}'!A${row}:${LETTERS[columns - 1]}${row + rows - 1}`;
  const raw = { valueInputOption: 'RAW' };
  return {
    getDataRange: () => ({ getValues: () => get(`'${title}'`) }),
    getLastColumn: () => get(a1(1, 1, COLUMNS))[0]?.length ?? 0,
    getSheetValues: (row: number, _column: number, rows: number, columns: number) =>
      get(a1(row, rows, columns)),
    appendRow: (cells: Cells[number]) =>
      call('Spreadsheets.Values.append', [{ values: [cells] }, id, `'${title}'`, raw]),
    getRange: (row: number, _column: number, rows: number, columns: number) => ({
      getValues: () => get(a1(row, rows, columns)),
      setValues: (values: Cells) =>
        call('Spreadsheets.Values.update', [{ values }, id, a1(row, rows, columns), raw]),
      deleteCells: () => {
        const range = { sheetId, dimension: 'ROWS', startIndex: row - 1, endIndex: row - 1 + rows };
        call('Spreadsheets.batchUpdate', [{ requests: [{ deleteDimension: { range } }] }, id]);
      },
    }),
  };
}

/** What the package looks for in Apps Script's scope. */
const scriptScope = { Dimension: { ROWS: 'ROWS' }, flush: () => undefined };

export function sheetquery(sheet: Sheet): Store {
  (globalThis as Record<string, unknown>)['SpreadsheetApp'] = scriptScope;
  const from = () => sheetQuery({ getSheetByName: () => sheetOf(sheet) } as never).from(sheet.title);
  const of = (academy: string) => from().where((row) => row['Academy'] === academy);
  return {
    name: 'sheetquery',
    insert: async (rows: Line[]) => void from().insertRows(rows as never),
    query: async (academy) => of(academy).getRows().length,
    update: async (academy) =>
      void of(academy).updateRows((row) => ({ ...row, 'Carried on': Number(row['Carried on']) + 1 })),
    delete: async (academy) => void of(academy).deleteRows(),
  };
}
