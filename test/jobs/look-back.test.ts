import type { Workspace } from '../../local/workspace';
import { overwrite, placeOf } from '../hands/hands';
import { plant, PLANNED } from '../support/plant';
import { ask, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf } from '../support/visits';
import { linesOf } from '../../sidebar/csv/cutting';

const [JUDGEMENTS, ACTIONS, ACTIONS_CLOSED, RUNS, COUNTS, POINTS, TIMES] = [
  203, 304, 305, 402, 404, 532, 533,
];
/** 18 December 2026, the last day of Autumn 2, as a sheet keeps it. */
const ENDED = 46374;

const row = (workspace: Workspace, sheet: number, id: string) =>
  rowsOf(workspace, sheet).find((each) => each['ID'] === id);
const message = (workspace: Workspace, day: string) => row(workspace, RUNS, `look-back:${day}`)?.['Message'];
const point = (workspace: Workspace, id = 'A1:2026-27-2') => row(workspace, POINTS, id);

/** The clock stands still until then, as when Google fires no trigger; then it ticks once. */
function tickOn(workspace: Workspace, day: string): void {
  workspace.clock.set(`${day}T09:00:00.000Z`, { cap: 0 });
  workspace.tick();
}

function judge(workspace: Workspace, level: 'below' | 'expected', on: string, changes: object = {}) {
  const visit = fullVisit(level, { on, ...changes });
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  return visit;
}

describe('a half-term that ended', () => {
  test('while the clock was dead is folded to its last day', () => {
    const workspace = smallTrust();
    judge(workspace, 'below', '2026-11-23');
    tickOn(workspace, '2026-12-04');
    expect(point(workspace)).toMatchObject({ Category: 'unplaced', 'As at': ENDED - 14 });
    workspace.clock.set('2026-12-15T16:00:00.000Z', { cap: 0 });
    judge(workspace, 'expected', '2026-12-15');
    tickOn(workspace, '2027-01-06');
    expect(point(workspace)).toMatchObject({ Category: 'aspiring', 'As at': ENDED });
    expect(row(workspace, COUNTS, '2026-27-2')).toMatchObject({ Aspiring: 1, Unplaced: 2, 'As at': ENDED });
  });

  test('takes in a visit that is written up, and a correction, after its end; then is left alone', () => {
    const workspace = smallTrust();
    judge(workspace, 'below', '2026-11-23');
    tickOn(workspace, '2027-01-04');
    expect(point(workspace)).toMatchObject({ Category: 'unplaced', 'As at': ENDED });
    const late = judge(workspace, 'expected', '2026-12-15');
    tickOn(workspace, '2027-01-05');
    expect(point(workspace)).toMatchObject({ Category: 'aspiring', 'At expected': 10 });
    const withdrawn = {
      ...late,
      id: fullVisit('below').id,
      corrects: late.id,
      reason: 'Wrong.',
      judgements: [],
    };
    ask(workspace, DIRECTOR, 'correct-visit', withdrawn, withdrawn.id);
    tickOn(workspace, '2027-01-06');
    expect(point(workspace)).toMatchObject({ Category: 'unplaced', 'At expected': 0 });
    expect(row(workspace, COUNTS, '2026-27-2')).toMatchObject({ Aspiring: 0, Unplaced: 3, 'As at': ENDED });
    const rev = point(workspace)?.['Rev'];
    tickOn(workspace, '2027-01-07');
    expect(point(workspace)?.['Rev']).toBe(rev);
  });
});

describe('the counts of categories', () => {
  test('in the holidays they are as at the last day, also by the person who saves then', () => {
    const workspace = smallTrust();
    judge(workspace, 'expected', '2026-11-23');
    tickOn(workspace, '2026-12-28');
    const counted = row(workspace, COUNTS, '2026-27-2');
    expect(counted).toMatchObject({ Aspiring: 1, 'As at': ENDED });
    ask(workspace, OWNER, 'rebuild-dashboard');
    expect(row(workspace, COUNTS, '2026-27-2')).toEqual(counted);
  });

  test('of a year that is over they stay, though the next year’s first half-term has not begun', () => {
    const workspace = smallTrust();
    workspace.clock.set('2027-02-12T09:00:00.000Z', { cap: 0 });
    ask(workspace, OWNER, 'apply-import', {
      table: 'halfTerms',
      lines: linesOf(
        'ID,Calendar,Academic year,Half-term,Name,First day,Last day\ntrust-2026-27-6,trust,2026-27,6,Summer 2,2027-06-07,2027-07-21',
      ),
    });
    tickOn(workspace, '2027-08-31');
    const last = row(workspace, COUNTS, '2026-27-6');
    expect(last).toMatchObject({ Unplaced: 3 });
    const csv =
      'ID,Academy,Region,Phase,URN,Calendar,Joined on,Principal\nA4,Dell School,R2,special,001004,trust,2027-09-01,';
    ask(workspace, OWNER, 'apply-import', { table: 'academies', lines: linesOf(csv) });
    workspace.clock.set('2027-09-01T09:00:00.000Z', { cap: 0 });
    ask(workspace, OWNER, 'rebuild-dashboard');
    expect(row(workspace, COUNTS, '2026-27-6')).toEqual(last);
  });
});

describe('from half a ledger nothing is folded, and the run says so', () => {
  const begun = (): Workspace => {
    const workspace = smallTrust();
    judge(workspace, 'below', '2026-11-20');
    const finding = rowsOf(workspace, JUDGEMENTS).find((one) => one['Indicator'] === 'PI04')?.['ID'] ?? '';
    const planned = { ...PLANNED, Finding: finding, 'Planned on': 46349 };
    plant(workspace, ACTIONS, [planned]);
    plant(workspace, ACTIONS_CLOSED, [{ ...planned, ID: 'ACT0', Status: 'closed', 'Re-test': 'J0' }]);
    workspace.tick();
    expect(row(workspace, TIMES, 'trust')).toMatchObject({ Planned: 2 });
    expect(message(workspace, '2026-11-24')).toContain('Kept the times of the loop.');
    return workspace;
  };

  test.each([
    ['judgements', JUDGEMENTS, 'Date', ['Left the paths', 'Left the times of the loop']],
    ['live actions', ACTIONS, 'Due', ['Left the times of the loop']],
    ['closed actions', ACTIONS_CLOSED, 'Due', ['Left the times of the loop']],
  ] as const)('an unreadable cell of the %s', (_, sheet, header, words) => {
    const workspace = begun();
    const [before, stood] = [row(workspace, TIMES, 'trust'), point(workspace)];
    const id = String(rowsOf(workspace, sheet)[0]?.['ID']);
    overwrite(workspace, sheet, placeOf(workspace, sheet, id, header), 'soon');
    tickOn(workspace, '2026-11-25');
    expect(row(workspace, TIMES, 'trust')).toEqual(before);
    for (const each of words) expect(message(workspace, '2026-11-25')).toContain(each);
    expect(message(workspace, '2026-11-25')).toContain('holds “soon”');
    if (sheet === JUDGEMENTS) expect(point(workspace)).toEqual(stood);
    // It stands in Health, too: the line of the job.
    expect(JSON.stringify(workspace.sheets.snapshot(workspace.id, 2))).toContain(
      'Left the times of the loop',
    );
  });
});
