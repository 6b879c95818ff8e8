/**
 * Numbers as a person sees them. Modelled: TEXT `@`, date and time patterns of y m d h s AM/PM, and digits with
 * grouping, fixed decimals, percent and a currency sign. Not modelled: several sections (`;`), optional digits
 * after the point, exponents, fractions, conditions, other locales than British English.
 */
import type { Scalar } from './book';
import { notModelled } from '../error';
import { refuse } from './refusal';
import type { NumberFormat } from './wire';

const DAY = 86_400_000;
/** Serial 0 is 1899-12-30. */
const EPOCH = Date.UTC(1899, 11, 30);

const DEFAULT_PATTERNS: Record<string, string> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '£#,##0.00',
  DATE: 'dd/mm/yyyy',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'dd/mm/yyyy hh:mm:ss',
};

const DATE_KINDS = new Set(['DATE', 'TIME', 'DATE_TIME']);
const DIGITS = /^([£$€]?)(#,##)?(0+)(?:\.(0+))?(%?)$/;
const DATE_TOKENS = /y+|m+|d+|h+|s+|AM\/PM|"[^"]*"|[-/ .,:]/gi;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export const isDateFormat = (format: NumberFormat | undefined): boolean =>
  format?.type !== undefined && DATE_KINDS.has(format.type);

const patternOf = (format: NumberFormat): string =>
  format.pattern !== undefined && format.pattern !== ''
    ? format.pattern
    : (DEFAULT_PATTERNS[format.type ?? ''] ?? '0');

/** Refuses a number format without a type and throws `not modelled` for patterns that cannot be shown. */
export function checkNumberFormat(format: NumberFormat): void {
  const { type } = format;
  if (type === undefined || type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED')
    refuse('numberFormat.type is required.');
  const pattern = patternOf(format);
  if (type === 'TEXT' && pattern === '@') return;
  if (isDateFormat(format) && pattern.replace(DATE_TOKENS, '') === '') return;
  if (['NUMBER', 'PERCENT', 'CURRENCY'].includes(type as string) && DIGITS.test(pattern)) return;
  throw notModelled(`number format ${type} ${pattern}`);
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

function datePart(token: string, date: Date, isMinute: boolean, twelve: boolean): string {
  const length = token.length;
  const hour = date.getUTCHours();
  const name = (names: string[], index: number): string =>
    length === 3 ? (names[index] ?? '').slice(0, 3) : (names[index] ?? '');
  if (/^a/i.test(token)) return hour < 12 ? 'AM' : 'PM';
  switch (token[0]?.toLowerCase()) {
    case 'y':
      return length <= 2 ? padded(date.getUTCFullYear() % 100, 2) : padded(date.getUTCFullYear(), 4);
    case 'm':
      if (isMinute) return padded(date.getUTCMinutes(), Math.min(length, 2));
      return length > 2 ? name(MONTHS, date.getUTCMonth()) : padded(date.getUTCMonth() + 1, length);
    case 'd':
      return length > 2 ? name(DAYS, date.getUTCDay()) : padded(date.getUTCDate(), length);
    case 'h':
      return padded(twelve ? hour % 12 || 12 : hour, Math.min(length, 2));
    case 's':
      return padded(date.getUTCSeconds(), Math.min(length, 2));
    default:
      return token.startsWith('"') ? token.slice(1, -1) : token;
  }
}

/** `m` means minutes after an hour or before seconds. */
function isMinuteAt(tokens: string[], index: number): boolean {
  const letters = (from: number, step: number): string => {
    for (let at = from; at >= 0 && at < tokens.length; at += step)
      if (/^[a-z]/i.test(tokens[at] ?? '')) return (tokens[at] ?? '')[0]?.toLowerCase() ?? '';
    return '';
  };
  return letters(index - 1, -1) === 'h' || letters(index + 1, 1) === 's';
}

function formatDate(serial: number, pattern: string): string {
  const date = new Date(EPOCH + Math.round(serial * DAY));
  const tokens = pattern.match(DATE_TOKENS) ?? [];
  const twelve = /AM\/PM/i.test(pattern);
  return tokens.map((token, index) => datePart(token, date, isMinuteAt(tokens, index), twelve)).join('');
}

function formatDigits(value: number, pattern: string): string {
  const [, sign = '', group, whole = '0', decimals = '', percent = ''] = DIGITS.exec(pattern) ?? [];
  const size = Math.abs(percent ? value * 100 : value);
  const [left = '', right] = size.toFixed(decimals.length).split('.');
  const digits = left.padStart(whole.length, '0');
  const grouped = group ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  const text = `${sign}${grouped}${right === undefined ? '' : `.${right}`}${percent}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** What the cell shows. */
export function formatted(value: Scalar, format: NumberFormat | undefined): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (!format || format.type === 'TEXT') return String(Number(value.toPrecision(15)));
  return isDateFormat(format) ? formatDate(value, patternOf(format)) : formatDigits(value, patternOf(format));
}

/** Sheets' serial number of a day; nothing when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  if (date.getUTCFullYear() !== year) return undefined;
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (date.getTime() - EPOCH) / DAY;
}

/** Serial number of the moment, by the UTC clock. */
export const serialNow = (milliseconds: number): number => (milliseconds - EPOCH) / DAY;
