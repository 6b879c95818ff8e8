import { createWorkspace, type Workspace } from '../../local/workspace';
import { builtBundle } from '../support/bundle';
import { ask, CEO, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf } from '../support/visits';

const VISITS = 201;
const REPORTS = 401;
const RUNS = 402;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const R1_1 = 'regional-progress:R1:2026-27:1';

type Saved = { quotas: [string, number[]][] };

/** The small trust in which something was used so many times just now: in other windows, by other scripts. */
function used(count: number, kind: string, windowMs: number, email: string): Workspace {
  const before = smallTrust();
  const state = before.state() as Saved;
  const now = Date.parse(before.clock.now());
  const times = kind === 'pace' ? [now + count * 1000] : Array<number>(count).fill(now);
  const key = kind === 'pace' ? `pace/${before.id}` : `${kind}/${windowMs}/${email}`;
  state.quotas = [...state.quotas.filter(([name]) => name !== key), [key, times]];
  return createWorkspace({ bundle: builtBundle(), now: before.clock.now(), owner: OWNER, state });
}

const visits = (workspace: Workspace): number => rowsOf(workspace, VISITS).length;
const slept = ({ lastExecution }: Workspace): number =>
  lastExecution.calls.filter(({ kind }) => kind === 'sleep').reduce((sum, { ms }) => sum + ms, 0);
const states = (workspace: Workspace): Record<string, unknown> =>
  Object.fromEntries(rowsOf(workspace, RUNS).map((row) => [row['ID'], row['State']]));
const reports = (workspace: Workspace) =>
  workspace.drive.list().filter(({ appProperties }) => /:2026-27:\d$/.test(appProperties['hubKey'] ?? ''));
const NEXT_MINUTE = { hours: 1 / 60 };

describe('sixty writes a minute', () => {
  test('the save that is one too many waits, then says so; sent again a minute later it is saved, once', () => {
    const workspace = used(58, 'write', MINUTE, CEO);
    const [first, second, third] = [fullVisit('expected'), fullVisit('expected'), fullVisit('strength')];
    for (const visit of [first, second]) ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(slept(workspace)).toBe(0);
    const answer = workspace.as(CEO).api('record-visit', third, third.id);
    expect(answer).toMatchObject({ ok: false, error: { code: 'google-busy' } });
    // 1, 2, 4 and 8 s, each up to half a second longer: less than the 20 s for which others wait for the lock
    expect(slept(workspace)).toBeGreaterThanOrEqual(15_000);
    expect(slept(workspace)).toBeLessThanOrEqual(17_100);
    expect(visits(workspace)).toBe(2);
    ask(workspace, CEO, 'save-draft', { draft: third });
    workspace.clock.advance(NEXT_MINUTE, { cap: 0 });
    for (let twice = 0; twice < 2; twice += 1) ask(workspace, CEO, 'record-visit', third, third.id);
    expect(visits(workspace)).toBe(3);
  });

  test('seventy requests as fast as one can: each is answered or refused in words, and every visit is kept once', () => {
    const workspace = used(30, 'read', MINUTE, CEO);
    const sent = Array.from({ length: 20 }, () => fullVisit('expected'));
    const begun = workspace.executions.length;
    const refused = sent.filter((visit) => {
      workspace.as(CEO).api('open-sidebar');
      const answer = workspace.as(CEO).api('record-visit', visit, visit.id);
      if (!answer.ok) expect(answer.error.code).toBe('google-busy');
      return !answer.ok;
    });
    // thirty and forty reads are ten more than the minute holds
    const waits = workspace.executions
      .slice(begun)
      .flatMap(({ calls }) => calls.filter(({ kind }) => kind === 'sleep'));
    expect(waits.length).toBeGreaterThan(0);
    workspace.clock.advance(NEXT_MINUTE, { cap: 0 });
    for (const visit of refused) ask(workspace, CEO, 'record-visit', visit, visit.id);
    const ids = rowsOf(workspace, VISITS).map((row) => row['ID']);
    expect([...ids].sort()).toEqual(sent.map(({ id }) => id).sort());
  });

  test('a tick that runs into it says so and goes on next hour: each report once', () => {
    const workspace = used(58, 'write', MINUTE, OWNER);
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    expect(Object.values(states(workspace))).not.toHaveLength(0);
    workspace.clock.advance({ hours: 1 }, { cap: 0 });
    workspace.tick();
    expect([...new Set(Object.values(states(workspace)))]).toEqual(['done']);
    expect(reports(workspace)).toHaveLength(DUE);
    expect(rowsOf(workspace, REPORTS)).toHaveLength(DUE);
  });
});

test('a workbook that is asked too often: the hub keeps to its pace, and saves', () => {
  const workspace = used(60, 'pace', 0, '');
  const visit = fullVisit('expected');
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  expect(slept(workspace)).toBeGreaterThan(0);
  expect(visits(workspace)).toBe(1);
});

/** Reports that are due in the small trust: two to Regional Boards, three to the Trust Board. */
const DUE = 5;

describe('what is used up for the day', () => {
  test('documents: nobody waits for nothing; said at once, and written the day after', () => {
    const workspace = used(1500, 'document-created', DAY, OWNER);
    const refused = workspace.as(OWNER).api('write-report', { report: R1_1 }, 'R-1');
    expect(refused).toMatchObject({ ok: false, error: { code: 'google-spent' } });
    expect(slept(workspace)).toBe(0);
    workspace.tick();
    expect(slept(workspace)).toBe(0);
    expect(Object.values(states(workspace)).sort()).toEqual([
      ...Array<string>(5).fill('done'),
      ...Array<string>(DUE).fill('failed'),
    ]);
    expect(
      rowsOf(workspace, RUNS).filter((row) => String(row['Message']).includes('daily limit')),
    ).toHaveLength(DUE);
    workspace.clock.advance({ days: 1 }, { cap: 0 });
    workspace.tick();
    expect(reports(workspace)).toHaveLength(DUE);
  });

  test('mail: the failure is on record all the same, the tick says that it could not be told, and tells later', () => {
    const workspace = smallTrust();
    const at = workspace.clock.now();
    const to = Array<string>(50).fill('a@hub.example').join(',');
    for (let n = 0; n < 30; n += 1)
      workspace.mail.sent.push({ to, subject: 's', body: 'b', html: '', from: OWNER, at, kind: 'mail' });
    workspace.faults.fail(
      'Drive.Files.create',
      new Error('The user does not have sufficient permissions.'),
      100,
    );
    workspace.tick();
    workspace.tick();
    workspace.tick();
    expect(slept(workspace)).toBe(0);
    expect(workspace.mail.sent).toHaveLength(30);
    expect(rowsOf(workspace, RUNS).find((row) => row['ID'] === `board-report:${R1_1}`)).toMatchObject({
      State: 'failed',
      Attempts: 2,
    });
    workspace.clock.advance({ days: 1 }, { cap: 0 });
    workspace.tick();
    const late = workspace.mail.sent.slice(30).map(({ to: owner, subject }) => `${owner} ${subject}`);
    expect(late).toEqual(Array(DUE).fill(`${OWNER} Education Hub: “board report” failed 3 times`));
  });
});

describe('six minutes', () => {
  /** The small trust, whose first document takes so long. */
  function slow(ms: number): Workspace {
    const twin = smallTrust();
    twin.tick();
    const n =
      1 +
      twin.lastExecution.calls.findIndex(
        ({ service, method }) => `${service}.${method}` === 'Drive.Files.create',
      );
    const workspace = smallTrust();
    workspace.faults.delay(n, ms);
    return workspace;
  }

  test.each([
    ['after more than four minutes nothing new is begun', 4 * MINUTE + 1000, true],
    ['after six the tick is ended where it stands', 6 * MINUTE + 1000, false],
  ])('%s, and the next hour goes on', (_, ms, ok) => {
    const workspace = slow(ms);
    expect(workspace.tick().map((firing) => firing.ok)).toEqual([ok]);
    expect(Object.values(states(workspace)).filter((state) => state === 'done').length).toBeLessThan(DUE + 3);
    workspace.clock.advance({ hours: 1 }, { cap: 0 });
    workspace.tick();
    expect(new Set(Object.values(states(workspace)))).toEqual(new Set(['done']));
    expect(reports(workspace)).toHaveLength(DUE);
  });

  test('180 seconds of one write: the hub looks whether it was done, and it is done once', () => {
    const workspace = smallTrust();
    const words =
      'API call to sheets.spreadsheets.batchUpdate failed with error: Deadline expired before operation could complete.';
    workspace.faults.fail('Sheets.Spreadsheets.batchUpdate', new Error(words));
    const visit = fullVisit('expected');
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(visits(workspace)).toBe(1);
  });
});

test('the lock is not to be had for twenty seconds: the person is told to try again, and nothing is lost', () => {
  const workspace = smallTrust();
  const visit = fullVisit('expected');
  workspace.locks.hold();
  expect(workspace.as(CEO).api('record-visit', visit, visit.id)).toMatchObject({
    ok: false,
    error: { code: 'busy' },
  });
  workspace.locks.release();
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  expect(visits(workspace)).toBe(1);
});

/** Leaves no room for another note. */
function fill(notes: Map<string, string>): void {
  let left = 512_000 - [...notes].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  for (let n = 10; left > 3; n += 1) {
    const value = 'x'.repeat(Math.min(left, 9000) - 3);
    notes.set(`x${n}`, value);
    left -= value.length + 3;
  }
}

describe('500 KB of notes', () => {
  test('a draft too long for them stays on the device, what was kept before stays too, and the visit itself is saved', () => {
    const workspace = smallTrust();
    const short = fullVisit('expected');
    ask(workspace, CEO, 'save-draft', { draft: short });
    const before = new Map(workspace.properties.of(CEO));
    const long = fullVisit('strength', { id: short.id });
    // a form takes up to 10,000 characters a field, Google keeps a draft of up to 60,000
    for (const judgement of long.judgements) judgement.narrative = judgement.share = 'word '.repeat(1_999);
    expect(workspace.as(CEO).api('save-draft', { draft: long })).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        fields: { draft: expect.stringContaining('kept on this device') as string },
      },
    });
    expect(workspace.properties.of(CEO)).toEqual(before);
    ask(workspace, CEO, 'record-visit', long, long.id);
    expect(visits(workspace)).toBe(1);
  });

  test('a person’s own are full: the draft is refused in words, and the visit itself is saved', () => {
    const workspace = smallTrust();
    const visit = fullVisit('expected');
    fill(workspace.properties.of(CEO));
    expect(workspace.as(CEO).api('save-draft', { draft: visit })).toMatchObject({
      ok: false,
      error: { code: 'store-full', remedy: expect.stringContaining('Save the visit itself') as string },
    });
    expect(slept(workspace)).toBe(0);
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(visits(workspace)).toBe(1);
  });

  test('the hub’s own notes: a report that cannot be noted is not made, and once there is room it is, once', () => {
    const workspace = smallTrust();
    const notes = workspace.properties.of('');
    fill(notes);
    expect(workspace.as(OWNER).api('write-report', { report: R1_1 }, 'R-1')).toMatchObject({
      ok: false,
      error: { code: 'store-full' },
    });
    expect(reports(workspace)).toHaveLength(0);
    notes.delete('x10');
    ask(workspace, OWNER, 'write-report', { report: R1_1 }, 'R-1');
    expect(reports(workspace)).toHaveLength(1);
  });
});
