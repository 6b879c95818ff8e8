import { OWNER, evaluate, workspaceOf } from './tiny';

describe('the bare realm', () => {
  test.each([
    'setTimeout',
    'setInterval',
    'queueMicrotask',
    'TextEncoder',
    'URL',
    'fetch',
    'atob',
    'crypto',
    'Blob',
    'Buffer',
    'process',
    'structuredClone',
    'WebAssembly',
    'Intl',
    'global',
    'require',
  ])('%s does not exist', (name) => {
    expect(evaluate(`typeof ${name}`)).toBe('undefined');
  });

  test.each(['[].at', "''.replaceAll", 'Object.hasOwn', '[].findLast', '[].toSorted', 'Promise.any'])(
    '%s is later than ES2020 and missing',
    (member) => {
      expect(evaluate(`typeof ${member}`)).toBe('undefined');
    },
  );

  test('nothing survives from one execution to the next', () => {
    const workspace = workspaceOf('var n = 0; function count() { n += 1; return n; }');
    expect([workspace.as(OWNER).call('count'), workspace.as(OWNER).call('count')]).toEqual([1, 1]);
  });

  test('only declared functions without a trailing underscore can be called', () => {
    const workspace = workspaceOf(
      'function yes() { return 1; } function no_() {} var held = function () {}; globalThis.put = function () {};',
    );
    expect(workspace.as(OWNER).call('yes')).toBe(1);
    for (const name of ['no_', 'held', 'put', 'Object', 'absent']) {
      expect(() => workspace.as(OWNER).call(name)).toThrow(`Script function not found: ${name}`);
    }
  });

  test('a service call while the script is loading fails, whatever is called', () => {
    const workspace = workspaceOf('Session.getActiveUser().getEmail(); function run() { return 1; }');
    expect(() => workspace.as(OWNER).call('run')).toThrow('while the script was loading');
  });

  test('a bundle that does not parse is refused at once', () => {
    expect(() => workspaceOf('function (')).toThrow('Function statements require a function name');
  });

  test("the script's own error comes out with name and words", () => {
    const workspace = workspaceOf(
      'function run() { const e = new TypeError("no"); e.name = "HubError"; throw e; }',
    );
    expect(() => workspace.as(OWNER).call('run')).toThrow(
      expect.objectContaining({ name: 'HubError', message: 'no' }),
    );
  });

  test('errors of services are errors of the realm', () => {
    const code =
      'function run() { try { Session.getActiveUser(1); } catch (e) { return e instanceof Error && e.message; } }';
    expect(workspaceOf(code).as(OWNER).call('run')).toBe(
      "The parameters (Number) don't match the method signature for Session.getActiveUser.",
    );
  });

  test('answers of services are objects of the realm', () => {
    expect(evaluate('ScriptApp.getProjectTriggers() instanceof Array')).toBe(true);
    expect(evaluate('PropertiesService.getScriptProperties().getProperties() instanceof Object')).toBe(true);
  });

  test('what a script hands over does not keep its realm alive', () => {
    const workspace = workspaceOf(
      'function run() { PropertiesService.getScriptProperties().setProperties({ a: "b" }); return [[1]]; }',
    );
    const value = workspace.as(OWNER).call('run') as unknown[];
    expect(value instanceof Array && value[0] instanceof Array).toBe(true);
  });
});

describe('what is not modelled', () => {
  test.each([
    ['SpreadsheetApp.openById("x")', 'not modelled: SpreadsheetApp.openById'],
    ['Sheets.Spreadsheets.Sheets', 'not modelled: Sheets.Spreadsheets.Sheets'],
    ['CalendarApp.getDefaultCalendar()', 'not modelled: CalendarApp.getDefaultCalendar'],
    ['LockService.getUserLock()', 'not modelled: LockService.getUserLock'],
    ['new Date().toString()', 'not modelled: Date.prototype.toString'],
    ['new Date(2026, 1, 1)', 'not modelled: new Date of local parts'],
    ['Date.parse("24 Nov 2026")', 'not modelled: Date of the text'],
  ])('%s says so', (expression, words) => {
    expect(() => evaluate(expression)).toThrow(words);
  });

  test('a script that swallows it is found out all the same', () => {
    const workspace = workspaceOf(
      'function run() { try { DriveApp.getFiles(); } catch (e) { return "fine"; } }',
    );
    expect(() => workspace.as(OWNER).call('run')).toThrow('not modelled: DriveApp.getFiles');
  });
});

describe('time in the realm', () => {
  test('is the virtual clock', () => {
    expect(evaluate('[new Date().toISOString(), Date.now(), new Date(0).getTime()]')).toEqual([
      '2026-11-24T09:00:00.000Z',
      Date.UTC(2026, 10, 24, 9),
      0,
    ]);
  });

  test('has local parts in the zone of the manifest', () => {
    // 1 July 2026 23:30 UTC is 2 July 00:30 in London (summer time); in winter the offset is 0.
    expect(
      evaluate(
        '((d) => [d.getDate(), d.getHours(), d.getTimezoneOffset(), new Date().getTimezoneOffset()])(new Date("2026-07-01T23:30:00Z"))',
      ),
    ).toEqual([2, 0, -60, 0]);
  });

  test('passes with services, not with computing', () => {
    // getEmail costs 5 ms.
    expect(
      evaluate(
        '((a) => { let n = 0; while (n < 1e6) n += 1; Session.getActiveUser().getEmail(); return Date.now() - a; })(Date.now())',
      ),
    ).toBe(5);
  });

  test('random numbers differ between executions and repeat between runs', () => {
    const numbers = (): unknown[] => {
      const workspace = workspaceOf('function run() { return [Math.random(), Math.random()]; }');
      return [workspace.as(OWNER).call('run'), workspace.as(OWNER).call('run')];
    };
    const [first, second] = numbers();
    expect(first).not.toEqual(second);
    expect(numbers()).toEqual([first, second]);
  });
});
