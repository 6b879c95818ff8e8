import fc from 'fast-check';
import { decode, encode } from '../../src/store/codec';
import {
  choice,
  date,
  json,
  lines,
  list,
  longText,
  number,
  text,
  yesNo,
  type Column,
} from '../../src/store/column';
import type { CellValue } from '../../src/ports';

/** What the Sheets service gives back, unformatted, for a typed cell. */
const read = (column: Column, value: unknown): CellValue => {
  const entered = encode(column, value).userEnteredValue;
  if (!entered) return '';
  return Object.values(entered)[0] as CellValue;
};
const roundTrip = (column: Column, value: unknown): unknown => decode(column, read(column, value));

describe('what goes into a cell comes out as it was', () => {
  const words = text('T', '');
  test.each(['00123', '=HYPERLINK("x")', '1/2', 'TRUE', '<script>', '  two spaces', '😀 שלום', "'quoted"])(
    'text %j stays text',
    (value) => expect(roundTrip(words, value)).toEqual({ value }),
  );
  test('false and 0 are not empty', () => {
    expect(encode(yesNo('Y', ''), false)).toEqual({ userEnteredValue: { boolValue: false } });
    expect(encode(number('N', ''), 0)).toEqual({ userEnteredValue: { numberValue: 0 } });
    expect(roundTrip(yesNo('Y', ''), false)).toEqual({ value: false });
    expect(roundTrip(number('N', ''), 0)).toEqual({ value: 0 });
  });
  test('a date is a real date cell: 1 January 2026 is day 46023 after 30 December 1899', () => {
    // 126 years * 365 = 45,990, + 31 leap days (1904 … 2024) = 46,021, + 2 days from 30 December 1899 = 46,023
    expect(encode(date('D', ''), '2026-01-01')).toEqual({ userEnteredValue: { numberValue: 46023 } });
    expect(roundTrip(date('D', ''), '2026-01-01')).toEqual({ value: '2026-01-01' });
  });
  test('an empty text, date, list and lines leave the cell empty', () => {
    for (const [column, value] of [
      [words, ''],
      [date('D', ''), ''],
      [list('L', ''), []],
      [lines('L', ''), []],
    ] as const) {
      expect(encode(column, value)).toEqual({});
      expect(roundTrip(column, value)).toEqual({ value });
    }
  });
  test('law: any text of any column kind survives', () => {
    const long = longText('T', '');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        fc.pre(value.trim() !== '' || value === '');
        expect(roundTrip(long, value)).toEqual({ value });
      }),
    );
  });
  test('law: any data survives in a json column', () => {
    fc.assert(
      fc.property(fc.object(), (value) =>
        expect(roundTrip(json('J', ''), value)).toEqual({
          value: JSON.parse(JSON.stringify(value)) as unknown,
        }),
      ),
    );
  });
});

describe('what hands type is read tolerantly, and named when it cannot be read', () => {
  const level = choice('Level', ['below', 'expected'], '', { required: true });
  test.each<[Column, CellValue, unknown]>([
    [level, ' Expected ', { value: 'expected' }],
    [level, 'good', { expected: 'one of: below, expected' }],
    [level, '', { expected: 'one of: below, expected' }],
    [date('D', ''), '2026-11-03', { value: '2026-11-03' }],
    [date('D', ''), '3 Nov', { expected: 'a date, such as 2026-11-03' }],
    [date('D', ''), 46023.5, { expected: 'a date, such as 2026-11-03' }],
    [date('D', ''), true, { expected: 'a date, such as 2026-11-03' }],
    [number('N', ''), 'three', { expected: 'a number' }],
    [number('N', ''), '', { value: 0 }],
    [yesNo('Y', ''), 'Yes', { value: true }],
    [yesNo('Y', ''), 'perhaps', { expected: 'yes or no' }],
    [list('L', ''), 'PI01, PI02 PI03', { value: ['PI01', 'PI02', 'PI03'] }],
    [text('T', ''), 123, { value: '123' }],
    [json('J', ''), '{broken', { expected: 'data that the hub keeps; the nightly check restores it' }],
  ])('%# %j', (column, raw, result) => expect(decode(column, raw)).toEqual(result));
});
