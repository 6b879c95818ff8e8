import { MANIFEST, OWNER, SCOPES, workspaceOf } from './tiny';

const CODE = `
function at() {
  const cell = SpreadsheetApp.getCurrentCell();
  return cell === null ? null : [cell.getSheet().getSheetId(), cell.getRow(), cell.getColumn()];
}
function write() {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ updateCells: { start: { sheetId: 0, rowIndex: 0, columnIndex: 0 },
    fields: 'userEnteredValue', rows: [{ values: [{ userEnteredValue: { numberValue: 0.5 } }] }] } }] },
    SpreadsheetApp.getActiveSpreadsheet().getId());
}
function shown(row, column) {
  return SpreadsheetApp.getCurrentCell().getSheet().getRange(row, column).getDisplayValue();
}
function value() { return SpreadsheetApp.getCurrentCell().getValue(); }
`;
const cell = { sheetId: 0, row: 2, column: 1 };

test('nothing before the hand was somewhere; then the cell, counted from one, of that person alone', () => {
  const workspace = workspaceOf(CODE);
  workspace.users.addUser('editor@hub.example', 'editor');
  const me = workspace.as(OWNER);
  expect(me.call('at')).toBeNull();
  me.select(cell);
  expect(me.call('at')).toEqual([0, 3, 2]);
  expect(workspace.as('editor@hub.example').call('at')).toBeNull();
  expect(me.web.scriptRun('at', [])).toEqual({ ok: true, value: null });
  me.select({ ...cell, sheetId: 7 });
  expect(me.call('at')).toBeNull();
});

test('a cell’s words as they are shown, empty ones too, and none outside the grid', () => {
  const workspace = workspaceOf(CODE);
  const me = workspace.as(OWNER);
  me.call('write');
  me.select(cell);
  expect(me.call('shown', 1, 1)).toBe('0.5');
  expect(workspace.counts).toEqual({ local: 2, sheet: 2 });
  expect(me.call('shown', 3, 2)).toBe('');
  expect(() => me.call('shown', 0, 1)).toThrow(/outside the dimensions/);
  expect(() => me.call('shown', 1, 999)).toThrow(/outside the dimensions/);
  expect(() => me.call('shown', 1.5, 1)).toThrow(/don't match the method signature/);
  expect(() => me.call('value')).toThrow(/not modelled: Range.getValue/);
});

test('needs the scope of the workbook', () => {
  const oauthScopes = SCOPES.filter((scope) => !scope.endsWith('/spreadsheets'));
  const bundle = { code: CODE, sidebar: '', manifest: { ...MANIFEST, oauthScopes } };
  const workspace = workspaceOf(CODE, { bundle });
  workspace.as(OWNER).select(cell);
  expect(() => workspace.as(OWNER).call('at')).toThrow(
    /not sufficient to call SpreadsheetApp.getCurrentCell/,
  );
});
