import type { Clock } from '../ports';

/** The hour as the Apps Script runtime knows it; time zones are Google's own, since Intl is not promised there. */
export function scriptClock(): Clock {
  const begun = Date.now();
  return {
    now: () => new Date().toISOString(),
    today: (timeZone) => Utilities.formatDate(new Date(), timeZone, 'yyyy-MM-dd'),
    elapsed: () => Date.now() - begun,
  };
}
