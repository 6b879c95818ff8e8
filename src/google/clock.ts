import type { Clock } from '../ports';

function written(at: Date, timeZone: string, pattern: string): string {
  if (Number.isNaN(at.getTime())) return '';
  try {
    return Utilities.formatDate(at, timeZone, pattern);
  } catch {
    // Only the zone can be wrong here, and who asked says so.
    return '';
  }
}

/** The hour as the Apps Script runtime knows it; time zones are Google's own, since Intl is not promised there. */
export function scriptClock(): Clock {
  const begun = Date.now();
  return {
    now: () => new Date().toISOString(),
    today: (timeZone) => written(new Date(), timeZone, 'yyyy-MM-dd'),
    local: (at, timeZone) => written(new Date(at), timeZone, "yyyy-MM-dd'T'HH:mm"),
    elapsed: () => Date.now() - begun,
  };
}
