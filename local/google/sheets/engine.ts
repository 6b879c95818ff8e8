/**
 * The Sheets service of the local Workspace: workbooks in memory, the advanced service's methods, a person's hands.
 * Stricter than Google, never kinder; each file beside this one names what it does not model. Who may open a
 * workbook at all is Drive's matter and not asked here, nor are quotas (limits.ts).
 */
import { LIMITS } from '../../limits';
import { apiError, notModelled } from '../error';
import type { Book } from './book';
import { METHODS } from './calls';
import { newBook } from './create';
import { act, typeInto, type Typed } from './hands';
import type { Asking, Outcome } from './method';
import { refuse, Refusal } from './refusal';
import { forkBook, loadBook, saveBook, type SavedBook } from './state';
import { served, undoLast } from './undo';
import type { ProtectedRange, Request } from './wire';
import { viewOf, type ViewOptions, type WorkbookView } from './view';

/** What one call came to. Bytes are those of the JSON that would cross the wire, UTF-8. */
export interface CallCount {
  method: string;
  spreadsheetId: string;
  requests: number;
  cellsRead: number;
  cellsWritten: number;
  bytesSent: number;
  bytesReceived: number;
  /** Sent more than the 2 MB that Google advises (docs/google.md §2). */
  heavy: boolean;
}

export interface SheetsOptions {
  /** Milliseconds since 1970. */
  clockNow(): number;
  onCall?(call: CallCount): void;
  /** The id of a workbook that `Spreadsheets.create` makes; `workbook-1` and so on unless told. */
  newId?(): string;
}

/** Everything the engine knows, as plain JSON; large parts are shared with the engine, so write it out at once. */
export interface SavedSheets {
  version: 1;
  books: SavedBook[];
}

export interface SheetsEngine {
  createWorkbook(title: string, id: string, owner: string, timeZone?: string): void;
  hasWorkbook(id: string): boolean;
  /** Protections come along without their editors (docs/google.md §5). The owner stays unless another is named. */
  copyWorkbook(id: string, newId: string, title: string, owner?: string): void;
  deleteWorkbook(id: string): void;
  /** A method of the advanced service, `Spreadsheets.batchUpdate` and so on; `actor` is a mail address. */
  call(method: string, args: unknown[], actor: string): unknown;
  /** Cells that the call before read, wrote or cleared. */
  readonly touched: number;
  /** What the page shows; of one sheet when its id is given. */
  snapshot(id: string, sheetId?: number, options?: ViewOptions): WorkbookView;
  /** What a person types into a cell; throws `GoogleError` when protection or a drop-down forbids it. */
  typeIntoCell(id: string, sheetId: number, row: number, column: number, text: string, actor: string): Typed;
  /** What a person does through the sheet's menus, as requests of `batchUpdate`. */
  act(id: string, requests: object[], actor: string): void;
  /** Edit > Undo: takes back what this person last typed or did, and nothing of anybody else's. */
  undo(id: string, actor: string): void;
  save(): SavedSheets;
  load(state: object): void;
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** `Spreadsheets.Values.get` -> `sheets.spreadsheets.values.get` */
const wireName = (method: string): string =>
  ['sheets', ...method.split('.').map((part) => (part[0] ?? '').toLowerCase() + part.slice(1))].join('.');

/** Runs something for `method` (`Spreadsheets.get`) and turns a refusal into Google's error. */
export function answering<T>(method: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) throw apiError(error.code, wireName(method), error.message);
    throw error;
  }
}

function withoutEditors(protection: ProtectedRange): ProtectedRange {
  const copy = { ...protection };
  delete copy.editors;
  return copy;
}

function copyOfBook(book: Book, id: string, title: string, owner: string): Book {
  const copy = forkBook(book);
  const sheets = copy.sheets.map((sheet) => ({
    ...sheet,
    protections: sheet.protections.map(withoutEditors),
  }));
  return { ...copy, id, title, owner: owner.toLowerCase(), sheets };
}

type Books = Map<string, Book>;

function bookIn(books: Books, id: unknown): Book {
  return books.get(String(id)) ?? refuse('Requested entity was not found.', 404);
}

function freeId(books: Books): string {
  let number = books.size;
  do number += 1;
  while (books.has(`workbook-${number}`));
  return `workbook-${number}`;
}

/** What a method asks with; `touched` is told the id of the workbook it turns to. */
function askingFor(
  books: Books,
  options: SheetsOptions,
  actor: string,
  touched: (id: string) => void,
): Asking {
  return {
    actor: actor.toLowerCase(),
    now: options.clockNow(),
    bookOf(id) {
      touched(String(id));
      return bookIn(books, id);
    },
    create(make) {
      const id = options.newId?.() ?? freeId(books);
      touched(id);
      const book = make(id);
      books.set(id, book);
      return book;
    },
  };
}

function makeCall(
  books: Books,
  options: SheetsOptions,
  method: string,
  args: unknown[],
  actor: string,
): { answer: unknown; cells: number } {
  const run = METHODS[method];
  if (!run) throw notModelled(`Sheets.${method}`);
  const bytesSent = bytesOf(args);
  let spreadsheetId = '';
  const asking = askingFor(books, options, actor, (id) => (spreadsheetId = id));
  return answering(method, () => {
    if (bytesSent > LIMITS.requestBytes)
      refuse(`Request payload size exceeds the limit: ${LIMITS.requestBytes} bytes.`);
    const { answer, ...counts }: Outcome = run(asking, args);
    const heavy = bytesSent > LIMITS.advisedRequestBytes;
    const changed = counts.requests + counts.cellsWritten > 0 ? books.get(spreadsheetId) : undefined;
    if (changed) served(changed);
    if (options.onCall)
      options.onCall({ method, spreadsheetId, ...counts, bytesSent, bytesReceived: bytesOf(answer), heavy });
    return { answer, cells: counts.cellsRead + counts.cellsWritten };
  });
}

function loadInto(books: Books, state: object): void {
  const { version, books: saved } = state as Partial<SavedSheets>;
  if (version !== 1 || !saved) throw new Error('This is not a saved state of the local Sheets, version 1.');
  books.clear();
  for (const book of saved) books.set(book.id, loadBook(book));
}

type Keeping = Pick<
  SheetsEngine,
  'createWorkbook' | 'hasWorkbook' | 'copyWorkbook' | 'deleteWorkbook' | 'save' | 'load'
>;

/** Workbooks come, go and are kept. */
function keeping(books: Books): Keeping {
  const fresh = (id: string): void => {
    if (books.has(id)) throw new Error(`There is a workbook ${id} already.`);
  };
  return {
    createWorkbook(title, id, owner, timeZone = 'Europe/London') {
      fresh(id);
      books.set(id, newBook(title, id, owner, timeZone));
    },
    hasWorkbook: (id) => books.has(id),
    copyWorkbook(id, newId, title, owner) {
      fresh(newId);
      const book = answering('spreadsheets.copy', () => bookIn(books, id));
      books.set(newId, copyOfBook(book, newId, title, owner ?? book.owner));
    },
    deleteWorkbook: (id) => void books.delete(id),
    save: () => ({ version: 1, books: [...books.values()].map(saveBook) }),
    load: (state) => loadInto(books, state),
  };
}

export function createSheetsEngine(options: SheetsOptions): SheetsEngine {
  const books: Books = new Map();
  let touched = 0;
  return {
    ...keeping(books),
    call(method, args, actor) {
      const { answer, cells } = makeCall(books, options, method, args, actor);
      touched = cells;
      return answer;
    },
    get touched() {
      return touched;
    },
    snapshot: (id, sheetId, view = {}) =>
      answering('spreadsheets.view', () => viewOf(bookIn(books, id), options.clockNow(), sheetId, view)),
    act: (id, requests, actor) =>
      answering('spreadsheets.batchUpdate', () =>
        act(bookIn(books, id), options.clockNow(), requests as Request[], actor.toLowerCase()),
      ),
    undo: (id, actor) =>
      answering('spreadsheets.undo', () => undoLast(bookIn(books, id), actor.toLowerCase())),
    typeIntoCell(id, sheetId, row, column, text, actor) {
      const typing = { sheetId, row, column, text, actor: actor.toLowerCase() };
      return answering('spreadsheets.type', () => typeInto(bookIn(books, id), options.clockNow(), typing));
    },
  };
}
