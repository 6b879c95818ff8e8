import type { Answer } from '../../src/actions/answer';
import type { VisitSaved, VisitView } from '../../src/actions/visit/api';
import type { Workspace } from '../../local/workspace';
import { cellsOf, inSheet } from '../hands/hands';
import { ask, CEO, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';
import type { VisitInput } from '../../src/hub/monitoring/visit/input';

const [VISITS, PARTS] = [201, 510];
const record = (workspace: Workspace, given: VisitInput, as = CEO): VisitSaved =>
  ask(workspace, as, 'record-visit', given, given.id);
const tried = (workspace: Workspace, given: VisitInput): Answer<VisitSaved> =>
  workspace.as(CEO).api('record-visit', given, given.id) as Answer<VisitSaved>;
/** Person -> monitoring visits taken part in, as kept beside the ledger. */
const parts = (workspace: Workspace): Record<string, unknown> =>
  Object.fromEntries(rowsOf(workspace, PARTS).map((row) => [row['Person'], row['Monitoring']]));

describe('joint observers', () => {
  test('are kept by ID, counted as taking part, read back by name, and corrected', () => {
    const workspace = smallTrust();
    const given = fullVisit('expected', { observers: 'Ben South, P5', team: 'Mx Guest' });
    record(workspace, given, DIRECTOR);
    expect(rowsOf(workspace, VISITS)).toMatchObject([{ 'Joint observers': 'P2, P5', Lead: 'P3' }]);
    // Pia leads A1 herself: at home it does not count.
    expect(parts(workspace)).toEqual({ P2: 1, P3: 1 });
    const { visit } = ask<VisitView>(workspace, DIRECTOR, 'open-visit', { visit: given.id });
    expect(visit.observers).toBe('Ben South (P2), Pia Principal (P5)');
    expect(visit.observerNames).toEqual(['Ben South', 'Pia Principal']);
    const { lead, leadName, observerNames, recordedAt, ...words } = visit;
    expect([lead, leadName, observerNames.length, recordedAt.slice(0, 10)]).toEqual([
      ...['P3', 'Dora Director', 2, '2026-11-24'],
    ]);
    const correction = { ...words, id: madeId(), observers: 'Ada North', corrects: given.id, reason: 'Who.' };
    ask(workspace, DIRECTOR, 'correct-visit', correction, correction.id);
    expect(rowsOf(workspace, VISITS)[1]).toMatchObject({ 'Joint observers': 'P1' });
    expect(parts(workspace)).toEqual({ P1: 1, P3: 1 });
    const late = { ...correction, id: madeId() };
    expect(workspace.as(DIRECTOR).api('correct-visit', late, late.id)).toMatchObject({
      ok: false,
      error: { code: 'conflict', stored: { observers: 'Ada North (P1)' } },
    });
  });

  test.each<[string, Partial<VisitInput>, string]>([
    ['somebody of whom the hub knows nothing', { observers: 'Mx Guest' }, 'is nobody in the People sheet'],
    ['the lead', { observers: 'Ada North' }, 'led the visit'],
    ['at a visit that sets no levels', { observers: 'Ben South', kind: 'support' }, 'has no joint observers'],
  ])('are refused at their field: %s', (_, changes, words) => {
    const workspace = smallTrust();
    expect(tried(workspace, supportVisit({ kind: 'monitoring', ...changes }))).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields: { observers: expect.stringContaining(words) as string } },
    });
    expect(rowsOf(workspace, VISITS)).toHaveLength(0);
  });

  test('what an older form sent has none, is taken, and answers its retry as the first time', () => {
    const workspace = smallTrust();
    const given = supportVisit();
    expect('observers' in given).toBe(false);
    const first = record(workspace, given);
    expect(rowsOf(workspace, VISITS)).toMatchObject([{ 'Joint observers': '' }]);
    expect(record(workspace, given)).toEqual(first);
    expect(rowsOf(workspace, VISITS)).toHaveLength(1);
  });

  test('in a workbook from before, the column is asked for, and set-up puts it in', () => {
    const workspace = smallTrust();
    record(workspace, supportVisit());
    const column = cellsOf(workspace, VISITS)[0]?.indexOf('Joint observers') ?? -1;
    expect(column).toBeGreaterThan(0);
    const range = { sheetId: VISITS, dimension: 'COLUMNS', startIndex: column, endIndex: column + 1 };
    inSheet(workspace, OWNER, { deleteDimension: { range } });
    const given = fullVisit('expected', { observers: 'Ben South' });
    expect(tried(workspace, given)).toMatchObject({ ok: false, error: { code: 'columns-missing' } });
    ask(workspace, OWNER, 'set-up', { step: 'sheets' });
    record(workspace, given);
    expect(rowsOf(workspace, VISITS).map((row) => row['Joint observers'])).toEqual(['', 'P2']);
  });
});

test('focus belongs to every kind, and a learning walk needs it', () => {
  const workspace = smallTrust();
  record(workspace, supportVisit({ focus: ['PI03'] }));
  expect(tried(workspace, supportVisit({ kind: 'learning-walk' }))).toMatchObject({
    ok: false,
    error: { fields: { focus: 'Choose at least one indicator that the walk looked at.' } },
  });
  record(workspace, supportVisit({ kind: 'learning-walk', focus: ['PI02', 'PI04'] }));
  expect(rowsOf(workspace, VISITS).map((row) => row['Focus'])).toEqual(['PI03', 'PI02, PI04']);
});

test('a diagnosis that leaves indicators out is saved, and says which', () => {
  const workspace = smallTrust();
  const full = fullVisit('expected', { kind: 'diagnosis' });
  const given = { ...full, judgements: full.judgements.slice(0, 9) };
  expect(record(workspace, given, DIRECTOR).changes).toContain(
    'Annual diagnosis: 1 of 10 not judged at this visit: Leadership.',
  );
});
