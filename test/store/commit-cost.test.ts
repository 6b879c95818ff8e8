import type { CellBox, CellValue, Grid, SheetsRequest } from '../../src/ports';
import { encode } from '../../src/store/codec';
import { valueOf } from '../../src/store/commit';
import { allColumns, type AnyTable } from '../../src/store/layout';
import { openSession } from '../../src/store/session';
import { TABLES } from '../../src/store/tables';

const table = TABLES.nextSteps as unknown as AnyTable;
const step = (id: string) => ({
  ...{ id, academy: 'A1', visit: 'V1', text: 'Read aloud', owner: 'Pia', due: '2026-12-01', carried: 0 },
  ...{ rev: 1, createdAt: 'now', createdBy: 'x', updatedAt: 'now', updatedBy: 'x' },
});
const row = (id: string): CellValue[] =>
  Object.entries(allColumns(table)).map(([property, column]) =>
    valueOf(encode(column, (step(id) as Record<string, unknown>)[property])),
  );
const headers = Object.values(allColumns(table)).map(({ header }) => header);

/** A sheet of two steps, in rows 2 and 3; keeps what is sent and answers as if all went right. */
function watched(): { grid: Grid; sent: { requests: SheetsRequest[]; asked: CellBox[] }[] } {
  const sent: { requests: SheetsRequest[]; asked: CellBox[] }[] = [];
  const values = [headers, row('S1'), row('S2')];
  const grid = {
    read: () => [values],
    write: (requests: SheetsRequest[], asked: CellBox[] = []) => {
      sent.push({ requests, asked });
      const cells = asked.map(({ top, bottom, left, right }) =>
        values.slice(top, bottom).map((cell) => cell.slice(left, right)),
      );
      return { cells, found: requests.filter((one) => 'findReplace' in one).map(() => 1) };
    },
  };
  return { grid: grid as unknown as Grid, sent };
}

const books = {
  grid: (): never => {
    throw new Error('No other book is asked.');
  },
};
const session = (grid: Grid) =>
  openSession({ grid, books }, { at: 'later', by: 'y' }, { tables: ['nextSteps'] });

describe('what a commit asks for beside its write', () => {
  test('rows that are only added: the line of headers', () => {
    const { grid, sent } = watched();
    const adding = session(grid);
    adding.add('nextSteps', step('S3'));
    adding.commit();
    expect(sent.map(({ requests, asked }) => [requests.map((one) => Object.keys(one)[0]), asked])).toEqual([
      [['appendCells'], [{ sheetId: table.sheetId, top: 0, bottom: 1, left: 0, right: headers.length }]],
    ]);
  });

  test('a row that is changed: the line of headers and its ID, which is not written', () => {
    const { grid, sent } = watched();
    const changing = session(grid);
    changing.change('nextSteps', 'S2', { carried: 1 });
    changing.commit();
    const { sheetId } = table;
    expect(sent[0]?.asked).toEqual([
      { sheetId, top: 0, bottom: 1, left: 0, right: headers.length },
      { sheetId, top: 2, bottom: 3, left: 0, right: 1 },
    ]);
    expect(JSON.stringify(sent[0]?.requests)).not.toContain('"S2"');
  });

  test('a row that is removed: no cells, but its ID is searched for in its place just before', () => {
    const { grid, sent } = watched();
    const removing = session(grid);
    removing.remove('nextSteps', 'S1');
    removing.commit();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.asked).toEqual([]);
    expect(sent[0]?.requests).toMatchObject([
      { findReplace: { find: 'S1', matchEntireCell: true, range: { startRowIndex: 1, endRowIndex: 2 } } },
      { deleteDimension: { range: { startIndex: 1, endIndex: 2 } } },
    ]);
  });
});
