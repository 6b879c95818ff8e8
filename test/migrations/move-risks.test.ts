import type { Workspace } from '../../local/workspace';
import { migrate, type Migrating } from '../../src/store/migrations/migrate';
import { MIGRATIONS } from '../../src/store/migrations/migrations';
import { SCHEMA_KEY, SCHEMA_VERSION } from '../../src/store/schema';
import type { Workbooks } from '../../src/store/session';
import { TABLES } from '../../src/store/tables';
import { overwrite, placeOf } from '../hands/hands';
import { idOf } from '../support/book-of-sheet';
import { builtBundle } from '../support/bundle';
import { ask } from '../support/small-trust';
import { rowsOf } from '../support/visits';
import { keptWorkbook, openKept, type KeptWorkbook } from './kept';
import { cutting, workbooksOf } from './store';

/** The sheet in which the register lay until release 002. */
const BEFORE = 701;

/** Up to the release that moves the register; what later ones do is theirs to count. */
const UPTO = MIGRATIONS.filter(({ version }) => version <= 2);

const kept = keptWorkbook('001-books');
const [HEADERS = [], ...ROWS] = kept.sheets.find(({ sheetId }) => sheetId === BEFORE)?.rows ?? [];
const RISKS = ROWS.map((row) => Object.fromEntries(HEADERS.map((header, at) => [header, row[at] ?? ''])));

const opened = (changed: KeptWorkbook = kept): Workspace => openKept(changed, builtBundle());
const risks = (workspace: Workspace) => rowsOf(workspace, TABLES.risk.sheetId);
const setting = (workspace: Workspace, id: string): unknown =>
  rowsOf(workspace, TABLES.settings.sheetId).find(({ ID }) => ID === id)?.['Value'];
const sheetsOf = (workspace: Workspace): number[] =>
  (
    workspace.sheets.call(
      'Spreadsheets.get',
      [workspace.id, { fields: 'sheets.properties.sheetId' }],
      workspace.owner,
    ) as { sheets: { properties: { sheetId: number } }[] }
  ).sheets.map(({ properties }) => properties.sheetId);

function expectMoved(workspace: Workspace, version = SCHEMA_VERSION): void {
  expect(risks(workspace)).toEqual(RISKS);
  expect(sheetsOf(workspace)).not.toContain(BEFORE);
  expect(setting(workspace, SCHEMA_KEY)).toBe(String(version));
}

describe('the risk register of release 001', () => {
  test('is not empty', () => {
    expect(RISKS.length).toBeGreaterThan(3);
  });

  test('is moved by the clock, row by row as it was, and then listed and changed there', () => {
    const workspace = opened();
    const writer = String(RISKS[0]?.['Created by']);
    const list = () => workspace.as(writer).web.api('list-records', { kind: 'risk' });
    expect(list()).toMatchObject({ ok: false, error: { code: 'migration-due' } });
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    expectMoved(workspace);
    const { records } = (list() as { result: { records: { id: string; rev: number }[] } }).result;
    expect(records).toHaveLength(RISKS.length);
    const [first] = records;
    const move = { kind: 'risk', id: first?.id, rev: first?.rev, state: 'closed', reason: 'Over.' };
    const moved = workspace.as(writer).web.api('move-record', move, '01KEPTM0000000000000000000');
    expect(moved).toMatchObject({ ok: true });
  });

  test('is moved by set-up too', () => {
    const workspace = opened();
    const { report } = ask<{ report: string[] }>(workspace, workspace.owner, 'set-up', { step: 'sheets' });
    expect(report.join(' ')).toContain('Moved the risk register');
    expectMoved(workspace);
  });

  test.each([
    ['was never made', ''],
    ['is not wanted', 'operations'],
  ])('an Operations workbook that %s is made for it, since no row is thrown away', (_, unitsOff) => {
    const { 'book:operations': gone, ...properties } = kept.properties;
    expect(gone).toBeDefined();
    const books = (kept.books ?? []).filter(({ book }) => book !== 'book:operations');
    const workspace = opened({ ...kept, properties, books });
    const { sheetId } = TABLES.settings;
    overwrite(workspace, sheetId, placeOf(workspace, sheetId, 'unitsOff', 'Value'), unitsOff);
    workspace.tick();
    expectMoved(workspace);
    expect(setting(workspace, 'operationsWorkbook')).toBe(idOf(workspace, 'operations'));
  });

  test('an account that does not own the hub’s files leaves it to the clock', () => {
    const workspace = opened();
    workspace.properties.of('').set('keeper', 'somebody.else@northlight.example');
    ask(workspace, workspace.owner, 'set-up', { step: 'sheets' });
    expect(setting(workspace, SCHEMA_KEY)).toBe('1');
    expect(sheetsOf(workspace)).toContain(BEFORE);
  });

  test('an empty register leaves no trace, and no workbook is made for it', () => {
    const sheets = kept.sheets.map((sheet) =>
      sheet.sheetId === BEFORE ? { ...sheet, rows: sheet.rows.slice(0, 1) } : sheet,
    );
    const { 'book:operations': gone, ...properties } = kept.properties;
    const workspace = opened({ ...kept, sheets, properties, books: [] });
    workspace.tick();
    expect(gone).toBeDefined();
    expect(sheetsOf(workspace)).not.toContain(BEFORE);
    expect(idOf(workspace, 'operations')).toBe('');
  });
});

const migrating = (workbooks: Workbooks, book: Migrating['book']): Migrating => {
  let made = 0;
  return {
    ...{ workbooks, book, stamp: { at: '2026-11-24T09:00:00.000Z', by: 'hub@hub.example' } },
    nextId: () => `LOG${(made += 1)}`,
    editors: () => ({ keepers: [], writers: [] }),
    ready: () => true,
    hasTime: () => true,
  };
};

describe('cut while it is moved', () => {
  const prepared = (): Workspace => {
    const workspace = opened();
    migrate(migrating(workbooksOf(workspace), 'operations'));
    return workspace;
  };

  // The version, then in turn: a look and a read of the hub, a look and a read of the book, and the write; the same four
  // calls find nothing left; then a look, a read and the write that deletes the sheet: 1 + 5 + 4 + 3 = 13.
  const CALLS = 13;

  test(`it takes ${CALLS} calls`, () => {
    expect(() => migrate(migrating(cutting(workbooksOf(prepared()), CALLS, true), 'hub'), UPTO)).toThrow(
      'cut',
    );
    migrate(migrating(cutting(workbooksOf(prepared()), CALLS + 1, true), 'hub'), UPTO);
  });

  const cuts = Array.from({ length: CALLS }, (_, at) => [at + 1, false] as const);
  test.each([...cuts, ...cuts.map(([at]) => [at, true] as const)])(
    'at call %i (after Google did it: %s), no row is lost or there twice, and the next run ends it',
    (at, after) => {
      const workspace = prepared();
      const workbooks = workbooksOf(workspace);
      expect(() => migrate(migrating(cutting(workbooks, at, after), 'hub'), UPTO)).toThrow('cut');
      const moved = setting(workspace, SCHEMA_KEY) === '2';
      expect(sheetsOf(workspace).includes(BEFORE)).toBe(!moved);
      if (moved) expect(risks(workspace)).toEqual(RISKS);
      migrate(migrating(workbooks, 'hub'), UPTO);
      expectMoved(workspace, 2);
    },
  );

  test('what an older build changed in between is not lost', () => {
    const workspace = prepared();
    const workbooks = workbooksOf(workspace);
    expect(() => migrate(migrating(cutting(workbooks, 6, true), 'hub'), UPTO)).toThrow('cut');
    expect(risks(workspace)).toEqual(RISKS);
    const id = String(RISKS[1]?.['ID']);
    // Sheets know it as the hub's own: it is no table of this release.
    for (const [header, value] of [
      ['Risk', 'Said otherwise'],
      ['Rev', 2],
    ] as const) {
      const column = HEADERS.indexOf(header);
      const userEnteredValue = typeof value === 'number' ? { numberValue: value } : { stringValue: value };
      const start = { sheetId: BEFORE, rowIndex: 2, columnIndex: column };
      const request = {
        updateCells: { start, rows: [{ values: [{ userEnteredValue }] }], fields: 'userEnteredValue' },
      };
      workspace.sheets.call(
        'Spreadsheets.batchUpdate',
        [{ requests: [request] }, workspace.id],
        workspace.owner,
      );
    }
    migrate(migrating(workbooks, 'hub'), UPTO);
    expect(risks(workspace)).toHaveLength(RISKS.length);
    expect(risks(workspace).find(({ ID }) => ID === id)).toMatchObject({ Risk: 'Said otherwise', Rev: 2 });
  });
});
