import type { Workspace } from '../../local/workspace';
import { decide, viewOf } from '../support/decisions';
import { ask, DIRECTOR, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf } from '../support/visits';
import type { Decisions } from '../../src/actions/decision/api';

const rows = (workspace: Workspace) => rowsOf(workspace, 204);

describe('at the turn of the year', () => {
  /** A1 was fully diagnosed in November, the EOB sits on 3 September after; A2 was never diagnosed. */
  function inSeptember(): Workspace {
    const workspace = smallTrust();
    const visit = fullVisit('expected', { kind: 'diagnosis', on: '2026-11-24' });
    ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
    workspace.clock.set('2027-09-03T09:00:00.000Z', { cap: 0 });
    return workspace;
  }

  test('what was diagnosed last year and not decided is still decided for last year', () => {
    const workspace = inSeptember();
    const agenda = ask<Decisions>(workspace, DIRECTOR, 'open-decisions');
    expect(agenda.year).toBe('2026-27');
    expect(agenda.paper).toMatch(/:2026-27:/);
    expect(viewOf(workspace)).toMatchObject({ year: '2026-27', diagnosis: { complete: true } });
    expect(viewOf(workspace, 'A2')).toMatchObject({ year: '2027-28' });
    // A screen that still shows the new year is told, and nothing is booked to the wrong one.
    expect(decide(workspace, { year: '2027-28' })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(decide(workspace, { year: '2026-27' })).toMatchObject({
      ok: true,
      result: { year: '2026-27', decided: { decided: 'aspiring', on: '2027-09-03' } },
    });
    expect(rows(workspace)).toEqual([
      expect.objectContaining({ 'Academic year': '2026-27', Decided: 'aspiring' }),
    ]);
    // On the same day it can be replaced; from the next the new year is before the board.
    const reason = 'A slip.';
    const supersedes = String(rows(workspace)[0]?.['ID']);
    expect(decide(workspace, { decided: 'emerging', reason, supersedes })).toMatchObject({ ok: true });
    workspace.clock.set('2027-09-06T09:00:00.000Z', { cap: 0 });
    expect(viewOf(workspace)).toMatchObject({
      year: '2027-28',
      decided: null,
      before: { decided: 'emerging', year: '2026-27' },
    });
  });

  test('until the first diagnosis visit of the new year', () => {
    const workspace = inSeptember();
    expect(viewOf(workspace)).toMatchObject({ year: '2026-27' });
    const visit = fullVisit('expected', { kind: 'diagnosis', on: '2027-09-02' });
    ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
    expect(viewOf(workspace)).toMatchObject({ year: '2027-28', diagnosis: { on: '2027-09-02' } });
  });
});
