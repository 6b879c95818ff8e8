import type { Workspace } from '../../local/workspace';
import type { AgreedLine, PlanAnswer } from '../../src/actions/week/api';
import type { CardModel } from '../../src/views/cards/model';
import { agreedFor } from '../../src/hub/monitoring/visit/agreed';
import { ask, CEO, OTHER_CEO, PRINCIPAL, smallTrust } from '../support/small-trust';
import { madeId, rowsOf, supportVisit } from '../support/visits';

const PLANNED_VISITS = 534;

const plan = (workspace: Workspace, email = CEO): PlanAnswer =>
  ask<PlanAnswer>(workspace, email, 'propose-visits', { which: 'this' });

/** The first support visit that is proposed to the Regional CEO, agreed for the day given. */
function agreed(workspace: Workspace, on: string): AgreedLine {
  const proposed = plan(workspace).visits.find(({ kind, mine }) => mine && kind === 'support');
  if (!proposed) throw new Error('Nothing is proposed.');
  const { academy, kind, lead, because } = proposed;
  const id = madeId();
  const values = { about: because, kind, on, lead };
  ask(workspace, CEO, 'save-record', { kind: 'plannedVisits', id, rev: 0, academy, values }, id);
  const line = plan(workspace).agreed.find((one) => one.id === id);
  if (!line) throw new Error('It is not agreed.');
  return line;
}

test('a proposal that is agreed is a row, is proposed no more, and can be moved and put into a calendar', () => {
  const workspace = smallTrust();
  const line = agreed(workspace, '2026-11-30');
  expect(line).toMatchObject({ kind: 'support', mine: true, mayMove: true, mayRecord: false });
  const details = encodeURIComponent(`Education Hub visit: ${line.academy} support`);
  expect(line.calendar).toBe(
    `https://calendar.google.com/calendar/render?action=TEMPLATE&text=${encodeURIComponent(`Support visit: ${line.academyName}`)}&dates=20261130%2F20261201&details=${details}`,
  );
  const again = plan(workspace).visits.filter(
    ({ academy, kind }) => academy === line.academy && kind === 'support',
  );
  expect(again.filter(({ on }) => on < '2026-12-10')).toEqual([]);
  const { id, rev, academy, about, kind, lead } = line;
  const values = { about, kind, on: '2026-12-01', lead };
  const moved = { kind: 'plannedVisits', id, rev, academy, values };
  ask(workspace, CEO, 'save-record', moved, madeId());
  expect(plan(workspace).agreed).toMatchObject([{ id, on: '2026-12-01' }]);
  expect(plan(workspace, OTHER_CEO).agreed[0]?.mayMove ?? false).toBe(false);
});

test('the visit that is recorded fulfils it, once, in the same commit', () => {
  const workspace = smallTrust();
  const { id, academy } = agreed(workspace, '2026-11-26');
  const visit = supportVisit({ academy, on: '2026-11-24' });
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  expect(rowsOf(workspace, PLANNED_VISITS)).toMatchObject([{ ID: id, State: 'recorded', Visit: visit.id }]);
  expect(plan(workspace).agreed).toEqual([]);
  // It never happened: what was agreed is to come again.
  const withdrawal = { id: madeId(), visit: visit.id, reason: 'It was called off.' };
  ask(workspace, CEO, 'withdraw-visit', withdrawal, withdrawal.id);
  expect(rowsOf(workspace, PLANNED_VISITS)).toMatchObject([{ ID: id, State: 'agreed', Visit: '' }]);
});

test('a Principal sees what is agreed for their academy, and cannot move it', () => {
  const workspace = smallTrust();
  agreed(workspace, '2026-11-26');
  const list = workspace.as(PRINCIPAL).web.api('list-records', { kind: 'plannedVisits', academy: 'A1' });
  expect(list).toMatchObject({ ok: true });
  const open = rowsOf(workspace, PLANNED_VISITS)[0];
  const move = { kind: 'plannedVisits', id: open?.['ID'], rev: 1, state: 'cancelled', reason: 'Ill.' };
  expect(workspace.as(PRINCIPAL).web.api('move-record', move, madeId())).toMatchObject({
    error: { code: 'not-allowed' },
  });
});

describe('which agreed visit a visit is', () => {
  const row = (id: string, on: string, parts: object = {}) => ({
    ...{ id, on, academy: 'A1', kind: 'support' as const, lead: 'P1', state: 'agreed' },
    ...parts,
  });
  const visit = { academy: 'A1', kind: 'support' as const, on: '2026-11-24' };

  // 10 Nov and 8 Dec are 14 days away, 9 Nov and 9 Dec 15.
  test.each([
    ['the nearest', [row('far', '2026-11-10'), row('near', '2026-11-26')], 'near'],
    ['of two as near the earlier', [row('later', '2026-11-26'), row('earlier', '2026-11-22')], 'earlier'],
    ['fourteen days away', [row('edge', '2026-12-08')], 'edge'],
    ['none that is further', [row('out', '2026-12-09'), row('out too', '2026-11-09')], undefined],
    ['none of another kind', [row('other', '2026-11-24', { kind: 'monitoring' })], undefined],
    ['none elsewhere', [row('there', '2026-11-24', { academy: 'A2' })], undefined],
    ['none that is over', [row('over', '2026-11-24', { state: 'cancelled' })], undefined],
  ])('%s', (_, rows, id) => {
    expect(agreedFor(rows, visit)?.id).toBe(id);
  });
});

test('the card lists what is agreed, and its form records a visit whose day has come', () => {
  const workspace = smallTrust();
  const { academy, academyName } = agreed(workspace, '2026-11-24');
  const { agreed: rows } = ask<CardModel>(workspace, CEO, 'open-card');
  expect(rows).toMatchObject([{ academy, name: academyName, kind: 'support', state: 'to record' }]);
  expect(ask<CardModel>(workspace, OTHER_CEO, 'open-card').agreed).toEqual([]);
});
