import type { SidebarModel } from '../../src/actions/home/api';
import type { VisitSaved } from '../../src/actions/visit/api';
import { ask, CEO, DIRECTOR, OTHER_CEO, smallTrust } from '../support/small-trust';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';

const VISITS = 201;
const JUDGEMENTS = 203;
const STEPS_DONE = 205;
const POSITIONS = 301;
const NEXT_STEPS = 303;
const DASHBOARD = 1;

describe('a support visit', () => {
  test('is in the ledger as it was written, and moves when the next one is owed', () => {
    const workspace = smallTrust();
    const visit = supportVisit({
      links: ['https://hub.example/plan'],
      steps: [{ text: 'Plan', owner: 'Pia', due: '2026-12-01' }],
    });
    const saved = ask<VisitSaved>(workspace, CEO, 'record-visit', visit, visit.id);
    const [row] = rowsOf(workspace, VISITS);
    expect(row).toMatchObject({
      ID: visit.id,
      Academy: 'A1',
      Kind: 'support',
      Lead: 'P1',
      Summary: visit.summary,
    });
    // 10 school days after Tuesday 24 November: Wed 25 is the first, Tue 8 December the tenth
    expect(saved.file.support).toMatchObject({ status: 'on track', due: '2026-12-08' });
    expect(saved.file.steps).toMatchObject([{ text: 'Plan', owner: 'Pia', due: '2026-12-01' }]);
  });

  test('changes its academy’s row of the dashboard in the same commit, and no other academy’s', () => {
    const workspace = smallTrust();
    const row = (id: string): string =>
      JSON.stringify(
        workspace.sheets
          .snapshot(workspace.id, DASHBOARD)
          .sheets[0]?.rows.find((cells) => cells[0]?.text === `academy:${id}`),
      );
    const before = { A1: row('A1'), A2: row('A2') };
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    expect(row('A1')).not.toBe(before.A1);
    expect(row('A1')).toContain('24 Nov 2026');
    expect(row('A2')).toBe(before.A2);
  });

  test('puts the most overdue academy of the own region first, and after it is visited last', () => {
    const workspace = smallTrust();
    const visit = supportVisit({ academy: 'A1' });
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    const model = ask<SidebarModel>(workspace, CEO, 'open-sidebar');
    expect(model.academies.map(({ id, own }) => `${id} ${own}`)).toEqual(['A2 true', 'A1 true', 'A3 false']);
    expect(Object.keys(model.files).sort()).toEqual(['A1', 'A2']);
  });
});

describe('what was promised last time', () => {
  test('done and dropped steps move to Steps done, carried ones get a new day, those left alone stay', () => {
    const workspace = smallTrust();
    const step = (text: string) => ({ text, owner: 'Pia', due: '2026-12-01' });
    const first = supportVisit({ steps: [step('one'), step('two'), step('three'), step('four')] });
    ask(workspace, CEO, 'record-visit', first, first.id);
    const ids = rowsOf(workspace, NEXT_STEPS).map((row) => String(row['ID']));
    const second = supportVisit({
      promised: [
        { id: ids[0] ?? '', outcome: 'done' },
        { id: ids[1] ?? '', outcome: 'dropped' },
        { id: ids[2] ?? '', outcome: 'carried', due: '2026-12-15' },
      ],
    });
    const { changes } = ask<VisitSaved>(workspace, CEO, 'record-visit', second, second.id);
    expect(changes).toEqual(
      expect.arrayContaining(['Done: one', 'Dropped: two', 'Carried on to 15 December 2026: three']),
    );
    const open = rowsOf(workspace, NEXT_STEPS).map((row) => [
      row['Next step'],
      row['Due'],
      row['Carried on'],
    ]);
    // 15 December 2026 = day 46371 (46023 for 1 January + 348), 1 December = 46357
    expect(open).toEqual([
      ['three', 46371, 1],
      ['four', 46357, 0],
    ]);
    expect(rowsOf(workspace, STEPS_DONE).map((row) => [row['Next step'], row['Outcome']])).toEqual([
      ['one', 'done'],
      ['two', 'dropped'],
    ]);
  });

  test('a step that somebody else dealt with meanwhile is said, not lost and not done twice', () => {
    const workspace = smallTrust();
    const first = supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] });
    ask(workspace, CEO, 'record-visit', first, first.id);
    const promised = [{ id: `${first.id}:S1`, outcome: 'done' as const }];
    const mine = supportVisit({ promised });
    const theirs = supportVisit({ promised });
    ask(workspace, CEO, 'record-visit', mine, mine.id);
    const { changes } = ask<VisitSaved>(workspace, DIRECTOR, 'record-visit', theirs, theirs.id);
    expect(changes.join()).toContain('already closed');
    expect(rowsOf(workspace, STEPS_DONE)).toHaveLength(1);
  });
});

describe('judgements', () => {
  test('ten at expected and one of them a strength to share make a Lighthouse academy', () => {
    const workspace = smallTrust();
    const visit = fullVisit('expected');
    Object.assign(visit.judgements[2] ?? {}, { level: 'strength', share: 'Our curriculum maps' });
    const saved = ask<VisitSaved>(workspace, CEO, 'record-visit', visit, visit.id);
    expect(saved.file.category!.rule).toBe('Lighthouse');
    expect(saved.changes).toContain('Computed category: Unplaced → Lighthouse.');
    expect(rowsOf(workspace, JUDGEMENTS)).toHaveLength(10);
    expect(rowsOf(workspace, POSITIONS)).toHaveLength(10);
  });

  test('a visit written up late takes its place in time: the later judgement still holds', () => {
    const workspace = smallTrust();
    const now = fullVisit('expected', { on: '2026-11-23' });
    const late = fullVisit('below', { on: '2026-11-16' });
    ask(workspace, CEO, 'record-visit', now, now.id);
    const saved = ask<VisitSaved>(workspace, DIRECTOR, 'record-visit', late, late.id);
    expect(new Set(saved.file.positions?.map(({ level }) => level))).toEqual(new Set(['expected']));
    expect(saved.file.positions?.[0]?.trend.map(({ level }) => level)).toEqual(['below', 'expected']);
  });

  test('moderation is for academies outside the own region, and its judgements are moderated', () => {
    const workspace = smallTrust();
    const visit = fullVisit('expected', { kind: 'moderation' });
    const own = workspace.as(CEO).api('record-visit', visit, visit.id);
    expect(own).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    ask(workspace, OTHER_CEO, 'record-visit', visit, visit.id);
    expect(rowsOf(workspace, POSITIONS)[0]).toMatchObject({ Stage: 'moderated', By: 'P2' });
  });
});

test('who will be reminded of a step: at an academy without a Principal, and of one whose owner has left, nobody', () => {
  const workspace = smallTrust();
  const steps = ['Principal', 'Fay Former'].map((owner) => ({ text: 'Read', owner, due: '2026-12-01' }));
  const said = (academy: string) => {
    const visit = supportVisit({ academy, steps });
    return ask<VisitSaved>(workspace, CEO, 'record-visit', visit, visit.id).changes;
  };
  expect(said('A1')).toContain(
    '“Fay Former” is no longer active in the hub: only the Principal will be reminded.',
  );
  expect(said('A2')).toEqual(
    expect.arrayContaining([
      '“Principal” is nobody in the People sheet: nobody will be reminded.',
      '“Fay Former” is no longer active in the hub: nobody will be reminded.',
    ]),
  );
});

describe('sent twice', () => {
  test('a double tap saves once and answers alike', () => {
    const workspace = smallTrust();
    const visit = fullVisit('expected', { steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] });
    const first = ask<VisitSaved>(workspace, CEO, 'record-visit', visit, visit.id);
    const second = ask<VisitSaved>(workspace, CEO, 'record-visit', visit, visit.id);
    expect(second).toEqual(first);
    expect(rowsOf(workspace, VISITS)).toHaveLength(1);
    expect(rowsOf(workspace, NEXT_STEPS)).toHaveLength(1);
  });

  test('other words under the same id are refused, never swallowed', () => {
    const workspace = smallTrust();
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    for (const request of [visit.id, madeId()]) {
      const answer = workspace.as(CEO).api('record-visit', { ...visit, summary: 'Changed.' }, request);
      expect(answer).toMatchObject({ ok: false, error: { code: 'answered-differently' } });
    }
    expect(rowsOf(workspace, VISITS)).toHaveLength(1);
  });

  test('a form kept open for months, saved and sent again after its answer was tidied away, saves nothing twice', () => {
    const workspace = smallTrust();
    const visit = supportVisit();
    ask(workspace, CEO, 'record-visit', visit, visit.id);
    workspace.clock.advance({ days: 61 }, { cap: 1 });
    workspace.tick();
    expect(rowsOf(workspace, 403)).toHaveLength(0);
    const answer = workspace.as(CEO).api('record-visit', visit, visit.id);
    expect(answer).toMatchObject({ ok: false, error: { code: 'answered-differently' } });
    expect(rowsOf(workspace, VISITS)).toHaveLength(1);
  });
});
