import { migrate, type Migrating } from '../../src/store/migrations/migrate';
import type { Migration } from '../../src/store/migrations/migration';
import { SCHEMA_KEY, SCHEMA_VERSION } from '../../src/store/schema';
import { TABLES } from '../../src/store/tables';
import type { Workbooks } from '../../src/store/session';
import type { Workspace } from '../../local/workspace';
import { overwrite, placeOf } from '../hands/hands';
import { ask, CEO, OWNER, smallTrust } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';
import { cutting, workbooksOf } from './store';

const { settings, regions, log } = TABLES;

const setVersion = (workspace: Workspace, value: string): void =>
  overwrite(workspace, settings.sheetId, placeOf(workspace, settings.sheetId, SCHEMA_KEY, 'Value'), value);

const versionOf = (workspace: Workspace): unknown =>
  rowsOf(workspace, settings.sheetId).find(({ ID }) => ID === SCHEMA_KEY)?.['Value'];

/** Puts a mark behind the name of each region, one a portion; those that have it are done. */
const MARKING: Migration = {
  version: SCHEMA_VERSION + 1,
  words: 'Marked the regions.',
  reads: ['regions'],
  change(before) {
    const { rows, rowOf, layout } = before('regions');
    const left = rows.filter(({ name }) => !name.endsWith('!'));
    const requests = left.slice(0, 1).map(({ id, name }) => ({
      updateCells: {
        start: {
          sheetId: regions.sheetId,
          rowIndex: rowOf.get(id) ?? 0,
          columnIndex: layout.columns['name'] ?? 0,
        },
        rows: [{ values: [{ userEnteredValue: { stringValue: `${name}!` } }] }],
        fields: 'userEnteredValue',
      },
    }));
    return { requests, last: left.length <= 1 };
  },
};
const NEXT: Migration = { version: SCHEMA_VERSION + 2, words: 'Nothing but a number.' };

const migrating = (workbooks: Workbooks, hasTime = (): boolean => true): Migrating => {
  let made = 0;
  return {
    workbooks,
    book: 'hub',
    stamp: { at: '2026-11-24T09:00:00.000Z', by: OWNER },
    nextId: () => `LOG${(made += 1)}`,
    ready: () => true,
    editors: () => ({ keepers: [OWNER], writers: [OWNER] }),
    hasTime,
  };
};

const names = (workspace: Workspace): unknown[] =>
  rowsOf(workspace, regions.sheetId).map(({ Region }) => Region);

describe('migrations', () => {
  const ALL = [MARKING, NEXT];

  test('run in their order, each with its number and a line in the log', () => {
    const workspace = smallTrust();
    const { done, version } = migrate(migrating(workbooksOf(workspace)), ALL);
    expect(done).toEqual(['Marked the regions.', 'Nothing but a number.']);
    expect(version).toBe(SCHEMA_VERSION + 2);
    expect(names(workspace)).toEqual(['North!', 'South!']);
    expect(versionOf(workspace)).toBe(String(SCHEMA_VERSION + 2));
    const lines = rowsOf(workspace, log.sheetId).filter(({ Action }) => Action === 'migrate');
    expect(lines.map(({ Summary }) => Summary)).toEqual(done);
  });

  test('stop when there is no time, and go on with the portion that is next', () => {
    const workspace = smallTrust();
    let portions = 1;
    const first = migrate(
      migrating(workbooksOf(workspace), () => (portions -= 1) >= 0),
      ALL,
    );
    expect(first).toEqual({ done: [], version: SCHEMA_VERSION });
    expect(names(workspace)).toEqual(['North!', 'South']);
    expect(versionOf(workspace)).toBe(String(SCHEMA_VERSION));
    expect(migrate(migrating(workbooksOf(workspace)), ALL).done).toHaveLength(2);
    expect(names(workspace)).toEqual(['North!', 'South!']);
  });

  // One read of the version; a portion is a look at the structure, a read and a write: 1 + 3 portions of 3 calls = 10.
  const cuts = Array.from({ length: 10 }, (_, at) => [at + 1, false] as const);
  test.each([...cuts, ...cuts.map(([at]) => [at, true] as const)])(
    'cut at call %i (after Google did it: %s): the next run comes to the same, and no number stands without its rows',
    (at, after) => {
      const workspace = smallTrust();
      const workbooks = workbooksOf(workspace);
      expect(() => migrate(migrating(cutting(workbooks, at, after)), ALL)).toThrow('cut');
      if (versionOf(workspace) !== String(SCHEMA_VERSION))
        expect(names(workspace)).toEqual(['North!', 'South!']);
      migrate(migrating(workbooks), ALL);
      expect(names(workspace)).toEqual(['North!', 'South!']);
      expect(versionOf(workspace)).toBe(String(SCHEMA_VERSION + 2));
      expect(rowsOf(workspace, log.sheetId).filter(({ Action }) => Action === 'migrate')).toHaveLength(2);
    },
  );
});

describe('a workbook of another release', () => {
  test.each([
    ['an older one', '0', 'migration-due'],
    ['a newer one', String(SCHEMA_VERSION + 1), 'release-older'],
  ])('%s is read, and nothing is written to it', (_, version, code) => {
    const workspace = smallTrust();
    setVersion(workspace, version);
    const visit = supportVisit();
    const before = JSON.stringify(workspace.sheets.save());
    expect(workspace.as(CEO).api('open-sidebar')).toMatchObject({ ok: true });
    expect(workspace.as(CEO).api('record-visit', visit, visit.id)).toMatchObject({
      ok: false,
      error: { code },
    });
    expect(workspace.as(OWNER).api('rebuild-dashboard')).toMatchObject({ ok: false, error: { code } });
    expect(JSON.stringify(workspace.sheets.save())).toBe(before);
  });

  test('the clock leaves a newer one alone, also its repair', () => {
    const workspace = smallTrust();
    setVersion(workspace, String(SCHEMA_VERSION + 1));
    const request = { deleteSheet: { sheetId: log.sheetId } };
    workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, workspace.id], OWNER);
    const before = JSON.stringify(workspace.sheets.save());
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    expect(JSON.stringify(workspace.sheets.save())).toBe(before);
  });

  test('a fresh one is of this release from the beginning, without a line in the log', () => {
    const workspace = smallTrust();
    expect(versionOf(workspace)).toBe(String(SCHEMA_VERSION));
    expect(rowsOf(workspace, log.sheetId).filter(({ Action }) => Action === 'migrate')).toEqual([]);
  });

  test('a version that a hand deleted is written again within the hour', () => {
    const workspace = smallTrust();
    setVersion(workspace, '');
    workspace.tick();
    expect(versionOf(workspace)).toBe(String(SCHEMA_VERSION));
    const visit = supportVisit();
    expect(ask(workspace, CEO, 'record-visit', visit, visit.id)).toBeDefined();
  });
});
