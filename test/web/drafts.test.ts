import type { Workspace } from '../../local/workspace';
import { CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { supportVisit } from '../support/visits';

interface Opened {
  drafts: { draft: { summary: string } }[];
}

const { id } = supportVisit();
const keep = (workspace: Workspace, email: string, summary: string, visit = id) =>
  workspace.as(email).web.api('save-draft', { draft: supportVisit({ summary, id: visit }) });
const opened = (workspace: Workspace, email: string): string | undefined => {
  const answer = workspace.as(email).web.api('open-sidebar');
  if (!answer.ok) throw new Error(answer.error.message);
  return (answer.result as Opened).drafts[0]?.draft.summary;
};
const bytes = (workspace: Workspace): number =>
  [...workspace.properties.of(OWNER)].reduce((sum, [key, value]) => sum + key.length + value.length, 0);

test('drafts of several people lie in one store, and each is given only to the person who wrote it', () => {
  const workspace = smallTrust();
  keep(workspace, PRINCIPAL, 'Pia’s words');
  keep(workspace, CEO, 'Ada’s words');
  expect(opened(workspace, PRINCIPAL)).toBe('Pia’s words');
  expect(opened(workspace, CEO)).toBe('Ada’s words');
  expect(opened(workspace, OWNER)).toBeUndefined();
  workspace.as(CEO).web.api('discard-draft');
  expect(opened(workspace, CEO)).toBeUndefined();
  expect(opened(workspace, PRINCIPAL)).toBe('Pia’s words');
});

test('in the sidebar a draft is in the person’s own store, and the web address does not see it', () => {
  const workspace = smallTrust();
  workspace.as(CEO).api('save-draft', { draft: supportVisit({ summary: 'At my desk' }) });
  expect([...workspace.properties.of(OWNER)]).toEqual([]);
  expect(opened(workspace, CEO)).toBeUndefined();
});

test('what is discarded leaves nothing behind', () => {
  const workspace = smallTrust();
  keep(workspace, PRINCIPAL, 'x'.repeat(20_000));
  expect(bytes(workspace)).toBeGreaterThan(20_000);
  workspace.as(PRINCIPAL).web.api('discard-draft');
  // But that the Principal was found among the hub's people today.
  expect([...workspace.properties.of(OWNER)]).toEqual([[`known ${PRINCIPAL}`, '2026-11-24']]);
});

test('a shorter draft after a longer one is read whole, without the longer one’s end', () => {
  const workspace = smallTrust();
  keep(workspace, PRINCIPAL, 'long '.repeat(4000));
  keep(workspace, PRINCIPAL, 'short');
  expect(opened(workspace, PRINCIPAL)).toBe('short');
});

test('of many drafts of one person the oldest make room, so that nobody fills the store', () => {
  const workspace = smallTrust();
  for (let visit = 0; visit < 10; visit += 1) {
    keep(workspace, PRINCIPAL, `Visit ${visit}`, `VISIT-${visit}`);
    workspace.clock.advance({ hours: 0.1 }, { cap: 0 });
  }
  const heads = [...workspace.properties.of(OWNER).keys()].filter((key) => /VISIT-\d$/.test(key));
  // eight are kept (MOST_DRAFTS): the first two are gone
  expect(heads.map((key) => key.split(' ')[2])).toEqual([2, 3, 4, 5, 6, 7, 8, 9].map((at) => `VISIT-${at}`));
});

test('somebody whom the hub does not know cannot fill the owner’s store', () => {
  const workspace = smallTrust();
  expect(keep(workspace, 'pupil@hub.example', 'spam')).toMatchObject({
    ok: false,
    error: { code: 'unknown-person' },
  });
  expect(workspace.properties.of(OWNER).size).toBe(0);
});

test('a draft as long as a fair part of the store is refused to Google, and stays on the device', () => {
  expect(keep(smallTrust(), PRINCIPAL, 'x'.repeat(60_000))).toMatchObject({
    ok: false,
    error: { code: 'bad-input', fields: { draft: expect.stringContaining('on this device') as string } },
  });
});

describe('when the store is full', () => {
  /** As if many others had drafts there, each kept at that instant. */
  function crowd(workspace: Workspace, savedAt: string): void {
    const store = workspace.properties.of(OWNER);
    for (let person = 0; person < 60; person += 1) {
      const key = `draft other${person}@hub.example`;
      store.set(key, `1 ${savedAt}`);
      store.set(`${key} 0`, 'x'.repeat(8400));
    }
  }

  test('drafts of long ago make room', () => {
    const workspace = smallTrust();
    crowd(workspace, '2026-10-01T09:00:00.000Z');
    expect(keep(workspace, PRINCIPAL, 'y'.repeat(20_000))).toMatchObject({ ok: true });
    expect(opened(workspace, PRINCIPAL)).toHaveLength(20_000);
    expect(workspace.properties.of(OWNER).get('draft other1@hub.example')).toBeUndefined();
  });

  test('nobody else’s fresh draft is thrown away: the device keeps the new one and is told so', () => {
    const workspace = smallTrust();
    crowd(workspace, '2026-11-20T09:00:00.000Z');
    expect(keep(workspace, PRINCIPAL, 'y'.repeat(20_000))).toMatchObject({
      ok: false,
      error: { code: 'store-full', remedy: expect.stringContaining('Save the visit itself') as string },
    });
    expect(workspace.properties.of(OWNER).size).toBe(120);
  });
});
