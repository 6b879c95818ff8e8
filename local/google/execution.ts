/** What a script may touch: nothing but its menu, the open spreadsheet and properties, or all that was allowed. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** Where the call comes from: the workbook, its opening, the web address, the clock, or an add-on's card. */
export type Face = 'editor' | 'simple' | 'web' | 'trigger' | 'card';

/** One call of a Google service that left the script. Sizes in bytes, `ms` virtual. */
export interface ServiceCall {
  service: string;
  method: string;
  kind: string;
  ms: number;
  bytesRead: number;
  bytesWritten: number;
  /** Google's words when it failed, else empty. */
  error: string;
}

export interface MenuItem {
  caption: string;
  /** Function that a click runs; empty for a separator or a submenu. */
  run: string;
  items: MenuItem[];
}

/** What can be told of an execution afterwards. */
export interface Execution {
  number: number;
  function: string;
  face: Face;
  /** Id of the spreadsheet that is open to it; null where none is. */
  workbook: string | null;
  authMode: AuthMode;
  /** Who acts, and as whom; addresses in lower case. */
  active: string;
  effective: string;
  at: string;
  status: 'running' | 'done' | 'failed' | 'killed';
  error: string;
  calls: ServiceCall[];
  /** Calls by kind (`read`, `write`, `lock` …); those that stay inside the script as `local`. */
  counts: Record<string, number>;
  /** Time in services, on the virtual clock. */
  virtualMs: number;
  /** Time in the script's own code, real. */
  computeMs: number;
  realMs: number;
  log: { level: string; text: string }[];
  toasts: { text: string; title: string; seconds: number }[];
  alerts: { title: string; text: string; answer: string }[];
  sidebar: { title: string; html: string } | null;
  menus: MenuItem[];
}
