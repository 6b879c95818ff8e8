import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../local/workspace';

export const OWNER = 'owner@hub.example';
export const NOW = '2026-11-24T09:00:00.000Z';

export const SCOPES = [
  'spreadsheets',
  'drive.file',
  'script.container.ui',
  'script.send_mail',
  'script.scriptapp',
  'userinfo.email',
].map((name) => `https://www.googleapis.com/auth/${name}`);

export const MANIFEST = {
  timeZone: 'Europe/London',
  oauthScopes: SCOPES,
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
    ],
  },
};

/** A small bundle as the real one is laid out: `api` takes the lock, reads, writes and lets go. */
export const SAVING = `
function bookId() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }
function readCells() {
  const answer = Sheets.Spreadsheets.Values.batchGetByDataFilter(
    { dataFilters: [{ gridRange: { sheetId: 0 } }], valueRenderOption: 'UNFORMATTED_VALUE' }, bookId());
  return answer.valueRanges[0].valueRange.values || [];
}
function addRow(text) {
  Sheets.Spreadsheets.batchUpdate({ requests: [{ appendCells: { sheetId: 0, fields: 'userEnteredValue',
    rows: [{ values: [{ userEnteredValue: { stringValue: text } }] }] } }] }, bookId());
}
function api(json) {
  const call = JSON.parse(json);
  const lock = LockService.getScriptLock();
  if (!lock.tryLock(2000)) return JSON.stringify({ ok: false, error: { code: 'busy', message: '', remedy: '' } });
  try {
    if (!readCells().some((row) => row[0] === call.request)) addRow(call.request);
    return JSON.stringify({ ok: true, result: readCells().length });
  } catch (error) {
    return JSON.stringify({ ok: false, error: { code: 'google', message: error.message, remedy: error.name } });
  } finally {
    lock.releaseLock();
  }
}
`;

/** A Workspace of the code, owned by `owner@hub.example`, at nine o'clock on 24 November 2026. */
export function workspaceOf(code: string, options: Partial<WorkspaceOptions> = {}): Workspace {
  return createWorkspace({
    bundle: { code, sidebar: '<!doctype html><html><body>hub</body></html>', manifest: MANIFEST },
    now: NOW,
    owner: OWNER,
    ...options,
  });
}

/** Evaluates one expression as the owner, in a bundle that has nothing else. */
export function evaluate(expression: string, options: Partial<WorkspaceOptions> = {}): unknown {
  return workspaceOf(`function run() { return ${expression}; }`, options).as(OWNER).call('run');
}
