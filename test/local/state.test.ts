import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadState, saveState } from '../../local/state';
import { OWNER, SAVING, workspaceOf } from './tiny';

const CODE = `${SAVING}
function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function tick() { MailApp.sendEmail({ to: 'a@hub.example', subject: 's', body: 'b' }); }
function make() { return Drive.Files.create({ name: 'ö' }, Utilities.newBlob('bytes', 'text/plain')).id; }
function remember() { PropertiesService.getUserProperties().setProperty('draft', 'x'); }
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workspace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('everything comes back, and goes on from there', () => {
  const before = workspaceOf(CODE);
  before.users.addUser('b@hub.example', 'editor');
  const me = before.as(OWNER);
  me.api('save', {}, 'r1');
  me.call('install');
  me.call('remember');
  const id = String(me.call('make'));
  before.clock.advance({ hours: 2 });
  before.save(folder);
  const after = workspaceOf(CODE, { state: loadState(folder) as object });
  expect(after.clock.now()).toBe(before.clock.now());
  expect(after.users.list()).toEqual(before.users.list());
  expect(after.mail.sent).toEqual(before.mail.sent);
  expect(after.mail.sent).toHaveLength(2);
  expect(Buffer.from(after.drive.bytes(id)).toString()).toBe('bytes');
  expect(after.properties.of(OWNER).get('draft')).toBe('x');
  expect(after.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
  expect(after.clock.advance({ hours: 1 })).toHaveLength(1);
  expect(after.as(OWNER).call('make')).not.toBe(id);
});

test('a saved state does not change with the Workspace', () => {
  const workspace = workspaceOf(CODE);
  const state = JSON.stringify(workspace.state());
  const kept = workspace.state();
  workspace.as(OWNER).api('save', {}, 'r1');
  workspace.tick();
  expect({ ...(kept as object), sequence: 0 }).toEqual({ ...JSON.parse(state), sequence: 0 });
});

test('two Workspaces from one state do not move each other', () => {
  const first = workspaceOf(CODE);
  first.as(OWNER).call('install');
  const state = first.state();
  const kept = JSON.stringify(state);
  const [one, other] = [workspaceOf(CODE, { state }), workspaceOf(CODE, { state })];
  expect(one.clock.advance({ days: 1 })).toHaveLength(24);
  expect(JSON.stringify(state)).toBe(kept);
  expect(other.clock.advance({ hours: 1 })).toHaveLength(1);
});

test('a later start wins over the saved hour', () => {
  const state = workspaceOf(CODE).state();
  expect(workspaceOf(CODE, { state, now: '2027-01-01T00:00:00.000Z' }).clock.now()).toBe(
    '2027-01-01T00:00:00.000Z',
  );
  expect(workspaceOf(CODE, { state, now: '2020-01-01T00:00:00.000Z' }).clock.now()).toBe(
    '2026-11-24T09:00:00.000Z',
  );
});

test('a state of another version is refused', () => {
  expect(() => workspaceOf(CODE, { state: { version: 2 } })).toThrow('another version');
});

describe('on disk', () => {
  const current = (): string => join(folder, 'workspace.json');

  test('nothing there yet', () => {
    expect(loadState(join(folder, 'absent'))).toBeUndefined();
  });

  test('the folder is made, and only whole files are in it', () => {
    const deep = join(folder, 'a', 'b');
    saveState(deep, { n: 1 });
    saveState(deep, { n: 'ö' });
    expect(loadState(deep)).toEqual({ n: 'ö' });
    expect(readdirSync(deep).sort()).toEqual(['workspace.json', 'workspace.previous.json']);
  });

  test.each([0, 10, 64, 66, 70])('a file torn after %i bytes: the state before is taken', (bytes) => {
    saveState(folder, { n: 1 });
    saveState(folder, { n: 2 });
    writeFileSync(current(), readFileSync(current()).subarray(0, bytes));
    expect(loadState(folder)).toEqual({ n: 1 });
  });

  test('a torn file does not push out the whole one', () => {
    saveState(folder, { n: 1 });
    saveState(folder, { n: 2 });
    writeFileSync(current(), 'torn');
    saveState(folder, { n: 3 });
    writeFileSync(current(), 'torn again');
    expect(loadState(folder)).toEqual({ n: 1 });
  });

  test('a write that never finished does no harm', () => {
    saveState(folder, { n: 1 });
    writeFileSync(join(folder, 'workspace.next.json'), 'half');
    expect(loadState(folder)).toEqual({ n: 1 });
  });

  test('nothing whole left is said, not hidden', () => {
    saveState(folder, { n: 1 });
    writeFileSync(current(), 'torn');
    expect(() => loadState(folder)).toThrow('cannot be read');
  });
});
