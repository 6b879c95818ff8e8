import { OWNER, workspaceOf } from './tiny';

const EDITOR = 'editor@hub.example';
const CODE = `
function install() { return ScriptApp.newTrigger('tick').timeBased().everyHours(1).create().getUniqueId(); }
function mine() { return ScriptApp.getProjectTriggers().map((t) => t.getHandlerFunction() + ' ' + t.getUniqueId()); }
function remove() { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); }
function tick(event) {
  const store = PropertiesService.getScriptProperties();
  store.setProperty('n', String(Number(store.getProperty('n') || 0) + 1));
  store.setProperty('who', Session.getEffectiveUser().getEmail() + ' ' + event.hour);
}
function broken() { ScriptApp.newTrigger('nobody'); }
function slow() { ScriptApp.newTrigger('long').timeBased().everyHours(1).create(); }
function long() { Utilities.sleep(300000); Utilities.sleep(30000); }
`;

const fresh = (options = {}) => {
  const workspace = workspaceOf(CODE, options);
  workspace.users.addUser(EDITOR, 'editor');
  return workspace;
};
const ticks = (workspace: ReturnType<typeof fresh>): number =>
  Number(workspace.properties.of('').get('n') ?? 0);

test('an hourly trigger fires as its creator as the clock moves on', () => {
  const workspace = fresh();
  workspace.as(EDITOR).call('install');
  // Made at 09:00: due at 10:00, 11:00 and 12:00, and the clock stands a moment after twelve.
  expect(workspace.clock.advance({ hours: 3 }).map(({ at }) => at)).toEqual([
    '2026-11-24T10:00:00.000Z',
    '2026-11-24T11:00:00.000Z',
    '2026-11-24T12:00:00.000Z',
  ]);
  expect(ticks(workspace)).toBe(3);
  expect(workspace.properties.of('').get('who')).toBe(`${EDITOR} 12`);
  workspace.clock.advance({ hours: 1 });
  expect(ticks(workspace)).toBe(4);
});

test('tick fires at once and answers how it went', () => {
  const workspace = fresh();
  workspace.as(OWNER).call('install');
  expect(workspace.tick()).toMatchObject([{ handler: 'tick', creator: OWNER, ok: true }]);
  workspace.faults.fail('Properties.getProperty', new Error('gone'));
  expect(workspace.tick()).toMatchObject([
    { ok: false, error: expect.objectContaining({ message: 'gone' }) },
  ]);
});

test('runTriggers goes to an instant, a day is 24 firings', () => {
  const workspace = fresh();
  workspace.as(OWNER).call('install');
  expect(workspace.runTriggers('2026-11-25T09:30:00.000Z')).toHaveLength(24);
  expect(workspace.clock.now()).toBe('2026-11-25T09:30:00.000Z');
});

test('a cap fires evenly on a long way, none with cap 0', () => {
  const workspace = fresh();
  workspace.as(OWNER).call('install');
  const fired = workspace.clock.advance({ days: 30 }, { cap: 10 });
  expect(fired.length).toBeGreaterThanOrEqual(9);
  expect(fired.length).toBeLessThanOrEqual(10);
  expect(workspace.clock.advance({ days: 30 }, { cap: 0 })).toEqual([]);
  expect(workspace.clock.advance({ hours: 1 })).toHaveLength(1);
});

test('the clock does not go back', () => {
  expect(() => fresh().clock.set('2026-11-24T08:59:59.999Z')).toThrow('cannot go back');
  expect(() => fresh().clock.set('tomorrow')).toThrow('Not an instant');
});

test('others’ triggers are neither seen nor deleted', () => {
  const workspace = fresh();
  const id = workspace.as(OWNER).call('install');
  expect(workspace.as(EDITOR).call('mine')).toEqual([]);
  workspace.as(EDITOR).call('remove');
  expect(workspace.as(OWNER).call('mine')).toEqual([`tick ${String(id)}`]);
  workspace.as(OWNER).call('remove');
  expect(workspace.triggers.installed).toEqual([]);
});

test('twenty triggers a person, not one more', () => {
  const workspace = fresh();
  for (let n = 0; n < 20; n += 1) workspace.as(OWNER).call('install');
  expect(() => workspace.as(OWNER).call('install')).toThrow('too many triggers');
  expect(workspace.as(EDITOR).call('install')).toBeTruthy();
});

test('a handler must exist', () => {
  expect(() => fresh().as(OWNER).call('broken')).toThrow('Script function not found: nobody');
});

test('a trigger that Google switched off does not fire', () => {
  const workspace = fresh();
  workspace.as(OWNER).call('install');
  for (const trigger of workspace.triggers.installed) trigger.disabled = true;
  expect(workspace.clock.advance({ hours: 5 })).toEqual([]);
});

test('triggers have six hours a day', () => {
  const workspace = fresh();
  for (let n = 0; n < 4; n += 1) workspace.as(OWNER).call('slow');
  const firings = workspace.clock.advance({ hours: 24 });
  // 5.5 minutes each: 360 / 5.5 = 65.4, so after the 66th the day's time is spent.
  expect(firings.filter(({ ok }) => ok)).toHaveLength(66);
  expect(firings.find(({ ok }) => !ok)?.error?.message).toBe(
    'Service using too much computer time for one day',
  );
});
