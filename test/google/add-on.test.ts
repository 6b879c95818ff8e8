import { createWorkspace, type Workspace } from '../../local/workspace';
import { builtBundle } from '../support/bundle';
import { ask, CEO, DIRECTOR, OWNER, SET_UP_STEPS, smallTrust, TODAY } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';

const VISITS = 201;
const SETTINGS = 101;
const bundle = builtBundle();

/** The small trust, whose script stands alone. */
const hub = (): Workspace =>
  createWorkspace({
    bundle,
    now: `${TODAY}T09:30:00.000Z`,
    owner: OWNER,
    state: smallTrust().state(),
    script: 'standalone',
  });

const captions = (workspace: Workspace, email: string, spreadsheet?: string): string[] =>
  workspace
    .as(email, spreadsheet)
    .open()
    .menus.flatMap(({ items }) => items.flatMap((addOn) => addOn.items))
    .map(({ caption }) => caption);

const SHORT = ['Open the hub', 'Record a visit'];
const FULL = [
  ...SHORT,
  'Board reports',
  'Academy on a page',
  '',
  'Rebuild the dashboard',
  'Import lists',
  'Set up the hub',
];

describe('the menu of the add-on', () => {
  test('stands under Extensions, touches nothing but itself, and is short until somebody has used it', () => {
    const workspace = hub();
    const [menu] = workspace.as(CEO).open().menus;
    expect(menu).toMatchObject({ caption: 'Extensions', items: [{ caption: 'Education Hub' }] });
    expect(workspace.lastExecution).toMatchObject({ authMode: 'NONE', status: 'done' });
    expect(workspace.lastExecution.calls.map(({ method }) => method)).toEqual(['addToUi']);
    expect(captions(workspace, CEO)).toEqual(SHORT);
    workspace.as(CEO).call('openHub');
    expect(captions(workspace, CEO)).toEqual(FULL);
    expect(workspace.lastExecution.authMode).toBe('LIMITED');
  });

  test('is whole at once where the script is bound', () => {
    expect(captions(smallTrust(), CEO)).toEqual(FULL);
  });

  test('is whole when the add-on has just been installed, which Google tells by a mode of FULL', () => {
    const workspace = hub();
    const { menus } = workspace.as(CEO).install();
    expect(menus[0]?.items[0]?.items).toHaveLength(FULL.length);
  });

  test('every line calls a function that is there', () => {
    const workspace = hub();
    for (const { run } of workspace.as(CEO).install().menus[0]?.items[0]?.items ?? [])
      if (run !== '') expect(() => workspace.as(CEO).call(run)).not.toThrow();
  });

  test('is offered in no spreadsheet to somebody of another domain', () => {
    const workspace = hub();
    workspace.users.addUser('guest@elsewhere.example', 'editor');
    expect(workspace.as('guest@elsewhere.example').open().menus).toEqual([]);
    expect(() => workspace.as('guest@elsewhere.example').call('openHub')).toThrow('PERMISSION_DENIED');
  });
});

describe('a spreadsheet that is none of the hub’s', () => {
  test('says so in the sidebar and in the menu, and where the hub is; nothing is done in it', () => {
    const workspace = hub();
    const other = workspace.newWorkbook(CEO, 'Staff lunch');
    const visit = supportVisit();
    for (const answer of [
      workspace.as(CEO, other).api('open-sidebar', {}),
      workspace.as(CEO, other).api('record-visit', visit, visit.id),
      workspace.as(CEO, other).api('set-up', { step: 'sheets' }),
    ])
      expect(answer).toMatchObject({
        ok: false,
        error: {
          code: 'not-a-hub',
          message: 'This spreadsheet is not part of the Education Hub.',
          remedy: expect.stringContaining(`spreadsheets/d/${workspace.id}/edit`) as string,
        },
      });
    workspace.as(CEO, other).call('openHub');
    expect(workspace.ui.sidebar?.title).toBe('Education Hub');
    workspace.as(CEO, other).call('rebuildDashboard');
    expect(workspace.ui.toasts[0]?.text).toMatch(/^This spreadsheet is not part of the Education Hub\. Open/);
    expect(workspace.sheets.snapshot(other, undefined, { rows: { start: 0, end: 0 } }).sheets).toHaveLength(
      1,
    );
  });

  test('becomes no second hub, unless the keeper says that it takes the place of the first', () => {
    const workspace = hub();
    const other = workspace.newWorkbook(OWNER, 'Another');
    expect(workspace.as(OWNER, other).api('set-up', { step: 'sheets' })).toMatchObject({
      error: { code: 'another-hub', where: workspace.id },
    });
    const own = workspace.newWorkbook(CEO, 'The CEO’s own');
    expect(workspace.as(CEO, own).api('set-up', { step: 'sheets', instead: true })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    const [first, ...rest] = SET_UP_STEPS;
    for (const input of [{ step: first, instead: true }, ...rest.map((step) => ({ step }))])
      expect(workspace.as(OWNER, other).api('set-up', input)).toMatchObject({ ok: true });
    expect(workspace.as(OWNER, other).api('open-sidebar', {})).toMatchObject({ ok: true });
    // The web address and the clock follow.
    expect(workspace.properties.of('').get('workbook')).toBe(other);
  });

  test('in a script that was never set up, a spreadsheet is made the hub', () => {
    const workspace = createWorkspace({
      bundle,
      now: `${TODAY}T09:30:00.000Z`,
      owner: OWNER,
      script: 'standalone',
    });
    for (const step of SET_UP_STEPS) ask(workspace, OWNER, 'set-up', { step });
    expect(rowsOf(workspace, SETTINGS).find(({ ID }) => ID === 'workbook')).toMatchObject({
      Value: workspace.id,
    });
  });
});

describe('without a spreadsheet in front', () => {
  test('web address and clock work on the workbook that set-up noted', () => {
    const workspace = hub();
    const visit = supportVisit();
    expect(workspace.as(CEO).web.api('record-visit', visit, visit.id)).toMatchObject({ ok: true });
    expect(workspace.lastExecution.workbook).toBeNull();
    expect(rowsOf(workspace, VISITS)).toHaveLength(1);
    expect(workspace.tick()).toMatchObject([{ ok: true }]);
    expect(workspace.lastExecution.workbook).toBeNull();
  });

  test('a copy of the workbook still says that it is one', () => {
    const workspace = hub();
    const state = workspace.copied(DIRECTOR) as { container: string };
    const copy = state.container;
    expect(workspace.as(DIRECTOR, copy).api('open-sidebar', {})).toMatchObject({
      error: { code: 'copied-workbook', where: workspace.id },
    });
  });
});
