import fc from 'fast-check';
import { allColumns, findLayout, type AnyTable } from '../../src/store/layout';
import { readRows } from '../../src/store/rows';
import { TABLES } from '../../src/store/tables';
import type { CellValue } from '../../src/ports';

const steps = TABLES.nextSteps as unknown as AnyTable;
const headers = Object.values(allColumns(steps)).map((column) => column.header);
const row = (id: string): CellValue[] => [
  id,
  'A01',
  'V1',
  'Do it',
  'Ada',
  46023,
  0,
  1,
  'now',
  'x',
  'now',
  'x',
];

describe('columns are found by header, wherever they stand', () => {
  test('law: any order of columns, any rows above, gives the same rows', () => {
    const order = fc.shuffledSubarray([...headers.keys()], { minLength: headers.length });
    fc.assert(
      fc.property(order, fc.nat(5), (columns, above) => {
        const pick = (cells: CellValue[]): CellValue[] => columns.map((at) => cells[at] ?? '');
        const values = [...Array.from({ length: above }, () => ['A title']), pick(headers), pick(row('S1'))];
        const read = readRows(steps, findLayout(steps, values), values);
        expect(read.problems).toEqual([]);
        expect(read.rows[0]).toMatchObject({
          id: 'S1',
          text: 'Do it',
          due: '2026-01-01',
          carried: 0,
          rev: 1,
        });
      }),
    );
  });
  test('headers are matched whatever their case and spaces around', () => {
    const layout = findLayout(steps, [headers.map((header) => ` ${header.toUpperCase()} `)]);
    expect(layout.missing).toEqual([]);
  });
  test('a renamed header is missing, a second one is doubled', () => {
    const renamed = headers.map((header) => (header === 'Due' ? 'When' : header));
    expect(findLayout(steps, [renamed]).missing).toEqual(['due']);
    expect(findLayout(steps, [[...headers, 'Due']]).doubled).toEqual(['due']);
  });
});

describe('a column that came with a later release', () => {
  const people = TABLES.people as unknown as AnyTable;
  const newer = Object.entries(people.columns).flatMap(([property, { since }]) => (since ? [property] : []));
  const older = Object.entries(allColumns(people)).filter(([property]) => !newer.includes(property));
  const values: CellValue[][] = [
    older.map(([, { header }]) => header),
    ['P1', 'Ada', 'ada@hub.example', 'regional-ceo', 'R1', '', '', true, 1, 'now', 'x', 'now', 'x'],
  ];
  test('reads as empty while the sheet has none', () => {
    const read = readRows(people, findLayout(people, values), values);
    expect(newer).toEqual(['alsoRoles', 'teams', 'nationalResponsibility']);
    expect(read.problems).toEqual([]);
    expect(read.rows[0]).toMatchObject({ alsoRoles: [], teams: [], nationalResponsibility: '' });
  });
});

describe('rows that cannot be read are named, never guessed at', () => {
  const read = (...rows: CellValue[][]) => {
    const values = [headers, ...rows];
    return readRows(steps, findLayout(steps, values), values);
  };
  test('nonsense in a date', () => {
    const bad = row('S1');
    bad[5] = 'soon';
    const { rows, problems, unreadable } = read(bad, row('S2'));
    expect(rows.map((one) => one['id'])).toEqual(['S2']);
    expect(problems).toMatchObject([
      { sheet: 'Next steps', cell: 'F2', value: 'soon', expected: 'a date, such as 2026-11-03' },
    ]);
    expect(unreadable.has('S1')).toBe(true);
  });
  test('no id, and an id twice', () => {
    const { rows, problems, surplus } = read(row(''), row('S1'), row('S1'));
    expect(rows).toHaveLength(1);
    expect(surplus).toEqual([1, 3]);
    expect(problems.map(({ cell, expected }) => `${cell} ${expected}`)).toEqual([
      'A2 an ID',
      'A4 an ID that no other row has',
    ]);
  });
  test('empty rows between are nothing', () => expect(read([], row('S1'), ['', '']).problems).toEqual([]));
});
