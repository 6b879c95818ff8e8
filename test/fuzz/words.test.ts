import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { SafeLink } from '../../sidebar/parts/SafeLink';
import { driveKey } from '../../src/actions/document/drive-key';
import { isMailAddress } from '../../src/hub/trust/person';
import { clean, cut, oneLine, parts, titleText } from '../../src/hub/text/text';
import { clerkMessage, memberMessage, type Circulated } from '../../src/views/mail/circulated';
import { jobFailedMessage } from '../../src/views/mail/job-failed';
import { nasty } from './nasty';

const sound = (text: string): boolean =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

describe('text', () => {
  test('cleaned is sound, stays what it is when cleaned again, and plain words stay as typed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(sound(clean(text))).toBe(true);
        expect(clean(clean(text))).toBe(clean(text));
        expect(oneLine(text)).not.toMatch(/[\r\n\t]/);
        expect(titleText(text)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\r\n]/);
        expect(titleText(text).length).toBeLessThanOrEqual(200);
      }),
    );
    for (const plain of ['=1+1', "it's", '<b>', 'a\nb', '\u{1f600} \u05e9', '00123'])
      expect(clean(plain)).toBe(plain);
  });

  test('cut anywhere it is sound, and its pieces are the whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (text, size) => {
          expect(sound(cut(text, size))).toBe(true);
          expect(parts(text, size).join('')).toBe(text);
          expect(parts(text, size).every((part) => sound(part) && part.length <= size)).toBe(true);
        },
      ),
    );
  });
});

test('whatever an ID is, the mark in Drive fits, and different IDs have different marks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), nasty, (one, two) => {
      expect(Buffer.byteLength(`hubKey${driveKey(one)}`)).toBeLessThanOrEqual(124);
      if (one !== two) expect(driveKey(one)).not.toBe(driveKey(two));
    }),
  );
});

test('a mail address is one address, with no name, list or line break beside it', () => {
  fc.assert(
    fc.property(nasty, nasty, (before, after) => {
      for (const text of [before, `${before}@x.example`, `a@${before}.example`, `a@x.example${after}`])
        if (isMailAddress(text)) expect(text).not.toMatch(/[\s<>()[\],;:"\\]|@.*@/);
    }),
  );
  for (const good of ['ada.o-neil+x@hub.example', 'a@b.c.example']) expect(isMailAddress(good)).toBe(true);
  for (const bad of ['a@b', 'a@b..c', 'a@.c', 'a@b.', '"x"@b.c', 'a@b.c,d@e.f'])
    expect(isMailAddress(bad)).toBe(false);
});

test('a mail’s words stay in their lines: a name with line breaks makes no new ones', () => {
  fc.assert(
    fc.property(nasty, (name) => {
      for (const message of [clerkMessage, memberMessage]) {
        const saying = (words: string): string => {
          const report = { title: words, asAt: '2026-11-24', url: '' } as Circulated['report'];
          const meeting = { name: words, on: '2026-12-01' } as Circulated['meeting'];
          const to = { name: words } as Parameters<typeof message>[1];
          return message(
            { trust: words, board: words, hub: 'https://x.example', report, meeting, members: 1 },
            to,
          );
        };
        expect(saying(name).split('\n')).toHaveLength(saying('x').split('\n').length);
        expect(sound(saying(name))).toBe(true);
      }
      const failed = { job: name, dueOn: '2026-11-24', attempts: 3 } as Parameters<
        typeof jobFailedMessage
      >[0];
      expect(jobFailedMessage(failed).subject).not.toMatch(/[\r\n\u202a-\u202e]/);
    }),
  );
});

/** An address within the page, or a file of a calendar or a list whose every word is escaped. */
const HARMLESS =
  /^`(#\$|data:text\/(calendar|csv);charset=utf-8,\$\{encodeURIComponent\(|data:image\/\$\{format\};base64,)/;

describe('the sidebar’s page', () => {
  test('links lead to web addresses only; all else is shown as plain text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nasty,
          fc.constantFrom(
            'JavaScript:alert(1)',
            ' javascript:x',
            'data:text/html,x',
            'vbscript:x',
            '//x',
            'https://x',
          ),
        ),
        (address) => {
          const node = SafeLink({ address }) as { type: string; props: { href?: string; rel?: string } };
          if (node.type !== 'a') expect(node.props.href).toBeUndefined();
          else
            expect(node.props).toMatchObject({
              href: expect.stringMatching(/^https?:\/\//i) as string,
              rel: 'noopener noreferrer',
            });
        },
      ),
    );
  });

  test('nothing in it makes HTML of text: no raw HTML, no address but through SafeLink within the page, or a file', () => {
    const folder = join(__dirname, '../../sidebar');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    expect(sources.length).toBeGreaterThan(30);
    for (const name of sources) {
      const code = readFileSync(join(folder, name), 'utf8');
      expect([
        name,
        /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|srcdoc/.test(
          code,
        ),
      ]).toEqual([name, false]);
      const links = [...code.matchAll(/<[a-z][^<>]*\s(?:href|src|action)=\{(.{0,60})/g)].map(
        ([, start]) => start,
      );
      if (!name.endsWith('SafeLink.tsx'))
        expect([name, links.every((start) => HARMLESS.test(start ?? ''))]).toEqual([name, true]);
    }
  });
});
