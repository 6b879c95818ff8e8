/** One workbook with the sheet `Next steps` on the local Workspace's engine, and the count of what is asked of it. */
import { callSheets } from '../../local/google/sheets-service';
import { createCloud } from '../../local/rest/cloud';
import { serveRest } from '../../local/rest/server';
import { TABLES } from '../../src/store/tables';
import { HEADERS, lines, ROWS } from './work';

/** What a operation cost. */
export interface Cost {
  calls: number;
  cellsRead: number;
  cellsWritten: number;
}

export interface Sheet {
  id: string;
  sheetId: number;
  title: string;
  /** A method of the Sheets service, counted. */
  call(method: string, args: unknown[]): unknown;
  /** Where the same engine answers REST. */
  url: string;
  /** What was asked for since this was last asked. */
  spent(): Cost;
  /** Every cell below the headers that holds something, as text, row by row. */
  rows(): string[][];
  close(): Promise<void>;
}

export const ACTOR = 'ada@hub.example';

const META = ['Rev', 'Created at', 'Created by', 'Updated at', 'Updated by'];

const cell = (value: string | number): object => ({
  userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
});

/** The headers, and the rows that are there from the start, each cell typed. */
function firstRows(): object[] {
  const headers = [...HEADERS, ...META].map(cell);
  const rows = lines(1, ROWS).map((line) => [
    ...HEADERS.map((header) => (header === 'Due' ? cell(46360) : cell(line[header]))),
    ...[1, '2026-11-24', ACTOR, '2026-11-24', ACTOR].map(cell),
  ]);
  return [{ values: headers }, ...rows.map((values) => ({ values }))];
}

function workbook(call: Sheet['call']): string {
  const { sheetId, title } = TABLES.nextSteps;
  const properties = { sheetId, title, gridProperties: { rowCount: 1200, columnCount: 12 } };
  const made = call('Spreadsheets.create', [{ sheets: [{ properties }] }]) as { spreadsheetId: string };
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  const updateCells = { start, rows: firstRows(), fields: 'userEnteredValue' };
  call('Spreadsheets.batchUpdate', [{ requests: [{ updateCells }] }, made.spreadsheetId]);
  return made.spreadsheetId;
}

/** A fresh workbook, its making not counted. Quotas are off: some peers would never end within them. */
export async function freshSheet(): Promise<Sheet> {
  let cost: Cost = { calls: 0, cellsRead: 0, cellsWritten: 0 };
  const world = createCloud({
    now: '2026-11-24T09:00:00.000Z',
    limits: false,
    onCall({ cellsRead, cellsWritten }) {
      cost.calls += 1;
      cost.cellsRead += cellsRead;
      cost.cellsWritten += cellsWritten;
    },
  });
  const rest = await serveRest(world);
  const { sheetId, title } = TABLES.nextSteps;
  const call: Sheet['call'] = (method, args) => callSheets(world, method, args, ACTOR);
  const id = workbook(call);
  const spent = (): Cost => {
    const now = cost;
    cost = { calls: 0, cellsRead: 0, cellsWritten: 0 };
    return now;
  };
  spent();
  const rows = (): string[][] => {
    const found = call('Spreadsheets.Values.get', [id, `'${title}'`]) as { values?: string[][] };
    spent();
    return (found.values ?? []).slice(1);
  };
  return { id, sheetId, title, call, url: rest.url, spent, rows, close: rest.close };
}
