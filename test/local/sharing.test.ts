/** Workspaces made from one state: what happens in one is never seen in another, nor in the state. */
import type { Workspace } from '../../local/workspace';
import { OWNER, SAVING, workspaceOf } from './tiny';

const CODE = `${SAVING}
function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
function uninstall() { ScriptApp.getProjectTriggers().forEach((one) => ScriptApp.deleteTrigger(one)); }
function tick() { MailApp.sendEmail({ to: 'a@hub.example', subject: 's', body: 'b' }); }
function idOf(name) { return Drive.Files.list({ q: "name = '" + name + "'", fields: 'files(id)' }).files[0].id; }
function make(name) {
  return Drive.Files.create({ name: name, appProperties: { k: 'v' } }, Utilities.newBlob('bytes', 'text/plain')).id;
}
function share() { Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'r@hub.example' }, idOf('kept'), {}); }
function change() { Drive.Files.update({ name: 'changed', appProperties: { k: 'w' } }, idOf('kept'), Utilities.newBlob('other', 'text/plain')); }
function bin() { Drive.Files.update({ trashed: true }, idOf('kept')); }
function remove() { Drive.Files.remove(idOf('kept')); }
function remember(value) {
  PropertiesService.getScriptProperties().setProperty('note', value);
  PropertiesService.getUserProperties().setProperty('draft', value);
}
`;

const EVENT = { id: 'e', summary: 's', description: 'd', start: { date: '2026-11-24' } };

function made(): object {
  const workspace = workspaceOf(CODE);
  const me = workspace.as(OWNER);
  workspace.users.addUser('b@hub.example', 'editor');
  me.api('save', {}, 'first');
  me.call('install');
  me.call('make', 'kept');
  me.call('remember', 'old');
  me.call('tick');
  workspace.calendar.set(OWNER, [EVENT]);
  return workspace.state();
}

const calling =
  (name: string, ...args: unknown[]) =>
  (workspace: Workspace): unknown =>
    workspace.as(OWNER).call(name, ...args);

const ACTIONS: Record<string, (workspace: Workspace) => unknown> = {
  'a row saved': (workspace) => workspace.as(OWNER).api('save', {}, 'second'),
  'a cell typed': (workspace) => workspace.sheets.typeIntoCell(workspace.id, 0, 0, 0, 'typed', OWNER),
  'a file made': calling('make', 'new'),
  'a file shared': calling('share'),
  'a file changed': calling('change'),
  'a file in the bin': calling('bin'),
  'a file removed': calling('remove'),
  'properties set': calling('remember', 'new'),
  'properties changed from outside': (workspace) => workspace.properties.of('').clear(),
  'a mail sent': calling('tick'),
  'a trigger made': calling('install'),
  'a trigger deleted': calling('uninstall'),
  'a trigger that fails to run': (workspace) => {
    for (const trigger of workspace.triggers.installed) trigger.disabled = true;
  },
  'an hour': (workspace) => workspace.clock.advance({ hours: 1 }),
  'an editor': (workspace) => workspace.users.addUser('c@hub.example', 'editor'),
  'an editor gone': (workspace) => workspace.users.removeUser('b@hub.example'),
  'another event': (workspace) => workspace.calendar.get(OWNER)?.push({ ...EVENT, id: 'f' }),
  'an event changed': (workspace) =>
    Object.assign(workspace.calendar.get(OWNER)?.[0] ?? {}, { summary: 'changed' }),
  'a copy of the workbook': (workspace) => workspace.copied('b@hub.example'),
};

const STATE = made();
const KEPT = JSON.stringify(STATE);

/** `state()` itself takes a number, so numbers are left out. */
const told = (workspace: Workspace): string => JSON.stringify({ ...workspace.state(), sequence: 0 });

test.each(Object.entries(ACTIONS))('%s: the others and the state stay as they are', (_, act) => {
  const [one, other] = [workspaceOf(CODE, { state: STATE }), workspaceOf(CODE, { state: STATE })];
  const before = told(one);
  expect(told(other)).toBe(before);
  act(one);
  expect(told(one)).not.toBe(before);
  expect(told(other)).toBe(before);
  expect(told(workspaceOf(CODE, { state: STATE }))).toBe(before);
  expect(JSON.stringify(STATE)).toBe(KEPT);
});
