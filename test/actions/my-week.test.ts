import type { PlanAnswer, WeekAnswer } from '../../src/actions/week/api';
import type { VisitSaved } from '../../src/actions/visit/api';
import { TABLES } from '../../src/store/tables';
import { overwrite, placeOf } from '../hands/hands';
import { ask, CEO, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf, supportVisit } from '../support/visits';

const { participations, loads, people } = TABLES;
const counts = (workspace: ReturnType<typeof smallTrust>) =>
  rowsOf(workspace, participations.sheetId).map((row) => [row['ID'], row['Monitoring'], row['Moderation']]);
const borne = (workspace: ReturnType<typeof smallTrust>) =>
  rowsOf(workspace, loads.sheetId).map((row) => [row['ID'], row['Visits'], row['Person-days']]);
const integrity = (workspace: ReturnType<typeof smallTrust>) => {
  workspace.tick();
  return rowsOf(workspace, 402).find((row) => String(row['ID']).startsWith('integrity'))?.['Message'];
};

test('a saved visit counts for its team at once, and the nightly check finds nothing to repair', () => {
  const workspace = smallTrust();
  const visit = fullVisit('expected', { academy: 'A3', team: 'Pia Principal, Mx Guest' });
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  expect(counts(workspace)).toEqual([
    ['P3:2026-27', 1, 0],
    ['P5:2026-27', 1, 0],
  ]);
  // Dora, Pia and the guest.
  expect(borne(workspace)).toEqual([['A3:2026-27-2', 1, 3]]);
  expect(integrity(workspace)).toBe('Everything is as the ledgers say.');
});

test('a corrected visit counts where and for whom it was, and not where it was said to be', () => {
  const workspace = smallTrust();
  const visit = fullVisit('expected', { academy: 'A3', team: 'Pia Principal' });
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  const right = {
    ...fullVisit('expected', { academy: 'A2' }),
    team: 'Ben South',
    corrects: visit.id,
    reason: 'Ben.',
  };
  ask(workspace, DIRECTOR, 'correct-visit', right, right.id);
  expect(counts(workspace)).toEqual([
    ['P3:2026-27', 1, 0],
    ['P2:2026-27', 1, 0],
  ]);
  expect(borne(workspace)).toEqual([['A2:2026-27-2', 1, 2]]);
  expect(integrity(workspace)).toBe('Everything is as the ledgers say.');
});

test('a name that two people bear counts for neither: said at once, and noticed in Health until it is corrected', () => {
  const workspace = smallTrust();
  overwrite(workspace, people.sheetId, placeOf(workspace, people.sheetId, 'P2', 'Name'), 'Pia Principal');
  const visit = fullVisit('expected', { academy: 'A3', team: 'Pia Principal' });
  const saved = ask<VisitSaved>(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  expect(saved.changes.join(' ')).toMatch(/“Pia Principal” may be more than one person/);
  expect(counts(workspace)).toEqual([['P3:2026-27', 1, 0]]);
  workspace.tick();
  const noticed = () => rowsOf(workspace, 405).filter((row) => row['What it holds'] === 'Pia Principal');
  expect(noticed()).toMatchObject([{ Sheet: 'Visits', Kind: 'to do' }]);
  const right = {
    ...fullVisit('expected', { academy: 'A3' }),
    team: 'Pia Principal (P5)',
    corrects: visit.id,
    reason: 'ID.',
  };
  ask(workspace, DIRECTOR, 'correct-visit', right, right.id);
  expect(counts(workspace)).toContainEqual(['P5:2026-27', 1, 0]);
  workspace.clock.advance({ days: 1 }, { cap: 0 });
  workspace.tick();
  expect(noticed()).toEqual([]);
});

test('counts that hands put wrong are made right overnight, and it is said', () => {
  const workspace = smallTrust();
  const visit = fullVisit('expected', { academy: 'A3', team: 'Pia Principal' });
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
  overwrite(
    workspace,
    participations.sheetId,
    placeOf(workspace, participations.sheetId, 'P5:2026-27', 'Monitoring'),
    'many',
  );
  overwrite(
    workspace,
    loads.sheetId,
    placeOf(workspace, loads.sheetId, 'A3:2026-27-2', 'Person-days'),
    'many',
  );
  expect(integrity(workspace)).toBe('Put 1 row of participations right. Put 1 row of loads right.');
  expect(counts(workspace)).toContainEqual(['P5:2026-27', 1, 0]);
});

describe('one’s week', () => {
  const workspace = smallTrust();
  workspace.users.addUser(PRINCIPAL, 'editor');
  const visit = supportVisit({
    academy: 'A1',
    steps: [{ text: 'Read aloud', owner: 'ada north', due: '2026-12-01' }],
  });
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  const week = (email: string): WeekAnswer['week'] => ask<WeekAnswer>(workspace, email, 'my-week').week;

  test('a regional lead sees own promises, own steps and every region, and no other’s promises as their own', () => {
    const mine = week(CEO);
    expect(mine.overdue.map(({ title }) => title)).toEqual(['Support visit: Birch High']);
    // One of three half-terms is over: floor(3 x 1 / 3) = 1 of 3 is expected by now.
    expect(mine.due.map(({ title }) => title)).toContain('Moderation visits this year');
    expect(mine.own.map(({ text }) => text)).toEqual(['Read aloud']);
    expect(mine.regions.map(({ name }) => name)).toEqual(['North', 'South']);
    expect(week(OTHER_CEO).overdue.map(({ academy }) => academy)).toEqual(['A3']);
  });

  test('the director answers for the unit; a Principal sees what their academy can expect, and no region', () => {
    expect(week(DIRECTOR).overdue.map(({ kind }) => kind)).toEqual(Array(3).fill('monitoring'));
    const home = week(PRINCIPAL);
    expect(home.home.every(({ academy }) => academy === 'A1')).toBe(true);
    expect(home.own.map(({ text }) => text)).toEqual(['Read aloud']);
    expect(home.regions).toEqual([]);
  });

  test('the person who keeps the hub owes nothing', () => {
    expect(week(OWNER)).toMatchObject({ overdue: [], due: [], coming: [], own: [], regions: [] });
  });

  test('proposed visits: all of them to those who lead, their own to others', () => {
    const plan = (email: string) => ask<PlanAnswer>(workspace, email, 'propose-visits', { which: 'next' });
    const all = plan(CEO);
    expect(all.name).toBe('Spring 1');
    expect(new Set(all.visits.map(({ academy }) => academy))).toEqual(new Set(['A1', 'A2', 'A3']));
    expect(all.file).toContain('Education Hub visit: A1 support');
    expect(plan(PRINCIPAL).visits.every(({ mine }) => mine)).toBe(true);
  });
});
