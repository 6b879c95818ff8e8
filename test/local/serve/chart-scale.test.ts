import { highest, inkOn, layer, summary, ticks } from '../../../local/serve/page/chart-scale';
import type { ChartView } from '../../../local/serve/wire-sheet';

const CHART: ChartView = {
  id: 1,
  title: 'Indicators by level',
  kind: 'column',
  stacked: true,
  categories: ['PI01', 'PI02'],
  series: [
    { name: 'Expected', colour: '#cfe8d2', values: [3, 5] },
    { name: 'Strength', colour: '#1e6b3a', values: [4, null] },
  ],
  row: 0,
  column: 0,
  shiftX: 0,
  shiftY: 0,
  width: 600,
  height: 300,
};

describe('the scale of a chart', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [16, [0, 5, 10, 15, 20]],
    [100, [0, 50, 100]],
  ])('up to %d', (most, steps) => expect(ticks(most)).toEqual(steps));

  test('a stack reaches the sum of its layers, columns side by side the tallest', () => {
    expect(highest(CHART)).toBe(7); // 3 + 4
    expect(highest({ ...CHART, stacked: false })).toBe(5);
  });

  test('a layer stands on those below', () => {
    expect(layer(CHART, 1, 0)).toEqual({ base: 3, value: 4 });
    expect(layer({ ...CHART, stacked: false }, 1, 0)).toEqual({ base: 0, value: 4 });
  });

  test('ink is the one of two that reads better on the colour', () => {
    expect([inkOn('#1e6b3a'), inkOn('#cfe8d2')]).toEqual(['#ffffff', '#1f2a37']);
  });

  test('the summary names the last numbers, also those that are missing', () => {
    expect(summary(CHART)).toContain('At PI02: Expected 5, Strength none.');
  });
});
