/** Counts what happens within a stretch of time. Not modelled: quotas bought or raised on request. */
import { LIMITS, RATES, type Rate } from '../limits';
import { apiError, GoogleError } from './error';

export interface QuotaBook {
  /**
   * Notes one more event of a kind by a user at a time (ms), or throws Google's 429 when one of its rates is used up.
   * `method` is Google's name of the call (`sheets.spreadsheets.get`), for the words.
   */
  take(kind: string, user: string, atMs: number, method: string): void;
  /**
   * Notes one more request to a workbook from any account, or throws Google's 503 when they follow too closely.
   * A request that is refused does not count.
   */
  pace(workbook: string, atMs: number, method: string): void;
  /** How many of a kind a user had in the stretch that ends now. */
  used(kind: string, user: string, atMs: number): number;
  save(): [string, number[]][];
  load(saved: [string, number[]][]): void;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A minute's quota is the API's, the day's is Apps Script's own: it has other words. */
function refuse(rate: Rate, method: string): never {
  if (rate.windowMs >= DAY_MS) {
    throw new GoogleError(429, `Service invoked too many times for one day: ${rate.metric.toLowerCase()}.`);
  }
  const service = `${method.split('.')[0] ?? ''}.googleapis.com`;
  const words =
    `Quota exceeded for quota metric '${rate.metric}' and limit '${rate.limit}' of service '${service}' ` +
    `for consumer 'project_number:100000000000'.`;
  throw new GoogleError(429, `API call to ${method} failed with error: ${words}`);
}

/** The list of a workbook holds one time: until when its requests so far take, each a whole stretch. */
function pace(times: Map<string, number[]>, workbook: string, atMs: number, method: string): void {
  const key = `pace/${workbook}`;
  const until = Math.max(times.get(key)?.[0] ?? 0, atMs) + LIMITS.workbookRequestMs;
  if (until - atMs > LIMITS.workbookBurst * LIMITS.workbookRequestMs)
    throw apiError(503, method, 'The service is currently unavailable.');
  times.set(key, [until]);
}

export function createQuotaBook(): QuotaBook {
  const times = new Map<string, number[]>();
  const keyOf = (kind: string, rate: Rate, user: string): string =>
    `${kind}/${rate.windowMs}/${rate.per === 'user' ? user : '*'}`;
  const within = (key: string, rate: Rate, atMs: number): number[] => {
    const kept = (times.get(key) ?? []).filter((time) => time > atMs - rate.windowMs);
    times.set(key, kept);
    return kept;
  };
  return {
    take(kind, user, atMs, method) {
      const rates = RATES[kind] ?? [];
      const lists = rates.map((rate) => within(keyOf(kind, rate, user), rate, atMs));
      rates.forEach((rate, index) => {
        if ((lists[index]?.length ?? 0) >= rate.amount) refuse(rate, method);
      });
      for (const list of lists) list.push(atMs);
    },
    pace: (workbook, atMs, method) => pace(times, workbook, atMs, method),
    used(kind, user, atMs) {
      const rate = (RATES[kind] ?? [])[0];
      return rate === undefined ? 0 : within(keyOf(kind, rate, user), rate, atMs).length;
    },
    save: () => [...times].filter(([, list]) => list.length > 0),
    load(saved) {
      times.clear();
      for (const [key, list] of saved) times.set(key, [...list]);
    },
  };
}
