import type { CardModel } from '../../src/views/cards/model';
import type { SidebarModel } from '../../src/actions/home/api';
import { boardPapers } from '../../sidebar/papers';
import { quietWords } from '../../sidebar/quiet';
import { linesOf } from '../../sidebar/csv/cutting';
import type { RecordImport, RecordList } from '../../src/actions/record/api';
import { KINDS } from '../../src/hub/record/kinds';
import type { Kind } from '../../src/hub/record/kind';
import { TABLES } from '../../src/store/tables';
import { overwrite, placeOf } from '../hands/hands';
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
  save(workspace, CLERK, sit('Bo Board', 'R1'));
  expect(dueOf(workspace)).toBe('2026-12-01');
  const line = { name: 'Autumn term meeting', boardName: 'North Regional Board', papersDue: '2026-12-01' };
  expect(model(workspace, CLERK).meetings).toMatchObject([{ ...line, clerks: true }]);
  expect(model(workspace, EVERYBODY['board member']).meetings).toMatchObject([{ ...line, clerks: false }]);
  expect(model(workspace, EVERYBODY.specialist).meetings).toEqual([]);
});

test('a clerk sees the next papers of each board they serve, also of one without a meeting', () => {
  const workspace = recordTrust();
  save(workspace, CLERK, meet());
  const all = model(workspace, CLERK);
  const served = boardPapers(all);
  expect(served.map(({ id, meeting: next }) => [id, next?.papersDue])).toEqual([
    ['R1', '2026-12-01'],
    ['R2', undefined],
  ]);
  expect(served[1]?.coming.map(({ id }) => id)).toContain('regional-progress:R2:2026-27:2');
  expect(boardPapers(model(workspace, EVERYBODY['board member']))).toEqual([]);
});

test('the next meeting of each board that a clerk serves is known, however many another has before it', () => {
  const workspace = recordTrust();
  // Eight meetings of the North board in December, then one of the South board, which Clem Clerk serves too: 6 and 1.
  for (let day = 10; day < 18; day += 1) save(workspace, CLERK, meet({ on: `2026-12-${day}` }));
  save(workspace, CLERK, meet({ board: 'R2', on: '2027-01-20', papersDue: '2027-01-13' }));
  const { meetings } = model(workspace, CLERK);
  expect(meetings).toHaveLength(7);
  expect(meetings[6]).toMatchObject({ on: '2027-01-20', clerks: true });
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
    error: { fields: { board: 'Who sits on the EOB is named in Settings, under “Members of the EOB”.' } },
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
  for (const person of ['Sol Specialist', 'Bo Board']) save(workspace, CLERK, sit(person, 'R1'));
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

test('without a seat a board member sees nothing and is told who can give them one, also on the card', () => {
  const workspace = recordTrust();
  for (const board of ['R1', 'trust-board']) save(workspace, MD, meet({ board, clerk: 'Clem Clerk' }));
  const member = EVERYBODY['board member'];
  const seen = model(workspace, member);
  expect(seen).toMatchObject({ meetings: [], reports: [], records: [], may: { reports: false } });
  expect(quietWords(seen)).toBe(
    'You have no seat on a board in the hub yet. The clerk of your board or the Managing Director can add you under “Board members”.',
  );
  expect(JSON.stringify(workspace.as(member).card.home('SHEETS'))).toContain('You have no seat on a board');
  for (const kind of ['meeting', 'seat'])
    expect(ask<RecordList>(workspace, member, 'list-records', { kind }).records).toEqual([]);
  save(workspace, CLERK, sit('Bo Board', 'R1'));
  expect(model(workspace, member).meetings).toMatchObject([{ boardName: 'North Regional Board' }]);
  expect(quietWords(model(workspace, member))).toBe('');
  expect(model(workspace, member).records.map(({ kind }) => kind)).toEqual(['meeting', 'seat']);
});

test('who has no seat to wait for reads that nothing waits', () => {
  const workspace = recordTrust();
  const people = 'ID,Name,E-mail,Role,Region,Academy,Unit,Active\nP13,Nia New,nia@hub.example,clerk,,,,yes';
  ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(people) });
  workspace.users.addUser('nia@hub.example', 'editor');
  expect(quietWords(model(workspace, 'nia@hub.example'))).toBe('Nothing in the hub waits for you.');
});

test('the members of the EOB, by role or by the setting, get what is circulated to it', () => {
  const workspace = recordTrust();
  const paper = 'category-paper:trust:2026-27:2';
  const { sheetId } = TABLES.settings;
  const set = (key: string, value: string) =>
    overwrite(workspace, sheetId, placeOf(workspace, sheetId, key, 'Value'), value);
  set('eobClerk', 'P4');
  set('eobMembers', 'MD, P11');
  set('categoryPaperHalfTerm', '2');
  ask(workspace, OWNER, 'write-report', { report: paper });
  const rev = () => Number(rowsOf(workspace, 401).find((row) => row['ID'] === paper)?.['Rev']);
  ask(workspace, MD, 'approve-report', { report: paper, rev: rev() });
  workspace.tick();
  ask(workspace, CLERK, 'circulate-report', { report: paper, rev: rev() });
  workspace.clock.advance({ hours: 1 });
  workspace.tick();
  const told = workspace.mail.sent.filter(({ body }) => body.includes('has been circulated to the'));
  expect(told.map(({ to }) => to).sort()).toEqual([MD, EVERYBODY.specialist].sort());
  expect(model(workspace, EVERYBODY.specialist).reports).toMatchObject([{ id: paper, state: 'circulated' }]);
});

/** A report of the North board, approved and circulated to its clerk and Bo Board. */
function circulated() {
  const workspace = recordTrust();
  save(workspace, CLERK, sit('Bo Board', 'R1'));
  const rev = () => Number(rowsOf(workspace, 401).find((row) => row['ID'] === REPORT)?.['Rev']);
  ask(workspace, OWNER, 'write-report', { report: REPORT });
  ask(workspace, DIRECTOR, 'approve-report', { report: REPORT, rev: rev() });
  workspace.tick();
  ask(workspace, CLERK, 'circulate-report', { report: REPORT, rev: rev() });
  workspace.clock.advance({ hours: 1 });
  workspace.tick();
  return workspace;
}

const nextHour = (workspace: ReturnType<typeof recordTrust>): void => {
  workspace.clock.advance({ hours: 1 }, { cap: 0 });
  workspace.tick();
};

test('who joins later can open what was circulated from the clock’s next run on; who leaves can open it no more', () => {
  const workspace = circulated();
  const [member, joined] = [EVERYBODY['board member'], EVERYBODY.specialist];
  const document = String(rowsOf(workspace, 401).find((row) => row['ID'] === REPORT)?.['Document']);
  const readers = () => workspace.drive.access(document).map(({ email }) => email);
  const urlOf = (email: string) => model(workspace, email).reports.find(({ id }) => id === REPORT)?.url;
  const mails = workspace.mail.sent.length;
  const seat = save(workspace, CLERK, sit('Sol Specialist', 'R1'));
  // The clock gives access; until then there is no link that leads nowhere.
  expect(urlOf(joined)).toBe('');
  nextHour(workspace);
  expect(urlOf(joined)).toContain('http');
  expect(readers()).toEqual(expect.arrayContaining([joined, member, CLERK]));
  expect(ask<CardModel>(workspace, joined, 'open-card').circulated).toHaveLength(1);
  expect(workspace.mail.sent.filter(({ body }) => body.includes('circulated'))).toHaveLength(
    workspace.mail.sent.slice(0, mails).filter(({ body }) => body.includes('circulated')).length,
  );
  const left = (id: string) =>
    ask(workspace, CLERK, 'move-record', { kind: 'seat', id, rev: 1, state: 'left', reason: '' }, madeId());
  left(seat.id);
  expect(urlOf(joined)).toBeUndefined();
  nextHour(workspace);
  expect(readers()).not.toContain(joined);
  // Of those to whom it was circulated, too; the clerk keeps it.
  left(String(rowsOf(workspace, 602).find((row) => row['Member'] === 'P12')?.['ID']));
  nextHour(workspace);
  expect(readers()).not.toContain(member);
  expect(readers()).toContain(CLERK);
  const row = rowsOf(workspace, 401).find(({ ID }) => ID === REPORT);
  expect(row).toMatchObject({ 'Open to': CLERK });
  // What it was circulated to stays on record.
  expect(row?.['Circulated to']).toContain(member);
  const before = row?.['Rev'];
  nextHour(workspace);
  expect(rowsOf(workspace, 401).find(({ ID }) => ID === REPORT)?.['Rev']).toBe(before);
});

test('who left the trust can open nothing of their board any more', () => {
  const workspace = circulated();
  const member = EVERYBODY['board member'];
  const { sheetId } = TABLES.people;
  const document = String(rowsOf(workspace, 401).find((row) => row['ID'] === REPORT)?.['Document']);
  overwrite(workspace, sheetId, placeOf(workspace, sheetId, 'P12', 'Active'), 'no');
  nextHour(workspace);
  expect(workspace.drive.access(document).map(({ email }) => email)).not.toContain(member);
});

test('a report that is not circulated falls due with its board’s papers: entered, moved or taken out afterwards', () => {
  const workspace = recordTrust();
  ask(workspace, OWNER, 'write-report', { report: REPORT });
  const stored = () => {
    workspace.clock.advance({ hours: 1 });
    workspace.tick();
    expect(dueOf(workspace)).toBe(model(workspace, CLERK).reports.find(({ id }) => id === REPORT)?.due);
    return dueOf(workspace);
  };
  expect(stored()).toBe('2026-12-11');
  const input = meet();
  const saved = save(workspace, CLERK, input);
  expect(stored()).toBe('2026-12-01');
  save(workspace, CLERK, { ...input, rev: saved.rev, values: { ...saved.values, papersDue: '2026-12-03' } });
  expect(stored()).toBe('2026-12-03');
  const cancel = { kind: 'meeting', id: saved.id, state: 'cancelled', reason: 'Snow.' };
  ask(workspace, CLERK, 'move-record', { ...cancel, rev: 2 }, madeId());
  expect(stored()).toBe('2026-12-11');
  ask(workspace, CLERK, 'move-record', { ...cancel, rev: 3, state: 'planned' }, madeId());
  // Approved, it still is not with the board.
  const rev = Number(rowsOf(workspace, 401).find((row) => row['ID'] === REPORT)?.['Rev']);
  ask(workspace, DIRECTOR, 'approve-report', { report: REPORT, rev });
  expect(stored()).toBe('2026-12-03');
});
