import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';

const PAGE = { kind: 'academy-page', academy: 'A1', visit: '' };
const PACK = { ...PAGE, kind: 'ofsted-pack' };
const papers = (workspace: Workspace) => rowsOf(workspace, 521);
const texts = (paper: unknown): string => JSON.stringify(paper);

const spent = (workspace: Workspace): Record<string, number> =>
  Object.fromEntries(Object.entries(workspace.counts).filter(([kind]) => kind !== 'local'));

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
    ask(workspace, OWNER, 'write-paper', { ...PACK, share: false });
    expect(spent(workspace)).toEqual({ identity: 2, lock: 2, read: 1, drive: 1, write: 1, property: 4 });
    expect(papers(workspace).find(({ Kind }) => Kind === 'ofsted-pack')).toMatchObject({ State: 'written' });
  });

  test('has crosswalk, plan, findings, visits, strengths and the estimate in it', () => {
    const workspace = visited();
    ask(workspace, CEO, 'write-ofsted-step', STEP(), madeId());
    const { document } = ask<{ document: unknown }>(workspace, CEO, 'preview-paper', PACK);
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

const STEP = () => ({
  id: madeId(),
  rev: 0,
  academy: 'A1',
  text: 'Hear children read',
  area: 'achievement',
  owner: 'Pia Principal',
  due: '2026-11-20',
});

describe('academy on a page', () => {
  test('made again without a change it makes no document call; with one, the address stays', () => {
    const workspace = visited();
    const first = ask<{ url: string }>(workspace, OWNER, 'write-paper', { ...PAGE, share: false });
    ask(workspace, OWNER, 'write-paper', { ...PAGE, share: false });
    expect(spent(workspace)['drive']).toBeUndefined();
    const visit = fullVisit('expected');
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    const again = ask<{ url: string }>(workspace, OWNER, 'write-paper', { ...PAGE, share: false });
    expect(spent(workspace)['drive']).toBe(1);
    expect(again.url).toBe(first.url);
  });

  test('asked for by others the clock writes it; the Principal is told once, however often it is shared', () => {
    const workspace = visited();
    ask(workspace, OWNER, 'apply-import', {
      table: 'people',
      csv: 'ID,Name,E-mail,Role,Active\nP9,Quinn,q@hub.example,md,yes',
    });
    expect(ask(workspace, DIRECTOR, 'write-paper', { ...PAGE, share: true })).toMatchObject({
      wanted: 'share',
    });
    workspace.tick();
    const told = (): number =>
      workspace.mail.sent.filter(({ kind, to }) => kind === 'share' && String(to) === PRINCIPAL).length;
    const before = told();
    expect(before).toBeGreaterThan(0);
    expect(papers(workspace).find(({ Kind }) => Kind === 'academy-page')).toMatchObject({
      State: 'shared',
      Wanted: '',
    });
    ask(workspace, DIRECTOR, 'write-paper', { ...PAGE, share: true });
    workspace.tick();
    expect(told()).toBe(before);
  });

  test('an academy without a Principal: said before anything is written', () => {
    const answer = visited()
      .as(CEO)
      .api('write-paper', { ...PAGE, academy: 'A2', share: true });
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-principal' } });
  });

  test('another region’s leader is refused', () => {
    const answer = visited().as(OTHER_CEO).api('preview-paper', PAGE);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

describe('the note of a visit', () => {
  test('is written and given to the Principal by the clock; the reply comes into it', () => {
    const workspace = smallTrust();
    const visit = supportVisit({ steps: [{ text: 'Read aloud', owner: 'Pia', due: '2026-12-01' }] });
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(papers(workspace)).toMatchObject([{ Visit: visit.id, Wanted: 'share', State: 'asked' }]);
    workspace.tick();
    expect(papers(workspace)).toMatchObject([{ Wanted: '', State: 'shared' }]);
    const reply = { visit: visit.id, verdict: 'inaccurate', text: 'It was Tuesday.' };
    onWeb(workspace, 'reply-to-visit', reply, madeId());
    expect(papers(workspace)).toMatchObject([{ Wanted: 'write', State: 'shared' }]);
    const note = { kind: 'visit-note', academy: 'A1', visit: visit.id };
    const { document } = onWeb<{ document: unknown }>(workspace, 'preview-paper', note);
    for (const said of ['It was Tuesday.', 'Read aloud', 'Inaccurate'])
      expect(texts(document)).toContain(said);
    workspace.tick();
    expect(papers(workspace)).toMatchObject([{ Wanted: '', State: 'shared' }]);
    expect(workspace.mail.sent.filter(({ kind }) => kind === 'share')).toHaveLength(1);
  });

  test('of a visit corrected before the clock came, only the correction’s is written', () => {
    const workspace = smallTrust();
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    const correction = { ...visit, id: madeId(), corrects: visit.id, reason: 'Misread.' };
    ask(workspace, CEO, 'correct-visit', correction, correction.id);
    workspace.tick();
    expect(papers(workspace)).toMatchObject([{ State: 'dropped' }, { State: 'shared' }]);
  });

  test('is not written where the trust does not want it; twenty a tick at most', () => {
    const workspace = smallTrust();
    for (let count = 0; count < 22; count += 1) {
      const visit = supportVisit();
      ask(workspace, CEO, 'record-visit', visit, visit.id);
      workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
    }
    workspace.tick();
    expect(papers(workspace).filter(({ State }) => State === 'shared')).toHaveLength(20);
    const line = rowsOf(workspace, 101).findIndex(({ ID }) => ID === 'visitNotes') + 1;
    workspace.sheets.typeIntoCell(workspace.id, 101, line, 1, 'no', OWNER);
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(papers(workspace)).toHaveLength(22);
  });
});
