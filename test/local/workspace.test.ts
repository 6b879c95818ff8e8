import { MANIFEST, OWNER, SAVING, SCOPES, evaluate, workspaceOf } from './tiny';

const EDITOR = 'editor@hub.example';
const VIEWER = 'viewer@hub.example';

describe('a call of api', () => {
  test('reads and writes the workbook and counts every service call', () => {
    const workspace = workspaceOf(SAVING);
    const me = workspace.as(OWNER);
    expect(me.api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
    expect(workspace.counts).toMatchObject({ lock: 2, read: 2, write: 1 });
    expect(me.api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
    expect(workspace.counts).toMatchObject({ lock: 2, read: 2 });
    expect(workspace.counts['write']).toBeUndefined();
    expect(workspace.lastExecution.calls.map(({ method }) => method)).toEqual([
      'tryLock',
      'batchGetByDataFilter',
      'batchGetByDataFilter',
      'releaseLock',
    ]);
  });

  test('takes virtual time by the table and moves the clock', () => {
    const workspace = workspaceOf(SAVING);
    workspace.as(OWNER).api('save', {}, 'r1');
    const { calls, virtualMs } = workspace.lastExecution;
    // lock 60 + read 350 + write 500 + read 350 + unlock 60, and a millisecond or so for the sizes.
    expect(virtualMs).toBeGreaterThanOrEqual(1320);
    expect(virtualMs).toBeLessThan(1330);
    expect(calls.reduce((sum, { ms }) => sum + ms, 0)).toBe(virtualMs);
    expect(Date.parse(workspace.clock.now()) - Date.UTC(2026, 10, 24, 9)).toBe(virtualMs);
    expect(calls[2]).toMatchObject({ service: 'Sheets.Spreadsheets', method: 'batchUpdate', error: '' });
    expect(calls[2]?.bytesWritten).toBeGreaterThan(100);
  });

  test('an empty workbook with one sheet is there from the start', () => {
    const workspace = workspaceOf('function run() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }');
    expect(workspace.as(OWNER).call('run')).toBe(workspace.id);
    const book = workspace.sheets.call('Spreadsheets.get', [workspace.id], OWNER) as {
      sheets: { properties: { title: string } }[];
    };
    expect(book.sheets.map(({ properties }) => properties.title)).toEqual(['Sheet1']);
    expect(workspace.drive.get(workspace.id).mimeType).toBe('application/vnd.google-apps.spreadsheet');
  });
});

describe('google.script.run', () => {
  const code = `function echo(x) { return x; }
function date() { return new Date(0); }
function fn() { return { f() {} }; }
function gap() { return { a: [1, undefined] }; }
function nothing() {}
function boom() { throw new Error('no'); }`;
  const me = workspaceOf(code).as(OWNER);

  test('strings, lists and objects cross', () => {
    expect(me.scriptRun('echo', [{ a: ['ö', 1, null, true] }])).toEqual({
      ok: true,
      value: { a: ['ö', 1, null, true] },
    });
    expect(me.scriptRun('nothing', [])).toEqual({ ok: true, value: null });
  });

  test.each([[new Date()], [() => 1], [undefined], [{ a: undefined }], [NaN]])('%p may not go in', (arg) => {
    expect(me.scriptRun('echo', [arg])).toMatchObject({ ok: false, error: { name: 'ScriptError' } });
  });

  test.each([
    ['date', 'the result of date: Date does not cross'],
    ['fn', 'the result of fn.f: Function does not cross'],
    ['gap', 'the result of gap.a[1]: Undefined does not cross'],
  ])('what %s returns may not come out', (name, words) => {
    expect(me.scriptRun(name, [])).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(words) },
    });
  });

  test('errors come as ScriptError', () => {
    expect(me.scriptRun('boom', [])).toEqual({
      ok: false,
      error: { name: 'ScriptError', message: 'Error: no' },
    });
  });
});

describe('menus, sidebar, messages', () => {
  const code = `
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  const more = ui.createMenu('More').addItem('Again', 'ask');
  ui.createMenu('Hub').addItem('Open', 'openHub').addSeparator().addSubMenu(more).addToUi();
}
function openHub() {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle('Hub');
  page.setContent(page.getContent().replace('<html', '<html data-screen="home"'));
  SpreadsheetApp.getUi().showSidebar(page);
  SpreadsheetApp.getActiveSpreadsheet().toast('There', 'Hub', 3);
}
function ask() {
  const ui = SpreadsheetApp.getUi();
  return ui.alert('Sure?', 'Really', ui.ButtonSet.YES_NO) === ui.Button.YES;
}
function doGet(e) { return HtmlService.createHtmlOutput('<p>' + e.parameter.screen + Session.getEffectiveUser().getEmail() + Session.getActiveUser().getEmail()).setTitle('Web'); }
function webUi() { return SpreadsheetApp.getUi(); }
function tooBig() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'.repeat(840000))); }
`;
  const fresh = () => {
    const workspace = workspaceOf(code);
    workspace.users.addUser(EDITOR, 'editor');
    workspace.users.addUser(VIEWER, 'viewer');
    return workspace;
  };

  test('opening shows the menu to editors, nothing to viewers, and refuses strangers', () => {
    const workspace = fresh();
    const hub = {
      caption: 'Hub',
      run: '',
      items: [
        { caption: 'Open', run: 'openHub', items: [] },
        { caption: '', run: '', items: [] },
        { caption: 'More', run: '', items: [{ caption: 'Again', run: 'ask', items: [] }] },
      ],
    };
    expect(workspace.as(EDITOR).open()).toEqual({ menus: [hub] });
    expect(workspace.as(VIEWER).open()).toEqual({ menus: [] });
    expect(() => workspace.as('x@hub.example').open()).toThrow('PERMISSION_DENIED');
  });

  test('the sidebar and the toast are kept', () => {
    const workspace = fresh();
    workspace.as(EDITOR).call('openHub');
    expect(workspace.ui.sidebar).toEqual({
      title: 'Hub',
      html: '<!doctype html><html data-screen="home"><body>hub</body></html>',
    });
    expect(workspace.ui.toasts).toEqual([{ text: 'There', title: 'Hub', seconds: 3 }]);
  });

  test('an alert is answered as told, else closed', () => {
    const workspace = fresh();
    workspace.ui.answer('YES');
    expect([workspace.as(EDITOR).call('ask'), workspace.as(EDITOR).call('ask')]).toEqual([true, false]);
    expect(workspace.ui.alerts).toEqual([{ title: 'Sure?', text: 'Really', answer: 'CLOSE' }]);
  });

  test('more than 820 KB of HTML is refused', () => {
    expect(() => fresh().as(EDITOR).call('tooBig')).toThrow('too large');
  });

  test('the web address runs as the owner and knows who asks, until identity is hidden', () => {
    const workspace = fresh();
    const page = workspace.as('head@hub.example').web.get({ screen: 'home' });
    expect(page).toMatchObject({ title: 'Web', html: `<p>home${OWNER}head@hub.example` });
    workspace.users.hideIdentity(true);
    expect(workspace.as('head@hub.example').web.get({ screen: 'home' }).html).toBe(`<p>home${OWNER}`);
    expect(workspace.as('head@hub.example').web.scriptRun('webUi', [])).toMatchObject({
      error: { message: expect.stringContaining('from this context') },
    });
  });

  test('a wrong file name, meta tag or second argument is refused', () => {
    expect(() => evaluate("HtmlService.createHtmlOutputFromFile('page')")).toThrow('No HTML file named page');
    expect(() => evaluate("HtmlService.createHtmlOutput('').addMetaTag('author', 'x')")).toThrow(
      'not allowed',
    );
    expect(() => evaluate("SpreadsheetApp.getActiveSpreadsheet().toast('x', 'y', '3')")).toThrow(
      '(String,String,String)',
    );
  });
});

describe('who may', () => {
  test('viewers run nothing and cannot write; strangers cannot read', () => {
    const workspace = workspaceOf(SAVING);
    workspace.users.addUser(VIEWER, 'viewer');
    expect(() => workspace.as(VIEWER).api('save', {}, 'r')).toThrow('PERMISSION_DENIED');
    expect(() => workspace.as('x@hub.example').api('save', {}, 'r')).toThrow('PERMISSION_DENIED');
    workspace.users.addUser(VIEWER, 'editor');
    expect(workspace.as(VIEWER).api('save', {}, 'r')).toEqual({ ok: true, result: 1 });
    workspace.users.removeUser(VIEWER);
    expect(() => workspace.as(VIEWER).api('save', {}, 'r')).toThrow('PERMISSION_DENIED');
    expect(workspace.users.list()).toEqual([{ email: OWNER, role: 'owner' }]);
  });

  test('somebody without a name is blank', () => {
    const workspace = workspaceOf('function run() { return Session.getActiveUser().getEmail(); }');
    expect(workspace.as('').call('run')).toBe('');
    expect(workspace.as(OWNER).call('run')).toBe(OWNER);
  });

  const calls: [string, string][] = [
    ['spreadsheets', `Sheets.Spreadsheets.get('x')`],
    ['drive.file', 'Drive.Files.list({})'],
    ['script.container.ui', "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))"],
    ['script.send_mail', 'MailApp.getRemainingDailyQuota()'],
    ['script.scriptapp', 'ScriptApp.getProjectTriggers()'],
    ['userinfo.email', 'Session.getActiveUser().getEmail()'],
  ];
  test.each(calls)('without the scope %s, %s is refused', (scope, expression) => {
    const oauthScopes = SCOPES.filter((name) => !name.endsWith(`/${scope}`));
    const manifest = { ...MANIFEST, oauthScopes };
    const bundle = { code: `function run() { return ${expression}; }`, sidebar: '', manifest };
    const run = (): unknown => workspaceOf('', { bundle }).as(OWNER).call('run');
    expect(run).toThrow(`Required permissions: https://www.googleapis.com/auth/${scope}`);
  });

  test('a simple trigger may not call what needs consent', () => {
    const workspace = workspaceOf('function onOpen() { ScriptApp.getProjectTriggers(); }');
    expect(() => workspace.as(OWNER).open()).toThrow('Specified permissions are not sufficient');
  });

  test('an advanced service that the manifest does not switch on is not there', () => {
    const bundle = {
      code: 'function run() { return typeof Sheets; }',
      sidebar: '',
      manifest: { oauthScopes: SCOPES },
    };
    expect(workspaceOf('', { bundle }).as(OWNER).call('run')).toBe('undefined');
  });
});
