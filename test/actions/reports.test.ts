import type { ReportPreview, ReportRow } from '../../src/actions/document/api';
import type { SidebarModel } from '../../src/actions/home/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, CLERK, DIRECTOR, OTHER_CEO, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';
import { inSheet, placeOf, overwrite } from '../hands/hands';
import { linesOf } from '../../sidebar/csv/cutting';

const REGIONS = 102;
const LOG = 206;
const REPORTS = 401;
const ID = 'regional-progress:R1:2026-27:2';
const FOLDER = 'application/vnd.google-apps.folder';
const DOC = 'application/vnd.google-apps.document';

const files = (workspace: Workspace) => workspace.drive.list().filter(({ mimeType }) => mimeType === DOC);
const isSources = (file: { appProperties: Record<string, string> }): boolean =>
  file.appProperties['hubKey']?.endsWith(':sources') === true;
const documents = (workspace: Workspace) => files(workspace).filter((file) => !isSources(file));
const sources = (workspace: Workspace) => files(workspace).filter(isSources);
const calls = (workspace: Workspace): string[] =>
  workspace.lastExecution.calls.filter(({ kind }) => kind === 'drive').map(({ method }) => method);
const stored = (workspace: Workspace, id = ID) => rowsOf(workspace, REPORTS).find((row) => row['ID'] === id);
const write = (workspace: Workspace, email = OWNER) =>
  ask<ReportRow>(workspace, email, 'write-report', { report: ID });
const step = (workspace: Workspace, email: string, action: string, rev: number) =>
  ask<ReportRow>(workspace, email, action, { report: ID, rev });
const refusal = (workspace: Workspace, email: string, action: string, input: object) => {
  const answer = workspace.as(email).api(action, input, madeId());
  if (answer.ok) throw new Error(`${action} was done.`);
  return answer.error;
};
const visit = (workspace: Workspace, entry = fullVisit('expected')) =>
  ask(workspace, CEO, 'record-visit', entry, entry.id);
/** Everything that lies anywhere in the workbook and in Drive. */
const everything = (workspace: Workspace): string => {
  const { sheets, drive, mail } = workspace.state() as Record<string, unknown>;
  return JSON.stringify([sheets, drive, mail]);
};

describe('a preview', () => {
  test('shows the whole report and writes nothing anywhere', () => {
    const workspace = smallTrust();
    const before = everything(workspace);
    const preview = ask<ReportPreview>(workspace, CEO, 'preview-report', { report: ID });
    expect(preview.report).toMatchObject({ id: ID, state: 'draft', url: '', rev: 0 });
    expect(JSON.stringify(preview.document)).toContain('Ash Primary');
    expect(JSON.stringify(preview.document)).not.toContain('Cedar School');
    expect(everything(workspace)).toBe(before);
    expect(workspace.counts).toMatchObject({ read: 1 });
    expect(workspace.counts['write']).toBeUndefined();
  });

  test('is for the region’s own people: another Regional CEO may not read it', () => {
    expect(refusal(smallTrust(), OTHER_CEO, 'preview-report', { report: ID }).code).toBe('not-allowed');
  });

  test('a region whose only academy cannot be read: the cell is named, not the report called unknown', () => {
    const workspace = smallTrust();
    overwrite(workspace, 103, placeOf(workspace, 103, 'A3', 'Joined on'), 'long ago');
    expect(
      refusal(workspace, OWNER, 'write-report', { report: 'regional-progress:R2:2026-27:2' }),
    ).toMatchObject({ code: 'cell-unreadable', where: 'Academies!G4' });
  });

  test('a report of no half-term and no region is refused with a remedy', () => {
    expect(
      refusal(smallTrust(), OWNER, 'preview-report', { report: 'regional-progress:R9:2026-27:2' }),
    ).toMatchObject({
      code: 'no-reports',
      remedy: expect.stringContaining('Regions and Half-terms') as string,
    });
  });
});

describe('writing', () => {
  test('a preview says whether the document that approving freezes says something else', () => {
    const workspace = smallTrust();
    const differs = (): boolean =>
      ask<ReportPreview>(workspace, OWNER, 'preview-report', { report: ID }).differs;
    expect(differs()).toBe(false);
    write(workspace);
    expect(differs()).toBe(false);
    const visit = fullVisit('below');
    ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
    expect(differs()).toBe(true);
    write(workspace);
    expect(differs()).toBe(false);
  });

  test('the person who keeps the folders has it at once, in the region’s folder', () => {
    const workspace = smallTrust();
    const row = write(workspace);
    expect(row).toMatchObject({ state: 'draft', wanted: '', asAt: '2026-11-24', rev: 1 });
    expect(row.url).toMatch(/^https:\/\/docs\.google\.com\/document\//);
    const [document] = documents(workspace);
    const folder = workspace.drive.get(document?.parents[0] ?? '');
    expect([folder.mimeType, folder.name]).toEqual([FOLDER, 'North']);
    expect(stored(workspace)).toMatchObject({
      Wanted: '',
      'Wanted by': '',
      State: 'draft',
      Document: document?.id,
    });
  });

  test.each([
    ['a Regional CEO', CEO, 'P1'],
    ['the National Director', DIRECTOR, 'P3'],
  ])('%s asks for it, and the next tick writes it, once', (_who, email, person) => {
    const workspace = smallTrust();
    expect(write(workspace, email)).toMatchObject({
      wanted: 'write',
      url: '',
      may: expect.not.arrayContaining(['approve']) as string[],
    });
    expect(documents(workspace)).toHaveLength(0);
    expect(stored(workspace)).toMatchObject({ Wanted: 'write', 'Wanted by': person });
    workspace.tick();
    expect(stored(workspace)).toMatchObject({ Wanted: '', 'Wanted by': '', State: 'draft' });
    expect(documents(workspace).filter(({ appProperties }) => appProperties['hubKey'] === ID)).toHaveLength(
      1,
    );
    workspace.tick();
    expect(documents(workspace).filter(({ appProperties }) => appProperties['hubKey'] === ID)).toHaveLength(
      1,
    );
  });

  test('the Regional CEO of another region, a clerk and a stranger may not', () => {
    for (const [email, code] of [
      [OTHER_CEO, 'not-allowed'],
      [CLERK, 'not-allowed'],
      ['stranger@hub.example', 'unknown-person'],
    ] as const) {
      const workspace = smallTrust();
      expect(refusal(workspace, email, 'write-report', { report: ID }).code).toBe(code);
      expect(rowsOf(workspace, REPORTS)).toHaveLength(0);
    }
  });

  test('again with the same data: no Drive call, nothing written, and the answer’s rev still holds', () => {
    const workspace = smallTrust();
    const first = write(workspace);
    const before = everything(workspace);
    const second = write(workspace);
    expect(workspace.counts['drive']).toBeUndefined();
    expect(everything(workspace)).toBe(before);
    expect(second).toEqual(first);
    expect(step(workspace, DIRECTOR, 'approve-report', second.rev)).toMatchObject({ state: 'approved' });
  });

  test('again with other data: the same document at the same address, with the new words', () => {
    const workspace = smallTrust();
    const first = write(workspace);
    const bytes = documents(workspace)[0]?.bytes.length;
    visit(workspace);
    const second = write(workspace);
    expect(second).toMatchObject({ url: first.url, rev: 2, wanted: '' });
    expect(stored(workspace)).toMatchObject({ Wanted: '', Rev: 2 });
    expect(documents(workspace)).toHaveLength(1);
    expect(documents(workspace)[0]?.bytes.length).not.toBe(bytes);
  });
});

describe('the sources beside a report', () => {
  test('lie in its folder, found by their mark, one document a report: two calls the first time, three afterwards', () => {
    const workspace = smallTrust();
    write(workspace);
    expect(calls(workspace)).toEqual(['create', 'create']);
    const [report] = documents(workspace);
    expect(sources(workspace)).toMatchObject([
      {
        name: expect.stringMatching(/^Sources: Progress of each/) as string,
        parents: report?.parents,
        appProperties: { hubKey: `${ID}:sources` },
      },
    ]);
    const [before] = sources(workspace);
    const bytes = before?.bytes.length;
    visit(workspace);
    write(workspace);
    expect(calls(workspace)).toEqual(['list', 'update', 'update']);
    expect(sources(workspace)).toMatchObject([{ id: before?.id }]);
    expect(sources(workspace)[0]?.bytes.length).not.toBe(bytes);
  });

  test('somebody deleted them: they are made again with the next words', () => {
    const workspace = smallTrust();
    write(workspace);
    workspace.drive.get(sources(workspace)[0]?.id ?? '').trashed = true;
    visit(workspace);
    write(workspace);
    expect(sources(workspace).filter(({ trashed }) => !trashed)).toHaveLength(1);
  });

  test('are frozen with it, and given to nobody: they name rows', () => {
    const workspace = smallTrust();
    const { rev } = write(workspace);
    step(workspace, DIRECTOR, 'approve-report', rev);
    workspace.tick();
    const [found] = sources(workspace);
    expect(found?.contentRestrictions?.[0]).toMatchObject({ readOnly: true });
    step(workspace, OWNER, 'circulate-report', Number(stored(workspace)?.['Rev']));
    expect(workspace.drive.access(found?.id ?? '')).not.toContainEqual({ email: CLERK, role: 'reader' });
  });
});

describe('approving', () => {
  test('freezes the document: nobody can change it in Drive any more', () => {
    const workspace = smallTrust();
    const { rev } = write(workspace);
    const approved = step(workspace, DIRECTOR, 'approve-report', rev);
    // the National Director does not keep the folders, so the clock freezes it
    expect(approved).toMatchObject({ state: 'approved', wanted: 'freeze' });
    workspace.tick();
    expect(stored(workspace)).toMatchObject({ State: 'approved', Wanted: '', 'Approved by': 'P3' });
    const [document] = documents(workspace);
    expect(document?.contentRestrictions?.[0]).toMatchObject({ readOnly: true });
    // Put back to draft by hand, the row lets the hub try: Drive itself refuses to change the document.
    const { row, column } = placeOf(workspace, REPORTS, ID, 'State');
    overwrite(workspace, REPORTS, { row, column }, 'draft');
    visit(workspace);
    expect(refusal(workspace, OWNER, 'write-report', { report: ID }).code).not.toBe('frozen');
    expect(documents(workspace)[0]?.bytes).toEqual(document?.bytes);
  });

  test('an approved report never changes, whatever is recorded or asked for afterwards', () => {
    const workspace = smallTrust();
    const { rev } = write(workspace);
    step(workspace, DIRECTOR, 'approve-report', rev);
    workspace.tick();
    const words = Array.from(documents(workspace)[0]?.bytes ?? []);
    const row = stored(workspace);
    visit(workspace);
    expect(refusal(workspace, OWNER, 'write-report', { report: ID })).toMatchObject({
      code: 'frozen',
      message: 'This report was approved; it never changes any more.',
    });
    workspace.clock.advance({ days: 30 }, { cap: 1 });
    workspace.tick();
    expect(Array.from(workspace.drive.get(String(row?.['Document'])).bytes)).toEqual(words);
    expect(stored(workspace)).toEqual(row);
  });

  test('a Regional CEO, the keeper and a clerk may not approve; an unwritten one cannot be', () => {
    const workspace = smallTrust();
    const { rev } = write(workspace);
    for (const email of [CEO, OWNER, CLERK]) {
      expect(refusal(workspace, email, 'approve-report', { report: ID, rev }).code).toBe('not-allowed');
    }
    const other = 'regional-progress:R2:2026-27:2';
    const asked = ask<ReportRow>(workspace, OTHER_CEO, 'write-report', { report: other });
    expect(refusal(workspace, DIRECTOR, 'approve-report', { report: other, rev: asked.rev })).toMatchObject({
      code: 'wrong-state',
      message: 'The document of this report is not written yet.',
    });
  });

  test('what was read is what is approved: a draft written again meanwhile is a conflict', () => {
    const workspace = smallTrust();
    const { rev } = write(workspace);
    visit(workspace);
    write(workspace);
    expect(refusal(workspace, DIRECTOR, 'approve-report', { report: ID, rev })).toMatchObject({
      code: 'conflict',
      stored: { id: ID, rev: 2 },
    });
    expect(stored(workspace)).toMatchObject({ State: 'draft' });
  });

  test('sent twice, it is approved once', () => {
    const workspace = smallTrust();
    const { rev } = write(workspace);
    const first = step(workspace, DIRECTOR, 'approve-report', rev);
    expect(step(workspace, DIRECTOR, 'approve-report', rev)).toEqual(first);
    expect(rowsOf(workspace, LOG).filter((row) => row['Action'] === 'approve-report')).toHaveLength(1);
  });
});

describe('circulating', () => {
  const approved = (workspace: Workspace): number => {
    const { rev } = write(workspace);
    step(workspace, DIRECTOR, 'approve-report', rev);
    workspace.tick();
    return Number(stored(workspace)?.['Rev']);
  };

  test('mails the clerk once, with the link, and lets the clerk in', () => {
    const workspace = smallTrust();
    const rev = approved(workspace);
    const row = step(workspace, OWNER, 'circulate-report', rev);
    expect(row).toMatchObject({ state: 'circulated', wanted: '', may: [] });
    expect(workspace.mail.sent).toMatchObject([{ to: CLERK }]);
    expect(workspace.mail.sent[0]?.body).toContain(row.url);
    const { Document: document } = stored(workspace) ?? {};
    expect(workspace.drive.access(String(document))).toContainEqual({ email: CLERK, role: 'reader' });
    expect(stored(workspace)).toMatchObject({
      'Circulated to': CLERK,
      'Circulated at': expect.stringMatching(/^2026-11-24T/) as string,
    });
    step(workspace, OWNER, 'circulate-report', rev);
    workspace.tick();
    expect(workspace.mail.sent).toHaveLength(1);
  });

  test('asked for by the clerk or the Regional CEO, the next tick does it, once', () => {
    for (const email of [CLERK, CEO]) {
      const workspace = smallTrust();
      const rev = approved(workspace);
      const asked = step(workspace, email, 'circulate-report', rev);
      expect(asked).toMatchObject({ state: 'approved', wanted: 'circulate' });
      expect(step(workspace, email, 'circulate-report', rev)).toEqual(asked);
      expect(workspace.mail.sent).toHaveLength(0);
      workspace.tick();
      workspace.tick();
      expect(workspace.mail.sent).toHaveLength(1);
      expect(stored(workspace)).toMatchObject({ State: 'circulated', Wanted: '' });
    }
  });

  test('a draft, or another region’s, is not circulated', () => {
    const workspace = smallTrust();
    const { rev } = write(workspace);
    expect(refusal(workspace, OWNER, 'circulate-report', { report: ID, rev })).toMatchObject({
      code: 'wrong-state',
      message: 'This report is draft, not approved.',
    });
    expect(refusal(workspace, OTHER_CEO, 'circulate-report', { report: ID, rev }).code).toBe('not-allowed');
  });

  test('a board without an active clerk is said, and nothing is sent', () => {
    const workspace = smallTrust();
    const rev = approved(workspace);
    const { row, column } = placeOf(workspace, REGIONS, 'R1', 'Board clerk');
    inSheet(workspace, OWNER, {
      updateCells: {
        range: {
          sheetId: REGIONS,
          startRowIndex: row,
          endRowIndex: row + 1,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        fields: 'userEnteredValue',
      },
    });
    expect(refusal(workspace, OWNER, 'circulate-report', { report: ID, rev })).toMatchObject({
      code: 'no-clerk',
      message: 'North Regional Board has no active board clerk with a mail address.',
      where: 'Regions',
    });
    expect(workspace.mail.sent).toHaveLength(0);
  });

  test('cut between Drive’s message and the row, and tried again, the clerk still has one message', () => {
    const workspace = smallTrust();
    const rev = approved(workspace);
    workspace.faults.fail('Sheets.Spreadsheets.batchUpdate', 503, 1);
    expect(refusal(workspace, OWNER, 'circulate-report', { report: ID, rev }).code).toBe('google-unsure');
    expect(workspace.mail.sent).toHaveLength(1);
    step(workspace, OWNER, 'circulate-report', rev);
    expect(workspace.mail.sent).toHaveLength(1);
    expect(stored(workspace)).toMatchObject({ State: 'circulated' });
  });

  test('cut before Drive’s message, a clerk who could read the document anyway is told all the same', () => {
    const workspace = smallTrust();
    const csv = 'ID,Region,Regional CEO,Board clerk,Board\nR1,North,P1,P3,North Regional Board';
    ask(workspace, OWNER, 'apply-import', { table: 'regions', lines: linesOf(csv) });
    const rev = approved(workspace);
    const { Document: document } = stored(workspace) ?? {};
    expect(workspace.drive.access(String(document))).toContainEqual({ email: DIRECTOR, role: 'reader' });
    workspace.faults.fail('Drive.Permissions.create', 503, 1);
    expect(refusal(workspace, OWNER, 'circulate-report', { report: ID, rev }).code).toBe('google-unsure');
    expect(workspace.mail.sent).toEqual([]);
    step(workspace, OWNER, 'circulate-report', rev);
    expect(workspace.mail.sent).toMatchObject([{ to: DIRECTOR }]);
  });
});

test('each sees in the list the reports of their boards, with what they may do now', () => {
  const workspace = smallTrust();
  const list = (email: string): string[] =>
    ask<SidebarModel>(workspace, email, 'open-sidebar').reports.map(
      ({ id, state, may }) => `${id.slice(18)} ${state} ${may.join()}`,
    );
  visit(workspace, supportVisit());
  write(workspace);
  expect(list(CEO)).toContain('R1:2026-27:2 draft preview,write');
  expect(list(CEO).filter((line) => line.startsWith('R2'))).toEqual([]);
  expect(list(DIRECTOR)).toEqual(
    expect.arrayContaining([
      'R1:2026-27:2 draft preview,write,approve',
      'R2:2026-27:2 to write preview,write',
    ]),
  );
  expect(list(CLERK)).toContain('R1:2026-27:2 draft ');
});
