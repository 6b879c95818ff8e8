import { createQuotaBook } from '../../../local/google/quota';
import { PRICES } from '../../../local/limits';
import { SCOPES } from '../../../local/scopes';
import { OWNER, evaluate, workspaceOf } from '../tiny';

const READ = `function read() {
  return Sheets.Spreadsheets.get(SpreadsheetApp.getActiveSpreadsheet().getId(), { fields: 'spreadsheetId' });
}`;

describe('Sheets a minute', () => {
  const code = `${READ}
function many(n) { let done = 0; for (; done < n; done += 1) { try { read(); } catch (e) { return done + ' ' + e.message; } } return done; }
function wait(ms) { Utilities.sleep(ms); }`;

  test('the sixty-first read of one person within a minute fails with the words of Google', () => {
    const workspace = workspaceOf(code);
    // A read costs 350 ms: sixty take 21 s.
    expect(workspace.as(OWNER).call('many', 61)).toBe(
      "60 API call to sheets.spreadsheets.get failed with error: Quota exceeded for quota metric 'Read requests' and " +
        "limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:100000000000'.",
    );
    expect(workspace.lastExecution.calls).toHaveLength(61);
    workspace.clock.advance({ hours: 1 });
    expect(workspace.as(OWNER).call('many', 60)).toBe(60);
  });

  test('reads come back one by one as the minute moves on', () => {
    const workspace = workspaceOf(code);
    workspace.as(OWNER).call('many', 60);
    // The first read was at 0 s and the clock stands near 21 s: at 51 s it still counts, at 60.5 s it does not,
    // and from then on one is freed every 350 ms, just as fast as reads are made.
    workspace.as(OWNER).call('wait', 30_000);
    expect(workspace.as(OWNER).call('many', 5)).toMatch(/^0 API call/);
    workspace.as(OWNER).call('wait', 9_500);
    expect(workspace.as(OWNER).call('many', 5)).toBe(5);
  });

  test('without limits nothing is refused', () => {
    expect(workspaceOf(code, { limits: false }).as(OWNER).call('many', 100)).toBe(100);
  });

  test('the whole project has 300 reads a minute', () => {
    const book = createQuotaBook();
    const take = (n: number, atMs: number): void =>
      book.take('read', `p${n % 10}@hub.example`, atMs, 'sheets.x');
    // Thirty for each of ten people are 300; the next one is one too many, the person asking, until the minute is over.
    for (let n = 0; n < 300; n += 1) take(n, 1000);
    expect(() => take(0, 60_999)).toThrow("limit 'Read requests per minute' of");
    expect(book.used('read', 'p0@hub.example', 60_999)).toBe(30);
    expect(() => take(0, 61_000)).not.toThrow();
  });

  test('reads do not use up writes', () => {
    const book = createQuotaBook();
    for (let n = 0; n < 60; n += 1) book.take('read', OWNER, 0, 'sheets.x');
    expect(() => book.take('write', OWNER, 0, 'sheets.x')).not.toThrow();
    expect(() => book.take('read', OWNER, 0, 'sheets.x')).toThrow('per minute per user');
  });
});

describe('six minutes', () => {
  test('an execution that sleeps too long is killed, also inside its own catch', () => {
    const code = `function run() {
      for (let n = 0; n < 10; n += 1) { try { Utilities.sleep(70000); } catch (e) { PropertiesService.getScriptProperties().setProperty('n', String(n)); } }
      return 'survived';
    }`;
    const workspace = workspaceOf(code);
    expect(() => workspace.as(OWNER).call('run')).toThrow('Exceeded maximum execution time');
    expect(workspace.lastExecution.status).toBe('killed');
    expect(workspace.properties.of('').size).toBe(0);
    // Five sleeps of 70 s are 350 s, the sixth makes 420 and is too much for 360.
    expect(workspace.lastExecution.calls.filter(({ kind }) => kind === 'sleep')).toHaveLength(6);
  });
});

test('cells that a request’s bytes do not show take their time', () => {
  const workspace = workspaceOf(`function paint(times) {
    const range = { sheetId: 0, endRowIndex: 1000, endColumnIndex: 26 };
    const cell = { userEnteredFormat: { textFormat: { bold: true } } };
    const request = { repeatCell: { range, cell, fields: 'userEnteredFormat.textFormat.bold' } };
    const requests = Array(times).fill(request);
    Sheets.Spreadsheets.batchUpdate({ requests }, SpreadsheetApp.getActiveSpreadsheet().getId());
  }`);
  const took = (times: number): number => {
    workspace.as(OWNER).call('paint', times);
    return workspace.lastExecution.virtualMs;
  };
  // 26,000 cells are in the price; five times as many are 30,000 too many, at 0.02 ms each
  const more = took(5) - took(1);
  expect(more).toBeGreaterThanOrEqual(600);
  expect(more).toBeLessThan(610);
});

describe('properties', () => {
  const set = (value: string): string => `PropertiesService.getScriptProperties().setProperty('k', ${value})`;

  test('are kept, the script’s and each person’s apart', () => {
    const workspace = workspaceOf(`
      function put(v) { PropertiesService.getUserProperties().setProperties({ v }); PropertiesService.getScriptProperties().setProperty('all', v); }
      function got() { return [PropertiesService.getUserProperties().getProperty('v'), PropertiesService.getScriptProperties().getProperties()]; }
      function drop() { PropertiesService.getUserProperties().deleteProperty('v'); }`);
    workspace.users.addUser('b@hub.example', 'editor');
    workspace.as(OWNER).call('put', 'mine');
    workspace.as('b@hub.example').call('put', 'theirs');
    expect(workspace.as(OWNER).call('got')).toEqual(['mine', { all: 'theirs' }]);
    workspace.as(OWNER).call('drop');
    expect(workspace.as(OWNER).call('got')).toEqual([null, { all: 'theirs' }]);
  });

  test('a value may have 9 KB, in bytes', () => {
    expect(() => evaluate(`${set("'x'.repeat(9 * 1024)")}; `)).not.toThrow();
    expect(() => evaluate(set("'ö'.repeat(4609)"))).toThrow('Argument too large');
  });

  test.each(['1', 'null', 'true'])('%s is no text', (value) => {
    expect(() => evaluate(set(value))).toThrow("don't match the method signature for Properties.setProperty");
  });
});

describe('the tables', () => {
  test('every scope rule names a call or a service that has a price or an id', () => {
    const names = [...Object.keys(PRICES), 'Spreadsheet.getId', 'Sheet.getSheetId'];
    for (const prefix of Object.keys(SCOPES)) {
      expect([prefix, names.some((name) => name.startsWith(prefix))]).toEqual([prefix, true]);
    }
  });
});

test('what triggers have used is kept over a restart', () => {
  const code = `function tick() { Utilities.sleep(300000); }
    function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }`;
  const before = workspaceOf(code);
  before.as(OWNER).call('install');
  for (let n = 0; n < 72; n += 1) before.tick();
  const after = workspaceOf(code, { state: before.state() });
  expect(after.tick()[0]?.error?.message).toBe('Service using too much computer time for one day');
  after.clock.advance({ days: 1 }, { cap: 0 });
  expect(after.tick()[0]?.ok).toBe(true);
});
