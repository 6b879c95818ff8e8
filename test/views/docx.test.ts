import fc from 'fast-check';
import { renderDocx } from '../../src/views/docx/docx';
import { columnWidths, TEXT_WIDTH } from '../../src/views/docx/tables';
import { isRightToLeft, stretches } from '../../src/views/docx/direction';
import type { Block, ReportDocument } from '../../src/views/reports/document';
import { boardReport } from '../../src/views/reports/board-report';
import { sample } from './sample';
import { all, partsOf, words, type Element } from './xml';

const report = boardReport(sample());
const parts = partsOf(renderDocx(report));
const part = (name: string, of = parts): Element => of[name] as Element;
const body = part('word/document.xml');
const value = (element: Element | undefined): string | undefined => element?.attributes['w:val'];
const styled = (style: string, of = body): Element[] =>
  all(of, 'w:p').filter((one) => value(all(one, 'w:pStyle')[0]) === style);

const small = (blocks: Block[], extra: Partial<ReportDocument> = {}): ReportDocument => ({
  id: 'r',
  trust: 'Trust',
  title: 'Title',
  subtitle: 'Subtitle',
  asAt: '2026-11-24',
  header: 'Head',
  footer: 'Foot',
  blocks,
  sources: [],
  ...extra,
});
const rendered = (text: string): Record<string, Element> =>
  partsOf(
    renderDocx(
      small(
        [
          { kind: 'heading', level: 1, text },
          { kind: 'paragraph', spans: [{ text, bold: true }] },
          { kind: 'bullets', items: [[{ text }]] },
          { kind: 'callout', tone: 'good', spans: [{ text }] },
          {
            kind: 'table',
            caption: text,
            widths: [100],
            head: [{ spans: [{ text }] }],
            rows: [[{ spans: [{ text }] }]],
          },
        ],
        {
          trust: text,
          title: text,
          subtitle: text,
          header: text,
          footer: text,
          sources: [{ number: 1, sheet: text, row: text, says: text }],
        },
      ),
    ),
  );

test('the package has every part, and every part is well-formed and named', () => {
  expect(Object.keys(parts)).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/_rels/document.xml.rels',
    'word/styles.xml',
    'word/numbering.xml',
    'word/settings.xml',
    'word/header1.xml',
    'word/footer1.xml',
    'docProps/core.xml',
    'docProps/app.xml',
  ]);
  const named = all(part('[Content_Types].xml'), 'Override').map(({ attributes }) =>
    attributes.PartName?.slice(1),
  );
  expect(named.sort()).toEqual(
    Object.keys(parts)
      .filter((name) => !/rels$|Types/.test(name))
      .sort(),
  );
  for (const { attributes } of all(part('word/_rels/document.xml.rels'), 'Relationship')) {
    expect(parts).toHaveProperty([`word/${attributes.Target}`]);
  }
});

test('title block: trust, title, subtitle and the day', () => {
  expect(styled('Trust').map(words)).toEqual(['Northlight Academies Trust']);
  expect(styled('Title').map(words)).toEqual([report.title]);
  expect(styled('Subtitle').map(words)).toEqual([
    'North Regional Board, Autumn 2 2026-27\nAs at 24 November 2026',
  ]);
});

test('header: trust and title; footer: the day and page of pages as fields', () => {
  expect(words(part('word/header1.xml'))).toBe(`Northlight Academies Trust\t${report.title}`);
  const footer = part('word/footer1.xml');
  expect(words(footer)).toBe('As at 24 November 2026\tPage 1 of 1');
  expect(all(footer, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'])).toEqual([
    'PAGE',
    'NUMPAGES',
  ]);
  expect(all(body, 'w:headerReference')).toHaveLength(1);
  expect(all(body, 'w:footerReference')).toHaveLength(1);
});

test('real headings with an outline, kept with what follows', () => {
  expect(styled('Heading1').map(words)).toContain('What needs attention');
  expect(styled('Heading2').map(words)).toEqual(['Ashdown Primary', 'Birchwood School', 'Cedar Park']);
  const style = all(part('word/styles.xml'), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === 'Heading2',
  ) as Element;
  expect(value(all(style, 'w:outlineLvl')[0])).toBe('1');
  expect(all(style, 'w:keepNext')).toHaveLength(1);
});

test('every style that a paragraph or a run asks for is there', () => {
  const ids = new Set(
    all(part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']),
  );
  for (const name of ['word/document.xml', 'word/header1.xml', 'word/footer1.xml']) {
    for (const asked of ['w:pStyle', 'w:rStyle', 'w:tblStyle']) {
      for (const element of all(part(name), asked)) expect(ids).toContain(value(element));
    }
  }
});

test('A4 upright with margins, in British English', () => {
  expect(all(body, 'w:pgSz')[0]?.attributes).toEqual({ 'w:w': '11906', 'w:h': '16838' });
  expect(all(part('word/styles.xml'), 'w:lang')[0]?.attributes['w:val']).toBe('en-GB');
  expect(words(all(part('docProps/core.xml'), 'dc:language')[0] as Element)).toBe('en-GB');
});

describe('tables', () => {
  const table = all(body, 'w:tbl')[1] as Element;
  const rows = all(table, 'w:tr');

  test('cells are shaded by tone and still say it in words', () => {
    const cell = all(rows[1] as Element, 'w:tc')[6] as Element;
    expect(words(cell)).toBe('Str');
    expect(all(cell, 'w:shd')[0]?.attributes['w:fill']).toBe('1E6B3A');
    expect(value(all(cell, 'w:color')[0])).toBe('FFFFFF');
  });

  test('the head row repeats, no row breaks across pages, the caption is there to see and to hear', () => {
    expect(rows.map((row) => all(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0]);
    expect(rows.map((row) => all(row, 'w:cantSplit').length)).toEqual([1, 1, 1, 1]);
    expect(value(all(table, 'w:tblCaption')[0])).toBe('Category and level of each indicator, by academy');
    expect(styled('Caption').map(words)).toContain('Category and level of each indicator, by academy');
  });

  test('columns fill the width, whatever the rounding', () => {
    expect(all(table, 'w:gridCol').reduce((sum, { attributes }) => sum + Number(attributes['w:w']), 0)).toBe(
      TEXT_WIDTH,
    );
    // 9638 / 3 = 3212.67: two twips are left over.
    expect(columnWidths([1, 1, 1])).toEqual([3214, 3212, 3212]);
  });

  test('a short row is filled up: a missing cell would make the file unreadable', () => {
    const short = small([
      { kind: 'table', caption: 'c', widths: [50, 50], head: [], rows: [[{ spans: [{ text: 'one' }] }]] },
    ]);
    expect(all(part('word/document.xml', partsOf(renderDocx(short))), 'w:tc')).toHaveLength(4);
  });
});

describe('no machine ID and no source number in the text', () => {
  const text = words(body);

  test('the rows of the report are named nowhere', () => {
    expect(report.sources.length).toBeGreaterThan(10);
    // The sample's objectives are called after their actions: `Objective of AC1`.
    const rows = report.sources.map(({ row }) => row).filter((row) => !row.startsWith('AC'));
    for (const row of rows) expect(text).not.toContain(row);
    expect(all(body, 'w:bookmarkStart')).toEqual([]);
  });

  test('a word that leads somewhere does, and its address is named once', () => {
    const address = 'https://docs.google.com/spreadsheets/d/1/edit?a=1&b=2#gid=203';
    const spans = [{ text: 'Visits', link: address }];
    const made = partsOf(
      renderDocx(
        small([
          { kind: 'paragraph', spans },
          { kind: 'bullets', items: [spans] },
        ]),
      ),
    );
    const outside = all(part('word/_rels/document.xml.rels', made), 'Relationship')
      .map(({ attributes }) => attributes)
      .filter(({ TargetMode }) => TargetMode === 'External');
    expect(outside).toMatchObject([{ Target: address }]);
    const links = all(part('word/document.xml', made), 'w:hyperlink');
    expect(links.map((link) => [words(link), link.attributes['r:id']])).toEqual([
      ['Visits', outside[0]?.Id],
      ['Visits', outside[0]?.Id],
    ]);
  });
});

test('words that lead into bullets stay with them', () => {
  const lead = all(body, 'w:p').find((one) => words(one).startsWith('Findings. 2 indicators')) as Element;
  expect(all(lead, 'w:keepNext')).toHaveLength(1);
});

describe('hostile text', () => {
  test.each([
    ['markup', '<script>alert("1 & 2")</script> ]]> <!-- -->'],
    ['a formula', '=HYPERLINK("http://example.org";"x")'],
    ['emoji', 'Well done 👩🏽‍🏫 🎉'],
    ['right to left', 'مدرسة النور'],
    ['both directions', 'Ashdown مدرسة النور school'],
    ['a name that every object has', 'toString'],
    ['quotes', `'"“”‘’`],
  ])('%s comes out as it went in', (_, text) => {
    const made = rendered(text);
    expect(words(styled('Heading1', part('word/document.xml', made))[0] as Element)).toBe(text);
    expect(words(part('word/header1.xml', made))).toBe(`${text}\t${text}`);
    expect(words(all(part('docProps/core.xml', made), 'dc:creator')[0] as Element)).toBe(text);
  });

  test('control characters and half emojis are replaced by a mark that can be seen; line ends and tabs live on', () => {
    const made = rendered('a\u0000b\u000bc\ud83dd\udc00e\ufffff\r\ng\th');
    expect(words(styled('Bullet', part('word/document.xml', made))[0] as Element)).toBe(
      'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ng\th',
    );
  });

  test('a paragraph that begins right to left runs so; within another the stretch is marked', () => {
    const arabic = styled('BodyText', part('word/document.xml', rendered('مدرسة النور 12')))[0] as Element;
    expect([all(arabic, 'w:bidi').length, all(arabic, 'w:rtl').length]).toEqual([1, 1]);
    const mixed = styled('BodyText', part('word/document.xml', rendered('Ashdown مدرسة')))[0] as Element;
    expect([all(mixed, 'w:bidi').length, all(mixed, 'w:rtl').length]).toEqual([0, 1]);
    expect(isRightToLeft('12 – مدرسة')).toBe(true);
    expect(stretches('a مدرسة النور b')).toEqual([
      { text: 'a ', rightToLeft: false },
      { text: 'مدرسة النور', rightToLeft: true },
      { text: ' b', rightToLeft: false },
    ]);
  });

  test('whatever the text, the parts are well-formed and nothing is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const made = part('word/document.xml', rendered(text));
        const expected = text
          .replace(/\r\n?/g, '\n')
          .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
        expect(words(styled('BodyText', made)[0] as Element)).toBe(expected);
      }),
      { numRuns: 200 },
    );
  });
});
