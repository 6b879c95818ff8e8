import { isIsoDate, MONTHS, type IsoDate } from './date';

const DAY_NAME = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/u;
const MONTH_FIRST = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;

/** `sep`, `Sept` and `September` are month 9; 0 for what names no month. */
const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase().replace(/^sept$/i, 'sep'))) +
  1;

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

/**
 * The day of a text as people in Britain write it: `2026-11-03`, `03/11/2026`, `3.11.26`, `3 Nov 2026`,
 * `Tuesday 3rd November 2026`, `November 3, 2026`; a year of two digits is of this century, and numbers have the day
 * first. The text as it is when it names no day.
 */
export function writtenDay(text: string): IsoDate | string {
  const plain = text.trim().replace(DAY_NAME, '');
  const iso = (day = '', month: string | number = '', year = ''): string => {
    const date = `${fullYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
    return isIsoDate(date) ? date : text;
  };
  const numbers = NUMBERS.exec(plain);
  if (numbers) return iso(numbers[1], numbers[2], numbers[3]);
  const dayFirst = DAY_FIRST.exec(plain);
  if (dayFirst) return iso(dayFirst[1], monthOf(dayFirst[2] ?? ''), dayFirst[3]);
  const monthFirst = MONTH_FIRST.exec(plain);
  if (monthFirst) return iso(monthFirst[2], monthOf(monthFirst[1] ?? ''), monthFirst[3]);
  return isIsoDate(plain) ? plain : text;
}
