import { checkCrossing } from '../../../local/serve/shim/crossing';

class Visit {}
const circle: { own?: unknown } = {};
circle.own = circle;

describe('what may cross google.script.run', () => {
  test.each([
    ['a text', ['{"action":"x"}']],
    ['nothing at all', []],
    ['null, numbers, yes and no', [null, 1.5, true]],
    ['lists and plain objects', [{ a: [1, { b: null }] }]],
  ])('%s may', (_, values) => {
    expect(() => checkCrossing(values as unknown[])).not.toThrow();
  });

  test.each([
    ['a date', [new Date(0)], '0'],
    ['a function', ['x', () => 1], '1'],
    ['undefined', [undefined], '0'],
    ['undefined within', [{ a: { on: undefined } }], 'on'],
    ['an object of a class', [[new Visit()]], '0'],
    ['a map', [new Map()], '0'],
    ['not a number', [NaN], '0'],
    ['an object that holds itself', [circle], 'own'],
  ])('%s may not', (_, values, where) => {
    expect(() => checkCrossing(values as unknown[])).toThrow(
      `Failed due to illegal value in property: ${where as string}`,
    );
  });
});
