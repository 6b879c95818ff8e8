import { HubError } from '../../src/hub/hub-error';
import type { Grid, Ports } from '../../src/ports';
import { BOOK_TABLES, type TableName } from '../../src/store/tables';
import { BOOK_WORDS, type Book } from '../../src/hub/book';
import type { Workspace } from '../../local/workspace';
import { workbooksOf } from '../migrations/store';
import { idOf } from '../support/book-of-sheet';

type Row = Record<string, string | number | boolean>;

/** Rows of a book's sheet by header, read past the product. */
export function rowsIn(workspace: Workspace, book: Book, name: TableName, of = ''): Row[] {
  const { sheetId } = (BOOK_TABLES[book] as Record<string, { sheetId: number }>)[name] ?? { sheetId: -1 };
  const answer = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [
      { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' },
      idOf(workspace, book, of),
    ],
    workspace.owner,
  ) as { valueRanges: { valueRange: { values?: (string | number | boolean)[][] } }[] };
  const [headers = [], ...rows] = answer.valueRanges[0]?.valueRange.values ?? [];
  return rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ''])));
}

/** Who acts, and whether with their own rights, as in the sidebar, or the hub's, as at the web address. */
export interface Acting {
  email: string;
  face: 'sidebar' | 'web';
}

/** What was asked of Google, in its order: `lock`, `read hub`, `write operations`. */
export type Calls = string[];

function counted(grid: Grid, book: Book, calls: Calls): Grid {
  const noting =
    <A extends unknown[], R>(what: string, call: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(`${what} ${book}`);
      return call(...args);
    };
  return {
    ...grid,
    read: noting('read', grid.read),
    write: noting('write', grid.write),
    structure: noting('structure', grid.structure),
  };
}

let made = 0;

/** The product's ports over a Workspace, for actions that only tests have. */
export function portsOf(workspace: Workspace, { email, face }: Acting, calls: Calls = []): Ports {
  const { grid, books } = workbooksOf(workspace);
  const properties = workspace.properties.of('');
  const notModelled = (): never => {
    throw new Error('not modelled');
  };
  const files = {
    find: () => undefined,
    isThere: (id: string) => workspace.drive.list().some((file) => file.id === id),
    whereIs: (id: string) => (workspace.drive.list().some((file) => file.id === id) ? 'there' : 'gone'),
    createWorkbook: (name: string) => {
      const { spreadsheetId } = workspace.sheets.call(
        'Spreadsheets.create',
        [{ properties: { title: name } }],
        workspace.owner,
      ) as { spreadsheetId: string };
      return { id: spreadsheetId, url: '' };
    },
  };
  const opened = (book: Exclude<Book, 'hub'>, of?: string): Grid => {
    if (idOf(workspace, book, of) !== '') return books.grid(book, of);
    throw new HubError({ code: 'no-book', message: `No ${BOOK_WORDS[book]}.`, remedy: 'Run set-up.' });
  };
  return {
    grid: counted(grid, 'hub', calls),
    books: { ...books, grid: (book, of) => counted(opened(book, of), book, calls) },
    clock: {
      now: () => workspace.clock.now(),
      today: () => workspace.clock.now().slice(0, 10),
      local: (at) => at.slice(0, 16),
      elapsed: () => 0,
    },
    ids: { next: () => `ID${(made += 1)}` },
    lock: { acquire: () => calls.push('lock') > 0, release: () => undefined },
    who: {
      email: () => email,
      account: () => (face === 'web' ? workspace.owner : email),
      asThemselves: () => face === 'sidebar',
    },
    hub: {
      all: () => Object.fromEntries(properties),
      set: (values) => Object.entries(values).forEach(([key, value]) => properties.set(key, value)),
      remove: (key) => void properties.delete(key),
    },
    mine: { all: () => ({}), set: notModelled, remove: notModelled },
    files: files as unknown as Ports['files'],
    documents: { create: notModelled, replace: notModelled },
    mail: { remaining: notModelled, send: notModelled },
    triggers: { ensureHourly: notModelled },
  };
}
