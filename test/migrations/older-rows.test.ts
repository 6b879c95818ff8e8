import { VISIT_KINDS } from '../../src/hub/monitoring/visit/visit';
import type { Column } from '../../src/store/column';
import type { AnyTable } from '../../src/store/layout';
import { loadTable } from '../../src/store/loaded-table';
import { encode } from '../../src/store/codec';
import { SCHEMA_VERSION } from '../../src/store/schema';
import { TABLES, type TableName } from '../../src/store/tables';
import type { CellValue } from '../../src/ports';

const NAMES = Object.keys(TABLES) as TableName[];
const tableOf = (name: TableName): AnyTable => TABLES[name] as unknown as AnyTable;
const noMarks = (): Record<string, number> => ({});

/** A value that a column of this kind can hold. */
function sample({ kind, choices, completes, holds }: Column): unknown {
  if (kind === 'choice') return choices?.find((one) => one !== '') ?? '';
  if (kind === 'json') return jsonSample(completes, holds);
  const plain = { text: 'x', 'long text': 'x', date: '2026-11-24', number: 1, 'yes/no': true };
  return kind === 'list' || kind === 'lines' ? [choices?.[0] ?? 'x'] : plain[kind];
}

/** The emptiest data that a json column takes: what an earlier release would have written. */
function jsonSample(completes: Column['completes'], holds: Column['holds']): unknown {
  const candidates = [
    {},
    [],
    [{ on: '2026-11-24', level: 'expected' }],
    { overall: 'Good' },
    { inclusion: 'Secure' },
  ];
  return candidates.find((one) => holds?.(completes?.(one) ?? one) ?? true);
}

/** One row of a sheet that has these columns only. */
function sheet(columns: [string, Column][]): CellValue[][] {
  const cell = (column: Column): CellValue => {
    const { userEnteredValue = {} } = encode(column, sample(column));
    return (Object.values(userEnteredValue)[0] as CellValue | undefined) ?? '';
  };
  const headers = [...columns.map(([, { header }]) => header), 'Rev'];
  return [headers, [...columns.map(([, column]) => cell(column)), 1]];
}

/** Table, column and the version before the column came. */
const LATER = NAMES.flatMap((name) =>
  Object.entries(tableOf(name).columns).flatMap(([property, { since }]) =>
    since === undefined ? [] : [[name, property, since] as const],
  ),
);

describe('a workbook from before a release', () => {
  test('whatever a release adds may be empty: no such column is asked of rows that never had it', () => {
    const asked = LATER.filter(([name, property]) => {
      const column = tableOf(name).columns[property];
      return column?.required === true && column.choices?.includes('') !== true;
    });
    expect(asked).toEqual([]);
    expect(LATER.filter(([, , since]) => since > SCHEMA_VERSION)).toEqual([]);
    const toCome = NAMES.filter((name) => (tableOf(name).since ?? 0) > SCHEMA_VERSION);
    // A sheet or column that says `since` without a line in `releases.ts` would never be made.
    expect(toCome).toEqual([]);
  });

  test.each(NAMES)(
    '%s: no row is unreadable without what came later, column by column and all at once',
    (name) => {
      const table = tableOf(name);
      const columns = Object.entries(table.columns);
      for (let version = 0; version <= SCHEMA_VERSION; version += 1) {
        const known = columns.filter(([, { since = 0 }]) => since <= version);
        const read = loadTable(name, sheet(known), noMarks, version);
        expect({ version, problems: read.problems }).toEqual({ version, problems: [] });
        expect(read.rows).toHaveLength(1);
        expect(Object.keys(read.rows[0] ?? {})).toEqual(expect.arrayContaining(Object.keys(table.columns)));
      }
    },
  );

  test('a column that is this release’s own, or older, is missed all the same', () => {
    const columns = Object.entries(tableOf('people').columns).filter(([property]) => property !== 'role');
    expect(() => loadTable('people', sheet(columns), noMarks, 0)).toThrow('has no column “Role”');
  });

  test('a standing from before a kind of visit came has had none of it', () => {
    const [headers = [], row = []] = sheet(Object.entries(tableOf('standings').columns));
    row[headers.indexOf('Recent visits')] = '{"support":["2026-11-02"]}';
    const { rows, problems } = loadTable('standings', [headers, row], noMarks, SCHEMA_VERSION);
    expect(problems).toEqual([]);
    const none = Object.fromEntries(VISIT_KINDS.map((kind) => [kind, []]));
    expect(rows[0]?.recent).toEqual({ ...none, support: ['2026-11-02'] });
  });

  test.each(['[]', '"x"', '{"support":"2026-11-02"}'])(
    'a standing that holds %s is still reported',
    (stored) => {
      const [headers = [], row = []] = sheet(Object.entries(tableOf('standings').columns));
      row[headers.indexOf('Recent visits')] = stored;
      expect(loadTable('standings', [headers, row], noMarks, SCHEMA_VERSION).problems).toHaveLength(1);
    },
  );
});
