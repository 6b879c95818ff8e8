import { checkNumberFormat, formatted, serialOf } from '../../../local/google/sheets/number-format';
import { wordsOf } from './kit';

const shown = (value: number, type: string, pattern?: string): string =>
  formatted(value, { type, ...(pattern === undefined ? {} : { pattern }) } as never);

describe('number formats', () => {
  // 46329 is 3 November 2026; .75 of a day is 18:00.
  const cases: [number, string, string | undefined, string][] = [
    [46329, 'DATE', 'yyyy-mm-dd', '2026-11-03'],
    [46329, 'DATE', 'd mmm yyyy', '3 Nov 2026'],
    [46329, 'DATE', 'dddd d mmmm yyyy', 'Tuesday 3 November 2026'],
    [46329, 'DATE', 'dd/mm/yy', '03/11/26'],
    [46329, 'DATE', undefined, '03/11/2026'],
    [0, 'DATE', 'yyyy-mm-dd', '1899-12-30'],
    [1, 'DATE', 'yyyy-mm-dd', '1899-12-31'],
    [46329.75, 'DATE_TIME', 'yyyy-mm-dd hh:mm', '2026-11-03 18:00'],
    [46329.75, 'TIME', 'h:mm AM/PM', '6:00 PM'],
    [12.345, 'NUMBER', '0', '12'],
    [12.345, 'NUMBER', '0.0', '12.3'],
    [0.256, 'PERCENT', '0%', '26%'],
    [0.256, 'NUMBER', '0.0%', '25.6%'],
    [1234567.5, 'NUMBER', '#,##0.00', '1,234,567.50'],
    [-1234, 'NUMBER', '#,##0', '-1,234'],
    [-0.4, 'NUMBER', '0', '0'],
    [7, 'NUMBER', '000', '007'],
    [1200, 'CURRENCY', '£#,##0', '£1,200'],
    [5, 'TEXT', '@', '5'],
    [0.1 + 0.2, 'TEXT', undefined, '0.3'],
  ];
  test.each(cases)('%d %s %s -> %s', (value, type, pattern, text) => {
    expect(shown(value, type, pattern)).toBe(text);
  });

  test.each([
    ['NUMBER', '0;-0'],
    ['NUMBER', '0.0#'],
    ['DATE', 'yyyy [$-en]'],
    ['SCIENTIFIC', '0E+00'],
  ])('%s %s is not modelled', (type, pattern) => {
    expect(wordsOf(() => checkNumberFormat({ type, pattern } as never))).toContain(
      'not modelled: number format',
    );
  });

  test.each([
    [2026, 11, 3, 46329],
    [2024, 2, 29, 45351],
    [2026, 2, 29, undefined],
    [2026, 13, 1, undefined],
    [1899, 12, 30, 0],
  ])('%d-%d-%d is serial %s', (year, month, day, serial) => {
    expect(serialOf(year, month, day)).toBe(serial);
  });
});
