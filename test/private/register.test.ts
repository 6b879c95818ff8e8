import { createWorkspace, type Workspace } from '../../local/workspace';
import type { RecordInput, RecordList, RecordSaved } from '../../src/actions/record/api';
import type { ActionName } from '../../src/actions/api';
import { CALLS } from '../../src/actions/calls';
import type { KindName } from '../../src/hub/record/kinds';
import { EVERYBODY, MD, recordTrust } from '../record/sample';
import { builtBundle } from '../support/bundle';
import { idOf } from '../support/book-of-sheet';
import { OWNER, TODAY } from '../support/small-trust';
import { madeId } from '../support/visits';
import { bundleWithCaseNotes } from './bundle';

const KIND = 'caseNote' as KindName;
const [NOTES, ANSWERS, LOG] = [6901, 6002, 6003];
const SECRET = 'SECRET';
const OTHERS = [OWNER, ...Object.values(EVERYBODY).filter((email) => email !== MD), 'stranger@hub.example'];

/** The trust with its unit workbooks as its script would find it, with the kind that only tests have. */
const trustWith = (script: 'bound' | 'standalone'): Workspace => {
  const workspace = createWorkspace({
    bundle: bundleWithCaseNotes(),
    now: `${TODAY}T09:30:00.000Z`,
    owner: OWNER,
    state: recordTrust().state(),
    script,
  });
  workspace.tick();
  return workspace;
};

const setUp = (workspace: Workspace): string => {
  const answer = workspace.as(OWNER).api('set-up', { step: 'units' });
  return JSON.stringify(answer.ok ? answer.result : answer.error);
};

/** With the workbook made, and a note in it of which every word is marked. */
function withNote(): { workspace: Workspace; note: RecordInput } {
  const workspace = trustWith('standalone');
  setUp(workspace);
  const note = noteOf();
  const saved = ofMd(workspace, 'save-record', note, note.id);
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
  return { workspace, note };
}

const noteOf = (changes: Partial<RecordInput> = {}): RecordInput => ({
  ...{ kind: KIND, id: madeId(), rev: 0, academy: 'A1' },
  values: { about: `${SECRET} about`, note: `${SECRET} note`, lead: 'Mia Managing', next: '2026-12-10' },
  ...changes,
});

const ofMd = (workspace: Workspace, action: string, input: unknown, request?: string) =>
  workspace.as(MD).web.api(action, input, request);

/** What a workbook holds, hidden sheets and notes of cells included. */
const contentOf = (workspace: Workspace, id: string): string => JSON.stringify(workspace.sheets.snapshot(id));

/** Everything that is kept anywhere but in the private workbook. */
function elsewhere(workspace: Workspace): string {
  const own = idOf(workspace, 'casework');
  const files = workspace.drive.list().filter(({ id }) => id !== own);
  const books = files.filter(({ mimeType }) => mimeType === 'application/vnd.google-apps.spreadsheet');
  return JSON.stringify([
    books.map(({ id }) => contentOf(workspace, id)),
    files.map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString('latin1') })),
    workspace.mail.sent,
    ['', ...OTHERS, MD].map((email) => [...workspace.properties.of(email)]),
    [...workspace.calendar],
    workspace.executions.map(({ log }) => log),
  ]);
}

/** Every way of asking for the note or its workbook, of somebody who may not. */
const asked = (id: string): [ActionName, object][] => [
  ['open-sidebar', {}],
  ['my-week', {}],
  ['open-academy', { academy: 'A1' }],
  ['list-records', { kind: KIND }],
  ['list-records', { kind: KIND, academy: 'A1' }],
  ['save-record', noteOf({ id, rev: 1 })],
  ['save-record', noteOf({ id, rev: 9 })],
  ['save-record', noteOf()],
  ['move-record', { kind: KIND, id, rev: 1, state: 'closed', reason: 'x' }],
  ['move-record', { kind: KIND, id, rev: 9, state: 'closed', reason: 'x' }],
  ['preview-records', { kind: KIND, id: madeId(), rows: ROWS }],
  ['import-records', { kind: KIND, id: madeId(), rows: ROWS }],
  ['list-visits', { academy: 'A1' }],
  ['list-decisions', { academy: 'A1' }],
  ['preview-report', { report: 'regional-progress:R1:2026-27:2' }],
];

const ROWS = [
  ['Academy', 'About', 'Note', 'Lead', 'Next step'],
  ['A1', `Brought in`, 'By a list', 'Mia Managing', ''],
];

/** Answers without what the person asking said themselves. */
function answersTo(workspace: Workspace, email: string, id: string): string {
  const person = workspace.as(email);
  const told = asked(id).flatMap(([action, input]) => {
    const request = CALLS[action] === 'read' ? undefined : madeId();
    const mine = JSON.parse(JSON.stringify(input).replaceAll(SECRET, 'MINE')) as object;
    workspace.clock.advance({ hours: 0.02 }, { cap: 0 });
    const same = [person.web.api(action, mine, request), person.web.api(action, mine, id)];
    return workspace.users.list().some((one) => one.email === email)
      ? [...same, person.api(action, mine, request)]
      : same;
  });
  return JSON.stringify(told);
}

describe('a private register, through the built script', () => {
  test('the bundle that goes to Google has none of it; that of these tests has it and is otherwise the same', () => {
    const [google, ours] = [builtBundle().code, bundleWithCaseNotes().code];
    expect(google).not.toMatch(/caseNote|Case notes/);
    expect(ours).toContain('caseNote');
    const longer = ours.length - google.length;
    expect(longer).toBeGreaterThan(0);
    expect(longer).toBeLessThan(4000);
  });

  test('is not made, and is refused with the reason, while the script is bound to a workbook', () => {
    const workspace = trustWith('bound');
    expect(setUp(workspace)).toContain('Casework is not available while the script is bound to a workbook');
    expect(idOf(workspace, 'casework')).toBe('');
    for (const [action, input] of [
      ['list-records', { kind: KIND }],
      ['save-record', noteOf()],
    ] as const) {
      const answer = ofMd(workspace, action, input, action === 'list-records' ? undefined : madeId());
      expect(answer).toMatchObject({ ok: false, error: { code: 'private-while-bound' } });
    }
    expect(ofMd(workspace, 'open-sidebar', {})).toMatchObject({ ok: true });
  });

  test('is made by set-up once the script stands alone, and nobody but the hub’s account can open it', () => {
    const workspace = trustWith('standalone');
    expect(setUp(workspace)).toContain('Made the workbook “Casework');
    const id = idOf(workspace, 'casework');
    const access = (): unknown => workspace.drive.access(id).filter(({ role }) => role !== '');
    expect(access()).toEqual([{ email: OWNER, role: 'owner' }]);
    for (const email of [MD, ...OTHERS.slice(1)])
      expect(() => workspace.as(email, id).open()).toThrow('You need access');
    workspace.clock.advance({ hours: 30 });
    expect(setUp(workspace)).not.toContain('Made the workbook');
    expect(access()).toEqual([{ email: OWNER, role: 'owner' }]);
  });

  test('a save is one lock, one read of each book and one write of its own', () => {
    const { workspace } = withNote();
    expect(ofMd(workspace, 'save-record', noteOf(), madeId())).toMatchObject({ ok: true });
    expect(workspace.counts).toMatchObject({ lock: 2, read: 2, write: 1 });
  });

  test('who may uses it at the web address: list, change, close, list of rows, retry', () => {
    const { workspace, note } = withNote();
    const again = ofMd(workspace, 'save-record', note, note.id);
    expect(again).toMatchObject({ ok: true, result: { title: `${SECRET} about`, rev: 1 } });
    const changed = noteOf({ id: note.id, rev: 1, values: { ...note.values, note: `${SECRET} later` } });
    expect(ofMd(workspace, 'save-record', changed, madeId())).toMatchObject({ ok: true });
    const conflict = ofMd(workspace, 'save-record', { ...changed, rev: 1 }, madeId());
    expect(conflict).toMatchObject({ ok: false, error: { code: 'conflict' } });
    const closing = { kind: KIND, id: note.id, rev: 2, state: 'closed', reason: `${SECRET} reason` };
    expect(ofMd(workspace, 'move-record', closing, madeId())).toMatchObject({ ok: true });
    expect(
      ofMd(workspace, 'import-records', { kind: KIND, id: madeId(), rows: ROWS }, madeId()),
    ).toMatchObject({ ok: true });
    const list = ofMd(workspace, 'list-records', { kind: KIND });
    const { records } = (list.ok ? list.result : { records: [] }) as RecordList;
    expect(records.map(({ title }: RecordSaved) => title)).toEqual(['Brought in', `${SECRET} about`]);
  });

  test('nobody else is told a word of it, on any face, nor by a retry with its own request', () => {
    const { workspace, note } = withNote();
    for (const email of OTHERS)
      expect([email, answersTo(workspace, email, note.id)]).toEqual([
        email,
        expect.not.stringContaining(SECRET),
      ]);
    expect(contentOf(workspace, idOf(workspace, 'casework'))).not.toContain('MINE');
    // So that the test can fail: who may see it is told.
    expect(answersTo(workspace, MD, note.id)).toContain(SECRET);
  });

  test('in a workbook the script acts as the person, so even who may see it is sent to the web page', () => {
    const { workspace } = withNote();
    for (const email of [MD, OWNER])
      expect(workspace.as(email).api('list-records', { kind: KIND })).toMatchObject({
        ok: false,
        error: { code: 'private-book-here', remedy: expect.stringContaining('web page') as string },
      });
  });

  test('its answers for retries and its log lie in its own workbook; nothing of it is kept or sent elsewhere', () => {
    const { workspace, note } = withNote();
    const own = (sheetId: number): string =>
      JSON.stringify(workspace.sheets.snapshot(idOf(workspace, 'casework'), sheetId));
    expect(own(NOTES)).toContain(`${SECRET} note`);
    expect(own(ANSWERS)).toContain(note.id);
    expect(own(LOG)).toContain('Added a case note.');
    workspace.clock.advance({ hours: 30 });
    const kept = elsewhere(workspace);
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toContain(note.id);
    expect(kept).toContain('Ada North');
  });

  test('what goes wrong tells nobody: a broken cell, Google’s failures, a lost answer', () => {
    const { workspace, note } = withNote();
    const id = idOf(workspace, 'casework');
    const start = { sheetId: NOTES, rowIndex: 1, columnIndex: 5 };
    const value = { userEnteredValue: { stringValue: `${SECRET} no day` } };
    const request = { updateCells: { start, rows: [{ values: [value] }], fields: 'userEnteredValue' } };
    workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, id], OWNER);
    for (const email of OTHERS.slice(0, 3))
      expect(answersTo(workspace, email, note.id)).not.toContain(SECRET);
    const changed = noteOf({ id: note.id, rev: 1 });
    const broken = ofMd(workspace, 'save-record', changed, madeId());
    expect(broken).toMatchObject({ ok: false, error: { code: 'cell-unreadable' } });
    expect(JSON.stringify(broken)).not.toContain(SECRET);
    workspace.faults.http(500, 'Sheets.Spreadsheets.batchUpdate', 9);
    expect(JSON.stringify(ofMd(workspace, 'save-record', noteOf(), madeId()))).not.toContain(SECRET);
    workspace.faults.clear();
    workspace.clock.advance({ hours: 30 });
    expect(elsewhere(workspace)).not.toContain(SECRET);
  });

  test('the clock tends its workbook: headers and records that are gone are told, and nothing of what they said', () => {
    const { workspace, note } = withNote();
    const id = idOf(workspace, 'casework');
    const change = (...requests: object[]): unknown =>
      workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, id], OWNER);
    const start = { sheetId: NOTES, rowIndex: 0, columnIndex: 2 };
    const value = { userEnteredValue: { stringValue: `${SECRET} header` } };
    change({ updateCells: { start, rows: [{ values: [value] }], fields: 'userEnteredValue' } });
    const range = { sheetId: NOTES, dimension: 'ROWS', startIndex: 1, endIndex: 2 };
    change({ deleteDimension: { range } });
    workspace.tick();
    const [header] = workspace.sheets.snapshot(id, NOTES).sheets[0]?.rows ?? [];
    expect(header?.[2]?.text).toBe('About');
    const health = JSON.stringify(workspace.sheets.snapshot(workspace.id, 2));
    expect(health).toContain('Casework: Case notes');
    expect(health).toContain('Somebody deleted it');
    const kept = elsewhere(workspace);
    expect(kept).not.toContain(SECRET);
    expect(kept).not.toContain(note.id);
  });

  test('a blank identity is refused whatever it asks, the workbook unopened', () => {
    const { workspace, note } = withNote();
    workspace.users.hideIdentity(true);
    for (const [action, input] of asked(note.id)) {
      const answer = ofMd(workspace, action, input, CALLS[action] === 'read' ? undefined : madeId());
      expect(answer).toMatchObject({ ok: false, error: { code: 'no-identity' } });
      expect(workspace.counts['read'] ?? 0).toBe(0);
    }
  });
});
