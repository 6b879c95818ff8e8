import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { appoint, leave, NIA, readersOf, told } from '../support/principals';
import { painted } from '../hands/hands';
import { fullVisit, madeId, ofstedStep, rowsOf } from '../support/visits';
import { linesOf } from '../../sidebar/csv/cutting';

const PAGE = { kind: 'academy-page', academy: 'A1', visit: '' };
const PACK = { ...PAGE, kind: 'ofsted-pack' };
const principalDocuments = (workspace: Workspace) => rowsOf(workspace, 521);
const texts = (said: unknown): string => JSON.stringify(said);

const spent = (workspace: Workspace): Record<string, number> =>
  Object.fromEntries(Object.entries(workspace.counts).filter(([kind]) => kind !== 'local'));

const driveCalls = (workspace: Workspace): string[] =>
  workspace.lastExecution.calls.filter(({ kind }) => kind === 'drive').map(({ method }) => method);

function visited(): Workspace {
  const workspace = smallTrust();
  const visit = fullVisit('strength', { summary: 'Seen all ten.' });
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  return workspace;
}

/** What the Principal asks for: at the web address, since they have no place in the workbook. */
function onWeb<T>(workspace: Workspace, action: string, input: unknown, request = madeId()): T {
  const answer = workspace.as(PRINCIPAL).web.api(action, input, request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.result as T;
}

describe('the one-click pack', () => {
  test('is there with twelve service calls, one of them the document: far within a minute at Google’s pace', () => {
    const workspace = visited();
    ask(workspace, OWNER, 'write-document', { ...PACK, share: false });
    expect(spent(workspace)).toEqual({ identity: 2, lock: 2, read: 1, drive: 1, write: 1, property: 4 });
    expect(principalDocuments(workspace).find(({ Kind }) => Kind === 'ofsted-pack')).toMatchObject({
      State: 'written',
    });
  });

  test('has crosswalk, plan, findings, visits, strengths and the estimate in it', () => {
    const workspace = visited();
    ask(workspace, CEO, 'write-ofsted-step', ofstedStep(), madeId());
    const { document } = ask<{ document: unknown }>(workspace, CEO, 'preview-document', PACK);
    for (const said of [
      'Curriculum and teaching',
      'Hear children read',
      'Seen all ten',
      'How it is planned',
      'No estimate',
    ])
      expect(texts(document)).toContain(said);
  });
});

describe('academy on a page', () => {
  test('made again without a change it makes no document call; with one, the address stays', () => {
    const workspace = visited();
    const first = ask<{ url: string }>(workspace, OWNER, 'write-document', { ...PAGE, share: false });
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: false });
    // Drive is asked only whether the document is there still.
    expect(driveCalls(workspace)).toEqual(['get']);
    const visit = fullVisit('expected');
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    const again = ask<{ url: string }>(workspace, OWNER, 'write-document', { ...PAGE, share: false });
    expect(spent(workspace)['drive']).toBe(2);
    expect(again.url).toBe(first.url);
  });

  test('asked for by others the clock writes it; the Principal is told once, however often it is shared', () => {
    const workspace = visited();
    ask(workspace, OWNER, 'apply-import', {
      table: 'people',
      lines: linesOf('ID,Name,E-mail,Role,Active\nP9,Quinn,q@hub.example,md,yes'),
    });
    expect(ask(workspace, DIRECTOR, 'write-document', { ...PAGE, share: true })).toMatchObject({
      wanted: 'share',
    });
    workspace.tick();
    const before = toldOfPage(workspace, PRINCIPAL).length;
    expect(before).toBeGreaterThan(0);
    expect(principalDocuments(workspace).find(({ Kind }) => Kind === 'academy-page')).toMatchObject({
      State: 'shared',
      Wanted: '',
    });
    ask(workspace, DIRECTOR, 'write-document', { ...PAGE, share: true });
    workspace.tick();
    expect(toldOfPage(workspace, PRINCIPAL)).toHaveLength(before);
  });

  test('an academy without a Principal: said before anything is written', () => {
    const answer = visited()
      .as(CEO)
      .api('write-document', { ...PAGE, academy: 'A2', share: true });
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-principal' } });
  });

  test('another region’s leader is refused', () => {
    const answer = visited().as(OTHER_CEO).api('preview-document', PAGE);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

const page = (workspace: Workspace) =>
  principalDocuments(workspace).find(({ Kind }) => Kind === 'academy-page');
const toldOfPage = (workspace: Workspace, who: string): string[] => told(workspace, who, 'Academy on a page');

describe('whose a document is', () => {
  test('a new Principal: written again it is taken from the one before, then given to them with a message', () => {
    const workspace = visited();
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    expect(readersOf(workspace, page(workspace)?.['Document'])).toEqual([OWNER, PRINCIPAL]);
    appoint(workspace, { A1: 'P7' });
    const seen = ask<{ row: unknown }>(workspace, OWNER, 'preview-document', PAGE);
    expect(seen.row).toMatchObject({ state: 'written', principal: 'Nia New' });
    const after = ask(workspace, OWNER, 'write-document', { ...PAGE, share: false });
    expect(after).toMatchObject({ state: 'shared', principal: 'Nia New' });
    expect(readersOf(workspace, page(workspace)?.['Document'])).toEqual([OWNER, NIA]);
    expect(toldOfPage(workspace, NIA)).toHaveLength(1);
    expect(toldOfPage(workspace, PRINCIPAL)).toHaveLength(1);
  });

  test('with no Principal by now it is taken from the one before, and waits for the next; Health says so', () => {
    const workspace = visited();
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    leave(workspace);
    expect(ask(workspace, OWNER, 'write-document', { ...PAGE, share: false })).toMatchObject({
      wanted: 'share',
    });
    expect(readersOf(workspace, page(workspace)?.['Document'])).toEqual([OWNER]);
    const before = page(workspace)?.['Rev'];
    workspace.tick();
    expect(page(workspace)).toMatchObject({ Wanted: 'share', State: 'written', Rev: before });
    expect(painted(workspace, 2, 'principalDocuments').join()).toMatch(/wait.* for a Principal.*Ash Primary/);
    appoint(workspace, { A1: 'P7' });
    workspace.tick();
    expect(page(workspace)).toMatchObject({ Wanted: '', State: 'shared', 'Shared with': NIA });
    expect(painted(workspace, 2, 'principalDocuments')).toEqual([]);
  });

  test('asked for by the Principal it is given to them; the person who cannot open it is told no link', () => {
    const workspace = visited();
    expect(onWeb(workspace, 'write-document', { ...PAGE, share: false })).toMatchObject({
      wanted: '',
      state: 'shared',
    });
    const { row } = onWeb<{ row: { url: string; state: string } }>(workspace, 'preview-document', PAGE);
    expect(row).toMatchObject({ state: 'shared', url: expect.stringContaining('docs.google.com') });
    appoint(workspace, { A1: 'P7' });
    expect(workspace.as(NIA).web.api('preview-document', PAGE)).toMatchObject({
      result: { row: { url: '', written: true, state: 'written' } },
    });
  });

  test('one that was taken from the Principal in Drive is given again when asked', () => {
    const workspace = visited();
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    const file = workspace.drive.get(String(page(workspace)?.['Document']));
    file.permissions = file.permissions.filter(({ email }) => email !== PRINCIPAL);
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: false });
    expect(toldOfPage(workspace, PRINCIPAL)).toHaveLength(1);
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    expect(toldOfPage(workspace, PRINCIPAL)).toHaveLength(2);
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    expect(toldOfPage(workspace, PRINCIPAL)).toHaveLength(2);
  });

  test.each([
    ['in the bin', true],
    ['that Drive shows no more', false],
  ])('a document %s is made anew, and nobody has that one until it is given', (_, binned) => {
    const workspace = visited();
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: true });
    const first = String(page(workspace)?.['Document']);
    Object.assign(workspace.drive.get(first), binned ? { trashed: true } : { appMade: false });
    ask(workspace, OWNER, 'write-document', { ...PAGE, share: false });
    const second = page(workspace);
    expect(second?.['Document']).not.toBe(first);
    expect(second).toMatchObject({ State: 'written', 'Shared with': '' });
    expect(readersOf(workspace, second?.['Document'])).toEqual([OWNER]);
  });

  test('refused by Drive when it is shared, it is not converted again every hour', () => {
    const workspace = visited();
    ask(workspace, CEO, 'write-document', { ...PAGE, share: true });
    workspace.faults.fail('Drive.Permissions.create', 403, 99);
    workspace.tick();
    expect(page(workspace)).toMatchObject({ State: 'written', Wanted: 'share', 'Shared with': PRINCIPAL });
    workspace.tick();
    expect(driveCalls(workspace)).not.toContain('update');
    workspace.faults.clear();
    workspace.tick();
    expect(page(workspace)).toMatchObject({ State: 'shared', Wanted: '' });
    expect(toldOfPage(workspace, PRINCIPAL)).toHaveLength(1);
    expect(
      rowsOf(workspace, 402).filter(({ ID, State }) => State === 'failed' && String(ID).includes(PAGE.kind)),
    ).toEqual([]);
  });
});

describe('what is expected', () => {
  test('an academy that expects Ofsted: its pack goes to the Principal', () => {
    const workspace = visited();
    ask(workspace, CEO, 'set-expecting', { academy: 'A1', rev: 0, expecting: true }, madeId());
    workspace.tick();
    expect(principalDocuments(workspace).find(({ Kind }) => Kind === 'ofsted-pack')).toMatchObject({
      State: 'shared',
    });
  });
});
