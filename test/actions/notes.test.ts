import type { Workspace } from '../../local/workspace';
import { inSheet, overwrite, painted, placeOf } from '../hands/hands';
import { appoint, leave, NIA, readersOf, told } from '../support/principals';
import { ask, CEO, DIRECTOR, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';
import { linesOf } from '../../sidebar/csv/cutting';

const notes = (workspace: Workspace) => rowsOf(workspace, 521);
const at = (workspace: Workspace, academy: string) =>
  notes(workspace).find(({ Academy }) => Academy === academy);
const textOf = (preview: unknown): string => JSON.stringify(preview);
const set = (workspace: Workspace, value: string): void => {
  const line = rowsOf(workspace, 101).findIndex(({ ID }) => ID === 'visitNotes') + 1;
  workspace.sheets.typeIntoCell(workspace.id, 101, line, 3, value, OWNER);
};
const docsOf = (workspace: Workspace) =>
  workspace.drive.list().filter(({ name, trashed }) => name.startsWith('Note of visit') && !trashed);
/** What a hand pastes past the drop-down of a cell. */
const paste = (
  workspace: Workspace,
  sheetId: number,
  rowIndex: number,
  columnIndex: number,
  stringValue: string,
): void =>
  void inSheet(workspace, OWNER, {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: 'userEnteredValue',
    },
  });

type Visit = ReturnType<typeof supportVisit>;

function record(workspace: Workspace, visit: Visit = supportVisit()): Visit {
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  return visit;
}

function correct(workspace: Workspace, visit: Visit, change: Partial<Visit>): Visit {
  const correction = { ...visit, ...change, id: madeId(), corrects: visit.id, reason: 'Misread.' };
  ask(workspace, CEO, 'correct-visit', correction, correction.id);
  return { ...visit, ...change, id: correction.id };
}

/** A visit to A1, its note shared with Pia; Nia leads A2. */
function noted(): { workspace: Workspace; visit: Visit } {
  const workspace = smallTrust();
  appoint(workspace, { A1: 'P5', A2: 'P7' });
  const visit = record(workspace, supportVisit({ summary: 'Seen at Ash.' }));
  workspace.tick();
  return { workspace, visit };
}

const preview = (workspace: Workspace, who: string, visit: string) =>
  workspace.as(who).web.api('preview-document', { kind: 'visit-note', academy: 'A1', visit });

describe('the note of a visit', () => {
  test('is written and given to the Principal by the clock, who is told of which visit; the reply comes into it', () => {
    const workspace = smallTrust();
    const visit = record(
      workspace,
      supportVisit({ steps: [{ text: 'Read aloud', owner: 'Pia', due: '2026-12-01' }] }),
    );
    expect(notes(workspace)).toMatchObject([{ Visit: visit.id, Wanted: 'note', State: 'asked' }]);
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ Wanted: '', State: 'shared', 'Shared with': PRINCIPAL }]);
    expect(told(workspace, PRINCIPAL)[0]).toMatch(
      /Support visit of 24 November 2026, led by Ada North\.[^]*by 8 December 2026 whether the record is accurate/,
    );
    const reply = { visit: visit.id, verdict: 'inaccurate', text: 'It was Tuesday.' };
    workspace.as(PRINCIPAL).web.api('reply-to-visit', reply, madeId());
    expect(notes(workspace)).toMatchObject([{ Wanted: 'write', State: 'shared' }]);
    const said = textOf(preview(workspace, PRINCIPAL, visit.id));
    for (const words of ['It was Tuesday.', 'Read aloud', 'Inaccurate']) expect(said).toContain(words);
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ Wanted: '', State: 'shared' }]);
    expect(told(workspace, PRINCIPAL)).toHaveLength(1);
  });

  test('tells what came of earlier steps, lists files of Drive, and links to the reply; withdrawn, it says so', () => {
    const workspace = smallTrust();
    appoint(workspace, { A1: 'P5', A2: 'P7' });
    overwrite(
      workspace,
      101,
      placeOf(workspace, 101, 'webAddress', 'Value'),
      'https://script.google.com/macros/s/x/exec',
    );
    const step = (text: string) => ({ text, owner: 'Pia', due: '2026-12-01' });
    const first = record(
      workspace,
      supportVisit({ on: '2026-11-17', steps: [step('Read.'), step('Count')] }),
    );
    const visit = record(
      workspace,
      supportVisit({
        promised: [
          { id: `${first.id}:S1`, outcome: 'done' },
          { id: `${first.id}:S2`, outcome: 'carried', due: '2026-12-08' },
        ],
        links: ['https://drive.google.com/file/d/1AbcDefGhijk/view', 'https://plan.example/x'],
      }),
    );
    workspace.tick();
    const link = `https://script.google.com/macros/s/x/exec?screen=reply&visit=${visit.id}`;
    const said = textOf(preview(workspace, PRINCIPAL, visit.id));
    for (const words of [
      ...['Since last time', 'Read (Pia): done.', 'Count (Pia): carried on to 8 Dec 2026.', link],
      ...['File in Drive: https://drive.google.com/file/d/1AbcDefGhijk/view', 'Link: https://plan.example/x'],
    ])
      expect(said).toContain(words);
    expect(told(workspace, PRINCIPAL)[1]).toContain(`whether the record is accurate: ${link}`);
    const withdrawal = { id: madeId(), visit: visit.id, reason: 'It was called off' };
    ask(workspace, CEO, 'withdraw-visit', withdrawal, withdrawal.id);
    workspace.tick();
    const now = textOf(preview(workspace, PRINCIPAL, withdrawal.id));
    expect(now).toContain('was withdrawn: it did not take place. It was called off.');
    expect(now).not.toContain('Read (Pia)');
    expect(told(workspace, PRINCIPAL)[2]).toMatch(/a visit was recorded at Ash Primary in error/);
  });

  test('a visit has one, however often it is corrected: same link, and the Principal is told what it corrects', () => {
    const { workspace, visit } = noted();
    const first = at(workspace, 'A1');
    const second = correct(workspace, visit, { summary: 'Seen twice.' });
    correct(workspace, second, { summary: 'Seen thrice.', on: '2026-11-23' });
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ State: 'shared', Link: first?.['Link'], Visit: visit.id }]);
    expect(docsOf(workspace)).toHaveLength(1);
    expect(told(workspace, PRINCIPAL)).toHaveLength(2);
    expect(told(workspace, PRINCIPAL)[1]).toContain('corrects the note of the visit of 24 November 2026');
    workspace.tick();
    expect(told(workspace, PRINCIPAL)).toHaveLength(2);
  });

  test('corrected in a trust that wants no notes, the one that was given is put right all the same; no other is made', () => {
    const { workspace, visit } = noted();
    set(workspace, 'no');
    correct(workspace, visit, { summary: 'Seen twice.' });
    correct(workspace, record(workspace), { summary: 'Another.' });
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ State: 'shared', Wanted: '' }]);
    expect(textOf(preview(workspace, PRINCIPAL, visit.id))).toContain('Seen twice.');
    expect(told(workspace, PRINCIPAL)).toHaveLength(2);
  });

  test('cut after the document was made, then corrected: the same document, one message, no note left behind', () => {
    const workspace = smallTrust();
    const visit = record(workspace);
    workspace.faults.doubt('Drive.Files.create', 99);
    workspace.faults.fail('Drive.Files.list', 500, 99);
    workspace.tick();
    workspace.faults.clear();
    expect(docsOf(workspace).length).toBeGreaterThan(0);
    const made = docsOf(workspace).length;
    correct(workspace, visit, { summary: 'Seen twice.' });
    workspace.tick();
    expect(docsOf(workspace)).toHaveLength(made);
    expect(told(workspace, PRINCIPAL)).toHaveLength(1);
    expect(notes(workspace)).toMatchObject([{ State: 'shared' }]);
  });
});

describe('a visit that was at another academy', () => {
  test('its first Principal learns only that it was recorded in error; the other has a note of their own', () => {
    const { workspace, visit } = noted();
    const moved = correct(workspace, visit, { academy: 'A2', summary: 'Seen at Birch.' });
    workspace.tick();
    const [ash, birch] = [at(workspace, 'A1'), at(workspace, 'A2')];
    expect(ash).toMatchObject({
      State: 'shared',
      'Shared with': PRINCIPAL,
      Title: 'Note of visit: Ash Primary: recorded in error',
    });
    expect(birch).toMatchObject({ State: 'shared', 'Shared with': NIA });
    expect(readersOf(workspace, ash?.['Document'])).toEqual([OWNER, PRINCIPAL]);
    expect(readersOf(workspace, birch?.['Document'])).toEqual([OWNER, NIA]);
    expect(told(workspace, PRINCIPAL)[1]).toContain('recorded at Ash Primary in error');
    expect(told(workspace, PRINCIPAL)[1]).not.toContain('Birch');
    const asked = textOf(preview(workspace, PRINCIPAL, visit.id));
    expect(asked).toContain('in error');
    expect(asked).not.toContain('Birch');
    expect(preview(workspace, PRINCIPAL, moved.id)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
    expect(textOf(preview(workspace, NIA, visit.id))).toContain('Seen at Birch.');
    expect(
      textOf(
        ask(workspace, DIRECTOR, 'preview-document', { kind: 'visit-note', academy: 'A1', visit: visit.id }),
      ),
    ).toContain('Seen at Birch.');
  });

  test('moved before its note was written, the first academy has none', () => {
    const workspace = smallTrust();
    appoint(workspace, { A1: 'P5', A2: 'P7' });
    correct(workspace, record(workspace), { academy: 'A2' });
    workspace.tick();
    expect(at(workspace, 'A1')).toMatchObject({ State: 'dropped', Document: '' });
    expect(at(workspace, 'A2')).toMatchObject({ State: 'shared' });
    expect(told(workspace, PRINCIPAL)).toEqual([]);
    expect(docsOf(workspace)).toHaveLength(1);
  });

  test('what the first Principal replied is not the second’s reply', () => {
    const { workspace, visit } = noted();
    workspace
      .as(PRINCIPAL)
      .web.api('reply-to-visit', { visit: visit.id, verdict: 'inaccurate', text: 'Not here.' }, madeId());
    const moved = correct(workspace, visit, { academy: 'A2' });
    const seen = textOf(preview(workspace, NIA, moved.id));
    expect(seen).not.toContain('Not here.');
    expect(seen).toContain('Reply awaited');
    const open = workspace.as(NIA).web.api('open-visit', { visit: moved.id });
    expect(open).toMatchObject({ result: { reply: { state: 'waiting', text: '' }, mayReply: true } });
  });
});

describe('what time does', () => {
  const days = (workspace: Workspace, count: number): void => {
    workspace.clock.advance({ days: count }, { cap: 0 });
    workspace.tick();
    workspace.clock.advance({ hours: 1 }, { cap: 0 });
    workspace.tick();
  };

  test('a note whose Principal did not reply in time is written once more, and says so', () => {
    const { workspace } = noted();
    days(workspace, 10);
    const before = at(workspace, 'A1');
    days(workspace, 10);
    const after = at(workspace, 'A1');
    expect(after).toMatchObject({ State: 'shared', Wanted: '', Document: before?.['Document'] });
    expect(after?.['Fingerprint']).not.toBe(before?.['Fingerprint']);
    days(workspace, 2);
    expect(at(workspace, 'A1')?.['Rev']).toBe(after?.['Rev']);
    expect(told(workspace, PRINCIPAL)).toHaveLength(1);
  });

  test('a note of a visit before the last school year moves out of sight, and comes back when it is asked for', () => {
    const { workspace, visit } = noted();
    ask(workspace, CEO, 'write-document', { kind: 'academy-page', academy: 'A1', visit: '', share: false });
    days(workspace, 2 * 365);
    days(workspace, 1);
    expect(notes(workspace)).toMatchObject([{ Kind: 'academy-page' }]);
    expect(rowsOf(workspace, 524)).toMatchObject([{ Visit: visit.id, State: 'shared' }]);
    expect(
      rowsOf(workspace, 402).filter(
        ({ Job }) => String(Job).endsWith(' document') && Job !== 'write document',
      ),
    ).toEqual([]);
    const correction = correct(workspace, visit, { summary: 'Seen otherwise.' });
    expect(rowsOf(workspace, 524)).toEqual([]);
    workspace.tick();
    expect(at(workspace, 'A1')).toMatchObject({ Kind: 'academy-page' });
    expect(notes(workspace)[1]).toMatchObject({ Visit: visit.id, State: 'shared', 'Told of': correction.id });
  });
});

describe('a note that waits, or is not wanted', () => {
  test('until a cell of the visit or its judgements can be read: nothing goes out without it', () => {
    const workspace = smallTrust();
    const visit = fullVisit('strength');
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    const row = rowsOf(workspace, 203).findIndex(({ ID }) => ID === `${visit.id}:PI03`) + 1;
    const column = Object.keys(rowsOf(workspace, 203)[0] ?? {}).indexOf('Level');
    paste(workspace, 203, row, column, 'superb');
    expect(
      workspace.as(CEO).api('preview-document', { kind: 'visit-note', academy: 'A1', visit: visit.id }),
    ).toMatchObject({
      ok: false,
      error: { code: 'cell-unreadable' },
    });
    const pageSaid = textOf(
      ask(workspace, CEO, 'preview-document', { kind: 'academy-page', academy: 'A1', visit: '' }),
    );
    expect(pageSaid).toContain('1 row of the hub’s sheets holds a cell that cannot be read');
    const other = record(workspace);
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ Wanted: 'note' }, { Visit: other.id, State: 'shared' }]);
    expect(rowsOf(workspace, 402).find(({ State }) => State === 'failed')?.['Message']).toMatch(
      /Judgements.*superb|superb.*Judgements/,
    );
    paste(workspace, 203, row, column, 'strength');
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ State: 'shared' }, { State: 'shared' }]);
  });

  test('where the academy has no Principal at that hour, the next one is given it', () => {
    const workspace = smallTrust();
    record(workspace);
    leave(workspace);
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ Wanted: 'note', State: 'asked' }]);
    expect(painted(workspace, 2, 'principalDocuments').join()).toContain('1 document waits for a Principal');
    appoint(workspace, { A1: 'P7' });
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ Wanted: '', 'Shared with': NIA }]);
  });

  test.each(['no', 'none', 'n'])('queued when the trust came to want none (“%s”), it is dropped', (value) => {
    const workspace = smallTrust();
    record(workspace);
    set(workspace, value);
    record(workspace);
    workspace.tick();
    expect(notes(workspace)).toMatchObject([{ State: 'dropped', Wanted: '', Document: '' }]);
    expect(told(workspace, PRINCIPAL)).toEqual([]);
  });

  test('an academy that left the trust keeps its notes as they were', () => {
    const { workspace, visit } = noted();
    const csv = `ID,Academy,Region,Phase,URN,Calendar,Joined on,Left on,Principal
A1,Ash Primary,R1,primary,001001,trust,2020-09-01,2026-11-24,P5`;
    ask(workspace, OWNER, 'apply-import', { table: 'academies', lines: linesOf(csv) });
    workspace.clock.advance({ days: 1 }, { cap: 0 });
    const note = { kind: 'visit-note', academy: 'A1', visit: visit.id };
    expect(textOf(ask(workspace, DIRECTOR, 'preview-document', note))).toContain('Seen at Ash.');
    const page = { kind: 'academy-page', academy: 'A1', visit: '' };
    expect(textOf(ask(workspace, DIRECTOR, 'preview-document', page))).toContain(
      'does not belong to the trust today',
    );
  });
});

describe('the clock', () => {
  test('twenty a tick at most: what somebody asked for first, what failed last', () => {
    const workspace = smallTrust();
    workspace.tick();
    for (let count = 0; count < 22; count += 1) {
      record(workspace);
      workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
    }
    ask(workspace, DIRECTOR, 'write-document', {
      kind: 'academy-page',
      academy: 'A1',
      visit: '',
      share: false,
    });
    workspace.faults.fail('Drive.Files.create', 403, 20);
    workspace.tick();
    workspace.faults.clear();
    expect(docsOf(workspace)).toHaveLength(0);
    workspace.tick();
    // The three that had no turn before, then the page and sixteen of the nineteen notes that failed.
    expect(
      notes(workspace)
        .slice(19, 22)
        .map(({ State }) => State),
    ).toEqual(['shared', 'shared', 'shared']);
    expect(docsOf(workspace)).toHaveLength(19);
  });
});
