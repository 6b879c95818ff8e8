import { createHash } from 'node:crypto';
import { makeTrust } from '../../../local/demo/trust';
import { addDays, easter, serialOf, weekday } from '../../../local/demo/day';
import { idAt } from '../../../local/demo/row';
import { toSerial } from '../../../src/hub/time/date';
import { decode } from '../../../src/store/codec';
import { allColumns, type AnyTable } from '../../../src/store/layout';
import { BOOK_TABLES } from '../../../src/store/tables';
import { demoTrust, rows, text, TODAY } from './demo-trust';

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the same seed', () => {
  test('gives the same rows', () => {
    const again = makeTrust({ seed: 2026, academies: 16, years: 2.5, today: TODAY });
    expect(hash(again)).toBe(hash(demoTrust()));
  });

  test('another gives others', () => {
    const other = makeTrust({ seed: 2027, academies: 16, years: 2.5, today: TODAY });
    expect(hash(other)).not.toBe(hash(demoTrust()));
  });

  test('more academies do not change the words of the first', () => {
    const longer = makeTrust({ seed: 2026, academies: 17, years: 2.5, today: TODAY });
    const names = rows(longer, 'Academies').map((row) => row['Academy']);
    expect(names.slice(0, 16)).toEqual(rows(demoTrust(), 'Academies').map((row) => row['Academy']));
  });

  test('a trust without academies or years is refused', () => {
    expect(() => makeTrust({ seed: 1, academies: 0, years: 2, today: TODAY })).toThrow('needs an academy');
    expect(() => makeTrust({ seed: 1, academies: 1, years: 0.5, today: TODAY })).toThrow('and a year');
  });
});

const tables = Object.values(BOOK_TABLES.hub) as unknown as AnyTable[];
const tableOf = (title: string): AnyTable => tables.find((table) => table.title === title) as AnyTable;
const asInSheet = (header: string, kind: string, value: unknown): never =>
  (kind === 'date' && value !== '' ? toSerial(String(value)) : value) as never;

describe('rows fit the sheets of the hub', () => {
  const titles = Object.keys(demoTrust());

  test('every sheet is one of the hub’s, and what the hub keeps by itself is left to it', () => {
    expect(titles.filter((title) => !tableOf(title))).toEqual([]);
    for (const own of ['Positions', 'Standings', 'Reports', 'Runs', 'Requests', 'Settings', 'Rubrics'])
      expect(titles).not.toContain(own);
  });

  test.each(titles)('%s: exactly its columns, every cell readable', (title) => {
    const columns = Object.values(allColumns(tableOf(title)));
    const headers = columns.map(({ header }) => header).sort();
    for (const row of rows(demoTrust(), title)) {
      expect(Object.keys(row).sort()).toEqual(headers);
      for (const column of columns) {
        const decoded = decode(column, asInSheet(column.header, column.kind, row[column.header]));
        if ('expected' in decoded)
          throw new Error(`${title} ${text(row, 'ID')} ${column.header}: ${decoded.expected}`);
      }
    }
  });

  test.each(titles)('%s: no id twice', (title) => {
    const ids = rows(demoTrust(), title).map((row) => row['ID']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('days', () => {
  test('Easter, as in the almanac', () => {
    expect([2024, 2025, 2026, 2027, 2028].map(easter)).toEqual([
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
    ]);
  });

  test('a serial is the sheet’s: 1 January 1900 is 2', () => {
    expect(serialOf('1900-01-01')).toBe(2);
    expect(serialOf(TODAY)).toBe(toSerial(TODAY));
  });

  test('weekdays and steps', () => {
    expect(weekday(TODAY)).toBe(2);
    expect(weekday('2026-11-29')).toBe(7);
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  test('an id begins with its time in ten symbols: 2^50 - 1 milliseconds are ten times the last symbol', () => {
    expect(idAt(2 ** 50 - 1, () => 0)).toBe('ZZZZZZZZZZ0000000000000000');
    expect(idAt(32, () => 0).slice(0, 10)).toBe('0000000010');
  });
});

describe('more of it for a bench', () => {
  const cellsOf = (trust: Record<string, object[]>): number =>
    Object.values(trust).reduce((sum, list) => sum + list.length * Object.keys(list[0] ?? {}).length, 0);

  test.each([
    { academies: 100, regions: 7, least: 9_000, most: 1_000_000 },
    { academies: 1000, regions: 63, least: 90_000, most: 9_000_000 },
  ])('$academies academies with five years', ({ academies, regions, least, most }) => {
    const trust = makeTrust({ seed: 1, academies, years: 5, today: TODAY });
    expect(rows(trust, 'Academies')).toHaveLength(academies);
    expect(rows(trust, 'Regions')).toHaveLength(regions);
    expect(new Set(rows(trust, 'Academies').map((row) => row['Academy'])).size).toBe(academies);
    expect(new Set(rows(trust, 'People').map((row) => row['E-mail'])).size).toBe(
      rows(trust, 'People').length,
    );
    expect(rows(trust, 'Visits').length).toBeGreaterThan(least);
    expect(rows(trust, 'Judgements').length).toBeGreaterThan(least);
    expect(cellsOf(trust)).toBeLessThan(most);
    expect(text(rows(trust, 'Visits')[0] ?? {}, 'Date') < '2021-10-01').toBe(true);
    const long = rows(trust, 'Judgements').map((row) => row['Narrative']);
    expect(new Set(long).size).toBeLessThan(2500);
  });
});
