import type { Crowd } from '../../local/crowd/crowd';
import { standingAt } from '../../local/crowd/standing';
import { createTape } from '../../local/crowd/tape';
import type { Running } from '../../local/running';
import type { ScriptAnswer } from '../../local/people';
import type { Outcome } from '../../local/realm';
import type { Workspace } from '../../local/workspace';
import { OWNER, SAVING, workspaceOf } from './tiny';

const people = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${index + 1}@hub.example`);

function workspaceWith(code: string, count: number): Workspace {
  const workspace = workspaceOf(code);
  for (const email of people(count)) workspace.users.addUser(email, 'editor');
  return workspace;
}

const rows = (workspace: Workspace): unknown[] => {
  const range = workspace.sheets.call('Spreadsheets.Values.get', [workspace.id, 'Sheet1'], OWNER) as {
    values?: unknown[][];
  };
  return (range.values ?? []).map((row) => row[0]);
};

interface Heard {
  email: string;
  at: number;
  answer: ScriptAnswer;
}

/** Everybody calls a function of the script at once; what they hear, in the order in which they do. */
async function allAtOnce(
  crowd: Crowd,
  count: number,
  name: string,
  argsOf: (email: string) => unknown[] = () => [],
  face: 'editor' | 'web' = 'editor',
): Promise<Heard[]> {
  const heard: Heard[] = [];
  const begun = crowd.now();
  for (const email of people(count))
    crowd.scriptRun({ face, email }, name, argsOf(email), (answer) =>
      heard.push({ email, at: crowd.now() - begun, answer }),
    );
  await crowd.run();
  return heard;
}

const save = (email: string): string[] => [JSON.stringify({ request: email })];

/** Reads a counter, thinks, writes it back: without the lock, what another wrote in between is lost. */
const COUNTING = `
function count(locked) {
  const lock = LockService.getScriptLock();
  if (locked && !lock.tryLock(60000)) return 'busy';
  const properties = PropertiesService.getScriptProperties();
  const before = Number(properties.getProperty('count') || 0);
  properties.setProperty('count', String(before + 1));
  if (locked) lock.releaseLock();
  return 'done';
}`;

describe('service calls of executions come between one another', () => {
  test('ten who count without the lock lose what others count; with it they do not', async () => {
    const counted = async (locked: boolean): Promise<string | undefined> => {
      const workspace = workspaceWith(COUNTING, 10);
      const heard = await allAtOnce(workspace.crowd(1), 10, 'count', () => [locked]);
      expect(heard.map(({ answer }) => answer)).toEqual(Array(10).fill({ ok: true, value: 'done' }));
      return workspace.properties.of('').get('count');
    };
    expect(await counted(false)).toBe('1');
    expect(await counted(true)).toBe('10');
  });

  test('an execution that is run again does nothing twice and sees the time as it was', async () => {
    const workspace = workspaceWith(
      `function work() {
        const begun = Date.now();
        const id = Utilities.getUuid() + Math.random();
        console.log(id);
        PropertiesService.getUserProperties().setProperty('a', id);
        const between = Date.now();
        PropertiesService.getUserProperties().setProperty('b', id);
        return JSON.stringify([begun, between, Date.now()]);
      }`,
      3,
    );
    const crowd = workspace.crowd(1);
    const begun = crowd.now();
    const heard = await allAtOnce(crowd, 3, 'work');
    for (const { email, answer } of heard) {
      const mine = workspace.properties.of(email);
      expect(mine.get('a')).toBe(mine.get('b'));
      const times = JSON.parse((answer as { value: string }).value) as number[];
      expect(times.map((time) => time - begun)).toEqual([400, 480, 560]);
    }
    expect(new Set(workspace.executions.map(({ log }) => log[0]?.text)).size).toBe(3);
    for (const { log, counts } of workspace.executions) {
      expect(log).toHaveLength(1);
      expect(counts).toEqual({ property: 2, local: expect.any(Number) as number });
    }
  });

  test('a script that asks for something else when it is run again is found out', () => {
    const my = standingAt(0);
    const doorway = createTape(my);
    const running = { loud: undefined } as unknown as Running;
    const answering = (value: string) => ({
      member: () => ({ type: 'method' as const }),
      call: (): Outcome => ({ type: 'value', value }),
    });
    const stub = { name: 'Properties', members: {} };
    expect(doorway(running)(answering('first')).call(stub, 'getProperty', [])).toMatchObject({
      value: 'first',
    });
    const again = doorway(running)(answering('second'));
    expect(again.call(stub, 'getProperty', [])).toMatchObject({ value: 'first' });
    expect(running.loud).toBeUndefined();
    doorway(running)(answering('third')).call(stub, 'setProperty', []);
    expect(String(running.loud)).toContain('asked for Properties.setProperty, not Properties.getProperty');
  });
});

describe('the lock', () => {
  test('everybody saves, one after the other, and the same seed gives the same course', async () => {
    const course = async (seed: number): Promise<[string[], unknown[]]> => {
      const workspace = workspaceWith(SAVING.replace('tryLock(2000)', 'tryLock(60000)'), 12);
      const heard = await allAtOnce(workspace.crowd(seed), 12, 'api', save);
      return [heard.map(({ email, at }) => `${email} ${at}`), rows(workspace)];
    };
    const [heard, written] = await course(7);
    expect([...written].sort()).toEqual(people(12).sort());
    expect(await course(7)).toEqual([heard, written]);
    const [, otherwise] = await course(8);
    expect(otherwise).not.toEqual(written);
    expect(written).not.toEqual(people(12));
  });

  test('who waits longer than they are ready to is told so, at that time', async () => {
    const workspace = workspaceWith(SAVING, 5);
    const heard = await allAtOnce(workspace.crowd(1), 5, 'api', save);
    const said = heard.map(
      ({ answer }) => JSON.parse((answer as { value: string }).value) as { ok: boolean },
    );
    const busy = heard.filter((_, index) => !said[index]?.ok);
    expect(busy.length).toBeGreaterThan(0);
    // 400 until it is loaded, 20 of its own, 2000 of patience, 60 for the call
    for (const { at } of busy) expect(at).toBe(2480);
    expect(rows(workspace)).toHaveLength(5 - busy.length);
  });

  test('of an execution that is killed is free once it is over', async () => {
    const workspace = workspaceWith(SAVING, 2);
    workspace.faults.cutBefore(3);
    const heard = await allAtOnce(workspace.crowd(1), 2, 'api', save);
    expect(heard.map(({ answer }) => answer.ok)).toEqual([false, true]);
    expect(rows(workspace)).toHaveLength(1);
  });

  test('that somebody outside holds for a while is waited for', async () => {
    const workspace = workspaceWith(SAVING, 1);
    workspace.locks.hold(1500);
    const [heard] = await allAtOnce(workspace.crowd(1), 1, 'api', save);
    expect(JSON.parse((heard?.answer as { value: string }).value)).toEqual({ ok: true, result: 1 });
    expect(heard?.at).toBeGreaterThan(1500);
  });
});

describe('Google’s limits', () => {
  test('thirty at once per user: at the web address all are the owner', async () => {
    const refused = async (face: 'editor' | 'web'): Promise<ScriptAnswer[]> => {
      const workspace = workspaceWith(COUNTING, 33);
      const heard = await allAtOnce(workspace.crowd(1), 33, 'count', () => [false], face);
      expect(heard).toHaveLength(33);
      return heard.map(({ answer }) => answer).filter(({ ok }) => !ok);
    };
    expect(await refused('editor')).toEqual([]);
    const words = expect.stringContaining('too many scripts running simultaneously') as string;
    const answer = { ok: false, error: { name: 'ScriptError', message: words } };
    expect(await refused('web')).toEqual([answer, answer, answer]);
  });

  test('sleep and the six minutes are of the execution that sleeps', async () => {
    const workspace = workspaceWith(
      `function sleepy(email) {
        const times = email === 'p1@hub.example' ? 2 : 1;
        for (let time = 0; time < times; time += 1) Utilities.sleep(200000);
        return 'slept';
      }`,
      2,
    );
    const heard = await allAtOnce(workspace.crowd(1), 2, 'sleepy', (email) => [email]);
    expect(heard.map(({ at }) => at)).toEqual([200_420, 400_440]);
    expect(heard[0]?.answer).toEqual({ ok: true, value: 'slept' });
    expect(JSON.stringify(heard[1]?.answer)).toContain('Exceeded maximum execution time');
  });

  test('a stranger is refused in the workbook, and hears it', async () => {
    const workspace = workspaceWith(COUNTING, 0);
    const heard = await allAtOnce(workspace.crowd(1), 1, 'count');
    expect(JSON.stringify(heard)).toContain('PERMISSION_DENIED');
  });
});
