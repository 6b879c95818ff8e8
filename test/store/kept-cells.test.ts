import { paintRows } from '../../src/store/paint';
import type { ViewCell } from '../../src/views/sheet-view';

const kept: ViewCell = { value: '', kept: true };
const cell = (value: string): ViewCell => ({ value });

test.each([
  // Cells of the row -> first column and length of each stretch that is painted; the key stands in column 0.
  [
    [cell('a'), kept, cell('b'), cell('c')],
    [
      [1, 1],
      [3, 2],
    ],
  ],
  [[kept, cell('a')], [[2, 1]]],
  [[cell('a'), kept], [[1, 1]]],
  [[kept, kept], []],
  [[cell('a'), cell('b')], [[1, 2]]],
])('a repainted row leaves alone the cells that the save does not know (%#)', (cells, stretches) => {
  const { requests } = paintRows('dashboard', new Map([['trust', 4]]), [{ key: 'trust', cells }]);
  const painted = requests.map(({ updateCells }) => {
    const { start, rows } = updateCells as { start: { columnIndex: number }; rows: { values: unknown[] }[] };
    return [start.columnIndex, rows[0]?.values.length];
  });
  expect(painted).toEqual(stretches);
});
