import fc from 'fast-check';
import { logoOf, logoParts, readLogo, type Logo } from '../../src/hub/trust/logo';
import { pictureOf } from '../../src/hub/trust/picture';
import { fromBase64 } from '../../src/hub/text/base64';
import { pngOf } from '../support/png';

// FF D8, an APP0 of 4 bytes, a table of Huffman codes (C4, no frame), then a frame C2 of 0x0030 = 48 by 0x0104 = 260.
const JPEG = Buffer.from('ffd8ffe00004aaaaffc40003aaffc2000b0800300104010100ffd9', 'hex');
const made = (png: Buffer): Logo => readLogo(png.toString('base64')) as Logo;

test('base64 comes to the bytes that it stands for, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(fromBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
  expect(['abc', 'ab c', 'a===', '====', 'ab-_', 'é123'].map(fromBase64)).toEqual(Array(6).fill(undefined));
});

test('type and size stand in the first bytes', () => {
  expect(pictureOf(pngOf(120, 45))).toEqual({ type: 'image/png', width: 120, height: 45 });
  expect(pictureOf(JPEG)).toEqual({ type: 'image/jpeg', width: 260, height: 48 });
});

test.each([
  ['a GIF', Buffer.from('474946383961', 'hex')],
  ['a PNG cut off after its signature', pngOf(30, 30).subarray(0, 8)],
  ['a JPEG without a frame', JPEG.subarray(0, 12)],
  ['nothing', Buffer.alloc(0)],
])('%s is no picture', (_, bytes) => {
  expect(pictureOf(bytes)).toBeUndefined();
  expect(readLogo(bytes.toString('base64'))).toBe('Choose a PNG or JPEG picture.');
});

test.each([
  [pngOf(2001, 20), 'Choose a picture with sides of 20 to 2000 pixels.'],
  [pngOf(20, 19), 'Choose a picture with sides of 20 to 2000 pixels.'],
  // Noise of 250 by 250 pixels: 187,500 bytes, which nothing can compress.
  [pngOf(250, 250, true), 'Choose a picture of at most 150 KB.'],
])('one that is too large or too small is refused', (png, sentence) => {
  expect(readLogo(png.toString('base64'))).toBe(sentence);
});

describe('in rows', () => {
  // Noise of 150 by 100 pixels: 45,000 bytes, 60,000 characters, two parts.
  const logo = made(pngOf(150, 100, true));
  const rows = logoParts(logo);
  const [first, second] = rows as [(typeof rows)[0], (typeof rows)[0]];

  test('no part is longer than a cell may be, and sorted anyhow they are the logo again', () => {
    expect(rows.map(({ data }) => data.length)).toEqual([40_000, logo.data.length - 40_000]);
    expect(logoOf([second, first])).toEqual(logo);
  });

  test.each([
    ['none', []],
    ['a row is missing', [first]],
    ['a row stands twice', [first, second, second]],
    ['a character differs', [first, { ...second, data: `A${second.data.slice(1)}` }]],
    ['a row of another logo stands among them', [first, { ...second, mark: 'x' }]],
  ])('%s: no logo', (_, damaged) => {
    expect(logoOf(damaged)).toBeUndefined();
  });
});
