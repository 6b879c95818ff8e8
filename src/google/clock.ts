import type { Clock } from '../ports';

function dayIn(timeZone: string): string {
  try {
    return Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd');
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
    today: dayIn,
    elapsed: () => Date.now() - begun,
  };
}
