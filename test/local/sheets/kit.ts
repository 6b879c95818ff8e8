import { createSheetsEngine, type CallCount, type SheetsEngine } from '../../../local/google/sheets/engine';

export const OWNER = 'owner@hub.example';
export const PERSON = 'person@hub.example';
export const OTHER = 'other@elsewhere.example';
export const BOOK = 'book';
/** 2026-11-24, a Tuesday, 09:00 UTC: serial 46350.375. */
export const NOW = Date.UTC(2026, 10, 24, 9);

export type Scalar = string | number | boolean;
type Request = Record<string, unknown>;

export interface Kit {
  engine: SheetsEngine;
  calls: CallCount[];
  /** batchUpdate; gives the replies. */
  run(requests: Request[], actor?: string): Record<string, unknown>[];
  /** All values of a sheet, unformatted. */
  values(sheetId?: number, options?: Request): Scalar[][];
  get(options?: Request, actor?: string): { sheets: Record<string, never>[] } & Record<string, never>;
  /** Everything, for comparing before and after. */
  state(): string;
}

/** A workbook with a sheet 7 named "Visits" of 6 rows and 5 columns beside the first sheet (id 0). */
export function kit(): Kit {
  const calls: CallCount[] = [];
  const engine = createSheetsEngine({ clockNow: () => NOW, onCall: (call) => void calls.push(call) });
  engine.createWorkbook('Hub', BOOK, OWNER);
  const made: Kit = {
    engine,
    calls,
    run: (requests, actor = OWNER) =>
      (engine.call('Spreadsheets.batchUpdate', [{ requests }, BOOK], actor) as { replies: Request[] })
        .replies,
    values(sheetId = 7, options = { valueRenderOption: 'UNFORMATTED_VALUE' }) {
      const body = { dataFilters: [{ gridRange: { sheetId } }], ...options };
      const answer = engine.call('Spreadsheets.Values.batchGetByDataFilter', [body, BOOK], OWNER) as {
        valueRanges: { valueRange: { values?: Scalar[][] } }[];
      };
      return answer.valueRanges[0]?.valueRange.values ?? [];
    },
    get: (options = {}, actor = OWNER) => engine.call('Spreadsheets.get', [BOOK, options], actor) as never,
    state: () => JSON.stringify({ ...engine.save(), books: engine.save().books.map(strip) }),
  };
  made.run([addSheet(7, 'Visits', 6, 5)]);
  return made;
}

/** Interned styles and made-up ids may stay behind after an undone batch: they are not to be seen. */
function strip(book: object): object {
  const { styles, made, lists, ...rest } = book as Record<string, unknown>;
  void made;
  return { ...rest, lists, seen: Array.isArray(styles) };
}

export const addSheet = (sheetId: number, title: string, rowCount: number, columnCount: number): Request => ({
  addSheet: { properties: { sheetId, title, gridProperties: { rowCount, columnCount } } },
});

export const cell = (value: Scalar | undefined): Record<string, unknown> =>
  value === undefined
    ? {}
    : {
        userEnteredValue:
          typeof value === 'string'
            ? { stringValue: value }
            : typeof value === 'number'
              ? { numberValue: value }
              : { boolValue: value },
      };

export const rowsOf = (rows: (Scalar | undefined)[][]): { values: Record<string, unknown>[] }[] =>
  rows.map((row) => ({ values: row.map(cell) }));

export const range = (sheetId: number, top: number, bottom: number, left: number, right: number) => ({
  sheetId,
  startRowIndex: top,
  endRowIndex: bottom,
  startColumnIndex: left,
  endColumnIndex: right,
});

export const put = (rows: (Scalar | undefined)[][], top = 0, left = 0, sheetId = 7): Request => ({
  updateCells: {
    start: { sheetId, rowIndex: top, columnIndex: left },
    rows: rowsOf(rows),
    fields: 'userEnteredValue',
  },
});

export const append = (rows: (Scalar | undefined)[][], sheetId = 7): Request => ({
  appendCells: { sheetId, rows: rowsOf(rows), fields: 'userEnteredValue' },
});

export const lines = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number, sheetId = 7) => ({
  sheetId,
  dimension,
  startIndex,
  endIndex,
});

/** The words of the error that something throws. */
export function wordsOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was refused';
}
