/**
 * Failures to order. Numbered ones count the service calls of the next execution from 1 (calls that stay inside the
 * script are not counted) and are gone when it ends; the others wait until they have happened `times` times.
 */
import { GoogleError } from './google/error';

/** A call's full name, its beginning (`Drive.Files`), a pattern, or a test on the name. */
export type Match = string | RegExp | ((call: string) => boolean);

interface Numbered {
  n: number;
  /** For `fired`. */
  what: string;
  does:
    | { type: 'cut before' | 'cut after' | 'lose answer' }
    | { type: 'delay'; ms: number }
    | { type: 'before'; run: () => void };
}

interface Matching {
  match: Match;
  error: Error | number;
  times: number;
  /** Carried out first, and only then fails. */
  done: boolean;
}

/** What happens to the call at hand. */
export interface CallFaults {
  /** Throws, cuts, delays or interleaves before the call is carried out. */
  before(n: number, call: string): void;
  after(n: number, call: string): void;
}

/** How a fault reaches the execution. */
export interface Victim {
  /** Ends the execution for good; never returns. */
  kill(reason: string): never;
  wait(ms: number): void;
}

export interface Faults {
  /** The next `times` calls that match fail with the error (a number: Google's error of that HTTP code). */
  fail(match: Match, error: Error | number, times?: number): void;
  /** Kills the execution just before its n-th service call. */
  cutBefore(n: number): void;
  /** Kills the execution just after its n-th service call was carried out. */
  cutAfter(n: number): void;
  /** The n-th service call is carried out, but its caller gets a 503, or Google's word for it in the script's own services. */
  loseAnswer(n: number): void;
  delay(n: number, ms: number): void;
  /** Lets something else happen (another person's call) just before the n-th service call. */
  before(n: number, action: () => void): void;
  /** The next `times` Sheets or Drive calls (or those that match) fail with this HTTP code. */
  http(code: 429 | 500 | 503 | 504, match?: Match, times?: number): void;
  /** The next `times` calls that match are carried out, but their callers get a 503. */
  doubt(match: Match, times?: number): void;
  /** The next `times` answers never reach the page: the execution ran, `google.script.run` fails. */
  loseReply(times?: number): void;
  /** Disarms everything. */
  clear(): void;
  /** What has happened since the last `clear`, oldest first. */
  readonly fired: readonly string[];
}

export interface FaultsInside extends Faults {
  /** Hands the numbered faults to an execution that begins. */
  begin(victim: Victim): CallFaults;
  takeLostReply(): boolean;
}

const WORDS: Record<number, string> = {
  429: "Quota exceeded for quota metric 'Requests' and limit 'Requests per minute' of service",
  500: 'Internal error encountered.',
  503: 'The service is currently unavailable.',
  504: 'Deadline expired before operation could complete.',
};

/** What services that are no advanced ones (locks, properties, mail, triggers) say instead of a code. */
const OUT_OF_ORDER = "We're sorry, a server error occurred. Please wait a bit and try again.";

function matches(match: Match, call: string): boolean {
  if (typeof match === 'function') return match(call);
  if (match instanceof RegExp) return match.test(call);
  return call === match || call.startsWith(`${match}.`);
}

/** Google's error for an HTTP code at a call (`Sheets.Spreadsheets.batchUpdate`). */
export function httpError(code: number, call: string): GoogleError {
  const parts = call.split('.').map((part) => part.charAt(0).toLowerCase() + part.slice(1));
  const words = WORDS[code] ?? 'Unexpected error.';
  return new GoogleError(code, `API call to ${parts.join('.')} failed with error: ${words}`);
}

/** What the caller hears whose answer never came. */
const silence = (call: string): GoogleError =>
  /^(Sheets|Drive)\./.test(call) ? httpError(503, call) : new GoogleError(503, OUT_OF_ORDER);

const AFTERWARDS: readonly string[] = ['cut after', 'lose answer'];

/** What happens in between must succeed: otherwise the test or page that ordered it hears of it. */
function interleave(run: () => void, victim: Victim): void {
  try {
    run();
  } catch (error) {
    victim.kill(`what was to happen in between failed: ${String(error)}`);
  }
}

function strike(fault: Numbered, call: string, victim: Victim): void {
  const { does } = fault;
  if (does.type === 'delay') victim.wait(does.ms);
  else if (does.type === 'before') interleave(does.run, victim);
  else if (does.type === 'lose answer') throw silence(call);
  else victim.kill(`${fault.what} (${call})`);
}

function callFaults(mine: Numbered[], matching: Matching[], fired: string[], victim: Victim): CallFaults {
  const numbered = (when: 'before' | 'after', n: number, call: string): void => {
    for (const fault of mine) {
      if (fault.n !== n || AFTERWARDS.includes(fault.does.type) !== (when === 'after')) continue;
      fired.push(`${fault.what}: ${call}`);
      strike(fault, call, victim);
    }
  };
  const failing = (done: boolean, call: string): void => {
    const rule = matching.find(
      (candidate) => candidate.done === done && candidate.times > 0 && matches(candidate.match, call),
    );
    if (rule === undefined) return;
    rule.times -= 1;
    fired.push(`${done ? 'doubt' : 'fail'}: ${call}`);
    throw typeof rule.error === 'number' ? httpError(rule.error, call) : rule.error;
  };
  return {
    before(n, call) {
      numbered('before', n, call);
      failing(false, call);
    },
    after(n, call) {
      numbered('after', n, call);
      failing(true, call);
    },
  };
}

type Ordering = Pick<Faults, 'cutBefore' | 'cutAfter' | 'loseAnswer' | 'delay' | 'before'>;

function ordering(armed: Numbered[]): Ordering {
  const arm = (n: number, what: string, does: Numbered['does']): void => {
    if (!Number.isInteger(n) || n < 1) throw new Error(`Calls are counted from 1, not ${n}`);
    armed.push({ n, what: `${what} ${n}`, does });
  };
  return {
    cutBefore: (n) => arm(n, 'cut before', { type: 'cut before' }),
    cutAfter: (n) => arm(n, 'cut after', { type: 'cut after' }),
    loseAnswer: (n) => arm(n, 'lose answer', { type: 'lose answer' }),
    delay: (n, ms) => arm(n, 'delay', { type: 'delay', ms }),
    before: (n, run) => arm(n, 'before', { type: 'before', run }),
  };
}

export function createFaults(): FaultsInside {
  const armed: Numbered[] = [];
  const matching: Matching[] = [];
  let lostReplies = 0;
  const fired: string[] = [];
  const fail = (match: Match, error: Error | number, times = 1, done = false): void =>
    void matching.push({ match, error, times, done });
  return {
    ...ordering(armed),
    fired,
    fail: (match, error, times) => fail(match, error, times),
    doubt: (match, times) => fail(match, 503, times, true),
    http: (code, match = /^(Sheets|Drive)\./, times = 1) => fail(match, code, times),
    loseReply: (times = 1) => void (lostReplies += times),
    clear() {
      for (const list of [armed, matching, fired]) list.length = 0;
      lostReplies = 0;
    },
    begin: (victim) => callFaults(armed.splice(0), matching, fired, victim),
    takeLostReply: () => lostReplies > 0 && lostReplies-- > 0,
  };
}
