import { isIsoDate } from '../hub/date';
import { decode, type Decoded } from '../store/codec';
import type { Column } from '../store/column';

/** Text of an imported file as the column's value. Dates may also be written as in Britain, dd/mm/yyyy. */
export function importCell(column: Column, text: string): Decoded {
  if (column.kind === 'number' && text !== '') {
    const value = Number(text.replace(/,/g, ''));
    return Number.isFinite(value) ? { value } : { expected: 'a number' };
  }
  if (column.kind === 'date' && text !== '') {
    const day = isoOf(text);
    return isIsoDate(day) ? { value: day } : { expected: 'a date: 2026-11-03 or 03/11/2026' };
  }
  return decode(column, text);
}

function isoOf(text: string): string {
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!british) return text;
  const [, day = '', month = '', year = ''] = british;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
