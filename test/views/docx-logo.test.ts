import { strFromU8, unzipSync } from 'fflate';
import { readLogo, type Logo } from '../../src/hub/trust/logo';
import { renderDocx } from '../../src/views/docx/docx';
import { logoSize } from '../../src/views/docx/logo';
import { boardReport } from '../../src/views/reports/board-report';
import { pngOf } from '../support/png';
import { sample } from './sample';
import { all, parseXml, type Element } from './xml';

const png = pngOf(400, 100);
const logo = readLogo(png.toString('base64')) as Logo;
const report = { ...boardReport(sample()), logo };
const files = unzipSync(renderDocx(report));
const xml = (name: string): Element => parseXml(strFromU8(files[name] as Uint8Array));

test('the picture is a part of the package, named in its types and its relationships', () => {
  expect(Buffer.from(files['word/media/logo.png'] as Uint8Array).equals(png)).toBe(true);
  const types = all(xml('[Content_Types].xml'), 'Default').map(({ attributes }) => attributes);
  expect(types).toContainEqual({ Extension: 'png', ContentType: 'image/png' });
  const led = all(xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => attributes);
  const [blip] = all(xml('word/document.xml'), 'a:blip');
  const image = led.find(({ Id }) => Id === blip?.attributes['r:embed']);
  expect(image).toMatchObject({ Target: 'media/logo.png', Type: expect.stringMatching(/\/image$/) });
});

test('it stands first, with words for those who cannot see it', () => {
  const paragraphs = all(xml('word/document.xml'), 'w:p');
  expect(all(paragraphs[0] as Element, 'wp:docPr')[0]?.attributes).toMatchObject({
    descr: 'Logo of Northlight Academies Trust',
  });
  expect(all(xml('word/document.xml'), 'wp:inline')).toHaveLength(1);
});

test('without one, nothing of it is there', () => {
  const bare = unzipSync(renderDocx(boardReport(sample())));
  expect(Object.keys(bare).filter((name) => name.includes('media'))).toEqual([]);
  expect(strFromU8(bare['word/document.xml'] as Uint8Array)).not.toContain('w:drawing');
});

/** Hundredths of a centimetre: 3,600 EMU each. */
test.each([
  ['400 by 100 px is 4 to 1: 4 cm wide, 1 cm high', 400, 100, 400, 100],
  ['100 by 100 px is square: 1.5 cm both', 100, 100, 150, 150],
  ['2000 by 20 px is 100 to 1: 4 cm wide, 0.04 cm high', 2000, 20, 400, 4],
  ['20 by 20 px is not enlarged: 20 / 96 in = 0.53 cm', 20, 20, 53, 53],
  ['40 by 400 px is 1 to 10: 0.15 cm wide, 1.5 cm high', 40, 400, 15, 150],
])('%s', (_, width, height, wide, high) => {
  const { cx, cy } = logoSize({ width, height });
  expect([cx, cy].map((side) => Math.round(side / 3600))).toEqual([wide, high]);
});
