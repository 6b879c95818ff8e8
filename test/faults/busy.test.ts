import { ask, CEO, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf } from '../support/visits';
import type { Workspace } from '../../local/workspace';

const counts = (workspace: Workspace): { visits: number; judgements: number } => ({
  visits: rowsOf(workspace, 201).length,
  judgements: rowsOf(workspace, 203).length,
});

test('Sheets too busy: the hub waits and tries again; when it never answers the person is told and nothing is lost', () => {
  const workspace = smallTrust();
  const visit = fullVisit('expected');
  workspace.faults.http(429, 'Sheets', 2);
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  expect(counts(workspace).visits).toBe(1);
  const again = fullVisit('expected');
  workspace.faults.http(429, 'Sheets', 100);
  expect(workspace.as(CEO).api('record-visit', again, again.id)).toMatchObject({
    ok: false,
    error: { code: 'google-busy', remedy: expect.stringContaining('Nothing was lost') as string },
  });
  workspace.faults.clear();
  ask(workspace, CEO, 'record-visit', again, again.id);
  expect(counts(workspace).visits).toBe(2);
});

test.each([500, 503] as const)(
  'Sheets answering %d to the write: the action is run again under the lock and finds out',
  (code) => {
    const workspace = smallTrust();
    const visit = fullVisit('expected');
    workspace.faults.http(code, 'Sheets.Spreadsheets.batchUpdate', 1);
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(counts(workspace)).toMatchObject({ visits: 1, judgements: 10 });
  },
);

test('two people save at the same moment: the second waits its turn or is told to try again, and both are kept', () => {
  const workspace = smallTrust();
  const mine = fullVisit('expected');
  const theirs = fullVisit('working-towards');
  workspace.faults.before(4, () => {
    const answer = workspace.as('ben@hub.example').api('record-visit', theirs, theirs.id);
    expect(answer).toMatchObject({ ok: false, error: { code: 'busy' } });
  });
  ask(workspace, CEO, 'record-visit', mine, mine.id);
  ask(workspace, 'ben@hub.example', 'record-visit', theirs, theirs.id);
  expect(counts(workspace)).toMatchObject({ visits: 2, judgements: 20 });
});
