import type { ReportRow } from '../../src/actions/document/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf, supportVisit } from '../support/visits';
import { cellsOf, deleteRow, insert, inSheet, overwrite, painted } from '../hands/hands';
import { plant, PLANNED } from '../support/plant';
import { linesOf } from '../../sidebar/csv/cutting';

const HEALTH = 2;
const LOG = 206;
const JUDGEMENTS = 203;
const POSITIONS = 301;
const ACTIONS = 304;
const ACTIONS_CLOSED = 305;
const REPORTS = 401;
const RUNS = 402;
const REQUESTS = 403;
const NOTICES = 405;

const runs = (workspace: Workspace): Record<string, unknown> =>
  Object.fromEntries(rowsOf(workspace, RUNS).map((row) => [row['ID'], row['State']]));
const run = (workspace: Workspace, id: string) => rowsOf(workspace, RUNS).find((row) => row['ID'] === id);
const reports = (workspace: Workspace): string[] =>
  rowsOf(workspace, REPORTS)
    .map((row) => String(row['ID']))
    .sort();
const documents = (workspace: Workspace) =>
  workspace.drive.list().filter(({ appProperties }) => /:2026-27:\d$/.test(appProperties['hubKey'] ?? ''));
const save = (workspace: Workspace, visit = fullVisit('expected')) =>
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
/** Makes the writing of every new document fail, and nothing else. */
const breakDrive = (workspace: Workspace): void =>
  workspace.faults.fail(
    'Drive.Files.create',
    new Error('The user does not have sufficient permissions.'),
    100,
  );

const [R1_1, R2_1, R1_2] = ['R1:2026-27:1', 'R2:2026-27:1', 'R1:2026-27:2'].map(
  (rest) => `regional-progress:${rest}`,
) as [string, string, string];

/** All that falls due with Autumn 1; with Autumn 2 also the full report of the monitoring unit, which is termly. */
const AUTUMN_1 = [
  'director-progress:trust:2026-27:1',
  R1_1,
  R2_1,
  'regional-report:R1:2026-27:1',
  'regional-report:R2:2026-27:1',
];
const AUTUMN_2 = [...AUTUMN_1.map((id) => id.replace(/1$/, '2')), 'monitoring-unit:trust:2026-27:2'].sort();

describe('board reports', () => {
  test('those missed are caught up, those not yet due are left; each is written once', () => {
    const workspace = smallTrust();
    workspace.tick();
    // Autumn 1 ended on Friday 23 October, so its reports fell due on Friday 16 October: missed by 39 days
    expect(reports(workspace)).toEqual(AUTUMN_1);
    expect(rowsOf(workspace, REPORTS).map((row) => row['Due'])).toEqual(AUTUMN_1.map(() => 46311));
    workspace.tick();
    expect(documents(workspace)).toHaveLength(AUTUMN_1.length);
    expect(runs(workspace)).toMatchObject({
      ...Object.fromEntries(AUTUMN_1.map((id) => [`board-report:${id}`, 'done'])),
    });
    expect(rowsOf(workspace, LOG).filter((row) => row['Action'] === 'board-report')).toHaveLength(
      AUTUMN_1.length,
    );
  });

  test('written on the day they fall due, however often the clock ticks that day', () => {
    const workspace = smallTrust();
    // Autumn 2 ends on Friday 18 December; five school days before it is Friday 11 December
    workspace.clock.set('2026-12-10T20:00:00.000Z', { cap: 1 });
    workspace.tick();
    expect(reports(workspace)).toEqual(AUTUMN_1);
    workspace.clock.set('2026-12-11T05:00:00.000Z');
    expect(reports(workspace)).toEqual([...AUTUMN_1, ...AUTUMN_2].sort());
    expect(documents(workspace)).toHaveLength(AUTUMN_1.length + AUTUMN_2.length);
    expect(rowsOf(workspace, REPORTS).find((row) => row['ID'] === R1_2)).toMatchObject({
      State: 'draft',
      'As at': 46367,
    });
  });

  test('a clock silent for more than sixty days does not write what nobody waits for any more', () => {
    const workspace = smallTrust();
    workspace.clock.set('2026-12-20T05:00:00.000Z', { cap: 0 });
    workspace.tick();
    // 16 October is 65 days back, 11 December nine
    expect(reports(workspace)).toEqual(AUTUMN_2);
  });

  test('one that a person had written already is left to them', () => {
    const workspace = smallTrust();
    const { rev } = ask<ReportRow>(workspace, OWNER, 'write-report', { report: R1_1 });
    workspace.tick();
    expect(rowsOf(workspace, REPORTS).find((row) => row['ID'] === R1_1)).toMatchObject({ Rev: rev });
    expect(reports(workspace)).toEqual(AUTUMN_1);
  });
});

describe('a job that fails', () => {
  test('does not stop the others, and is tried again every hour', () => {
    const workspace = smallTrust();
    breakDrive(workspace);
    workspace.tick();
    expect(runs(workspace)).toEqual({
      'integrity:2026-11-24': 'done',
      'look-back:2026-11-24': 'done',
      ...Object.fromEntries(AUTUMN_1.map((id) => [`board-report:${id}`, 'failed'])),
      'access:2026-11-24': 'done',
      'records:2026-11-24': 'done',
      'dashboard:2026-11-24': 'done',
    });
    expect(painted(workspace, HEALTH, `run:board-report:${R1_1}`).join('|')).toMatch(
      /Failed.*Google refused/,
    );
    workspace.faults.clear();
    workspace.tick();
    expect(reports(workspace)).toEqual(AUTUMN_1);
    expect(run(workspace, `board-report:${R1_1}`)).toMatchObject({ State: 'done', Attempts: 2 });
    expect(workspace.mail.sent).toEqual([]);
  });

  test('mails its owner after the third failure, once, with what went wrong', () => {
    const workspace = smallTrust();
    breakDrive(workspace);
    workspace.tick();
    workspace.tick();
    expect(workspace.mail.sent).toEqual([]);
    workspace.tick();
    workspace.tick();
    expect(workspace.mail.sent.map(({ to, subject }) => `${to} ${subject}`)).toEqual(
      Array(AUTUMN_1.length).fill(`${OWNER} Education Hub: “board report” failed 3 times`),
    );
    expect(workspace.mail.sent[0]?.body).toContain('Google refused');
  });

  test('tells its owner an hour later when the message could not be sent', () => {
    const workspace = smallTrust();
    breakDrive(workspace);
    workspace.tick();
    workspace.tick();
    workspace.faults.fail(
      'MailApp',
      new Error('We\u2019re sorry, a server error occurred.'),
      AUTUMN_1.length,
    );
    workspace.tick();
    expect(workspace.mail.sent).toEqual([]);
    workspace.tick();
    workspace.tick();
    expect(workspace.mail.sent.map(({ subject }) => subject)).toEqual(
      Array(AUTUMN_1.length).fill('Education Hub: “board report” failed 3 times'),
    );
  });

  test('counts only its failures since it last went well: the dashboard, well at first, then broken all day', () => {
    const workspace = smallTrust();
    for (let hour = 0; hour < 4; hour += 1) workspace.tick();
    expect(run(workspace, 'dashboard:2026-11-24')).toMatchObject({ State: 'done', Attempts: 1 });
    // Headers so far down are for people to bring back: what stands above them may be theirs.
    inSheet(workspace, OWNER, insert(ACTIONS, 'ROWS', 0, 12));
    for (let hour = 0; hour < 4; hour += 1) workspace.tick();
    expect(run(workspace, 'dashboard:2026-11-24')).toMatchObject({ State: 'failed', Attempts: 4 });
    expect(workspace.mail.sent.map(({ subject }) => subject)).toEqual([
      'Education Hub: “dashboard” failed 3 times',
    ]);
  });

  test('whose failure cannot be recorded either does not stop the others', () => {
    const workspace = smallTrust();
    // The lock is another's while the repair and the recording of its failure wait for it: 20 s each.
    let asked = 0;
    workspace.faults.fail(
      (call) => /Lock\.tryLock$/.test(call) && (asked += 1) <= 2,
      new Error('Lock service is not available.'),
      2,
    );
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    expect(asked).toBe(2);
    expect(runs(workspace)).toEqual({
      'integrity:2026-11-24': 'done',
      'look-back:2026-11-24': 'done',
      ...Object.fromEntries(AUTUMN_1.map((id) => [`board-report:${id}`, 'done'])),
      'access:2026-11-24': 'done',
      'records:2026-11-24': 'done',
      'dashboard:2026-11-24': 'done',
    });
    workspace.tick();
    expect(run(workspace, 'integrity:2026-11-24')).toMatchObject({ State: 'done', Attempts: 1 });
  });
});

test('after four minutes no further job is begun; the next hour goes on with what is left', () => {
  const workspace = smallTrust();
  // Two service calls that tell the trigger, six of the repair, one look at what is due and five that note where the
  // script lives go before: the fifteenth belongs to the check.
  workspace.faults.delay(15, 4 * 60_000 + 1000);
  expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
  expect(runs(workspace)).toEqual({ 'integrity:2026-11-24': 'done' });
  workspace.tick();
  expect(reports(workspace)).toEqual(AUTUMN_1);
  expect(run(workspace, 'integrity:2026-11-24')).toMatchObject({ Attempts: 1 });
});

describe('the integrity check', () => {
  const check = (workspace: Workspace): unknown => {
    workspace.tick();
    return run(workspace, 'integrity:2026-11-24')?.['Message'];
  };

  test('finds what the hub wrote to be what the ledgers come to', () => {
    const workspace = smallTrust();
    const first = fullVisit('below', { on: '2026-11-19' });
    save(workspace, first);
    save(workspace, fullVisit('strength', { academy: 'A3', on: '2026-11-18' }));
    save(workspace, fullVisit('expected', { on: '2026-11-17' }));
    const right = {
      ...first,
      id: fullVisit('below').id,
      on: '2026-11-16',
      corrects: first.id,
      reason: 'Wrong day.',
    };
    ask(workspace, DIRECTOR, 'correct-visit', right, right.id);
    expect(check(workspace)).toBe('Everything is as the ledgers say.');
    expect(rowsOf(workspace, LOG).filter((row) => row['Action'] === 'integrity')).toEqual([]);
  });

  test('puts right what hands changed: a level, a deleted row, a row of an academy that nobody judged', () => {
    const workspace = smallTrust();
    save(workspace);
    const plain = () =>
      rowsOf(workspace, POSITIONS).map((row) => [row['ID'], row['Level'], row['Narrative']]);
    const before = plain().sort();
    overwrite(workspace, POSITIONS, { row: 1, column: 3 }, 'strength');
    inSheet(workspace, CEO, deleteRow(POSITIONS, 5));
    overwrite(workspace, POSITIONS, { row: 9, column: 0 }, 'A3:PI10');
    // one level, one row deleted, one row under another's name: that is removed, and its own is missing
    expect(check(workspace)).toBe('Put 4 rows of positions right.');
    expect(plain().sort()).toEqual(before);
    expect(rowsOf(workspace, LOG).filter((row) => row['Action'] === 'integrity')).toMatchObject([
      { About: 'repair', Summary: 'Put 4 rows of positions right.' },
    ]);
  });

  test('runs once a day', () => {
    const workspace = smallTrust();
    workspace.tick();
    workspace.tick();
    expect(run(workspace, 'integrity:2026-11-24')).toMatchObject({ Attempts: 1 });
    workspace.clock.set('2026-11-25T06:00:00.000Z', { cap: 1 });
    workspace.tick();
    expect(runs(workspace)).toMatchObject({ 'integrity:2026-11-24': 'done', 'integrity:2026-11-25': 'done' });
  });
});

describe('tidying', () => {
  /** Completed on 20 November 2026. */
  const WRITTEN = {
    ...PLANNED,
    Objective: 'Better reading',
    Due: 46357,
    'Completed on': 46346,
    Progress: 'note',
  };

  test('re-tested and dropped actions move to their own sheet, word for word; live ones stay, and those closed untested', () => {
    const workspace = smallTrust();
    save(workspace, fullVisit('expected', { on: '2026-11-19' }));
    save(workspace, fullVisit('expected', { on: '2026-11-23' }));
    const judged = rowsOf(workspace, JUDGEMENTS).filter((row) => row['Indicator'] === 'PI01');
    const [before = '', retest = ''] = judged.map((row) => String(row['ID']));
    const plans: [string, string][] = [
      ['open', ''],
      ['closed', retest],
      ['in progress', ''],
      ['dropped', ''],
      ['completed', ''],
      ['closed', ''],
      ['closed', 'seen by Jo'],
      ['closed', before],
    ];
    const rows = plans.map(([Status, retested], index) => ({
      ...WRITTEN,
      ...{ ID: `X${index}`, Indicator: 'PI01', Status, 'Re-test': retested },
    }));
    plant(workspace, ACTIONS, rows);
    // The hour ends with columns of names, which move it.
    const column = cellsOf(workspace, ACTIONS)[0]?.indexOf('Re-test') ?? 0;
    workspace.tick();
    expect(rowsOf(workspace, ACTIONS).map((row) => row['ID'])).toEqual(['X0', 'X2', 'X4', 'X5', 'X6', 'X7']);
    expect(rowsOf(workspace, ACTIONS_CLOSED)).toMatchObject([
      { ID: 'X1', Status: 'closed', Objective: 'Better reading', Due: 46357, Progress: 'note' },
      { ID: 'X3', Status: 'dropped' },
    ]);
    expect(run(workspace, 'integrity:2026-11-24')?.['Message']).toBe('Moved 2 actions that are over.');
    const row = 6;
    const noticed = rowsOf(workspace, NOTICES).map((one) => [
      one['Sheet'],
      one['Cell'],
      one['What it holds'],
    ]);
    expect(noticed).toEqual([
      ['Actions', `${String.fromCharCode(65 + column)}${row + 2}`, 'seen by Jo'],
      ['Actions', `${String.fromCharCode(65 + column)}${row + 3}`, before],
    ]);
    expect(JSON.stringify(workspace.sheets.snapshot(workspace.id, 1))).toContain(
      '3 actions closed without a re-test',
    );
    workspace.tick();
    expect(rowsOf(workspace, ACTIONS_CLOSED)).toHaveLength(2);
  });

  test('calendars from before the last school year move to sheets of their own, once; younger ones stay', () => {
    const workspace = smallTrust();
    // Today is in 2026-27: 2025-26 is the last school year and stays, 2024-25 goes.
    const halfTerms = `ID,Calendar,Academic year,Half-term,Name,First day,Last day
old,trust,2024-25,6,Summer 2,2025-06-02,2025-08-31
young,trust,2025-26,1,Autumn 1,2025-09-01,2025-10-17`;
    ask(workspace, OWNER, 'apply-import', { table: 'halfTerms', lines: linesOf(halfTerms) });
    const closures = `ID,Calendar,Academy,Kind,First day,Last day
C-old,trust,,inset,2025-07-21,2025-07-21
C-young,trust,,inset,2025-09-01,2025-09-01`;
    ask(workspace, OWNER, 'apply-import', { table: 'closures', lines: linesOf(closures) });
    workspace.tick();
    workspace.tick();
    const ids = (sheetId: number): unknown[] => rowsOf(workspace, sheetId).map((row) => row['ID']);
    expect(ids(109)).toEqual(['old']);
    expect(ids(110)).toEqual(['C-old']);
    expect(ids(105)).toEqual(expect.arrayContaining(['young', 'trust-2026-27-2']));
    expect(ids(105)).not.toContain('old');
    expect(ids(106)).toEqual(['C-young']);
  });

  test('answers kept for retries go after sixty days, not before', () => {
    const workspace = smallTrust();
    const [old, young] = [supportVisit(), supportVisit()];
    ask(workspace, CEO, 'record-visit', old, old.id);
    workspace.clock.advance({ days: 30 }, { cap: 0 });
    ask(workspace, CEO, 'record-visit', young, young.id);
    workspace.clock.advance({ days: 29 }, { cap: 0 });
    workspace.tick();
    expect(rowsOf(workspace, REQUESTS).map((row) => row['ID'])).toEqual([old.id, young.id]);
    workspace.clock.advance({ days: 2 }, { cap: 0 });
    workspace.tick();
    expect(rowsOf(workspace, REQUESTS).map((row) => row['ID'])).toEqual([young.id]);
  });
});
