import { daysBetween, isIsoDate, shortDate, type IsoDate } from '../src/hub/time/date';

/** Hours and minutes on this computer's clock, `10:42`; empty for what is no instant. */
export function clockTime(instant: string): string {
  const moment = new Date(instant);
  if (Number.isNaN(moment.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** `today`, `yesterday`, `6 days ago` or `3 Nov 2026`. */
export function dayWords(day: IsoDate, today: IsoDate): string {
  if (!isIsoDate(day)) return day;
  const ago = daysBetween(day, today);
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  return ago > 1 && ago < 15 ? `${ago} days ago` : shortDate(day);
}

/** A date for people; what is no date is shown as it is. */
export const dateWords = (day: string): string => (isIsoDate(day) ? shortDate(day) : day);

/** The same without the year, within half a year of today. */
export const dayOfYear = (day: string, today: IsoDate): string =>
  isIsoDate(day) && Math.abs(daysBetween(day, today)) < 183
    ? dateWords(day).replace(/ \d{4}$/, '')
    : dateWords(day);
