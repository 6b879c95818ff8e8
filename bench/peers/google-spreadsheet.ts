/**
 * google-spreadsheet, the store for Sheets that npm hands out most. It knows only Google's own address, so what it
 * fetches there is led to the local Workspace's REST face. Two ways to change many rows are its own: row by row, and
 * cell by cell with one write.
 */
import { GoogleSpreadsheet, type GoogleSpreadsheetWorksheet } from 'google-spreadsheet';
import { ACTOR, type Sheet } from './sheet';
import type { Line, Store } from './work';

const GOOGLES = 'https://sheets.googleapis.com';

/** Leads what goes to Google to the engine; everything else would be a mistake of the bench. */
function leadTo(url: string): void {
  const outside = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const asked = new Request(input, init);
    if (!asked.url.startsWith(GOOGLES)) return outside(asked);
    const { method, headers } = asked;
    const body = method === 'GET' ? null : await asked.text();
    return outside(asked.url.replace(GOOGLES, url), { method, headers, body });
  };
}

async function opened(sheet: Sheet): Promise<GoogleSpreadsheetWorksheet> {
  leadTo(sheet.url);
  const book = new GoogleSpreadsheet(sheet.id, { token: ACTOR }, { retryConfig: { limit: 0 } });
  await book.loadInfo();
  return book.sheetsByTitle[sheet.title] as GoogleSpreadsheetWorksheet;
}

const of = async (sheet: Sheet, academy: string) =>
  (await (await opened(sheet)).getRows<Line>()).filter((row) => row.get('Academy') === academy);

/** Its rows: texts as people would see them, each saved on its own. */
export const googleSpreadsheetRows = (sheet: Sheet): Store => ({
  name: 'google-spreadsheet, rows',
  insert: async (rows) => void (await (await opened(sheet)).addRows(rows as never, { raw: true })),
  query: async (academy) => (await of(sheet, academy)).length,
  async update(academy) {
    for (const row of await of(sheet, academy)) {
      row.set('Carried on', Number(row.get('Carried on')) + 1);
      await row.save({ raw: true });
    }
  },
  async delete(academy) {
    for (const row of (await of(sheet, academy)).reverse()) await row.delete();
  },
});

/** Its cells: everything loaded with formats, changes written at once; rows are still deleted one by one. */
export const googleSpreadsheetCells = (sheet: Sheet): Store => ({
  ...googleSpreadsheetRows(sheet),
  name: 'google-spreadsheet, cells',
  async update(academy) {
    const worksheet = await opened(sheet);
    await worksheet.loadCells();
    for (let row = 1; row < worksheet.rowCount; row += 1) {
      if (worksheet.getCell(row, 1).value !== academy) continue;
      const cell = worksheet.getCell(row, 6);
      cell.value = Number(cell.value) + 1;
    }
    await worksheet.saveUpdatedCells();
  },
});
