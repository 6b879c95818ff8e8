import type { Workspace } from '../../local/workspace';
import { workbookGrid } from '../../src/google/grid';
import type { Grid } from '../../src/ports';
import type { SheetsEngine } from '../../local/google/sheets/engine';

type Call = (...args: unknown[]) => unknown;

/** Google's advanced service over the local Workspace's engine, for code that runs outside the bundle. */
function advanced(sheets: SheetsEngine, actor: string): object {
  const call =
    (name: string): Call =>
    (...args) =>
      sheets.call(name, args, actor);
  return {
    Spreadsheets: {
      get: call('Spreadsheets.get'),
      batchUpdate: call('Spreadsheets.batchUpdate'),
      Values: { batchGetByDataFilter: call('Spreadsheets.Values.batchGetByDataFilter') },
    },
  };
}

/** The product's own grid over a Workspace's workbook, as its owner. */
export function gridOf({ sheets, owner, id }: Workspace): Grid {
  Object.assign(globalThis, { Sheets: advanced(sheets, owner) });
  return workbookGrid(() => id);
}
