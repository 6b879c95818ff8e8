import { HubError } from '../hub-error';

/** A calendar date, `yyyy-mm-dd`, in the trust's time zone. Never a timestamp (docs/rulebook.md §2). */
export type IsoDate = string;

/** An instant in UTC, `yyyy-mm-ddThh:mm:ss.sssZ`; only ever for "recorded at" (docs/rulebook.md §2). */
export type Instant = string;

const DAY = 86_400_000;
/** Sheets counts days from 1899-12-30. */
const SERIAL_OF_1970 = 25_569;
/** Years of four digits only: `Date.UTC` takes 0 to 99 for 1900 to 1999. */
const PATTERN = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const FIRST_DAY = Date.UTC(1000, 0, 1) / DAY;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY;
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Of real days only; the work of an execution asks for the same few thousand again and again. */
const dayNumbers = new Map<string, number>();

function dayNumberOrNaN(text: unknown): number {
  if (typeof text !== 'string') return NaN;
  const known = dayNumbers.get(text);
  if (known !== undefined) return known;
  const days = readDay(text);
  if (!Number.isNaN(days)) dayNumbers.set(text, days);
  return days;
}

function readDay(text: string): number {
  const parts = PATTERN.exec(text);
  if (!parts) return NaN;
  const month = Number(parts[2]) - 1;
  const milliseconds = Date.UTC(Number(parts[1]), month, Number(parts[3]));
  const real = new Date(milliseconds);
  return real.getUTCMonth() === month && real.getUTCDate() === Number(parts[3]) ? milliseconds / DAY : NaN;
}

const badDate = (value: unknown): HubError =>
  new HubError({
    code: 'bad-date',
    message: `“${String(value)}” is not a day of the calendar.`,
    remedy: 'Give a real date, such as 2026-11-24.',
  });

/** Whether the text is a real day written `yyyy-mm-dd`, in the years 1000 to 9999. */
export function isIsoDate(text: unknown): boolean {
  return !Number.isNaN(dayNumberOrNaN(text));
}

/** Days since 1970-01-01. Throws `HubError` `bad-date`. */
export function dayNumber(date: IsoDate): number {
  const days = dayNumberOrNaN(date);
  if (Number.isNaN(days)) throw badDate(date);
  return days;
}

/** The day that is so many days after 1970-01-01. Throws `HubError` `bad-date`. */
export function dateOfDayNumber(days: number): IsoDate {
  if (!Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY) throw badDate(`day ${days}`);
  return new Date(days * DAY).toISOString().slice(0, 10);
}

/** The day so many days later (earlier when negative). Throws `HubError` `bad-date`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from one date to the other: positive when `to` is later. Throws `HubError` `bad-date`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. Throws `HubError` `bad-date`. */
export function weekday(date: IsoDate): number {
  return weekdayOfDayNumber(dayNumber(date));
}

/** As `weekday`, of a day number: 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The serial number of Google Sheets (1899-12-30 is 0). Throws `HubError` `bad-date`. */
export function toSerial(date: IsoDate): number {
  return dayNumber(date) + SERIAL_OF_1970;
}

/** The day of a serial number of Google Sheets; a time of day is dropped. Throws `HubError` `bad-date`. */
export function fromSerial(serial: number): IsoDate {
  return dateOfDayNumber(Math.floor(serial) - SERIAL_OF_1970);
}

const parts = (date: IsoDate): { year: number; month: number; day: number } => {
  const real = new Date(dayNumber(date) * DAY);
  return { year: real.getUTCFullYear(), month: real.getUTCMonth(), day: real.getUTCDate() };
};

/** `3 November 2026`. Throws `HubError` `bad-date`. */
export function longDate(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${MONTHS[month]} ${year}`;
}

/** `3 Nov 2026`. Throws `HubError` `bad-date`. */
export function shortDate(date: IsoDate): string {
  const { year, month, day } = parts(date);
  return `${day} ${MONTHS[month]?.slice(0, 3)} ${year}`;
}

/** The academic year, 1 September to 31 August, written `2026-27` (docs/rulebook.md §2). Throws `HubError` `bad-date`. */
export function academicYearOf(date: IsoDate): string {
  const { year, month } = parts(date);
  const first = month >= 8 ? year : year - 1;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}

/** First and last day of an academic year such as `2026-27`. Throws `HubError` `bad-year`. */
export function daysOfAcademicYear(year: string): { starts: IsoDate; ends: IsoDate } {
  const first = Number(year.slice(0, 4));
  const starts = `${year.slice(0, 4)}-09-01`;
  if (!isIsoDate(starts) || academicYearOf(starts) !== year) {
    throw new HubError({
      code: 'bad-year',
      message: `“${year}” is not an academic year.`,
      remedy: 'Write it as 2026-27.',
    });
  }
  return { starts, ends: `${first + 1}-08-31` };
}

/** The same day so many years later; 29 February becomes 28 February. Throws `HubError` `bad-date`. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const { year, month, day } = parts(date);
  const wanted = `${year + years}-${date.slice(5)}`;
  if (month === 1 && day === 29 && !isIsoDate(wanted))
    return dateOfDayNumber(dayNumber(`${year + years}-02-28`));
  return dateOfDayNumber(dayNumber(wanted));
}

/** First day of the academic year before that of a day. Throws `HubError` `bad-date`. */
export const lastYearStarts = (today: IsoDate): IsoDate =>
  daysOfAcademicYear(academicYearOf(addYears(today, -1))).starts;

/** The same day so many months later, or the last of a month that is too short. Throws `HubError` `bad-date`. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = parts(date);
  const at = year * 12 + month + months;
  const first = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((((at % 12) + 12) % 12) + 1).padStart(2, '0')}-01`;
  const last = addDays(addDays(first, 31).slice(0, 8) + '01', -1);
  const wanted = addDays(first, day - 1);
  return wanted > last ? last : wanted;
}

const SATURDAY = 6;

/** The n-th day after `from` that is neither Saturday nor Sunday; holidays are left out of account. */
export function addWeekdays(from: IsoDate, count: number): IsoDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) < SATURDAY) left -= 1;
  }
  return day;
}
