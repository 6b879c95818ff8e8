/**
 * What Sheets makes of text that a person types, in British English: numbers, percentages, pounds, times and days of
 * this year or another. What Sheets might read as something else than a text, and is not modelled, is refused rather
 * than kept as a text: formulas, exponents, other currencies, days in words other than `3 Nov 2026`, months alone.
 */
import type { Scalar } from './book';
import { notModelled } from '../error';
import { serialOf } from './number-format';
import type { NumberFormat } from './wire';

export interface Entry {
  value: Scalar;
  /** The format that the entry brings along when the cell has none. */
  format?: NumberFormat;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const monthOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const fullYear = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text));

function dateOf(text: string): number | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text) ??
    /^(\d{1,2})[- ]((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[- ,]+(\d{4}|\d{2})$/i.exec(
      text,
    );
  if (!british) return undefined;
  const [, day = '', month = '', year = ''] = british;
  return serialOf(fullYear(year), monthOf(month), Number(day));
}

const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i;

function numberOf(text: string): number | undefined {
  if (!NUMBER.test(text) || !/\d/.test(text)) return undefined;
  const value = Number(text.split(',').join(''));
  return Number.isFinite(value) ? value : undefined;
}

const PLAIN = /^[+-]?\d*\.?\d*$/;

/** The format that digits bring along: none, unless they were grouped. */
function numberEntry(text: string): Entry | undefined {
  const value = numberOf(text);
  if (value === undefined) return undefined;
  if (/e/i.test(text)) throw notModelled('numbers with an exponent typed into a cell');
  if (PLAIN.test(text)) return { value };
  return { value, format: { type: 'NUMBER', pattern: text.includes('.') ? '#,##0.00' : '#,##0' } };
}

function percentEntry(text: string): Entry | undefined {
  const value = text.endsWith('%') ? numberOf(text.slice(0, -1)) : undefined;
  const pattern = text.includes('.') ? '0.00%' : '0%';
  return value === undefined ? undefined : { value: value / 100, format: { type: 'PERCENT', pattern } };
}

function poundsEntry(text: string): Entry | undefined {
  const [, sign = '', digits = ''] = /^(-?)£(.+)$/.exec(text) ?? [];
  const value = numberOf(digits);
  if (value === undefined) return undefined;
  const pattern = digits.includes('.') ? '£#,##0.00' : '£#,##0';
  return { value: sign === '-' ? -value : value, format: { type: 'CURRENCY', pattern } };
}

/** A time of day as a share of the day. */
function timeOf(text: string): { value: number; pattern: string } | undefined {
  const [, hours = '', minutes = '', seconds] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23) return undefined;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  return { value, pattern: seconds === undefined ? 'hh:mm' : 'hh:mm:ss' };
}

/** A day, with a year or of this one, perhaps with a time. */
function dayEntry(text: string, year: number): Entry | undefined {
  const [day = '', time, more] = text.split(/ +(?=\d{1,2}:)/);
  const short = /^\d{1,2}\/\d{1,2}$/.test(day) ? `${day}/${year}` : day;
  const value = dateOf(short);
  if (value === undefined) {
    if (short !== day) throw notModelled(`the day ${text} typed into a cell`);
    return undefined;
  }
  if (time === undefined) return { value, format: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
  const hour = timeOf(time);
  if (!hour || more !== undefined) return undefined;
  return { value: value + hour.value, format: { type: 'DATE_TIME', pattern: 'dd/mm/yyyy hh:mm:ss' } };
}

function timeEntry(text: string): Entry | undefined {
  const time = timeOf(text);
  return time && { value: time.value, format: { type: 'TIME', pattern: time.pattern } };
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** Texts that Sheets reads as a day, a time or money in ways that are not modelled here. */
const DOUBTFUL = new RegExp(
  `^(?:\\d{1,2}(?:st|nd|rd|th)?[- ]${MONTH}|${MONTH}[- ]\\d{1,4}(?:[, ]+\\d{4})?|\\d{1,2}(?::\\d\\d){0,2} ?[ap]m|` +
    `-?[$€]\\d[\\d,.]*|\\d[\\d,.]* ?[€$£]|\\(\\d[\\d,.]*\\)|\\d+ \\d+/\\d+)$`,
  'i',
);

/** Reads an entry into a cell whose format is not plain text; `now` in milliseconds, for days without a year. */
export function parseEntry(text: string, now: number): Entry {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') || /^\+[A-Za-z(]/.test(text)) throw notModelled('formulas typed into a cell');
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' };
  const year = new Date(now).getUTCFullYear();
  const entry =
    numberEntry(plain) ??
    percentEntry(plain) ??
    poundsEntry(plain) ??
    dayEntry(plain, year) ??
    timeEntry(plain);
  if (entry) return entry;
  if (DOUBTFUL.test(plain)) throw notModelled(`what Sheets makes of “${plain}” typed into a cell`);
  return { value: text };
}
