import { OWNER, workspaceOf } from './tiny';
import type { ScriptKind } from '../../local/google/stores';

const EDITOR = 'editor@hub.example';
const CODE = `
function onOpen(e) { SpreadsheetApp.getUi().createAddonMenu().addItem(String(e.authMode), 'run').addToUi(); }
function run() { return SpreadsheetApp.getActiveSpreadsheet().getId(); }
function isNone(e) { return e.authMode === ScriptApp.AuthMode.NONE; }
function doGet() { return HtmlService.createHtmlOutput(String(SpreadsheetApp.getActiveSpreadsheet())); }
function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() {
  const open = SpreadsheetApp.getActiveSpreadsheet();
  PropertiesService.getScriptProperties().setProperty('open', open === null ? 'none' : open.getId());
}`;

function fresh(script: ScriptKind) {
  const workspace = workspaceOf(CODE, { script });
  workspace.users.addUser(EDITOR, 'editor');
  return workspace;
}

describe('who may open the code', () => {
  test('a bound project opens for every editor of its workbook, and the clock runs what they save', () => {
    const workspace = fresh('bound');
    workspace.as(OWNER).call('install');
    const editor = workspace.script.fromWorkbook(EDITOR);
    expect(editor).toMatchObject({ ours: true, code: CODE });
    editor.save(CODE.replace("'none'", "''").replace('tick() {', 'tick() { const mine = 1;'));
    workspace.tick();
    expect(workspace.script.open(EDITOR).properties).toEqual({ open: workspace.id });
  });

  test('a standalone project opens for its owner and for whom it is shared with', () => {
    const workspace = fresh('standalone');
    expect(workspace.script.fromWorkbook(EDITOR)).toMatchObject({ ours: false, properties: {} });
    expect(() => workspace.script.open(EDITOR)).toThrow('PERMISSION_DENIED');
    expect(workspace.script.open(OWNER).code).toBe(CODE);
    workspace.script.share(EDITOR);
    expect(workspace.script.open(EDITOR).code).toBe(CODE);
  });

  test('a viewer of the workbook opens neither', () => {
    for (const kind of ['bound', 'standalone'] as const)
      expect(() => fresh(kind).script.fromWorkbook('viewer@hub.example')).toThrow('PERMISSION_DENIED');
  });
});

describe('the add-on', () => {
  const items = (workspace: ReturnType<typeof fresh>, spreadsheet?: string) =>
    workspace
      .as(EDITOR, spreadsheet)
      .open()
      .menus[0]?.items[0]?.items.map(({ caption }) => caption);

  test('is allowed nothing in a spreadsheet until its person has used it there', () => {
    const workspace = fresh('standalone');
    const other = workspace.newWorkbook(EDITOR, 'Other');
    expect(items(workspace)).toEqual(['NONE']);
    expect(workspace.as(EDITOR).call('run')).toBe(workspace.id);
    expect(items(workspace)).toEqual(['LIMITED']);
    expect(items(workspace, other)).toEqual(['NONE']);
    expect(workspace.as(EDITOR, other).call('run')).toBe(other);
  });

  test('in the mode NONE every service but the menu is refused', () => {
    for (const call of ['PropertiesService.getScriptProperties()', 'SpreadsheetApp.getActiveSpreadsheet()']) {
      const workspace = workspaceOf(`function onOpen() { ${call}; }`, { script: 'standalone' });
      expect(() => workspace.as(OWNER).open()).toThrow('You do not have permission to call');
    }
  });

  test('is no menu of its own, in no spreadsheet of another domain, on trial only for who may edit it', () => {
    const top = workspaceOf(`function onOpen() { SpreadsheetApp.getUi().createMenu('Hub'); }`, {
      script: 'standalone',
    });
    expect(() => top.as(OWNER).open()).toThrow('not modelled: Ui.createMenu in an add-on');
    const workspace = fresh('standalone');
    const foreign = workspace.newWorkbook('somebody@elsewhere.example', 'Theirs');
    expect(workspace.as('somebody@elsewhere.example', foreign).open().menus).toEqual([]);
    workspace.script.addOn('test');
    expect(workspace.as(EDITOR).open().menus).toEqual([]);
    expect(workspace.as(OWNER).open().menus).toHaveLength(1);
  });

  test('an event carries a value of the enumeration', () => {
    expect(fresh('bound').as(OWNER).call('isNone', { authMode: 'NONE' })).toBe(true);
    expect(fresh('bound').as(OWNER).call('isNone', { authMode: 'FULL' })).toBe(false);
  });
});

describe('the open spreadsheet', () => {
  test.each([
    ['bound', (id: string) => id],
    ['standalone', () => 'none'],
  ] as const)('of the trigger of a %s script', (kind, expected) => {
    const workspace = fresh(kind);
    workspace.as(OWNER).call('install');
    workspace.tick();
    expect(workspace.properties.of('').get('open')).toBe(expected(workspace.id));
  });

  test('is none at the web address', () => {
    expect(fresh('standalone').as(EDITOR).web.get().html).toBe('null');
  });
});

describe('versions', () => {
  const SAYS = (word: string) => `function doGet() { return HtmlService.createHtmlOutput('${word}'); }
function say() { return '${word}'; }
function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() { PropertiesService.getScriptProperties().setProperty('said', '${word}'); }`;

  test.each([
    ['bound', 'new'],
    ['standalone', 'old'],
  ] as const)(
    'after a push the web address is old, the clock new, the sidebar of a %s script %s',
    (script, sidebar) => {
      const workspace = workspaceOf(SAYS('old'), { script });
      workspace.as(OWNER).call('install');
      workspace.release('web');
      workspace.release('listing');
      workspace.deploy({
        code: SAYS('new'),
        sidebar: '',
        manifest: {
          oauthScopes: ['https://www.googleapis.com/auth/script.scriptapp'],
        },
      });
      workspace.tick();
      expect(workspace.as(OWNER).web.get().html).toBe('old');
      expect(workspace.properties.of('').get('said')).toBe('new');
      expect(workspace.as(OWNER).call('say')).toBe(sidebar);
      workspace.release('web');
      expect(workspace.as(OWNER).web.get().html).toBe('new');
    },
  );
});
