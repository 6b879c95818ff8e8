/** The hub's own store: one read and one atomic write a operation, whatever it touches. */
import { a1Of } from '../../src/google/a1';
import { bodyOf, WRITTEN_FIELDS, writtenOf, type WriteAnswer } from '../../src/google/written';
import type { CellValue, Grid, SheetRange } from '../../src/ports';
import { openSession, type Session } from '../../src/store/session';
import { TABLES } from '../../src/store/tables';
import type { Sheet } from './sheet';
import type { Line, Store } from './work';

const STAMP = { at: '2026-11-24T09:00:00.000Z', by: 'ada@hub.example' };

interface Matched {
  valueRanges?: { valueRange: { values?: CellValue[][] } }[];
}

/** The port as `src/google/grid.ts` fills it, without Apps Script in between. */
const gridOf = ({ call, id }: Sheet): Grid => ({
  id: () => id,
  link: (other) => other,
  read(ranges) {
    const dataFilters = ranges.map(({ sheetId, rows }: SheetRange) => ({
      gridRange: { sheetId, ...(rows === undefined ? {} : { startRowIndex: 0, endRowIndex: rows }) },
    }));
    const body = {
      dataFilters,
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    };
    const answer = call('Spreadsheets.Values.batchGetByDataFilter', [body, id]) as Matched;
    return ranges.map((_, index) => answer.valueRanges?.[index]?.valueRange.values ?? []);
  },
  write(requests, asked = []) {
    const body = bodyOf(
      requests,
      asked.map((box) => a1Of(TABLES.nextSteps.title, box)),
    );
    const options = asked.length > 0 ? [{ fields: WRITTEN_FIELDS }] : [];
    return writtenOf(call('Spreadsheets.batchUpdate', [body, id, ...options]) as WriteAnswer, asked);
  },
  structure() {
    throw new Error('No operation of the bench asks for the structure.');
  },
  regional() {
    throw new Error('No operation of the bench asks for language and time zone.');
  },
});

const rowOf = (row: Line): Parameters<Session['add']>[1] & object => ({
  id: row.ID,
  academy: row.Academy,
  visit: row['Agreed at'],
  text: row['Next step'],
  owner: row.Owner,
  due: row.Due,
  carried: row['Carried on'],
});

export function ours(sheet: Sheet): Store {
  const open = (whole: boolean): Session =>
    openSession(
      { grid: gridOf(sheet), books: { grid: () => gridOf(sheet) } },
      STAMP,
      whole ? { tables: ['nextSteps'] } : { tables: [], appends: ['nextSteps'] },
    );
  const of = (session: Session, academy: string) =>
    session.rows('nextSteps').filter((row) => row.academy === academy);
  return {
    name: 'education-hub',
    async insert(rows) {
      const session = open(false);
      session.add('nextSteps', ...rows.map((row) => rowOf(row) as never));
      session.commit();
    },
    query: async (academy) => of(open(true), academy).length,
    async update(academy) {
      const session = open(true);
      for (const { id, carried } of of(session, academy))
        session.change('nextSteps', id, { carried: carried + 1 });
      session.commit();
    },
    async delete(academy) {
      const session = open(true);
      for (const { id } of of(session, academy)) session.remove('nextSteps', id);
      session.commit();
    },
  };
}
