import { OWNER, SAVING, workspaceOf } from './tiny';

const EDITOR = 'editor@hub.example';

const values = (workspace: ReturnType<typeof workspaceOf>): unknown[] => {
  const range = workspace.sheets.call('Spreadsheets.Values.get', [workspace.id, 'Sheet1'], OWNER) as {
    values?: unknown[][];
  };
  return (range.values ?? []).map((row) => row[0]);
};

/** Calls of one save: 1 tryLock, 2 read, 3 write, 4 read, 5 releaseLock. */
const fresh = () => {
  const workspace = workspaceOf(SAVING);
  workspace.users.addUser(EDITOR, 'editor');
  return workspace;
};

describe('a killed execution', () => {
  test.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
    [5, 1],
  ])('before call %i leaves %i rows, whatever the script catches', (n, rows) => {
    const workspace = fresh();
    workspace.faults.cutBefore(n);
    expect(() => workspace.as(OWNER).api('save', {}, 'r1')).toThrow(`ExecutionKilled: cut before ${n}`);
    expect(values(workspace)).toHaveLength(rows);
    expect(workspace.lastExecution).toMatchObject({ status: 'killed' });
    expect(workspace.faults.fired).toHaveLength(1);
  });

  test.each([
    [2, 0],
    [3, 1],
  ])('after call %i leaves %i rows', (n, rows) => {
    const workspace = fresh();
    workspace.faults.cutAfter(n);
    expect(() => workspace.as(OWNER).api('save', {}, 'r1')).toThrow(`cut after ${n}`);
    expect(values(workspace)).toHaveLength(rows);
  });

  test('lets go of the lock, and nothing that its finally does counts', () => {
    const workspace = fresh();
    workspace.faults.cutBefore(3);
    expect(() => workspace.as(OWNER).api('save', {}, 'r1')).toThrow();
    expect(workspace.counts).toEqual({ lock: 1, read: 1, write: 1, local: expect.any(Number) });
    expect(workspace.locks.holder()).toBe('');
    expect(workspace.as(EDITOR).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
  });

  test('numbered faults concern the next execution only', () => {
    const workspace = fresh();
    workspace.faults.cutBefore(99);
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
    expect(workspace.faults.fired).toEqual([]);
  });
});

describe('failing calls', () => {
  test('a lost answer is applied all the same, and a retry finds it', () => {
    const workspace = fresh();
    workspace.faults.loseAnswer(3);
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toMatchObject({
      ok: false,
      error: {
        message: expect.stringContaining('currently unavailable'),
        remedy: 'GoogleJsonResponseException',
      },
    });
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
    expect(values(workspace)).toEqual(['r1']);
  });

  test.each([
    [429, 'API call to sheets.spreadsheets.batchUpdate failed with error: Quota exceeded'],
    [500, 'Internal error encountered'],
    [503, 'currently unavailable'],
  ] as const)('http %i comes in the words of Google', (code, words) => {
    const workspace = fresh();
    workspace.faults.http(code, 'Sheets.Spreadsheets.batchUpdate');
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toMatchObject({
      error: { message: expect.stringContaining(words) },
    });
    expect(values(workspace)).toEqual([]);
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
  });

  test('fail hits by name, beginning or pattern, as often as told', () => {
    const workspace = fresh();
    workspace.faults.fail('Sheets', new Error('first'));
    workspace.faults.fail(/tryLock$/, new Error('second'), 2);
    const words = [1, 2, 3, 4].map(() => workspace.as(OWNER).scriptRun('api', ['{"request":"x"}']));
    expect(words.map((answer) => (answer.ok ? answer.value : answer.error.message))).toEqual([
      'Exception: second',
      'Exception: second',
      expect.stringContaining('first'),
      '{"ok":true,"result":1}',
    ]);
  });

  test('clear disarms everything', () => {
    const workspace = fresh();
    workspace.faults.cutBefore(1);
    workspace.faults.http(500);
    workspace.faults.loseReply();
    workspace.faults.clear();
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
  });

  test('a lost reply: the script ran, the page hears nothing', () => {
    const workspace = fresh();
    workspace.faults.loseReply();
    expect(() => workspace.as(OWNER).api('save', {}, 'r1')).toThrow('NetworkError');
    expect(values(workspace)).toEqual(['r1']);
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
  });

  test('a delayed call takes so much longer', () => {
    const workspace = fresh();
    workspace.faults.delay(2, 7000);
    workspace.as(OWNER).api('save', {}, 'r1');
    expect(workspace.lastExecution.calls[1]?.ms).toBeGreaterThan(7349);
  });
});

describe('the lock', () => {
  test('somebody else who comes in between waits and is told it is busy', () => {
    const workspace = fresh();
    let inner: unknown;
    workspace.faults.before(3, () => {
      inner = workspace.as(EDITOR).api('save', {}, 'other');
    });
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
    expect(inner).toMatchObject({ ok: false, error: { code: 'busy' } });
    expect(values(workspace)).toEqual(['r1']);
    expect(workspace.lastExecution.virtualMs).toBeGreaterThan(2000);
  });

  test('a lock that is let go of in time is got by waiting', () => {
    const workspace = fresh();
    workspace.locks.hold(1500);
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
    // 1500 waiting and 60 for the call.
    expect(workspace.lastExecution.calls[0]?.ms).toBe(1560);
  });

  test('a lock that is never let go of is not got', () => {
    const workspace = fresh();
    workspace.locks.hold();
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toMatchObject({ error: { code: 'busy' } });
    workspace.locks.release();
    expect(workspace.as(OWNER).api('save', {}, 'r1')).toEqual({ ok: true, result: 1 });
  });

  test('what fails in between is not hidden', () => {
    const workspace = fresh();
    workspace.faults.before(2, () => {
      throw new Error('the other one broke');
    });
    expect(() => workspace.as(OWNER).api('save', {}, 'r1')).toThrow('the other one broke');
  });
});
