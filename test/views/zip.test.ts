import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { utf8 } from '../../src/views/docx/utf8';
import { crc32, zipStored } from '../../src/views/docx/zip';

test('the CRC-32 of "123456789" is the published check value', () =>
  expect(crc32(utf8('123456789')).toString(16)).toBe('cbf43926'));

test('law: what a foreign reader unzips is what was zipped', () => {
  const files = fc.dictionary(fc.stringMatching(/^[a-zé/]{1,20}$/), fc.uint8Array({ maxLength: 300 }), {
    maxKeys: 8,
  });
  fc.assert(
    fc.property(files, (given) => {
      const read = unzipSync(zipStored(given));
      expect(Object.keys(read).sort()).toEqual(Object.keys(given).sort());
      for (const [path, bytes] of Object.entries(given)) expect([...(read[path] ?? [])]).toEqual([...bytes]);
    }),
  );
});

test('law: utf8 is what Node writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      expect([...utf8(text)]).toEqual([...Buffer.from(text)]),
    ),
  );
});
