import type { SheetsEngine } from '../../local/google/sheets/engine';
import type { Workspace } from '../../local/workspace';
import { workbookGrid } from '../../src/google/grid';
import { bookKey, type Grid, type Ports } from '../../src/ports';
import type { Workbooks } from '../../src/store/session';

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

/** The product's own grids over a Workspace's workbooks, as its owner. */
export function workbooksOf({ sheets, owner, id, properties }: Workspace): Pick<Ports, 'grid' | 'books'> {
  Object.assign(globalThis, { Sheets: advanced(sheets, owner) });
  const noted = (key: string): string => properties.of('').get(key) ?? '';
  return {
    grid: workbookGrid(() => id),
    books: {
      grid: (book, of) => workbookGrid(() => noted(bookKey(book, of))),
      at: (id) => workbookGrid(() => id),
    },
  };
}

/** Ends the execution at the n-th call of any workbook, before or after Google did it. */
export function cutting(workbooks: Workbooks, at: number, after: boolean): Workbooks {
  let calls = 0;
  const cut =
    <A extends unknown[], R>(call: (...args: A) => R) =>
    (...args: A): R => {
      calls += 1;
      if (calls === at && !after) throw new Error('cut');
      const answer = call(...args);
      if (calls === at) throw new Error('cut');
      return answer;
    };
  const all = (grid: Grid): Grid => ({
    ...grid,
    ...{ read: cut(grid.read), write: cut(grid.write), structure: cut(grid.structure) },
  });
  return {
    grid: all(workbooks.grid),
    books: { ...workbooks.books, grid: (...which) => all(workbooks.books.grid(...which)) },
  };
}
