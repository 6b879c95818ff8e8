import type { MeasureFileInput } from '../../src/actions/measures/api';
import { plain, SHAPES } from '../../src/hub/monitoring/measure/shape';
import { smallTrust } from '../support/small-trust';
import { encodingOf, type Encoding } from '../../sidebar/csv/decoding';
import { dayInName, yearInName } from '../../sidebar/measure-file/file-name';
import { ACADEMIES, bytesOf, fileBytes, FILES, inputOf, preview, readSource, text } from './kit';

const TITLES = {
  register: 'register',
  ofsted: 'ofsted',
  'ofsted-2024': 'ofsted',
  'ks2-wide': 'ks2-wide',
  'ks4-wide': 'ks4-wide',
  'ks2-long': 'long',
  'ks4-long': 'long',
  'ks4-long-2025': 'long',
  'ks5-long': 'long',
  tidy: 'long',
  termly: 'termly',
} as const;

/** How each sample file is written, and how many of its lines are the trust's, and others'. */
const SAMPLES: Record<keyof typeof FILES, [Encoding, number, number]> = {
  register: ['windows-1252', 3, 1],
  ofsted: ['utf-8', 3, 1],
  'ofsted-2024': ['utf-8', 1, 0],
  // two schools and England; another school, a local authority, and England without the independent ones
  'ks2-wide': ['utf-8', 3, 3],
  'ks4-wide': ['utf-8', 2, 0],
  'ks2-long': ['utf-8', 5, 0],
  'ks4-long': ['utf-8', 3, 3],
  'ks4-long-2025': ['utf-8', 2, 1],
  'ks5-long': ['utf-8', 3, 0],
  tidy: ['utf-8', 5, 0],
  termly: ['utf-16le', 7, 0],
};

test.each(Object.entries(SAMPLES))('%s is known by its headings', async (name, [encoding, ours, others]) => {
  const file = FILES[name as keyof typeof FILES];
  const found = await readSource({ name: file, bytes: bytesOf(fileBytes(file)) });
  expect(found.shape.id).toBe(TITLES[name as keyof typeof FILES]);
  expect([found.encoding, found.lines.length, found.others]).toEqual([encoding, ours, others]);
});

test('of 60 columns of the register only the nine that are read leave the browser, and no head teacher’s name', async () => {
  const { head, lines } = await inputOf('register');
  expect(head).toHaveLength(9);
  expect(JSON.stringify(lines)).not.toContain('Invented');
});

/** The headings of a sample, and for a file that names its measures in cells those. */
function wordsIn(name: keyof typeof FILES): string[] {
  const bytes = Buffer.from(fileBytes(FILES[name]));
  const [head = '', ...lines] = bytes
    .toString(SAMPLES[name][0] === 'utf-16le' ? 'utf16le' : 'utf8')
    .replace('\uFEFF', '')
    .split(/\r?\n/);
  return [head, ...(name === 'tidy' ? lines : [])]
    .flatMap((line) => line.split(/[,;\t|]/))
    .map((one) => plain(one.replace(/"/g, '')));
}

test('every column that a figure or a grade is read from stands in a sample in the real shape', () => {
  const there = new Set((Object.keys(FILES) as (keyof typeof FILES)[]).flatMap(wordsIn));
  // The trust's own assessments are published by nobody.
  const read = SHAPES.filter(({ own }) => !own).flatMap(({ reads }) => reads);
  expect([...new Set(read)].filter((heading) => !there.has(plain(heading)))).toEqual([]);
});

const CP1252: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94 };

describe('encodings', () => {
  const words =
    'Academy,Year group,Subject,Measure,Value,Cohort\nA1,4,Français – “lire”,% at expected,61,30\n';
  const utf16 = (big: boolean, mark: boolean): Uint8Array => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + words, 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  const latin = Uint8Array.from([...words].map((letter) => CP1252[letter] ?? letter.charCodeAt(0)));
  test.each<[string, Uint8Array, Encoding]>([
    ['UTF-8', Buffer.from(words), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), 'utf-8'],
    ['UTF-16 LE with a mark', utf16(false, true), 'utf-16le'],
    ['UTF-16 LE without', utf16(false, false), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(true, true), 'utf-16be'],
    ['windows-1252', latin, 'windows-1252'],
  ])('%s', async (_name, bytes, encoding) => {
    expect(await encodingOf(bytesOf(bytes))).toBe(encoding);
    const { lines } = await readSource({ name: '', bytes: bytesOf(bytes) });
    expect(lines).toEqual([
      { line: 2, cells: ['A1', '4', 'Français – “lire”', '% at expected', '61', '30'], torn: '' },
    ]);
  });

  test('a letter of several bytes may stand where one piece ends and the next begins', async () => {
    const filler = `A1,4,${'x'.repeat(1_048_575 - words.indexOf('\n') - 1 - 5)}`;
    const long = `${words.split('\n')[0]}\n${filler}é,% at expected,61,30\n`;
    const { lines } = await readSource({ name: '', bytes: bytesOf(Buffer.from(long)) });
    expect(await encodingOf(bytesOf(Buffer.from(long)))).toBe('utf-8');
    expect(lines).toHaveLength(1);
  });
});

describe('delimiters', () => {
  test.each([',', ';', '\t'])('%j', async (delimiter) => {
    const words = `Academy,Year group,Subject,Measure,Value,Cohort\nA1,4,Reading,% at expected,61,30`;
    const { lines } = await readSource(text(words.replace(/,/g, delimiter)));
    expect(lines.map(({ cells }) => cells)).toEqual([['A1', '4', 'Reading', '% at expected', '61', '30']]);
  });
});

describe('what the name of a file says', () => {
  test.each([
    ['2023-2024_england_ks2final.csv', '2023-24', ''],
    ['england_ks4_2024-25.csv', '2024-25', ''],
    ['edubasealldata20261120.csv', '', '2026-11-20'],
    ['…_latest_inspections_as_at_31_Oct_2026.csv', '', '2026-10-31'],
    ['2023-2025.csv', '', ''],
    ['export.csv', '', ''],
  ])('%s', (name, year, day) => expect([yearInName(name), dayInName(name)]).toEqual([year, day]));
});

describe('a wrong file is refused with what is wrong', () => {
  test.each<[string, string, RegExp]>([
    ['nothing', '', /^The file is empty\.$/],
    [
      'a list of pupils',
      'UPN,Surname,Forename\n1,a,b',
      /^The hub knows no file with the columns “upn”, “surname”, “forename”/,
    ],
    [
      'nearly the own assessments',
      'Academy,Year group,Subject,Measure,Value\nA1,4,Reading,%,5',
      /^This is nearly “The trust’s own termly assessments”, but it has no column “Cohort”\.$/,
    ],
    [
      'national and local figures only',
      'time_period,time_identifier,geographic_level,attainment8_average\n202425,Academic year,National,46',
      /no column “school_urn”/,
    ],
    [
      'a column twice',
      'Academy,Year group,Subject,Measure,Value,Value,Cohort\nA1,4,Reading,%,5,6,7',
      /^The column “Value” is there twice\.$/,
    ],
    [
      'a web page',
      '<!DOCTYPE html>\n<html><body>Not found</body></html>',
      /knows no file with the columns “<!doctype html>”/,
    ],
  ])('%s', async (_name, words, message) => {
    await expect(readSource(text(words))).rejects.toMatchObject({
      code: 'measure-file-unknown',
      message: expect.stringMatching(message) as string,
    });
  });

  test('and again by the hub, whatever a browser sends', () => {
    const input: MeasureFileInput = { head: ['UPN'], lines: [], year: '', asAt: '2026-11-20' };
    const answer = smallTrust().as('dora@hub.example').api('preview-measures', input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'measure-file-unknown' } });
  });

  test('performance tables without a year, a day that is none', async () => {
    const input = await inputOf('ks2-wide', { year: '' });
    const refused = (changes: Partial<MeasureFileInput>) =>
      smallTrust()
        .as('dora@hub.example')
        .api('preview-measures', { ...input, ...changes });
    expect(refused({})).toMatchObject({ error: { code: 'measure-year-missing' } });
    expect(refused({ year: '2023-24', asAt: '2026-02-30' })).toMatchObject({
      error: { code: 'bad-input', fields: { asAt: 'Say of which day the file is.' } },
    });
  });
});

describe('lines that cannot be trusted are named', () => {
  test('quotes that do not close, too many values', async () => {
    const words =
      'Academy,Year group,Subject,Measure,Value,Cohort\nA1,4,Reading, writing,% at expected,61,30\nA1,4,"Maths,%,61,30';
    const { bad, add } = preview(smallTrust(), await inputOf(text(words)));
    expect(add).toEqual([]);
    expect(bad).toEqual([
      {
        line: 2,
        column: '',
        value: 'A1',
        expected: 'no more values than headings; put quotation marks around a value with the delimiter in it',
      },
      { line: 3, column: '', value: 'A1', expected: 'quotation marks in pairs, so that the value ends' },
    ]);
  });
});

test('a national file of 25,000 schools and 140 columns is sifted in seconds', async () => {
  const head = [
    'URN',
    'EstablishmentName',
    'EstablishmentStatus (name)',
    'PhaseOfEducation (name)',
    'NumberOfPupils',
  ];
  const more = Array.from({ length: 135 }, (_, at) => `Column ${at}`);
  const filler = more.map(() => '"some words"').join(',');
  const rows = Array.from(
    { length: 25_000 },
    (_, at) => `${100_000 + at},"School ${at}",Open,Primary,200,${filler}`,
  );
  rows.splice(12_345, 0, `001001,"Ash – Primary",Open,Primary,412,${filler}`);
  const bytes = Buffer.from(`${[...head, ...more].join(',')}\n${rows.join('\n')}\n`, 'latin1');
  const began = performance.now();
  const found = await readSource({ name: '', bytes: bytesOf(bytes) });
  expect(bytes.length).toBeGreaterThan(40_000_000);
  expect([found.lines.length, found.others]).toEqual([1, 25_000]);
  expect(found.lines[0]?.line).toBe(12_347);
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(ACADEMIES).toHaveLength(3);
});
