import { listedRows, rowsNamed } from '../../src/hub/health/rows-named';

const LIST = '01M86CH3M0000000000000';

test('rows that one list brought in fit one cell, two thousand of them, and are told apart again', () => {
  const ids = Array.from({ length: 2000 }, (_, at) => LIST + at.toString(16).toUpperCase().padStart(4, '0'));
  const written = listedRows('risk', ids);
  // 5 for `risk:`, 26 for the first ID, 5 for each of the 1,999 others: 10,026 of the 50,000 characters of a cell.
  expect(written).toHaveLength(10_026);
  expect(rowsNamed(written)).toEqual(ids.map((id) => ({ table: 'risk', id })));
});

test.each([
  ['', []],
  ['visits:V1 judgements:J1', ['visits V1', 'judgements J1']],
  [`risk:${LIST}0007`, [`risk ${LIST}0007`]],
])('%s', (written, expected) => {
  expect(rowsNamed(written).map(({ table, id }) => `${table} ${id}`)).toEqual(expected);
});

test('no row is named by nothing', () => {
  expect(listedRows('risk', [])).toBe('');
});
