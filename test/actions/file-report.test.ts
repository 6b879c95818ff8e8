import type { SidebarModel } from '../../src/actions/home/api';
import type { ReportRow } from '../../src/actions/document/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, CLERK, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';

const ID = 'regional-progress:R1:2026-27:2';
const stored = (workspace: Workspace) => rowsOf(workspace, 401).find((row) => row['ID'] === ID);
const seenBy = (workspace: Workspace, email: string): ReportRow | undefined =>
  ask<SidebarModel>(workspace, email, 'open-sidebar').reports.find(({ id }) => id === ID);
const file = (workspace: Workspace, email: string, rev: number, filed = true) =>
  workspace.as(email).api('file-report', { report: ID, rev, filed }, madeId());

/** The report of North, approved and circulated. */
function circulated(): Workspace {
  const workspace = smallTrust();
  const { rev } = ask<ReportRow>(workspace, OWNER, 'write-report', { report: ID });
  const approved = ask<ReportRow>(workspace, DIRECTOR, 'approve-report', { report: ID, rev });
  ask(workspace, OWNER, 'circulate-report', { report: ID, rev: approved.rev });
  return workspace;
}

test('the clerk finds what was circulated with its link and its PDF, files it, and takes that back', () => {
  const workspace = circulated();
  const row = seenBy(workspace, CLERK);
  expect(row).toMatchObject({ state: 'circulated', filed: '', may: ['file'] });
  expect(row?.pdf).toBe(
    `https://docs.google.com/document/d/${String(stored(workspace)?.['Document'])}/export?format=pdf`,
  );
  expect(file(workspace, CLERK, row?.rev ?? 0)).toMatchObject({
    ok: true,
    result: { filed: '2026-11-24', rev: (row?.rev ?? 0) + 1 },
  });
  expect(stored(workspace)).toMatchObject({ 'Filed by': 'P4', State: 'circulated' });
  expect(file(workspace, CLERK, (row?.rev ?? 0) + 1, false)).toMatchObject({
    ok: true,
    result: { filed: '' },
  });
});

test('nobody but the clerk of the board files it, and only what was circulated', () => {
  const workspace = circulated();
  const rev = seenBy(workspace, CLERK)?.rev ?? 0;
  for (const email of [CEO, DIRECTOR, OWNER])
    expect(file(workspace, email, rev)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  const draft = smallTrust();
  const written = ask<ReportRow>(draft, OWNER, 'write-report', { report: ID });
  expect(file(draft, CLERK, written.rev)).toMatchObject({ ok: false, error: { code: 'wrong-state' } });
});
