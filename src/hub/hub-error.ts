/** What a `HubError` says: what happened, where, and what to do now. */
export interface HubProblem {
  /** For programs, lower case with hyphens, e.g. `bad-date`. */
  code: string;
  message: string;
  /** What the reader can do now. */
  remedy: string;
  /** A field, or sheet and cell. */
  where?: string;
  /** Of single fields of a form: path -> sentence. */
  fields?: Record<string, string>;
  /** With code `conflict`: what is stored now. */
  stored?: unknown;
}

/** Google's failures that pass: the same may succeed in a minute, an hour or a day. */
const PASSING = ['google-busy', 'google-spent', 'google-unsure'];

/** Whether a failure passes by itself, so that whoever met it shall try the whole again rather than tell of it. */
export const passesByItself = (error: unknown): boolean =>
  error instanceof HubError && PASSING.includes(error.code);

/** Why Google refused, in its own words where they are known: they name the address or file. */
export const googlesWords = (error: unknown): string => {
  const { where, message } = (error ?? {}) as { where?: string; message?: string };
  return where ?? message ?? String(error);
};

/** The only error that the hub's own code throws: `code` for programs, the sentences for people. */
export class HubError extends Error {
  readonly code: string;
  readonly remedy: string;
  readonly where?: string;
  readonly fields?: Record<string, string>;
  readonly stored?: unknown;

  constructor(problem: HubProblem) {
    super(problem.message);
    this.name = 'HubError';
    this.code = problem.code;
    this.remedy = problem.remedy;
    if (problem.where !== undefined) this.where = problem.where;
    if (problem.fields !== undefined) this.fields = problem.fields;
    if (problem.stored !== undefined) this.stored = problem.stored;
  }
}
