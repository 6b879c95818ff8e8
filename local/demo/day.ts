/** Calendar dates as `yyyy-mm-dd`, counted in UTC so that no summer time can move them. */
const DAY = 86_400_000;
const { UTC: utc } = Date;
const { floor } = Math;

/** Milliseconds of the start of the day, UTC. */
export const startOf = (day: string): number =>
  utc(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10));

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

export const addDays = (day: string, count: number): string => dayOf(startOf(day) + count * DAY);

export const daysBetween = (from: string, to: string): number =>
  Math.round((startOf(to) - startOf(from)) / DAY);

/** 1 Monday … 7 Sunday. */
export const weekday = (day: string): number => new Date(startOf(day)).getUTCDay() || 7;

/** The day itself when it is that weekday, or the next that is. */
export const nextWeekday = (day: string, wanted: number): string =>
  addDays(day, (wanted - weekday(day) + 7) % 7);

/** The day itself, or the Monday after a Saturday or Sunday. */
export const workingDay = (day: string): string => (weekday(day) > 5 ? nextWeekday(day, 1) : day);

/** First calendar year of the academic year: 2026 for 2026-11-24 and for 2027-07-01. */
export const yearStart = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5, 7) < '09' ? 1 : 0);

/** `2026-27` for 2026. */
export const yearName = (start: number): string => `${start}-${String((start + 1) % 100).padStart(2, '0')}`;

/** Days since 1899-12-30: how a sheet keeps a date. */
export const serialOf = (day: string): number => startOf(day) / DAY + 25_569;

/** Easter Sunday, by the anonymous Gregorian computus (Meeus). */
export function easter(year: number): string {
  const golden = year % 19;
  const century = floor(year / 100);
  const inCentury = year % 100;
  const correction = floor((century - floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - floor(century / 4) - correction + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = floor((golden + 11 * epact + 22 * sunday) / 451);
  const count = epact + sunday - 7 * late + 114;
  return dayOf(utc(year, floor(count / 31) - 1, (count % 31) + 1));
}
