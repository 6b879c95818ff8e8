import type { Workspace } from '../../local/workspace';
import { PAINTED, TABLES } from '../../src/store/tables';
import { FIRST_VISIT, stage } from '../faults/stages';
import { CEO } from '../support/small-trust';
import { fullVisit, rowsOf, supportVisit } from '../support/visits';
import { cellsOf, deleteRow, insert, inSheet, overwrite } from './hands';

const STEPS = TABLES.nextSteps.sheetId;
const POSITIONS = TABLES.positions.sheetId;

/** Of three steps one is done, one carried on and one dropped: two removals and a change. */
const follow = () =>
  supportVisit({
    promised: [
      { id: `${FIRST_VISIT.id}:S1`, outcome: 'done' },
      { id: `${FIRST_VISIT.id}:S2`, outcome: 'carried', due: '2026-12-09' },
      { id: `${FIRST_VISIT.id}:S3`, outcome: 'dropped' },
    ],
  });

const save = (workspace: Workspace, visit = follow()) =>
  workspace.as(CEO).api('record-visit', visit, visit.id);

const callNumber = (method: string): number => {
  const workspace = stage('visited');
  save(workspace);
  return 1 + workspace.lastExecution.calls.findIndex((call) => call.method === method);
};
const WRITE = callNumber('batchUpdate');

const sort = (sheetId: number, sortOrder: string): object => ({
  sortRange: {
    range: { sheetId, startRowIndex: 1, startColumnIndex: 0 },
    sortSpecs: [{ dimensionIndex: 0, sortOrder }],
  },
});

/** What is left of the steps, but for who wrote it when. */
const steps = (workspace: Workspace) =>
  rowsOf(workspace, STEPS)
    .filter(({ ID }) => ID !== '')
    .map(({ ID, Due, 'Carried on': carried, 'Next step': words }) => ({ ID, Due, carried, words }));

// 9 December 2026 = day 46365
const CARRIED = [{ ID: `${FIRST_VISIT.id}:S2`, Due: 46365, carried: 1, words: 'Phonics screening' }];
const saved = { ok: true };
const counts = (workspace: Workspace) => {
  const { read, write } = workspace.lastExecution.counts;
  return { read, write };
};
/** Positions by ID, but for a row that somebody typed in. */
const positions = (workspace: Workspace) =>
  rowsOf(workspace, POSITIONS)
    .filter(({ ID }) => ID !== 'mine')
    .map(({ ID, Level, 'Judged on': on }) => ({ ID, Level, on }));
const notices = (workspace: Workspace) =>
  rowsOf(workspace, TABLES.notices.sheetId).filter(({ Look }) => Look === 'saves');

describe('a save between whose read and write somebody rearranges the sheet', () => {
  test('costs one read and one write when nobody does', () => {
    const workspace = stage('visited');
    expect(save(workspace)).toMatchObject(saved);
    expect(counts(workspace)).toEqual({ read: 1, write: 1 });
    expect(steps(workspace)).toEqual(CARRIED);
  });

  test('puts back what it hit and does it again: one write and two reads more', () => {
    const workspace = stage('visited');
    workspace.faults.before(WRITE, () => inSheet(workspace, CEO, insert(STEPS, 'ROWS', 1)));
    expect(save(workspace)).toMatchObject(saved);
    expect(counts(workspace)).toEqual({ read: 3, write: 2 });
    expect(steps(workspace)).toEqual(CARRIED);
  });

  test('cells of people’s own columns come back with the row', () => {
    const workspace = stage('visited');
    const end = cellsOf(workspace, STEPS)[0]?.length ?? 0;
    inSheet(workspace, CEO, insert(STEPS, 'COLUMNS', end - 1));
    overwrite(workspace, STEPS, { row: 0, column: end - 1 }, 'My notes');
    overwrite(workspace, STEPS, { row: 2, column: end - 1 }, 'Ask Pia');
    workspace.faults.before(WRITE, () => inSheet(workspace, CEO, insert(STEPS, 'ROWS', 1)));
    expect(save(workspace)).toMatchObject(saved);
    expect(steps(workspace)).toEqual(CARRIED);
    expect(rowsOf(workspace, STEPS).find(({ ID }) => ID !== '')).toMatchObject({ 'My notes': 'Ask Pia' });
  });

  test('a column put in meanwhile is noticed by the headers', () => {
    const workspace = stage('visited');
    workspace.faults.before(WRITE, () => inSheet(workspace, CEO, insert(STEPS, 'COLUMNS', 5)));
    expect(save(workspace)).toMatchObject(saved);
    expect(steps(workspace)).toEqual(CARRIED);
    expect(cellsOf(workspace, STEPS).every((cells) => (cells[5] ?? '') === '')).toBe(true);
  });

  test('is looked for where Google gives no answer, too', () => {
    const workspace = stage('visited');
    workspace.faults.before(WRITE, () => inSheet(workspace, CEO, sort(STEPS, 'DESCENDING')));
    workspace.faults.doubt('Sheets.Spreadsheets.batchUpdate');
    expect(save(workspace)).toMatchObject(saved);
    expect(steps(workspace)).toEqual(CARRIED);
    expect(rowsOf(workspace, TABLES.visits.sheetId)).toHaveLength(2);
  });

  test('comes right while the sheet is sorted before every call', () => {
    const workspace = stage('visited');
    for (let n = 1; n < 60; n += 1)
      workspace.faults.before(n, () =>
        inSheet(
          workspace,
          CEO,
          ...[STEPS, POSITIONS].map((id) => sort(id, n % 2 ? 'ASCENDING' : 'DESCENDING')),
        ),
      );
    const answer = save(workspace);
    if (answer.ok) expect(steps(workspace)).toEqual(CARRIED);
    else {
      expect(answer).toMatchObject({ error: { code: 'rows-moved', where: 'Next steps' } });
      expect(notices(workspace)).not.toEqual([]);
    }
  });

  test('is refused, and Health tells where, when it hit a row that it never read', () => {
    const workspace = stage('visited');
    workspace.faults.before(WRITE, () => {
      inSheet(workspace, CEO, insert(POSITIONS, 'ROWS', 1));
      overwrite(workspace, POSITIONS, { row: 1, column: 0 }, 'mine');
      overwrite(workspace, POSITIONS, { row: 1, column: 3 }, 'my words');
    });
    const visit = fullVisit('below');
    const alone = stage('visited');
    save(alone, visit);
    expect(save(workspace, visit)).toMatchObject({ ok: false, error: { code: 'rows-moved' } });
    expect(positions(workspace)).toEqual(positions(alone));
    expect(save(workspace, visit)).toMatchObject(saved);
    expect(rowsOf(workspace, TABLES.visits.sheetId)).toHaveLength(2);
    expect(notices(workspace)).toMatchObject([
      {
        Kind: 'to do',
        Sheet: 'Positions',
        Cell: 'A2',
        'What to do': expect.stringContaining('Version history') as string,
      },
    ]);
    workspace.tick();
    const health = cellsOf(workspace, PAINTED.health.sheetId).flat();
    expect(health).toContain('Positions');
  });
});

describe('the dashboard, rearranged while a visit is saved', () => {
  const DASHBOARD = PAINTED.dashboard.sheetId;
  const byKey = (workspace: Workspace) =>
    new Map(
      cellsOf(workspace, DASHBOARD)
        .filter(([key]) => key !== undefined && key !== '')
        .map((cells) => [cells[0], cells] as const),
    );
  const ready = (): Workspace => {
    const workspace = stage('visited');
    workspace.as(CEO).api('rebuild-dashboard', {});
    return workspace;
  };
  const at = (workspace: Workspace): number =>
    cellsOf(workspace, DASHBOARD).findIndex(([key]) => String(key).includes('A1'));

  test.each<[string, (workspace: Workspace) => object]>([
    ['a row put in above', (workspace) => insert(DASHBOARD, 'ROWS', at(workspace))],
    ['the row above deleted', (workspace) => deleteRow(DASHBOARD, at(workspace) - 1)],
  ])('%s: it is painted afresh at once', (_, hand) => {
    const [calm, workspace] = [ready(), ready()];
    const visit = fullVisit('below');
    expect(save(calm, visit)).toMatchObject(saved);
    workspace.faults.before(WRITE, () => inSheet(workspace, CEO, hand(workspace)));
    expect(save(workspace, visit)).toMatchObject(saved);
    expect(byKey(workspace)).toEqual(byKey(calm));
  });
});
