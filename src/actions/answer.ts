/** What goes wrong in a way that a program can tell apart; the sentence is for people. */
export interface Problem {
  code: string;
  /** What happened. */
  message: string;
  /** Where: a field, or sheet and cell. */
  where?: string;
  /** What to do now. */
  remedy: string;
  /** Of single fields of a form: path (`judgements.PI03.narrative`) -> sentence. */
  fields?: Record<string, string>;
  /** With code `conflict`: what is stored now. */
  stored?: unknown;
}

/** Every answer of `api`. */
export type Answer<T> = { ok: true; result: T } | { ok: false; error: Problem };

/** What `api` is sent: `request` is a client-made id, the same on every retry of a write. */
export interface Call {
  action: string;
  request?: string;
  input?: unknown;
  /** In which unit's workbook the sidebar is open, as the page was told when it opened; nothing anywhere else. */
  book?: string;
}
