import type { AcademyFile } from '../../src/actions/academy/api';
import type { VisitSaved } from '../../src/actions/visit/api';
import type { WeekAnswer } from '../../src/actions/week/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf } from '../support/visits';
import { decide, record, viewOf } from '../support/decisions';
import { cellsOf, deleteRow, inSheet, overwrite, placeOf } from '../hands/hands';
import type { Decisions } from '../../src/actions/decision/api';

const DECISIONS = 204;
const SETTINGS = 101;

/** A1 fully diagnosed, all at expected; the others never judged. */
function diagnosed(): Workspace {
  const workspace = smallTrust();
  record(workspace, 'expected', 'diagnosis');
  return workspace;
}

const rows = (workspace: Workspace) => rowsOf(workspace, DECISIONS);

const TEN_AT_EXPECTED = Array.from(
  { length: 10 },
  (_, index) => `PI${String(index + 1).padStart(2, '0')}=expected`,
).join(' ');

test('a decision keeps computed and decided category, freezes the ten positions, and shows on the dashboard at once', () => {
  const workspace = diagnosed();
  expect(viewOf(workspace)).toMatchObject({
    computed: 'aspiring',
    diagnosis: { complete: true, missing: [], on: '2026-11-24' },
    decided: null,
    positions: TEN_AT_EXPECTED,
  });
  expect(decide(workspace)).toMatchObject({
    ok: true,
    result: { decided: { decided: 'aspiring', on: '2026-11-24', byName: 'Dora Director', replaced: false } },
  });
  expect(rows(workspace)).toEqual([
    expect.objectContaining({
      Academy: 'A1',
      'Academic year': '2026-27',
      Computed: 'aspiring',
      Decided: 'aspiring',
      By: 'P3',
      Positions: TEN_AT_EXPECTED,
    }),
  ]);
  const row = workspace.sheets.call(
    'Spreadsheets.Values.batchGetByDataFilter',
    [{ dataFilters: [{ gridRange: { sheetId: 1 } }] }, workspace.id],
    OWNER,
  );
  // By the rule beside its name, by the EOB behind its phase.
  expect(JSON.stringify(row)).toMatch(/"Ash Primary","Aspiring",[^\]]*"North","Primary","Aspiring"/);
  for (const email of [PRINCIPAL, CEO])
    expect(workspace.as(email).web.api('list-decisions', { academy: 'A1' })).toMatchObject({
      ok: true,
      result: [{ decided: 'aspiring', year: '2026-27' }],
    });
  expect(workspace.as(PRINCIPAL).web.api('list-decisions', { academy: 'A2' })).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });
});

test('the nightly fold says the same of the standing', () => {
  const workspace = diagnosed();
  decide(workspace);
  const before = rowsOf(workspace, 302);
  expect(before[0]).toMatchObject({ Decided: 'aspiring' });
  workspace.tick();
  expect(rowsOf(workspace, 302).map((row) => row['Decided'])).toEqual(before.map((row) => row['Decided']));
  expect(
    rowsOf(workspace, 402)
      .map((row) => row['Message'])
      .join(' '),
  ).not.toContain('standings right');
});

test.each([
  ['against the rule', { decided: 'emerging' }, 'A1', 'the rule gives Aspiring'],
  ['where nothing is judged', { decided: 'unplaced' }, 'A2', 'no category of the rule fits'],
])('%s a reason is asked for', (_, changes, academy, words) => {
  const workspace = diagnosed();
  expect(decide(workspace, changes, academy)).toMatchObject({
    ok: false,
    error: { code: 'bad-input', fields: { reason: expect.stringContaining(words) as string } },
  });
  expect(rows(workspace)).toEqual([]);
  expect(decide(workspace, { ...changes, reason: 'Seen by the board.' }, academy)).toMatchObject({
    ok: true,
  });
});

test('by the rule, but on half a diagnosis: a reason is asked for', () => {
  const workspace = smallTrust();
  record(workspace, 'expected', 'monitoring');
  expect(viewOf(workspace).diagnosis).toMatchObject({ complete: false, on: '' });
  expect(viewOf(workspace).diagnosis.missing).toHaveLength(10);
  expect(decide(workspace)).toMatchObject({
    ok: false,
    error: { fields: { reason: 'Say why: the diagnosis of the year is not complete.' } },
  });
});

test('what moved since the screen was opened is refused, and both are handed back', () => {
  const workspace = diagnosed();
  const { positions, mark, computed } = viewOf(workspace);
  workspace.clock.advance({ hours: 1 }, { cap: 0 });
  record(workspace, 'below', 'monitoring');
  expect(decide(workspace, { seen: { positions, mark, computed } })).toMatchObject({
    ok: false,
    error: {
      code: 'conflict',
      stored: {
        seen: { positions: TEN_AT_EXPECTED },
        now: { computed: 'unplaced', positions: TEN_AT_EXPECTED.replace(/expected/g, 'below') },
      },
    },
  });
  expect(rows(workspace)).toEqual([]);
});

test('the same levels judged again are another ground, too', () => {
  const workspace = diagnosed();
  const { positions, mark, computed } = viewOf(workspace);
  workspace.clock.advance({ hours: 1 }, { cap: 0 });
  record(workspace, 'expected', 'monitoring');
  expect(decide(workspace, { seen: { positions, mark, computed } })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
});

test('one decision a year: a second names the one it replaces and says why, and the later holds', () => {
  const workspace = diagnosed();
  decide(workspace);
  expect(decide(workspace)).toMatchObject({ ok: false, error: { code: 'decided-already' } });
  const supersedes = String(rows(workspace)[0]?.['ID']);
  workspace.clock.advance({ hours: 1 }, { cap: 0 });
  expect(decide(workspace, { decided: 'emerging', supersedes })).toMatchObject({
    ok: false,
    error: { fields: { reason: expect.stringContaining('earlier decision') as string } },
  });
  const reason = 'A member had been wrongly counted.';
  expect(decide(workspace, { decided: 'emerging', supersedes, reason })).toMatchObject({
    ok: true,
    result: { decided: { decided: 'emerging', reason } },
  });
  expect(rows(workspace)).toHaveLength(2);
  expect(rows(workspace)[1]).toMatchObject({ Replaces: supersedes });
  const behind = madeId(Date.UTC(2026, 10, 23));
  const third = {
    decided: 'aspiring',
    supersedes: String(rows(workspace)[1]?.['ID']),
    reason: 'Back again.',
  };
  expect(decide(workspace, third, 'A1', behind)).toMatchObject({
    ok: true,
    result: { decided: { decided: 'aspiring' } },
  });
  expect(rowsOf(workspace, 302).find((row) => row['ID'] === 'A1')).toMatchObject({ Decided: 'aspiring' });
  const lines = ask<{ replaced: boolean }[]>(workspace, CEO, 'list-decisions', { academy: 'A1' });
  expect(lines.map(({ replaced }) => replaced)).toEqual([false, true, true]);
});

test('a retry decides once, and is answered alike', () => {
  const workspace = diagnosed();
  const { positions, mark, computed } = viewOf(workspace);
  const seen = { positions, mark, computed };
  const request = madeId();
  const input = { id: request, academy: 'A1', decided: 'aspiring', reason: '', seen, supersedes: '' };
  const first = workspace.as(DIRECTOR).api('decide-category', input, request);
  expect(first).toMatchObject({ ok: true });
  expect(workspace.as(DIRECTOR).api('decide-category', input, request)).toEqual(first);
  expect(rows(workspace)).toHaveLength(1);
});

const set = (workspace: Workspace, key: string, value: string): void =>
  overwrite(workspace, SETTINGS, placeOf(workspace, SETTINGS, key, 'Value'), value);

describe('nothing before the set date is called Lighthouse', () => {
  const early = (): Workspace => {
    const workspace = smallTrust();
    set(workspace, 'lighthouseFrom', '2027-06-01');
    record(workspace, 'strength', 'diagnosis');
    return workspace;
  };

  test('it cannot be decided; the most that can be needs no reason, and is what the ledger says was computed', () => {
    const workspace = early();
    const agenda = ask<Decisions>(workspace, DIRECTOR, 'open-decisions');
    expect(agenda.decidable).toEqual(['aspiring', 'emerging', 'unplaced']);
    expect(viewOf(workspace)).toMatchObject({ computed: 'aspiring', shown: 'No stage yet' });
    expect(decide(workspace, { decided: 'lighthouse' })).toMatchObject({
      ok: false,
      error: { fields: { decided: 'Nothing before 1 June 2027 is called Lighthouse.' } },
    });
    expect(decide(workspace, { decided: 'emerging' })).toMatchObject({
      ok: false,
      error: { fields: { reason: 'Say why: the rule gives Aspiring.' } },
    });
    expect(decide(workspace)).toMatchObject({ ok: true });
    expect(rows(workspace)).toEqual([expect.objectContaining({ Computed: 'aspiring', Decided: 'aspiring' })]);
    expect(JSON.stringify(rowsOf(workspace, 206).pop())).not.toContain('Lighthouse');
  });

  test('neither after a save, nor in the academy’s file, nor in the counts', () => {
    const workspace = smallTrust();
    record(workspace, 'strength', 'diagnosis');
    const COUNTS = 404;
    ask(workspace, OWNER, 'rebuild-dashboard');
    expect(rowsOf(workspace, COUNTS)).toEqual([expect.objectContaining({ Lighthouse: 1 })]);
    set(workspace, 'lighthouseFrom', '2027-06-01');
    const visit = fullVisit('below');
    expect(
      ask<VisitSaved>(workspace, DIRECTOR, 'record-visit', visit, visit.id).changes.join(),
    ).not.toContain('Computed category');
    ask(workspace, OWNER, 'rebuild-dashboard');
    expect(rowsOf(workspace, COUNTS)).toEqual([]);
    record(workspace, 'strength', 'monitoring');
    const { category } = ask<AcademyFile>(workspace, DIRECTOR, 'open-academy', { academy: 'A1' });
    expect(category).toMatchObject({ rule: 'No stage yet', shown: 'No stage yet', trace: [], distance: '' });
    expect(category?.path).not.toContain('Reached');
    expect(category?.notBegun).toContain('begin on 1 June 2027');
  });

  test('from that day on it can be', () => {
    const workspace = early();
    set(workspace, 'lighthouseFrom', '2022-06-01');
    expect(decide(workspace, { decided: 'lighthouse' })).toMatchObject({ ok: true });
  });
});

test('who sits on the EOB is the trust’s to say: by role, by person, by mail; what names nobody is told in Health', () => {
  const workspace = diagnosed();
  set(workspace, 'eobMembers', `P3; ${OTHER_CEO.toUpperCase()}, Grand Vizier`);
  const may = (email: string) => workspace.as(email).web.api('open-decisions').ok;
  expect([DIRECTOR, OTHER_CEO, CEO, PRINCIPAL].map(may)).toEqual([true, true, false, false]);
  ask(workspace, OWNER, 'rebuild-dashboard');
  const health = cellsOf(workspace, 2).map((row) => row.join(' | '));
  expect(health.filter((line) => line.includes('Members of the EOB'))).toEqual([
    expect.stringContaining('Grand Vizier'),
  ]);
});

describe('no decision rests on half of what is there', () => {
  const JUDGEMENTS = 203;
  const POSITIONS = 301;
  const idOf = (workspace: Workspace, sheetId: number): string =>
    String(rowsOf(workspace, sheetId)[0]?.['ID']);

  test.each([
    ['a level that cannot be read', POSITIONS, () => 'A1:PI04', 'Level', 'brilliant'],
    ['a position whose ID was cleared', POSITIONS, () => 'A1:PI04', 'ID', ''],
    ['a position under the ID of another', POSITIONS, () => 'A1:PI04', 'ID', 'A1:PI03'],
    ['a judgement whose ID was cleared', JUDGEMENTS, idOf, 'ID', ''],
  ])('%s', (_, sheetId, which, header, value) => {
    const workspace = diagnosed();
    const { positions, mark, computed } = viewOf(workspace);
    overwrite(workspace, sheetId, placeOf(workspace, sheetId, which(workspace, sheetId), header), value);
    expect(decide(workspace, { seen: { positions, mark, computed } })).toMatchObject({
      ok: false,
      error: { code: 'cell-unreadable', where: expect.stringMatching(/^(Positions|Judgements)!/) as string },
    });
    expect(rows(workspace)).toEqual([]);
    // What does not rest on those rows is saved as ever.
    record(workspace, 'expected', 'monitoring');
  });

  test('this year’s decision whose ID was cleared, or whose row was deleted, is not decided a second time', () => {
    const workspace = diagnosed();
    decide(workspace);
    const id = idOf(workspace, DECISIONS);
    overwrite(workspace, DECISIONS, placeOf(workspace, DECISIONS, id, 'ID'), '');
    expect(decide(workspace)).toMatchObject({
      ok: false,
      error: {
        code: 'cell-unreadable',
        message: 'The cell A2 of the sheet Decisions is empty, but should hold an ID.',
      },
    });
    inSheet(workspace, OWNER, deleteRow(DECISIONS, 1));
    expect(decide(workspace)).toMatchObject({
      ok: false,
      error: {
        code: 'decision-lost',
        message: 'The decision on Ash Primary of 24 November 2026 is no longer in the sheet Decisions.',
      },
    });
    expect(rows(workspace)).toEqual([]);
  });
});

describe('a decision that somebody deleted', () => {
  const STANDINGS = 302;
  const deleted = (): { workspace: Workspace; id: string } => {
    const workspace = diagnosed();
    decide(workspace);
    const id = String(rows(workspace)[0]?.['ID']);
    inSheet(workspace, OWNER, deleteRow(DECISIONS, placeOf(workspace, DECISIONS, id, 'ID').row));
    return { workspace, id };
  };
  const standing = (workspace: Workspace) => rowsOf(workspace, STANDINGS).find((row) => row['ID'] === 'A1');

  test('is named by the night, and the standing is left as the EOB decided', () => {
    const { workspace, id } = deleted();
    workspace.tick();
    expect(standing(workspace)).toMatchObject({ Decided: 'aspiring', Decision: id });
    const run = rowsOf(workspace, 402).find((row) => row['Job'] === 'integrity');
    expect(run?.['Message']).toContain('Not checked, standings, until the deleted rows are back.');
    expect(run?.['Message']).toContain(`decisions:${id} (written 2026-11-24T`);
    const health = cellsOf(workspace, 2).map((row) => row.join(' | '));
    expect(health.filter((line) => line.includes(`no row ${id}`))).toEqual([
      expect.stringContaining('| Decisions |'),
    ]);
  });

  test('is not rewound by a correction of a visit either', () => {
    const { workspace, id } = deleted();
    const [recorded] = rowsOf(workspace, 201);
    const visit = {
      ...fullVisit('expected', { kind: 'diagnosis' }),
      corrects: recorded?.['ID'],
      reason: 'A word was wrong.',
    };
    ask(workspace, DIRECTOR, 'correct-visit', visit, visit.id);
    expect(standing(workspace)).toMatchObject({
      Decided: 'aspiring',
      Decision: id,
      'Last visit': visit.id,
    });
  });
});

describe('its Principal is told in the week after, once', () => {
  /** Decided on Tuesday 24 November; the trust mails on Mondays. */
  function decidedOn(decided = 'aspiring'): Workspace {
    const workspace = diagnosed();
    set(workspace, 'digestWeekday', '1');
    const reason = decided === 'aspiring' ? '' : 'Two visits were cut short.';
    expect(decide(workspace, { decided, reason })).toMatchObject({ ok: true });
    return workspace;
  }
  const toDay = (workspace: Workspace, day: string): void => {
    workspace.clock.set(`${day}T09:00:00.000Z`, { cap: 0 });
    workspace.tick();
  };
  const week = (workspace: Workspace, email: string): string[] => {
    const answer = workspace.as(email).web.api('my-week', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return (answer.result as WeekAnswer).week.decided.map(({ text }) => text);
  };
  const mailed = (workspace: Workspace, email = PRINCIPAL) =>
    workspace.mail.sent.filter(({ to, body }) => to === email && body.includes('The EOB'));

  test.each([
    ['aspiring', 'The EOB placed Ash Primary as Aspiring on 24 November 2026'],
    ['unplaced', 'The EOB left Ash Primary unplaced on 24 November 2026'],
  ])('%s: in their week and by mail', (decided, words) => {
    const workspace = decidedOn(decided);
    toDay(workspace, '2026-11-29');
    expect(week(workspace, PRINCIPAL)).toEqual([]);
    expect(mailed(workspace)).toEqual([]);
    for (const day of ['2026-11-30', '2026-12-03', '2026-12-06']) {
      toDay(workspace, day);
      expect(week(workspace, PRINCIPAL)).toEqual([words]);
    }
    expect(mailed(workspace)).toHaveLength(1);
    expect(mailed(workspace)[0]?.body).toContain(`Decided\n- ${words}.`);
    expect(mailed(workspace)[0]?.subject).toContain('1 decision');
    toDay(workspace, '2026-12-07');
    expect(week(workspace, PRINCIPAL)).toEqual([]);
    expect(mailed(workspace)).toHaveLength(1);
  });

  test('nobody else is told, and before the set date nobody is', () => {
    const workspace = decidedOn();
    toDay(workspace, '2026-11-30');
    for (const email of [CEO, DIRECTOR, OTHER_CEO]) {
      expect(week(workspace, email)).toEqual([]);
      expect(mailed(workspace, email)).toEqual([]);
    }
    expect(week(workspace, PRINCIPAL)).toHaveLength(1);
    set(workspace, 'lighthouseFrom', '2027-06-01');
    expect(week(workspace, PRINCIPAL)).toEqual([]);
  });
});
