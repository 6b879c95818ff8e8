import { OWNER, workspaceOf } from './tiny';

const CODE = `
const caches = () => ({ script: CacheService.getScriptCache(), mine: CacheService.getUserCache(), document: CacheService.getDocumentCache() });
function put(name, key, value, seconds) { seconds === undefined ? caches()[name].put(key, value) : caches()[name].put(key, value, seconds); }
function got(name, key) { return caches()[name].get(key); }
function all(keys) { return caches().script.getAll(keys); }
function many(values) { caches().script.putAll(values); }
function gone(keys) { keys.length === 1 ? caches().script.remove(keys[0]) : caches().script.removeAll(keys); }
function wait(ms) { Utilities.sleep(ms); }
function doGet() { return HtmlService.createHtmlOutput(String(CacheService.getDocumentCache())); }`;

const OTHER = 'other@hub.example';

test('the script’s is everybody’s, a person’s their own, the document’s only there while it is open', () => {
  const workspace = workspaceOf(CODE);
  workspace.users.addUser(OTHER, 'editor');
  for (const name of ['script', 'mine', 'document']) workspace.as(OWNER).call('put', name, 'k', name);
  const seen = (email: string) =>
    ['script', 'mine', 'document'].map((name) => workspace.as(email).call('got', name, 'k'));
  expect(seen(OWNER)).toEqual(['script', 'mine', 'document']);
  expect(seen(OTHER)).toEqual(['script', null, 'document']);
  expect(workspace.as(OTHER).web.get().html).toBe('null');
});

test.each([
  ['ten minutes', undefined, 600_000],
  ['as long as was said', 5, 5_000],
])('a value is there for %s', (_, seconds, ms) => {
  const workspace = workspaceOf(CODE);
  const me = workspace.as(OWNER);
  if (seconds === undefined) me.call('put', 'script', 'k', 'v');
  else me.call('put', 'script', 'k', 'v', seconds);
  // putting took 30 ms, and so does asking
  for (let rest = ms - 100; rest > 0; rest -= 300_000) me.call('wait', Math.min(rest, 300_000));
  expect(me.call('got', 'script', 'k')).toBe('v');
  me.call('wait', 100);
  expect(me.call('got', 'script', 'k')).toBeNull();
});

test('several at once: those that are there; none is put when one is not good', () => {
  const me = workspaceOf(CODE).as(OWNER);
  me.call('many', { a: '1', b: '2', c: '3' });
  expect(me.call('all', ['a', 'x', 'c'])).toEqual({ a: '1', c: '3' });
  me.call('gone', ['a']);
  me.call('gone', ['b', 'x']);
  expect(me.call('all', ['a', 'b', 'c'])).toEqual({ c: '3' });
  expect(() => me.call('many', { d: '4', e: 5 })).toThrow('value of e is no text');
  expect(me.call('got', 'script', 'd')).toBeNull();
});

test.each([
  ['a number', ['k', 5]],
  ['no key', ['', 'v']],
  ['no time', ['k', 'v', 0]],
  ['half a second', ['k', 'v', 0.5]],
])('%s is refused', (_, args) => {
  expect(() =>
    workspaceOf(CODE)
      .as(OWNER)
      .call('put', 'script', ...args),
  ).toThrow(/Invalid argument|signature/);
});

test('a thousand and one: the nine hundred that expire last are kept', () => {
  const me = workspaceOf(CODE).as(OWNER);
  me.call('put', 'script', 'short', 'v', 10);
  me.call('put', 'script', 'long', 'v', 20_000);
  me.call('many', Object.fromEntries(Array.from({ length: 999 }, (_, n) => [`k${n}`, 'v'])));
  expect(me.call('got', 'script', 'short')).toBeNull();
  expect(me.call('got', 'script', 'long')).toBe('v');
});

test('a restart forgets it all', () => {
  const before = workspaceOf(CODE);
  before.as(OWNER).call('put', 'script', 'k', 'v');
  const after = workspaceOf(CODE, { state: before.state() });
  expect(after.as(OWNER).call('got', 'script', 'k')).toBeNull();
});
