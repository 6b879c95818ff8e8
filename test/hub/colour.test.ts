import { contrast, isColour } from '../../src/hub/text/colour';
import { SETTING_RULES } from '../../src/hub/trust/setting/rules';
import { readValue } from '../../src/hub/trust/setting/value';

test.each([
  // Black and white are 21 to 1; #767676 is the lightest grey that can be read on white (WCAG 2.2, 1.4.3).
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#ffffff', '#ffffff', 1],
])('the contrast of %s and %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBeCloseTo(ratio, 2);
});

test('a colour is a hash and six digits', () => {
  expect(['#22344c', '#ABCDEF', '22344c', '#fff', 'navy', '#22344g'].map(isColour)).toEqual([
    ...[true, true, false, false, false, false],
  ]);
});

test.each([
  ['reportColour', '#5B1A4A', { value: '#5b1a4a' }],
  ['reportColour', '#ffcc00', { expected: 'a colour such as #22344c, dark enough for white text' }],
  ['reportColour', 'navy', { expected: 'a colour such as #22344c, dark enough for white text' }],
  ['reportGround', '#ffcc00', { value: '#ffcc00' }],
  ['reportGround', '#22344c', { expected: 'a colour such as #22344c, light enough for black text' }],
])('%s written as %s', (key, written, read) => {
  expect(
    readValue(
      SETTING_RULES.find((rule) => rule.key === key),
      written,
    ),
  ).toEqual(read);
});
