import { counted, sentence, shortened } from '../../src/views/words';
import { listed, uncapital } from '../../src/hub/text/words';

test.each([
  [1, '1 visit'],
  [0, '0 visits'],
  [2, '2 visits'],
])('%i: %s', (count, words) => expect(counted(count, 'visit')).toBe(words));

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j: “%s”', (items, words) => expect(listed(items)).toBe(words));

test.each([
  ['Done', 'Done.'],
  ['Done.', 'Done.'],
  ['Done? ', 'Done?'],
  ['', ''],
])('“%s” as a sentence: “%s”', (text, words) => expect(sentence(text)).toBe(words));

test.each([
  ['short enough', 20, 'short enough'],
  ['line\none   two', 20, 'line one two'],
  // 15 of 16 characters, cut back to the last word: "ends" would be cut.
  ['a sentence that ends', 17, 'a sentence that…'],
  ['x'.repeat(30), 10, `${'x'.repeat(9)}…`],
  // The ninth unit is half an emoji.
  [`${'x'.repeat(8)}😀 and more`, 10, `${'x'.repeat(8)}…`],
])('“%s” in at most %i characters', (text, limit, words) => {
  expect(shortened(text, limit)).toBe(words);
  expect(shortened(text, limit).length).toBeLessThanOrEqual(limit);
});

test.each([
  ['Visit overdue', 'visit overdue'],
  ['Ofsted preparation', 'Ofsted preparation'],
  ['', ''],
])('“%s” within a sentence is “%s”', (text, within) => expect(uncapital(text)).toBe(within));
