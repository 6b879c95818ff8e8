import type { Workspace } from '../../local/workspace';
import { ask, CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';

const LEDGERS = {
  visits: 201,
  replies: 202,
  judgements: 203,
  steps: 303,
  log: 206,
  positions: 301,
  reports: 401,
  requests: 403,
};

/** Everything that must be there once, by sheet. */
const counts = (workspace: Workspace): Record<string, number> =>
  Object.fromEntries(
    Object.entries(LEDGERS).map(([name, sheetId]) => [name, rowsOf(workspace, sheetId).length]),
  );

/** Ids are unique in every sheet: nothing was written twice. */
function expectNoDoubles(workspace: Workspace): void {
  for (const sheetId of Object.values(LEDGERS)) {
    const ids = rowsOf(workspace, sheetId).map((row) => row['ID']);
    expect(new Set(ids).size).toBe(ids.length);
  }
}

type Fault = 'cutBefore' | 'cutAfter' | 'loseAnswer';
const FAULTS: Fault[] = ['cutBefore', 'cutAfter', 'loseAnswer'];

/** Runs the work with the fault at its n-th service call; says whether it happened, that is whether there is such a call. */
function broken(workspace: Workspace, fault: Fault, n: number, work: () => void): boolean {
  workspace.faults.clear();
  workspace.faults[fault](n);
  try {
    work();
  } catch {
    // A cut execution answers nothing: that is the fault at work, and the retry below is what is tested.
  }
  const happened = workspace.faults.fired.length > 0;
  workspace.faults.clear();
  return happened;
}

/** Every cut of the work, each from the same start, then the work again: the end is always as if it had run once. */
function everyCut(
  work: (workspace: Workspace) => void,
  once: Record<string, number>,
  before: (workspace: Workspace) => void = () => undefined,
): number {
  let tried = 0;
  for (const fault of FAULTS) {
    for (let n = 1; ; n += 1) {
      const workspace = smallTrust();
      before(workspace);
      if (!broken(workspace, fault, n, () => work(workspace))) break;
      tried += 1;
      work(workspace);
      expect({ fault, n, ...counts(workspace) }).toEqual({ fault, n, ...once });
      expectNoDoubles(workspace);
    }
  }
  return tried;
}

/** What the work comes to when nothing goes wrong. */
function undisturbed(
  work: (workspace: Workspace) => void,
  before: (workspace: Workspace) => void = () => undefined,
): Record<string, number> {
  const workspace = smallTrust();
  before(workspace);
  work(workspace);
  return counts(workspace);
}

describe('an execution cut at any service call, or whose answer is lost, and tried again, has run once', () => {
  test('record-visit', () => {
    const visit = fullVisit('expected', { steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] });
    const work = (workspace: Workspace): void => void ask(workspace, CEO, 'record-visit', visit, visit.id);
    // who, lock, read, write, unlock: five calls, three faults each
    expect(everyCut(work, undisturbed(work))).toBe(15);
  });

  test('reply-to-visit, at the web address', () => {
    const visit = supportVisit();
    const request = madeId();
    const visited = (workspace: Workspace): void => {
      ask(workspace, CEO, 'record-visit', visit, visit.id);
    };
    const work = (workspace: Workspace): void => {
      const reply = { visit: visit.id, verdict: 'accurate', text: '' };
      const answer = workspace.as(PRINCIPAL).web.api('reply-to-visit', reply, request);
      if (!answer.ok) throw new Error(answer.error.message);
    };
    // who, lock, where the workbook is, read, write, unlock: six calls, three faults each
    expect(everyCut(work, undisturbed(work, visited), visited)).toBe(18);
  });

  test('write-report: never a second document', () => {
    const id = 'regional-progress:R1:2026-27:2';
    const work = (workspace: Workspace): void => {
      ask(workspace, OWNER, 'write-report', { report: id });
      expect(workspace.drive.list().filter((file) => file.appProperties?.['hubKey'] === id)).toHaveLength(1);
    };
    expect(everyCut(work, undisturbed(work))).toBeGreaterThanOrEqual(27);
  });

  test('the hourly tick: each job once, one document a report', () => {
    const work = (workspace: Workspace): void => {
      workspace.tick();
      const documents = workspace.drive
        .list()
        .filter((file) => (file.appProperties?.['hubKey'] ?? '').startsWith('regional-'));
      expect(new Set(documents.map((file) => file.appProperties?.['hubKey'])).size).toBe(documents.length);
    };
    expect(everyCut(work, undisturbed(work))).toBeGreaterThan(30);
  });
});

test('Sheets too busy: the hub waits and tries again; when it never answers the person is told and nothing is lost', () => {
  const workspace = smallTrust();
  const visit = fullVisit('expected');
  workspace.faults.http(429, 'Sheets', 2);
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  expect(counts(workspace)['visits']).toBe(1);
  const again = fullVisit('expected');
  workspace.faults.http(429, 'Sheets', 100);
  expect(workspace.as(CEO).api('record-visit', again, again.id)).toMatchObject({
    ok: false,
    error: { code: 'google-busy', remedy: expect.stringContaining('Nothing was lost') as string },
  });
  workspace.faults.clear();
  ask(workspace, CEO, 'record-visit', again, again.id);
  expect(counts(workspace)['visits']).toBe(2);
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
