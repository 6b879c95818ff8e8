/** What crosses between the local server and its page: plain JSON, nothing that knows the engine. */
import type { CardJson, Field, Filled } from '../card-json';
import type { CellPlace, SheetTab, SheetWindow } from './wire-sheet';

export interface Person {
  email: string;
  name: string;
  /** In words: "Regional CEO". */
  role: string;
  /** Region, academy or what else sets them apart; may be empty. */
  place: string;
}

export type MenuEntry =
  | { kind: 'item'; caption: string; run: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; entries: MenuEntry[] };

export interface Menu {
  caption: string;
  entries: MenuEntry[];
}

/** A day that one tap on the clock goes to. */
export interface Stop {
  label: string;
  /** `yyyy-mm-dd` */
  day: string;
}

export interface ClockView {
  /** `yyyy-mm-dd` in the workbook's time zone. */
  today: string;
  /** `hh:mm` there. */
  time: string;
  timeZone: string;
  stops: Stop[];
}

/** What the program said to the person who acts: a toast passes, an alert waits for its button. */
export interface Message {
  id: number;
  kind: 'toast' | 'alert' | 'error';
  title: string;
  text: string;
}

/** Everything around the tabs, as one person sees it. */
export interface Desk {
  you: string;
  people: Person[];
  clock: ClockView;
  /** Id of the spreadsheet that is open. */
  workbook: string;
  title: string;
  sheets: SheetTab[];
  /** Why this person sees no workbook; empty when they do. */
  refused: string;
  menus: Menu[];
  sidebar: { id: string; title: string } | null;
  /** Each is handed out once. */
  messages: Message[];
}

export interface FileView {
  id: string;
  name: string;
  kind: 'folder' | 'document' | 'workbook' | 'other';
  /** "3 Nov 2026, 09:00" */
  changed: string;
  /** Mail addresses of those who may open it. */
  readers: string[];
  /** Nobody may change it any more. */
  frozen: boolean;
  /** Where the bytes are, or empty. */
  download: string;
  children: FileView[];
}

export interface MailView {
  id: string;
  at: string;
  from: string;
  to: string;
  subject: string;
  body: string;
}

export type HostApp = 'SHEETS' | 'DRIVE' | 'CALENDAR';

/** What a person does with the add-on's panel; `look` opens it where it was when no card is open. */
export type CardAction =
  | { what: 'look' }
  | { what: 'home'; host: HostApp }
  | { what: 'event'; id: string }
  | { what: 'menu'; label: string }
  /** The n-th thing that can be clicked, with all that stands in the card's fields. */
  | { what: 'press'; at: number; filled: Filled }
  | { what: 'back' };

/** Where Google would send the browser. */
export interface LinkView {
  url: string;
  /** The file there, as far as this person may open it here. */
  file: FileView | null;
}

/** The add-on's panel as one person has it open. */
export interface CardView {
  /** Of the add-on, from the manifest. */
  name: string;
  /** Entries of its menu. */
  menu: string[];
  host: HostApp;
  /** Id of the calendar event that is open, or empty. */
  event: string;
  /** On top; null when it could not be opened. */
  card: CardJson | null;
  /** What stands in its fields. */
  fields: Field[];
  /** How many cards lie below. */
  below: number;
  notification: string;
  link: LinkView | null;
  /** Why nothing came of it, in the script's words. */
  error: string;
}

/** An event of a person's own calendar. */
export interface EventView {
  id: string;
  summary: string;
  description: string;
  /** `yyyy-mm-dd` in the workbook's time zone. */
  day: string;
  /** `hh:mm`, or empty for the whole day. */
  time: string;
}

/** One run of the program. */
export interface ExecutionView {
  id: string;
  at: string;
  function: string;
  by: string;
  /** Google service calls. */
  calls: number;
  /** Milliseconds of virtual time. */
  milliseconds: number;
  error: string;
  log: string[];
}

/** What a move of the clock did. */
export interface ClockMove {
  today: string;
  runs: ExecutionView[];
  mails: number;
  files: number;
}

/** Every question that the page may ask: name -> what it sends and what it is told. */
export interface Questions {
  /**
   * `opening`: somebody has just opened the workbook, so the menus are to be built again. `loaded`: in a page that was
   * loaded afresh, and Sheets shows no sidebar then.
   */
  desk: { ask: { opening?: boolean; loaded?: boolean }; answer: Desk };
  sheet: { ask: { id: number; from: number }; answer: SheetWindow };
  drive: { ask: object; answer: FileView[] };
  mail: { ask: object; answer: MailView[] };
  calendar: { ask: object; answer: EventView[] };
  executions: { ask: object; answer: ExecutionView[] };
  /** `at`: the cell that is selected meanwhile. */
  menu: { ask: { run: string; at?: CellPlace | undefined }; answer: { error: string } };
  type: { ask: { sheet: number; row: number; column: number; text: string }; answer: { error: string } };
  /** Moves to nine in the morning of a later day; the hourly trigger fires `runs` times at most on the way. */
  clock: { ask: { day: string; runs: number }; answer: ClockMove };
  card: { ask: { action: CardAction }; answer: CardView };
  'close-sidebar': { ask: object; answer: object };
  /** Opens another spreadsheet of theirs, or with an empty `id` a new one. */
  'open-workbook': { ask: { id: string }; answer: object };
  script: {
    ask: { run: string; values: unknown[]; face?: 'web' };
    answer: { value?: unknown; error: string };
  };
}

export type Answer<T> = { ok: true; result: T } | { ok: false; error: string };

/** What the server tells the page, and the sidebar's shim, when it hands them out. */
export interface Hello {
  token: string;
  /** In a sidebar: whom it acts for and what it may call. */
  as?: string;
  functions?: string[];
  /** The web address runs the script as its owner; absent in the sidebar. */
  face?: 'web';
}
