import type { Workspace } from '../../local/workspace';
import type { CardModel } from '../../src/views/cards/model';
import type { AcademyFile } from '../../src/actions/academy/api';
import type { SidebarModel } from '../../src/actions/home/api';
import { ask, CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { rowsOf } from '../support/visits';

const PEOPLE = 104;
const INDICATORS = 107;
const HEALTH = 'Health';

/** The small trust, with the Principal let into the workbook. */
const trust = (): Workspace => {
  const workspace = smallTrust();
  workspace.users.addUser(PRINCIPAL, 'editor');
  return workspace;
};

const batch = (workspace: Workspace, ...requests: object[]): void =>
  void workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, workspace.id], OWNER);

/** Writes into a cell past the hub, as a keeper may. */
function typed(workspace: Workspace, sheetId: number, id: string, header: string, stringValue: string): void {
  const rows = rowsOf(workspace, sheetId);
  const rowIndex = rows.findIndex((row) => row['ID'] === id) + 1;
  const columnIndex = Object.keys(rows[0] ?? {}).indexOf(header);
  const start = { sheetId, rowIndex, columnIndex };
  const rowsOfCells = [{ values: [{ userEnteredValue: { stringValue } }] }];
  batch(workspace, { updateCells: { start, rows: rowsOfCells, fields: 'userEnteredValue' } });
}

const healthOf = (workspace: Workspace): string => {
  ask(workspace, OWNER, 'rebuild-dashboard');
  const found = workspace.sheets.call('Spreadsheets.Values.get', [workspace.id, `${HEALTH}!A1:F60`], OWNER);
  return JSON.stringify(found);
};

describe('a second role', () => {
  test('adds what it may and sees; the first keeps what it had', () => {
    const workspace = trust();
    const may = () => ask<SidebarModel>(workspace, PRINCIPAL, 'open-sidebar');
    const before = may();
    expect(before.may).toMatchObject({ reply: true, reports: false });
    typed(workspace, PEOPLE, 'P5', 'Also', 'regional-ceo, SLE');
    typed(workspace, PEOPLE, 'P5', 'Region', 'R1');
    const after = may();
    expect(after.me).toMatchObject({
      roles: ['principal', 'regional-ceo', 'sle'],
      roleLabel: 'Principal, Regional CEO, SLE',
    });
    expect(after.may).toMatchObject({ reply: true, reports: true });
    const seen = (model: SidebarModel) => model.academies.filter(({ support }) => support !== null).length;
    expect([seen(before), seen(after)]).toEqual([1, 3]);
  });

  test('that the hub does not know makes the row unreadable: its person is shut out, the cell is named', () => {
    const workspace = trust();
    typed(workspace, PEOPLE, 'P5', 'Also', 'emperor');
    expect(workspace.as(PRINCIPAL).api('open-sidebar')).toMatchObject({
      ok: false,
      error: { code: 'unknown-person', where: expect.stringMatching(/^People!I\d+$/) as string },
    });
  });

  test('comes in by import, with teams', () => {
    const workspace = trust();
    const csv =
      'ID,Name,E-mail,Role,Active,Also,Teams\nP9,Tia,tia@hub.example,team-member,yes,"clerk","finance, IT"';
    expect(ask(workspace, OWNER, 'apply-import', { table: 'people', csv })).toMatchObject({ bad: [] });
    workspace.users.addUser('tia@hub.example', 'editor');
    expect(ask<SidebarModel>(workspace, 'tia@hub.example', 'open-sidebar').me.roleLabel).toBe(
      'Board clerk, Finance team, IT team',
    );
  });
});

describe('a workbook from before there were several roles', () => {
  const older = (): Workspace => {
    const workspace = trust();
    const headers = Object.keys(rowsOf(workspace, PEOPLE)[0] ?? {});
    for (const header of ['National responsibility', 'Teams', 'Also']) {
      const startIndex = headers.indexOf(header);
      const range = { sheetId: PEOPLE, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
      batch(workspace, { deleteDimension: { range } });
    }
    return workspace;
  };
  const csv = 'ID,Name,E-mail,Role,Active,Also\nP5,Pia Principal,pia@hub.example,principal,yes,sle';

  test('is read: everybody has the one role; an import that would lose the others is refused', () => {
    const workspace = older();
    expect(ask<SidebarModel>(workspace, CEO, 'open-sidebar').me.roles).toEqual(['regional-ceo']);
    const refused = workspace.as(OWNER).api('apply-import', { table: 'people', csv });
    expect(refused).toMatchObject({ ok: false, error: { code: 'columns-missing', where: 'People' } });
  });

  test('gets the columns from set-up', () => {
    const workspace = older();
    ask(workspace, OWNER, 'set-up', { step: 'sheets' });
    expect(ask(workspace, OWNER, 'apply-import', { table: 'people', csv })).toMatchObject({ bad: [] });
    expect(rowsOf(workspace, PEOPLE).find((row) => row['ID'] === 'P5')).toMatchObject({ Also: 'sle' });
  });
});

test('who leads a region: Health names both cells, an import of Regions is refused, People counts', () => {
  const workspace = trust();
  const csv = 'ID,Region,Regional CEO\nR1,North,P5';
  expect(ask(workspace, OWNER, 'preview-import', { table: 'regions', csv })).toMatchObject({
    bad: [{ column: 'Regional CEO', value: 'P5' }],
  });
  typed(workspace, 102, 'R1', 'Regional CEO', 'P2');
  const health = healthOf(workspace);
  expect(health).toContain('P1, whose row says so in People!E3, or a change of People!E4');
});

test('a renamed indicator has its new name on every face', () => {
  const workspace = trust();
  typed(workspace, INDICATORS, 'PI03', 'Indicator', 'Teaching and curriculum');
  typed(workspace, INDICATORS, 'PI03', 'Short name', 'Teaching');
  const model = ask<SidebarModel>(workspace, CEO, 'open-sidebar');
  expect(model.indicators.find(({ id }) => id === 'PI03')?.short).toBe('Teaching');
  const card = ask<CardModel>(workspace, CEO, 'open-card', {});
  expect(card.indicators.find(({ id }) => id === 'PI03')?.text).toBe('3 Teaching');
  const file = ask<AcademyFile>(workspace, CEO, 'open-academy', { academy: 'A1' });
  expect(JSON.stringify(file)).not.toContain('PI03 Curriculum');
  expect(healthOf(workspace)).toBeDefined();
});
