import { parseEntry } from '../../../local/google/sheets/user-entry';

/** A Tuesday; days typed without a year are of 2026. */
const NOW = Date.UTC(2026, 10, 24, 9);

describe('what Sheets makes of what people type, in British English', () => {
  test.each<[typed: string, value: string | number | boolean, pattern: string]>([
    ['abc', 'abc', ''],
    ['00123', 123, ''],
    ["'00123", '00123', ''],
    ["'=1+1", '=1+1', ''],
    [' 12 ', 12, ''],
    ['-7', -7, ''],
    ['.5', 0.5, ''],
    ['1,234', 1234, '#,##0'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['12,34', '12,34', ''],
    ['50%', 0.5, '0%'],
    ['12.5%', 0.125, '0.00%'],
    ['£3.50', 3.5, '£#,##0.00'],
    ['-£1,000', -1000, '£#,##0'],
    ['true', true, ''],
    ['FALSE', false, ''],
    // 2026-11-24 is day 46350 since 1899-12-30, 2026-02-01 is 296 days before it.
    ['24/11/2026', 46350, 'dd/mm/yyyy'],
    ['2026-11-24', 46350, 'dd/mm/yyyy'],
    ['24 Nov 2026', 46350, 'dd/mm/yyyy'],
    ['1/2', 46054, 'dd/mm/yyyy'],
    ['24/11/2026 06:00', 46350.25, 'dd/mm/yyyy hh:mm:ss'],
    ['12:30', 0.520_833_333_333_333_4, 'hh:mm'],
    ['18:00:00', 0.75, 'hh:mm:ss'],
    ['25:00', '25:00', ''],
    ['30/2/2026', '30/2/2026', ''],
    ['Year 7, period 3', 'Year 7, period 3', ''],
    ['May', 'May', ''],
  ])('%s', (typed, value, pattern) => {
    const entry = parseEntry(typed, NOW);
    expect([entry.value, entry.format?.pattern ?? '']).toEqual([value, pattern]);
  });

  test.each(['=1+1', '+A1', '1e3', '24 Nov', 'Nov 2026', '3 pm', '$5', '5 €', '(12)', '1 1/2', '1/13'])(
    '%s might become something else than a text: it is refused, not guessed at',
    (typed) => expect(() => parseEntry(typed, NOW)).toThrow('not modelled'),
  );
});
