import { kit, put, range } from './kit';

/** Serial 0 is 1899-12-30; unlike in Excel 1900 has no 29 February, so 60 is the 28th and 61 is 1 March. */
const cases: [number, string, string][] = [
  [-693_593, '0001-01-01', '00:00'],
  [-36_522, '1800-01-01', '00:00'],
  [-1.25, '1899-12-28', '18:00'],
  [-1, '1899-12-29', '00:00'],
  [-0.5, '1899-12-29', '12:00'],
  [0, '1899-12-30', '00:00'],
  [1, '1899-12-31', '00:00'],
  // Google's own examples: noon on 1 January 1900, three in the afternoon on 1 February 1900.
  [2.5, '1900-01-01', '12:00'],
  [33.625, '1900-02-01', '15:00'],
  [60, '1900-02-28', '00:00'],
  [61, '1900-03-01', '00:00'],
  [46_350.375, '2026-11-24', '09:00'],
];

describe('serial dates on both sides of 1900', () => {
  test.each(cases)('%d is %s, %s', (serial, day, time) => {
    const made = kit();
    made.run([
      put([[serial]]),
      {
        repeatCell: {
          range: range(7, 0, 1, 0, 1),
          cell: { userEnteredFormat: { numberFormat: { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm' } } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]);
    const rendered = (valueRenderOption: string, dateTimeRenderOption: string): unknown =>
      made.values(7, { valueRenderOption, dateTimeRenderOption })[0]?.[0];
    // What is formatted as a whole does not ask how dates are to be rendered.
    expect(rendered('FORMATTED_VALUE', 'SERIAL_NUMBER')).toBe(`${day} ${time}`);
    expect(rendered('UNFORMATTED_VALUE', 'SERIAL_NUMBER')).toBe(serial);
    expect(rendered('UNFORMATTED_VALUE', 'FORMATTED_STRING')).toBe(`${day} ${time}`);
    expect(rendered('FORMULA', 'SERIAL_NUMBER')).toBe(serial);
    expect(rendered('FORMULA', 'FORMATTED_STRING')).toBe(`${day} ${time}`);
  });

  test.each<[string, number | string]>([
    ['29/12/1899', -1],
    ['1899-12-30', 0],
    ['29/2/1900', '29/2/1900'],
    ['1800-01-01', -36_522],
    // Years below 100 written with four digits are no dates of the twentieth century.
    ['0050-01-01', '0050-01-01'],
  ])('typed: %s -> %s', (text, value) => {
    const made = kit();
    made.engine.typeIntoCell('book', 7, 0, 0, text, 'owner@hub.example');
    expect(made.values()).toEqual([[value]]);
  });
});
