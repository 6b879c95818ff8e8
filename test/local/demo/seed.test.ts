import { DEMO_NOW, seedDemo } from '../../../local/demo/seed';
import { appendRows, setCell, type Target } from '../../../local/demo/load';
import { createWorkspace, type Workspace } from '../../../local/workspace';
import { builtBundle } from '../../support/bundle';
import { demoTrust, latestLevels, rows, text } from './demo-trust';

const OWNER = 'hub.owner@hub.example';
const fresh = (): Workspace =>
  createWorkspace({ bundle: builtBundle(), now: '2026-11-24T07:00:00.000Z', owner: OWNER });

/** Unformatted values of a sheet, as header -> value. */
function sheetRows(workspace: Workspace, sheetId: number): Record<string, unknown>[] {
  const body = { dataFilters: [{ gridRange: { sheetId } }], valueRenderOption: 'UNFORMATTED_VALUE' };
  const args = [body, workspace.id];
  const answer = workspace.sheets.call('Spreadsheets.Values.batchGetByDataFilter', args, OWNER) as {
    valueRanges: { valueRange: { values: unknown[][] } }[];
  };
  const [headers = [], ...values] = answer.valueRanges[0]?.valueRange.values ?? [];
  return values.map((row) =>
    Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? ''])),
  );
}

describe('a fresh Workspace becomes the demonstration', () => {
  const workspace = fresh();
  seedDemo(workspace);
  const trust = demoTrust();

  test('the clock stands at eight on the day', () => {
    expect(workspace.clock.now()).toBe(DEMO_NOW);
  });

  test.each([
    ['Visits', 201],
    ['Judgements', 203],
    ['Steps done', 205],
    ['Academies', 103],
  ])('%s: as many rows as were made, with the same ids', (title, sheetId) => {
    const ids = sheetRows(workspace, sheetId).map((row) => row['ID']);
    expect(ids).toEqual(rows(trust, title).map((row) => row['ID']));
  });

  test('positions are what the hub folds from the ledger: the levels that the rows alone give', () => {
    const rank: Record<string, number> = { below: 0, 'working-towards': 1, expected: 2, strength: 3 };
    const levels = latestLevels(trust);
    const positions = sheetRows(workspace, 301);
    expect(positions).toHaveLength([...levels.values()].reduce((sum, found) => sum + found.size, 0));
    for (const row of positions) {
      const level = levels.get(String(row['Academy']))?.get(String(row['Indicator']));
      expect(rank[String(row['Level'])]).toBe(level);
    }
  });

  test('today’s categories as the hub counts them: 3 Lighthouse, 7 Aspiring, 4 Emerging, 2 unplaced', () => {
    const counts = sheetRows(workspace, 404).pop();
    expect([
      counts?.['Lighthouse'],
      counts?.['Aspiring'],
      counts?.['Emerging'],
      counts?.['Unplaced'],
    ]).toEqual([3, 7, 4, 2]);
  });

  test('the hub can read every cell, and every job went well', () => {
    const health = JSON.stringify(workspace.sheets.snapshot(workspace.id, 2));
    expect(health).toContain('No data problems.');
    const runs = sheetRows(workspace, 402);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.filter((row) => row['State'] !== 'done')).toEqual([]);
  });

  test('the workbook is shared with those who record visits in it; the owner is there once', () => {
    const emails = sheetRows(workspace, 104).map((row) => String(row['E-mail']));
    expect(emails.filter((email) => email === OWNER)).toHaveLength(1);
    const roles = new Map(workspace.users.list().map(({ email, role }) => [email, String(role)]));
    for (const person of rows(trust, 'People')) {
      const role = roles.get(text(person, 'E-mail'));
      const records =
        ['md', 'deputy-md', 'national-director', 'regional-ceo'].includes(text(person, 'Role')) ||
        person['Unit'] === 'mad';
      if (person['Role'] === 'hub-owner') expect(role).toBe('owner');
      else expect(role).toBe(person['Active'] === true && records ? 'writer' : undefined);
    }
  });

  test('a Regional CEO opens the sidebar and sees the region, most overdue first', () => {
    const ceo = rows(trust, 'Regions').find((row) => row['ID'] === 'R2')?.['Regional CEO'];
    const email = text(rows(trust, 'People').find((row) => row['ID'] === ceo) ?? {}, 'E-mail');
    const answer = workspace.as(email).api('open-sidebar');
    if (!answer.ok) throw new Error(answer.error.message);
    const model = answer.result as {
      trustName: string;
      academies: { id: string; support: { overdueBy: number } }[];
    };
    expect(model.trustName).toBe('Northlight Academies Trust');
    // Last support visits 21, 17, 14 and 9 school days ago; due after 10: 11, 7 and 4 overdue, one not.
    expect(model.academies.slice(0, 4).map(({ id, support }) => `${id} ${support.overdueBy}`)).toEqual([
      'A08 11',
      'A05 7',
      'A07 4',
      'A06 0',
    ]);
  });
});

test('set-up that fails stops the seeding with its words', () => {
  const error = { code: 'busy', message: 'Somebody else is at it.', remedy: 'Try again.' };
  const refusing = Object.create(fresh(), {
    as: { value: () => ({ api: () => ({ ok: false, error }) }) },
  }) as Workspace;
  expect(() => seedDemo(refusing)).toThrow('Set-up stopped at “sheets”: Somebody else is at it. Try again.');
});

test('a job that fails in the hub’s first tick stops it too: no demonstration without positions', () => {
  const workspace = fresh();
  const tick = (): ReturnType<Workspace['tick']> => {
    let written = 0;
    // The first write of a first tick notes where the script lives.
    const second = (call: string): boolean => /batchUpdate/.test(call) && (written += 1) === 2;
    workspace.faults.fail(second, new Error('Too large.'), 1);
    return workspace.tick();
  };
  const failing = Object.create(workspace, { tick: { value: tick } }) as Workspace;
  expect(() => seedDemo(failing)).toThrow('integrity:2026-11-24 failed: ');
});

describe('loading', () => {
  const target = (headers: string[]): { target: Target; sent: unknown[] } => {
    const sent: unknown[] = [];
    const call = (method: string, args: unknown[]): unknown => {
      if (method === 'Spreadsheets.get') return { sheets: [{ properties: { sheetId: 7, title: 'Things' } }] };
      if (method === 'Spreadsheets.batchUpdate') return void sent.push(args[0]);
      return { valueRanges: [{ valueRange: { values: [headers, ['first', 1]] } }] };
    };
    return { target: { sheets: { call }, workbook: 'w', owner: OWNER }, sent };
  };

  test('columns are found by their headers, wherever they stand; cells are typed', () => {
    const { target: to, sent } = target(['Note', 'ID', 'Due', 'Active', 'Number']);
    appendRows(to, { Things: [{ ID: '007', Note: '', Due: '1900-01-01', Active: false, Number: 0 }] });
    const values = [
      {},
      { userEnteredValue: { stringValue: '007' } },
      { userEnteredValue: { numberValue: 2 } },
      { userEnteredValue: { boolValue: false } },
      { userEnteredValue: { numberValue: 0 } },
    ];
    expect(sent).toEqual([
      { requests: [{ appendCells: { sheetId: 7, rows: [{ values }], fields: 'userEnteredValue' } }] },
    ]);
  });

  test('one cell of one row', () => {
    const { target: to, sent } = target(['ID', 'Value']);
    setCell(to, 'Things', 'first', 'Value', 'new');
    const start = { sheetId: 7, rowIndex: 1, columnIndex: 1 };
    const cells = [{ values: [{ userEnteredValue: { stringValue: 'new' } }] }];
    expect(sent).toEqual([
      { requests: [{ updateCells: { start, rows: cells, fields: 'userEnteredValue' } }] },
    ]);
  });

  test('a sheet, a column or a row that is not there is named', () => {
    const { target: to } = target(['ID']);
    expect(() => appendRows(to, { Others: [] })).toThrow('no sheet “Others”');
    expect(() => appendRows(to, { Things: [{ Colour: 'red' }] })).toThrow('no column “Colour”');
    expect(() => setCell(to, 'Things', 'second', 'ID', 'x')).toThrow('Things has no second');
  });
});
