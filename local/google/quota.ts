/** Counts what happens within a stretch of time. Not modelled: quotas bought or raised on request. */
import { RATES, type Rate } from '../limits';
import { GoogleError } from './error';

export interface QuotaBook {
  /**
   * Notes one more event of a kind by a user at a time (ms), or throws Google's 429 when one of its rates is used up.
   * `method` is Google's name of the call (`sheets.spreadsheets.get`), for the words.
   */
  take(kind: string, user: string, atMs: number, method: string): void;
  /** How many of a kind a user had in the stretch that ends now. */
  used(kind: string, user: string, atMs: number): number;
  save(): [string, number[]][];
  load(saved: [string, number[]][]): void;
}

function refuse(rate: Rate, method: string): never {
  const service = `${method.split('.')[0] ?? ''}.googleapis.com`;
  const words =
    `Quota exceeded for quota metric '${rate.metric}' and limit '${rate.limit}' of service '${service}' ` +
    `for consumer 'project_number:100000000000'.`;
  throw new GoogleError(429, `API call to ${method} failed with error: ${words}`);
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
