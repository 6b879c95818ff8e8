import { actionIn, withAction } from '../../sidebar/knowledge';
import type { SidebarModel } from '../../src/actions/home/api';
import type { RecordSaved } from '../../src/actions/record/api';

describe('an action out of its record', () => {
  const record = {
    ...{ id: 'ACT1', academy: 'A1', academyName: 'Ash', kind: 'actions', rev: 2, state: 'open', late: true },
    values: { objective: 'Lighter marking', owner: 'Pia', due: '2026-11-01', success: '', indicator: 'PI04' },
    ...{ notes: 'Begun.', moves: ['completed'], title: '', lines: [], due: '2026-11-01', mayWrite: false },
    ...{ changedOn: '2026-11-24', changedBy: 'Pia' },
  } as unknown as RecordSaved;
  const model = {
    me: { name: 'Pia', roles: [] },
    plan: [],
    files: {},
    academies: [],
  } as unknown as SidebarModel;

  test('is one’s own where it names one, and goes from the plan when it is over', () => {
    const known = withAction(model, record);
    expect(known.plan).toMatchObject([
      { id: 'ACT1', status: 'open', overdue: true, progress: 'Begun.', mayUpdate: true, due: '2026-11-01' },
    ]);
    expect(withAction(known, { ...record, state: 'dropped', moves: [] }).plan).toEqual([]);
    expect(actionIn(known, 'ACT1', undefined)).toEqual(known.plan[0]);
  });

  test('told with a refusal, it is newer than what is known', () => {
    expect(actionIn(model, 'ACT1', { ...record, rev: 3 })).toMatchObject({ rev: 3, owner: 'Pia' });
    expect(actionIn(model, 'ACT2', record)).toBeUndefined();
  });
});
