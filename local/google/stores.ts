export interface Cached {
  value: string;
  /** Milliseconds since 1970. */
  until: number;
}

export type Cache = Map<string, Cached>;
export interface CacheStores {
  /** `script`, `document`, or a person's mail address. */
  of(name: string): Cache;
}

/** An event as its owner put it in; `start` is an instant with an offset, or a whole day. */
export interface CalendarEvent {
  id: string;
  summary: string;
  description: string;
  start: { date: string } | { dateTime: string; timeZone: string };
}

/** Events by the mail address of the calendar's owner. */
export type CalendarBook = Map<string, CalendarEvent[]>;

/** A message that left the Workspace. `kind`: `mail` by MailApp, `share` by Drive for a new permission. */
export interface SentMail {
  to: string;
  subject: string;
  body: string;
  html: string;
  /** Sender: the mail address of the person the script ran as. */
  from: string;
  at: string;
  kind: 'mail' | 'share';
}

export interface Mailbox {
  /** Oldest first. */
  sent: SentMail[];
  /** Recipients that a sender may still write to within the day that ends at `atMs`. */
  remaining(from: string, atMs: number): number;
}

/** Times in milliseconds since 1970. */
export interface InstalledTrigger {
  id: string;
  handler: string;
  creator: string;
  everyHours: number;
  nextAt: number;
  /** Google sometimes switches a trigger off without a word (docs/google.md §2). */
  disabled: boolean;
}

/** When somebody's trigger ran within the last day, and how long (service time and computing, ms). */
export interface TriggerRun {
  creator: string;
  at: number;
  ms: number;
}

export interface TriggerBook {
  installed: InstalledTrigger[];
  /** Those of triggers deleted since count too. */
  runs: TriggerRun[];
}

/** Where somebody's hand is; zero-based. */
export interface Selection {
  sheetId: number;
  row: number;
  column: number;
}

export type ScriptKind = 'bound' | 'standalone';

/** What the Workspace knows of the project. */
export interface ScriptProject {
  kind: ScriptKind;
  /** With whom its owner shared a standalone project, to edit it. A bound one has the sharing of its workbook. */
  editors: Set<string>;
  /** How a standalone project is an Editor add-on: for everyone of the domain, or on trial for who may edit it. */
  addOn: 'listed' | 'test';
  /** Who used the add-on in which spreadsheet: `e.authMode` is NONE until then. */
  used: Set<string>;
}
