import { KINDS } from '../../src/hub/record/kinds';
import { isPart, type Kind } from '../../src/hub/record/kind';
import { recordCounts } from '../../src/hub/record/counts';
import { riskBand, riskScore } from '../../src/hub/operations/risk-score';
import { keptValue, readValue, valueError, valueWords, type FieldFacts } from '../../src/hub/field/value';
import {
  choice,
  day,
  halfDays,
  indicators,
  line,
  number,
  person,
  yesNo,
  type Field,
  type FieldValue,
} from '../../src/hub/field/field';
import { ownWords } from '../../src/hub/field/own-word';
import { TABLES } from '../../src/store/tables';
import { columnOf } from '../../src/store/tables/field-column';

describe('R-O5: score = likelihood × impact, high from 15, medium from 8', () => {
  test.each([
    // likelihood, impact, score, band
    [4, 4, 16, 'high'], // 4 × 4 = 16
    [3, 4, 12, 'medium'], // after controls 3 × 4 = 12
    [3, 5, 15, 'high'], // 15 is high already
    [2, 4, 8, 'medium'], // 8 is medium already
    [1, 5, 5, 'low'],
  ] as const)('%i × %i = %i, %s', (likelihood, impact, score, band) => {
    expect(riskScore(likelihood, impact)).toBe(score);
    expect(riskBand(score)).toBe(band);
  });

  test('is not known while one of them is not', () => {
    expect(riskScore('', 4)).toBe('');
  });
});

const NAMES: FieldFacts['names'] = {
  find: (_kind, written) => (written === 'Jo Lee' ? ['P1', 'P2'] : written === 'Pia' ? ['P5'] : []),
  name: (_kind, id) => (id === 'P5' ? 'Pia' : id),
};
const FACTS: FieldFacts = { today: '2026-11-24', limit: 20, names: NAMES };
const COLOURS = choice('Colour', { red: 'Red', 'dark-blue': 'Dark blue' });

test('half a day is read with comma or point; a choice speaks of specialists as the trust does', () => {
  expect(['1,5', '1.5', ' 2 '].map((written) => readValue(halfDays('Days'), written))).toEqual([1.5, 1.5, 2]);
  const field = choice('Kind', { days: '{specialist} days' });
  const own = (words: string): string => ownWords(words, { specialist: 'LSE' });
  expect(valueWords(field, 'days', { ...NAMES, own })).toBe('LSE days');
});

describe('a value', () => {
  test.each([
    ['a line that is missing', line('Name', { missing: 'Give a name.' }), '  ', 'Give a name.'],
    ['one that may be', line('Name'), '', ''],
    // 203 characters, 200 allowed: 3 too many
    ['a line too long', line('Name'), 'x'.repeat(203), /^Shorten this by 3 characters \(at most 200\)/],
    ['a number out of range', number('L', { range: [1, 5] }), 6, 'Give a whole number from 1 to 5.'],
    ['a broken number', number('L', { range: [1, 5] }), '4.5x', 'Give a whole number from 1 to 5.'],
    ['half a day', halfDays('Days', { range: [0, 60] }), 1.5, ''],
    // 0.3 × 2 = 0.6, no whole number of halves
    [
      'a third of a day',
      halfDays('Days', { range: [0, 60] }),
      0.3,
      'Give days from 0 to 60, halves at most.',
    ],
    ['no day', day('Due'), '2026-02-30', 'Give a whole date, such as 3 November 2026.'],
    ['a mistyped year', day('Due'), '2062-12-01', 'Give a day at most ten years ahead.'],
    ['another colour', COLOURS, 'green', 'Choose one of: Red, Dark blue.'],
    ['nobody known', person('Owner'), 'Zed', '“Zed” is not in the People sheet. Choose from the list.'],
    ['two of a name', person('Owner'), 'Jo Lee', /more than once\. Give the ID instead/],
    ['one known', person('Owner'), 'Pia', ''],
  ] as [string, Field, FieldValue, string | RegExp][])('%s', (_, field, value, sentence) => {
    const said = valueError(field, value, FACTS);
    if (typeof sentence === 'string') expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });

  test.each([
    [COLOURS, 'Dark Blue', 'dark-blue', 'Dark blue'],
    [COLOURS, 'red', 'red', 'Red'],
    [day('Due'), '3/11/2026', '2026-11-03', '3 Nov 2026'],
    [number('Days'), '1,200', 1200, '1,200'],
    [yesNo('Signed'), 'YES', true, 'Yes'],
    [person('Owner'), 'P5', 'P5', 'Pia'],
  ] as [Field, string, FieldValue, string][])(
    '%# is read from a list and shown in words',
    (field, written, value, words) => {
      expect(readValue(field, written)).toBe(value);
      expect(valueWords(field, value, NAMES)).toBe(words);
    },
  );
});

test('some of the indicators: written with commas between, kept by ID and each once, read by name', () => {
  const field = indicators('In focus', { missing: 'Choose one.', since: 7 });
  const names: FieldFacts['names'] = {
    find: (_kind, written) => (['PI03', 'Curriculum'].includes(written) ? ['PI03'] : []),
    name: (_kind, id) => (id === 'PI03' ? 'Curriculum' : id),
  };
  const facts = { ...FACTS, names };
  const value = readValue(field, 'PI03, Curriculum,');
  expect(value).toEqual(['PI03', 'Curriculum']);
  expect(keptValue(field, value, facts)).toEqual(['PI03']);
  expect(valueError(field, value, facts)).toBe('');
  expect(valueError(field, ['PI99'], facts)).toBe(
    '“PI99” is not in the Indicators sheet. Choose from the list.',
  );
  expect(valueError(field, [], facts)).toBe('Choose one.');
  expect(valueWords(field, ['PI03'], names)).toBe('Curriculum');
  expect(columnOf(field)).toMatchObject({ kind: 'list', header: 'In focus', since: 7 });
});

test('the column of a field that came later is never asked of older rows', () => {
  const asked = { missing: 'Give one.' };
  expect(columnOf(line('Name', asked))).toMatchObject({ required: true });
  expect(columnOf(line('Name', { ...asked, since: 7 }))).toMatchObject({ required: false, since: 7 });
});

describe.each(KINDS.map((kind) => [kind.title, kind as Kind] as const))('%s, as described', (_, kind) => {
  test('has at most seven fields in view, the place among them', () => {
    const inView = Object.values(kind.fields).filter((field) => !field.more && field.kind !== 'reference');
    expect(inView.length + (kind.of === 'trust' ? 0 : 1)).toBeLessThanOrEqual(7);
  });

  test('hides nothing that must be given, and asks for all of it on the card', () => {
    const needed = Object.values(kind.fields).filter(({ missing }) => missing !== '');
    expect(needed.filter(({ more }) => more)).toEqual([]);
    // What is part of another record is added where that one is open, never on the card.
    if (!isPart(kind)) expect(needed.filter(({ card }) => !card)).toEqual([]);
  });

  test('begins with a text or a person that says what it is about', () => {
    const [first] = Object.values(kind.fields);
    expect(first).toMatchObject({ list: true });
    expect(['line', 'longText', 'person']).toContain(first?.kind);
  });

  test('names only fields and states that it has', () => {
    const asked = kind.asks?.of ?? [];
    const named = [kind.owner, kind.due, kind.remind?.by ?? '', ...asked].filter((name) => name !== '');
    expect(named.filter((name) => !(name in kind.fields))).toEqual([]);
    expect(kind.sort === '' || kind.sort in kind.fields || kind.sort in kind.computed).toBe(true);
    const states = Object.values(kind.states).flatMap(({ next }) => next);
    expect([...states, kind.first].filter((name) => !(name in kind.states))).toEqual([]);
  });

  test('has a sheet of its own, no two columns of one name', () => {
    const table = TABLES[kind.name as keyof typeof TABLES];
    const headers = Object.values(table.columns).map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
    const ids = Object.values(TABLES).map(({ sheetId }) => sheetId);
    expect(ids.filter((id) => id === kind.sheetId)).toHaveLength(1);
  });
});

test('counts are of what is not over; late is what was due before the day, and the longest is named', () => {
  const kind = KINDS[0];
  const row = (id: string, state: string, review: string) => ({
    ...{ id, academy: 'A1', state, by: 'P1', review },
    title: `Roof ${id}\nleaks`,
  });
  // Three open, two of them due before 24 November; the closed one counts for nothing.
  const rows = [
    row('1', 'open', '2026-11-20'),
    row('2', 'open', '2026-11-23'),
    row('3', 'open', '2026-11-24'),
    row('4', 'closed', '2026-01-01'),
  ];
  expect(recordCounts(kind, rows, '2026-11-24')).toEqual([
    {
      ...{ id: 'A1:risk', academy: 'A1', kind: 'risk', open: 3, late: 2, next: '2026-11-20' },
      ...{ first: 'Roof 1 leaks', asAt: '2026-11-24' },
    },
  ]);
});

test('what nobody may open is counted, not named', () => {
  const kind = { ...KINDS[0], book: 'casework' } as Kind;
  const row = { id: '1', academy: 'A1', state: 'open', by: 'P1', review: '2026-11-20', title: 'About Jo' };
  expect(recordCounts(kind, [row], '2026-11-24')).toMatchObject([{ late: 1, first: '' }]);
});
