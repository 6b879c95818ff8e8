import { clean, oneLine } from '../../src/hub/text/text';

/** Texts of which nobody sees anything. */
const UNSEEN: [string, string][] = [
  ['zero-width spaces', '\u200b\u200b'],
  ['joiners alone', '\u200d\u200c\u2060'],
  ['marks of direction', '\u200e\u202e\u2066\u2069'],
  ['a byte order mark and no-break spaces', '\ufeff\u00a0\u00a0'],
  ['soft hyphens', '\u00ad\n\u00ad'],
  ['fillers of Hangul', '\u3164\u115f\uffa0'],
  ['the blank of Braille', '\u2800'],
  ['a style of nothing', '\ufe0f'],
  ['tags', '\u{e0020}\u{e007f}'],
  ['control characters', '\u0085\u0000'],
];

test.each(UNSEEN)('%s are no text', (_, text) => {
  expect(clean(text)).toBe('');
  expect(oneLine(` ${text}\n${text} `)).toBe('');
});

/** Texts that need such characters, and stay to the last of them. */
const SEEN: [string, string][] = [
  ['a family of emoji', '👨\u200d👩\u200d👧'],
  ['a heart in colour', '❤\ufe0f'],
  ['a flag made of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['Persian', 'می\u200cخواهم'],
  ['Hindi', 'क्\u200dष'],
  ['an Arabic sign of numbers', '\u0600١٢'],
  ['Hebrew in its own direction', '\u200fשלום'],
  ['a mark alone', '\u0301'],
  ['a point', '.'],
  ['half a sign', '\ufffd'],
];

test.each(SEEN)('%s stays as it is', (_, text) => {
  expect(clean(text)).toBe(text);
  expect(oneLine(text)).toBe(text);
});
