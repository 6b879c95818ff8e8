import { ask, CEO, smallTrust } from '../support/small-trust';
import { supportVisit } from '../support/visits';

test.each([0, 1])(
  'a long draft comes back word for word, wherever its symbols fall (%d before)',
  (before) => {
    const workspace = smallTrust();
    const draft = supportVisit({ summary: 'x'.repeat(before) + '📚'.repeat(6000) });
    ask(workspace, CEO, 'save-draft', { draft });
    expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({ drafts: [{ draft }] });
  },
);

test('each visit has its own draft; one is deleted, the others stay', () => {
  const workspace = smallTrust();
  const [one, two] = [supportVisit({ academy: 'A1' }), supportVisit({ academy: 'A2' })];
  for (const draft of [one, two, { ...one, summary: 'More.' }]) ask(workspace, CEO, 'save-draft', { draft });
  const drafts = (): unknown[] =>
    ask<{ drafts: { draft: unknown }[] }>(workspace, CEO, 'open-sidebar').drafts.map(({ draft }) => draft);
  expect(drafts()).toEqual(expect.arrayContaining([{ ...one, summary: 'More.' }, two]));
  ask(workspace, CEO, 'discard-draft', { of: one.id });
  expect(drafts()).toEqual([two]);
});

test('the one draft of an earlier release is found, and deleted with its visit', () => {
  const workspace = smallTrust();
  const draft = supportVisit();
  const kept = JSON.stringify({ savedAt: '2026-11-20T09:00:00.000Z', draft });
  workspace.properties.of(CEO).set(`draft ${CEO}`, '1 2026-11-20T09:00:00.000Z').set(`draft ${CEO} 0`, kept);
  expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({ drafts: [{ draft }] });
  ask(workspace, CEO, 'discard-draft', { of: draft.id });
  expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({ drafts: [] });
});
