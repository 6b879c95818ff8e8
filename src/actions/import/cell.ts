import { isIsoDate } from '../../hub/time/date';
import { CELL_CHARACTERS, clean, oneLine } from '../../hub/text/text';
import { decode, type Decoded } from '../../store/codec';
import type { Column } from '../../store/column';

/** Kinds of column whose text may go on over several lines; names and all else stand on one. */
const LONG = ['long text', 'lines'];

/** Text of an imported file as the column's value. Dates may also be written as in Britain, dd/mm/yyyy. */
export function importCell(column: Column, written: string): Decoded {
  const text = LONG.includes(column.kind) ? clean(written) : oneLine(written);
  if (text.length > CELL_CHARACTERS) return { expected: 'at most 50,000 characters' };
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

/** `03/11/2026`, `3-11-2026` or `3.11.2026` as `yyyy-mm-dd`; anything else as it is. */
export function isoOf(text: string): string {
  const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!british) return text;
  const [, day = '', month = '', year = ''] = british;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
