import type { Book } from './hub/book';
import type { Instant, IsoDate } from './hub/time/date';

/** What a cell holds, as the Sheets service gives it unformatted; an empty cell is `''`. Dates are serial numbers. */
export type CellValue = string | number | boolean;

/** A request of `spreadsheets.batchUpdate`, in Google's own shape. */
export type SheetsRequest = Record<string, unknown>;

/** Which part of a sheet to read; without `columns` and `rows`, all of it. */
export interface SheetRange {
  sheetId: number;
  /** Only the first so many rows. */
  rows?: number;
  /** Only the first so many columns. */
  columns?: number;
}

/** A box of cells of one sheet, zero-based; ends are left out. */
export interface CellBox {
  sheetId: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What an atomic write says about itself. */
export interface Written {
  /** The cells of each box asked for, as they stand after all requests: rows of values, ragged, in the order asked. */
  cells: CellValue[][][];
  /** For each `findReplace` among the requests, in their order, how many cells it found. */
  found: number[];
}

/** One protection of a sheet, as the person asking is told of it. */
export interface SheetProtection {
  id: number;
  description: string;
  warningOnly: boolean;
  /** It covers the sheet whole, with no range left open. */
  whole: boolean;
  /** The person asking may edit what it covers, and so may change it; only they are told who else may. */
  mine: boolean;
  /** Mail addresses, lower case; with them the workbook's owner, whom nothing keeps out. */
  editors: string[];
  /** Groups, or everybody of the domain, may edit too. */
  wide: boolean;
}

/** What `structure` tells of one sheet: enough to set it up again or to repair it. */
export interface SheetStructure {
  sheetId: number;
  title: string;
  rowCount: number;
  columnCount: number;
  hidden: boolean;
  protections: SheetProtection[];
  bandings: number[];
  charts: number[];
  /** Stretches of merged cells, ends left out. */
  merges: { top: number; bottom: number; left: number; right: number }[];
  /** Column anchors that survive a renamed header: metadata value -> column index. */
  columnAnchors: Record<string, number>;
}

/** Language (`en_GB`) and time zone (`Europe/London`) of a workbook. */
export interface Regional {
  locale: string;
  timeZone: string;
}

/** One workbook. Each method is one service call, but for the first two. */
export interface Grid {
  /** The id of the workbook; of the hub's, of that in which it was opened. */
  id(): string;
  /** Where a workbook is opened. */
  link(id: string): string;
  /** Rows of unformatted values, ragged, in the order asked. Throws `HubError` `no-sheet` when one is gone. */
  read(ranges: SheetRange[]): CellValue[][][];
  /**
   * All of them or none. `asked` are boxes of sheets that were read before, answered in the same call; without them
   * Google sends no cells back. Throws `HubError` `sheet-renamed` when a tab among them was renamed since it was read.
   */
  write(requests: SheetsRequest[], asked?: CellBox[]): Written;
  structure(): SheetStructure[];
  /** By which dates and numbers that people type are read. */
  regional(): Regional;
}

/** The hour. `today` is a date in the given time zone. */
export interface Clock {
  now(): Instant;
  /** Empty where Google knows no such time zone. */
  today(timeZone: string): IsoDate | '';
  /** `2026-11-24T08:05` there; empty for an instant that is none, or where Google knows no such time zone. */
  local(at: Instant, timeZone: string): string;
  /** Milliseconds since this execution began. */
  elapsed(): number;
}

/** Makes ids that sort by when they were made and never collide. */
export interface Ids {
  next(): string;
}

/** One lock for the whole hub, the person who acts. */
export interface Lock {
  /** False when nobody let go of it for as long as the person who acts can wait. */
  acquire(): boolean;
  release(): void;
}

/** Who acts. */
export interface Who {
  /** The mail address, lower case; empty when Google does not say. */
  email(): string;
  /** The mail address of the account with whose rights the script acts: the person's own, or on the web the owner's. */
  account(): string;
  /** True when the script acts with that person's own rights, not as the hub's owner on their behalf. */
  asThemselves(): boolean;
}

/** Small named values, for everyone (`hub`) or for the account that the script acts as (`mine`). */
export interface Settings {
  all(): Record<string, string>;
  /** All of them or none. Throws `HubError` `store-full` when there is no room for them. */
  set(values: Record<string, string>): void;
  remove(key: string): void;
}

/** Under which name `hub` keeps the id of the hub's workbook, for faces that have none open; set-up notes it. */
export const WORKBOOK_KEY = 'workbook';

/** The hub's other workbooks, each opened when it is first asked something. */
export interface Books {
  /** `of`: whose, where there are several of a book. Asking it anything throws `HubError` `no-book` until it is made. */
  grid(book: Exclude<Book, 'hub'>, of?: string): Grid;
  /** A workbook by its ID, such as one that an earlier script of the hub made. */
  at(id: string): Grid;
}

/** Under which name `hub` keeps the id of a book's workbook; set-up notes it. */
export const bookKey = (book: Exclude<Book, 'hub'>, of = ''): string =>
  of === '' ? `book:${book}` : `book:${book}:${of}`;

/** A file as it was made or found. */
export interface FileReference {
  id: string;
  url: string;
}

/** Somebody, or some many, who may open a file. */
export interface Reader {
  /** Mail address of a person or group, lower case; the domain's name; empty for anyone who has the link. */
  who: string;
  kind: 'user' | 'group' | 'domain' | 'anyone';
  access: 'owns' | 'edits' | 'reads';
}

/** Gone is what Drive shows to this account no more: deleted for good, or never made by it. */
export type FilePlace = 'there' | 'in the bin' | 'gone';

/** Folders and access in Drive. Each method is one service call, but for `withdraw`. */
export interface Files {
  /** Finds what was made with this `key` (an app property), or nothing. */
  find(key: string): FileReference | undefined;
  createFolder(name: string, key: string, parent: string | undefined): FileReference;
  /** An empty workbook, findable by `key`. */
  createWorkbook(name: string, key: string, parent: string | undefined): FileReference;
  /** Nobody may change the file's words any more. */
  freeze(id: string, reason: string): void;
  /** Who may open it, access inherited from its folder included. Throws `HubError` `no-file` when it cannot be seen. */
  readers(id: string): Reader[];
  /** Lets somebody read, without a message. */
  grant(id: string, email: string): void;
  /** Lets somebody edit, without a message. */
  grantEdit(id: string, email: string): void;
  /** Gives access and lets Drive send the message, in one call. */
  share(id: string, email: string, message: string): void;
  /** Takes back what was given to somebody on the file itself, if anything was: one call to look, one to take it away. */
  withdraw(id: string, email: string): void;
  whereIs(id: string): FilePlace;
  /** Whether the file is there, and not in the bin. */
  isThere(id: string): boolean;
}

/** Documents made from DOCX bytes. Each method is one service call. */
export interface Documents {
  /** A new Google Doc converted from the bytes, findable by `key`. */
  create(name: string, key: string, parent: string | undefined, docx: Uint8Array): FileReference;
  /** Replaces all the words of a Google Doc; its address stays. */
  replace(id: string, name: string, docx: Uint8Array): FileReference;
}

/** Each method is one service call. */
export interface Mail {
  /** How many more mails may be sent today: each one sent is one fewer. */
  remaining(): number;
  send(to: string, subject: string, body: string): void;
}

/** Time-driven triggers of the person who acts. */
export interface Triggers {
  /** Makes the hourly `tick` if it is not there, or `anew` in any case; says whether it had to. */
  ensureHourly(handler: string, anew: boolean): boolean;
}

/** Where the script lives: bound to the hub's workbook, or in a project of its own. */
export type ScriptHome = 'bound' | 'standalone';

/** Everything the hub asks of the world. */
export interface Ports {
  /** The hub's own workbook. */
  grid: Grid;
  books: Books;
  clock: Clock;
  ids: Ids;
  lock: Lock;
  who: Who;
  hub: Settings;
  mine: Settings;
  files: Files;
  documents: Documents;
  mail: Mail;
  triggers: Triggers;
}
