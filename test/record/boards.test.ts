import type { CardModel } from '../../src/views/cards/model';
import type { SidebarModel } from '../../src/actions/home/api';
import type { RecordImport } from '../../src/actions/record/api';
import { KINDS } from '../../src/hub/record/kinds';
import type { Kind } from '../../src/hub/record/kind';
import { ask, CLERK, DIRECTOR, OWNER } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';
import { EVERYBODY, MD, recordTrust, sampleInput, save } from './sample';

const kindCalled = (name: string): Kind => KINDS.find((kind) => kind.name === name) as Kind;
const meeting = kindCalled('meeting');
const seat = kindCalled('seat');

const REPORT = 'regional-progress:R1:2026-27:2';

/** A meeting of the North board in Autumn 2, with papers due on Tuesday 1 December. */
const meet = (changes: object = {}) => {
  const input = sampleInput(meeting);
  const days = { name: 'Autumn term meeting', board: 'R1', on: '2026-12-08', papersDue: '2026-12-01' };
  return { ...input, values: { ...input.values, ...days, ...changes } };
};

const sit = (person: string, board: string) => {
  const input = sampleInput(seat);
  return { ...input, values: { ...input.values, person, board } };
};

const model = (workspace: ReturnType<typeof recordTrust>, email: string): SidebarModel =>
  ask<SidebarModel>(workspace, email, 'open-sidebar');

const dueOf = (workspace: ReturnType<typeof recordTrust>): string | undefined =>
  model(workspace, DIRECTOR).reports.find(({ id }) => id === REPORT)?.due;

test('the clerk enters a meeting of their board: reports to it fall due with its papers, and their home lists it', () => {
  const workspace = recordTrust();
  expect(dueOf(workspace)).toBe('2026-12-11');
  save(workspace, CLERK, meet());
  expect(dueOf(workspace)).toBe('2026-12-01');
  const line = { name: 'Autumn term meeting', boardName: 'North Regional Board', papersDue: '2026-12-01' };
  expect(model(workspace, CLERK).meetings).toMatchObject([{ ...line, clerks: true }]);
  expect(model(workspace, EVERYBODY['board member']).meetings).toMatchObject([{ ...line, clerks: false }]);
  expect(model(workspace, EVERYBODY.specialist).meetings).toEqual([]);
});

test('a clerk writes for their own boards only, and papers come before the meeting', () => {
  const workspace = recordTrust();
  const answer = workspace.as(CLERK).api('save-record', meet({ board: 'trust-board' }), madeId());
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  const late = workspace.as(CLERK).api('save-record', meet({ papersDue: '2026-12-09' }), madeId());
  expect(late).toMatchObject({
    ok: false,
    error: { fields: { papersDue: 'Give a day on or before the day of the meeting.' } },
  });
  const eob = workspace.as(MD).api('save-record', sit('Pia Principal', 'eob'), madeId());
  expect(eob).toMatchObject({
    ok: false,
    error: { fields: { board: 'Who sits on the EOB is named in the sheet Settings, under eobMembers.' } },
  });
});

test('a list tells meetings apart by board and day, and seats by person and board', () => {
  const workspace = recordTrust();
  const bring = (kind: string, rows: string[][]) =>
    ask<RecordImport>(workspace, MD, 'import-records', { kind, id: madeId(), rows }, madeId());
  const meetings = [
    ['Meeting', 'Board', 'Day', 'Papers due', 'Clerk'],
    ['Autumn term meeting', 'R1', '2026-12-08', '2026-12-01', 'Clem Clerk'],
    ['Autumn term meeting', 'trust-board', '2026-12-08', '2026-12-01', 'Clem Clerk'],
    ['Autumn term meeting', 'R1', '2026-12-15', '2026-12-08', 'Clem Clerk'],
    ['Once more', 'R1', '2026-12-08', '2026-12-01', 'Clem Clerk'],
  ];
  const taken = bring('meeting', meetings);
  expect(taken).toMatchObject({ add: { count: 3 }, same: 0 });
  expect(taken.bad).toMatchObject([
    { row: 5, value: 'Once more', expected: 'a meeting that no row above has' },
  ]);
  expect(bring('meeting', meetings.slice(0, 4))).toMatchObject({ add: { count: 0 }, same: 3 });
  const seats = [
    ['Member', 'Board', 'Office'],
    ['Bo Board', 'R1', 'Chair'],
    ['Bo Board', 'trust-board', 'Member'],
  ];
  expect(bring('seat', seats)).toMatchObject({ add: { count: 2 }, bad: [] });
  seats[1] = ['Bo Board', 'R1', 'Vice-chair'];
  expect(bring('seat', seats)).toMatchObject({ add: { count: 0 }, change: { count: 1 }, same: 1 });
});

test('members get what is circulated to their board, each once, and see nothing of other boards', () => {
  const workspace = recordTrust();
  save(workspace, CLERK, meet());
  save(workspace, CLERK, sit('Sol Specialist', 'R1'));
  const [member, seated] = [EVERYBODY['board member'], EVERYBODY.specialist];
  const seen = (email: string) => model(workspace, email).reports.map(({ id }) => id);
  for (const report of [REPORT, 'regional-progress:R2:2026-27:2'])
    ask(workspace, OWNER, 'write-report', { report });
  expect(seen(member)).toEqual([]);
  const rev = () => Number(rowsOf(workspace, 401).find((row) => row['ID'] === REPORT)?.['Rev']);
  ask(workspace, DIRECTOR, 'approve-report', { report: REPORT, rev: rev() });
  expect(seen(member)).toEqual([]);
  workspace.tick();
  ask(workspace, CLERK, 'circulate-report', { report: REPORT, rev: rev() });
  workspace.clock.advance({ hours: 1 });
  workspace.tick();
  for (const email of [member, seated]) {
    const { reports, may } = model(workspace, email);
    expect(may.reports).toBe(true);
    expect(reports).toMatchObject([{ id: REPORT, state: 'circulated', may: [] }]);
    expect(reports[0]?.url).toContain('http');
    expect(ask<CardModel>(workspace, email, 'open-card').circulated).toHaveLength(1);
  }
  const mails = workspace.mail.sent.filter(({ body }) => body.includes('Autumn term meeting'));
  expect(mails.map(({ to }) => to).sort()).toEqual([member, CLERK, seated].sort());
  expect(mails.find(({ to }) => to === CLERK)?.body).toContain(
    '2 members of the board have been sent it too.',
  );
  expect(mails[0]?.body).toContain('on 8 December 2026.');
});
