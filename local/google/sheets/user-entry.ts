/**
 * What Sheets makes of text that a person types, in British English.
 * Not modelled: formulas, times, currencies, fractions, dates in words other than `3 Nov 2026`, two-digit years
 * other than 2000 to 2099.
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

/** Reads an entry into a cell whose format is not plain text. */
export function parseEntry(text: string): Entry {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') || /^\+[A-Za-z(]/.test(text)) throw notModelled('formulas typed into a cell');
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' };
  const number = numberOf(plain);
  if (number !== undefined) return { value: number };
  const percent = plain.endsWith('%') ? numberOf(plain.slice(0, -1)) : undefined;
  if (percent !== undefined)
    return {
      value: percent / 100,
      format: { type: 'PERCENT', pattern: plain.includes('.') ? '0.00%' : '0%' },
    };
  const date = dateOf(plain);
  if (date !== undefined) return { value: date, format: { type: 'DATE', pattern: 'dd/mm/yyyy' } };
  return { value: text };
}
