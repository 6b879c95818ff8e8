import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  gradeMoves,
  isOfOneFramework,
  type GradedInspection,
  type Inspection,
  type ReportCard,
} from '../../src/hub/monitoring/ofsted/inspection';
import {
  changeSince,
  comparable,
  figureOf,
  figureWords,
  type Measure,
} from '../../src/hub/monitoring/measure/measure';
import { MEASURE_KINDS, measureKind, yearGroupOf } from '../../src/hub/monitoring/measure/catalogue';
import { LONG_COLUMNS, WIDE_COLUMNS } from '../../src/hub/monitoring/measure/columns';
import { differenceWords, readFigure } from '../../src/hub/monitoring/measure/figure';
import { gapOf, GAPS } from '../../src/hub/monitoring/measure/gap';
import { REASON_WORDS, REASONS, SUPPRESSION_CODES } from '../../src/hub/monitoring/measure/reason';
import { yearOfPeriod } from '../../src/actions/measures/national';
import { demoTrust, rows } from '../local/demo/demo-trust';

const PERCENT = { unit: '%', least: 0, most: 100 } as const;
const PROGRESS = { unit: 'points', least: -9, most: 9 } as const;

describe('a cell is a number with its unit, or a reason', () => {
  test.each([
    ['61%', 61],
    ['61 %', 61],
    ['61.5', 61.5],
    ['0', 0],
    ['0%', 0],
    ['100', 100],
    [' 7 ', 7],
  ])('%j is %d per cent', (cell, value) =>
    expect(readFigure(cell, PERCENT)).toEqual({ kind: 'number', value, unit: '%' }),
  );
  test.each([
    ['-0.12', -0.12],
    ['\u22120.12', -0.12],
  ])('%j is %d points', (cell, value) =>
    expect(readFigure(cell, PROGRESS)).toEqual({ kind: 'number', value, unit: 'points' }),
  );
  test('1,104 pupils', () =>
    expect(readFigure('1,104', { unit: 'pupils', least: 0, most: 10_000 })).toMatchObject({ value: 1104 }));

  test.each(Object.entries(SUPPRESSION_CODES))('%s is the reason: %s', (code, reason) => {
    for (const cell of [code, code.toLowerCase(), code.toUpperCase(), ` ${code} `])
      expect(readFigure(cell, PERCENT)).toEqual({ kind: 'none', reason, code: cell.trim() });
  });
  test('an empty cell is left empty', () =>
    expect(readFigure('  ', PERCENT)).toEqual({ kind: 'none', reason: 'left empty', code: '' }));

  test.each([
    'sixty',
    '61,5',
    '1.2.3',
    '=1+1',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '<b>5</b>',
    '--5',
    '5-',
    'SUPPRESSED',
  ])('%j is neither', (cell) =>
    expect(readFigure(cell, PERCENT)).toEqual({ expected: 'a number, or a code such as SUPP' }),
  );
  test.each(['-1', '101', '6100'])('%s per cent cannot be', (cell) =>
    expect(readFigure(cell, PERCENT)).toEqual({ expected: 'a number from 0 to 100' }),
  );
  test('a per cent sign on what is none', () =>
    expect(readFigure('5%', PROGRESS)).toHaveProperty('expected'));
  test('every reason has words, and every code a reason', () => {
    expect(Object.keys(REASON_WORDS)).toEqual([...REASONS]);
    expect(new Set(Object.values(SUPPRESSION_CODES)).size).toBe(REASONS.length - 1);
  });
});

describe('known gaps', () => {
  test.each([
    [
      'ks4-progress8',
      { '2022-23': false, '2023-24': false, '2024-25': true, '2025-26': true, '2026-27': false },
    ],
    ['ks2-reading-progress', { '2022-23': false, '2023-24': true, '2024-25': true, '2025-26': false }],
    ['ks2-rwm-expected', { '2018-19': false, '2019-20': true, '2020-21': true, '2021-22': false }],
  ])('%s', (kind, years) => {
    for (const [year, gap] of Object.entries(years))
      expect([year, gapOf(kind, year) !== undefined]).toEqual([year, gap]);
  });
  test('name measures that there are', () =>
    expect(GAPS.flatMap(({ kinds }) => kinds).filter((kind) => !measureKind(kind))).toEqual([]));
});

test('columns of files lead to measures that there are, each measure to one at least but for the school’s', () => {
  const led = [...WIDE_COLUMNS.KS2, ...WIDE_COLUMNS.KS4, ...LONG_COLUMNS].map(({ kind }) => kind);
  expect(led.filter((kind) => !measureKind(kind))).toEqual([]);
  const national = MEASURE_KINDS.filter(({ stage }) => stage !== 'School').map(({ id }) => id);
  expect(national.filter((id) => !led.includes(id))).toEqual([]);
});

test.each([
  ['Nursery', 'EYFS'],
  ['R', 'EYFS'],
  ['1', 'KS1'],
  ['Y2', 'KS1'],
  ['Year 3', 'KS2'],
  ['6', 'KS2'],
  ['yr 7', 'KS3'],
  ['11', 'KS4'],
  ['Year 13', 'KS5'],
  ['0', undefined],
  ['14', undefined],
  ['Year', undefined],
  ['', undefined],
])('year group %j is of %s', (text, stage) => expect(yearGroupOf(text)?.stage).toBe(stage));

test.each([
  ['202425', '2024-25'],
  ['2024/25', '2024-25'],
  ['199900', '1999-00'],
  ['202426', undefined],
  ['2024', undefined],
  ['20242', undefined],
])('period %s is %s', (text, year) => expect(yearOfPeriod(text)).toBe(year));

const measure = (changes: Partial<Measure> = {}): Measure => ({
  ...{
    id: 'm',
    academy: 'A1',
    kind: 'ks2-rwm-expected',
    name: 'Reading',
    stage: 'KS2',
    year: '2024-25',
    term: '',
  },
  ...{ pupils: 'All pupils', value: 64, unit: '%', reason: '', code: '', national: '', cohort: '' },
  ...{ source: 'Tables', asAt: '2025-12-11' },
  ...changes,
});

describe('what may be compared', () => {
  test.each<[string, Partial<Measure>]>([
    ['another measure', { kind: 'ks2-rwm-higher' }],
    ['other pupils', { pupils: 'Disadvantaged pupils' }],
    ['another unit', { unit: 'score' }],
    ['another academy', { academy: 'A2' }],
    ['a term with a year', { term: 'Autumn' }],
  ])('%s may not', (_name, changes) => {
    expect(comparable(measure(), measure(changes))).toBe(false);
    expect(() => changeSince(measure(), measure(changes))).toThrow(
      expect.objectContaining({ code: 'not-comparable' }) as Error,
    );
  });
  test('64 to 67.3 is +3.3; a reason has no difference', () => {
    expect(differenceWords(changeSince(measure(), measure({ value: 67.3 })) ?? 0)).toBe('+3.3');
    expect(differenceWords(changeSince(measure({ value: 67.3 }), measure()) ?? 0)).toBe('\u22123.3');
    expect(changeSince(measure({ value: '', reason: 'suppressed' }), measure())).toBeUndefined();
  });
  test('a row that a hand emptied has no figure, and is not 0', () => {
    expect(figureOf(measure({ value: '' }))).toMatchObject({ kind: 'none', reason: 'left empty' });
    expect(figureWords(measure({ value: '' }))).toBe('left empty in the file');
  });
});

const of = { academy: 'A1', publishedOn: '' as const, source: 'Ofsted', asAt: '2026-10-31' };
const graded = (
  on: string,
  overall: GradedInspection['overall'],
  quality: 'Good' | 'Outstanding',
): GradedInspection => ({
  ...{ ...of, id: `A1:graded:${on}`, framework: 'graded', on, overall, safeguarding: 'Effective' },
  grades: { 'Quality of education': quality },
});
const card = (on: string, inclusion: ReportCard['grades']['Inclusion']): ReportCard => ({
  ...{ ...of, id: `A1:report card:${on}`, framework: 'report card', on, overall: '', safeguarding: 'Met' },
  grades: inclusion ? { Inclusion: inclusion } : {},
});

describe('Ofsted’s two frameworks', () => {
  test('moves within each, better and worse by its own scale', () => {
    expect(
      gradeMoves(graded('2019-05-01', 'Good', 'Good'), graded('2023-05-01', 'Outstanding', 'Outstanding')),
    ).toEqual([{ area: 'Quality of education', from: 'Good', to: 'Outstanding', better: true }]);
    expect(
      gradeMoves(card('2026-01-20', 'Exceptional'), card('2029-01-20', 'Needs attention')),
    ).toMatchObject([{ better: false }]);
  });
  test('the compiler refuses a mixture, and so does the hub', () => {
    const [old, new_] = [graded('2023-05-01', 'Good', 'Good'), card('2026-01-20', 'Exceptional')];
    // @ts-expect-error: one of each does not compile
    expect(() => gradeMoves(old, new_)).toThrow(
      expect.objectContaining({ code: 'grades-not-comparable' }) as Error,
    );
    // @ts-expect-error: nor the other way round
    expect(() => gradeMoves(new_, old)).toThrow(
      expect.objectContaining({ code: 'grades-not-comparable' }) as Error,
    );
    // @ts-expect-error: nor an old grade on a report card
    const mixed: ReportCard = { ...new_, grades: { Inclusion: 'Good' } };
    // @ts-expect-error: nor an overall grade on one
    const overall: ReportCard = { ...new_, overall: 'Good' };
    expect([old, new_, mixed, overall].map((one) => isOfOneFramework(one as Inspection))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  test.each<[string, Partial<Inspection>]>([
    ['a report card before there were any', { on: '2025-11-09' }],
    ['safeguarding in the old words', { safeguarding: 'Effective' }],
    ['an area of the old framework', { grades: { 'Quality of education': 'Exceptional' } as never }],
  ])('%s is mixed', (_name, changes) =>
    expect(isOfOneFramework({ ...card('2026-01-20', 'Exceptional'), ...changes } as Inspection)).toBe(false),
  );
});

test('no rule of levels, categories or positions knows of measures', () => {
  const folder = join(__dirname, '../../src/hub');
  const knowing = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^(measure|ofsted)\//.test(name))
    .filter((name) =>
      /from '\.{1,2}\/(measure\/|ofsted\/inspection)/.test(readFileSync(join(folder, name), 'utf8')),
    );
  expect(knowing).toEqual([]);
});

test('the demonstration’s measures are the catalogue’s, with a number or a reason each', () => {
  const told = rows(demoTrust(), 'Measures');
  for (const row of told) {
    const kind = measureKind(String(row['Kind']));
    if (String(row['Kind']).startsWith('trust ')) expect(row['Term']).toBe('Summer');
    else
      expect([row['Measure'], row['Key stage'], row['Unit']]).toEqual([kind?.name, kind?.stage, kind?.unit]);
    expect((row['Value'] === '') !== (row['Why none'] === '')).toBe(true);
    if (gapOf(String(row['Kind']), String(row['Academic year'])))
      expect(row['Why none']).toBe('not published');
  }
  expect(new Set(told.map((row) => row['Academy'])).size).toBe(16);
  for (const reason of ['suppressed', 'not published'])
    expect(told.some((row) => row['Why none'] === reason)).toBe(true);
});
