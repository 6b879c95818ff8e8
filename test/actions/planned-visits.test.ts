import type { Workspace } from '../../local/workspace';
import type { AgreedLine, PlanAnswer } from '../../src/actions/week/api';
import type { CardModel } from '../../src/views/cards/model';
import { agreedFor, notAgreed, type AgreedVisit } from '../../src/hub/monitoring/visit/agreed';
import type { VisitKind } from '../../src/hub/monitoring/visit/visit';
import { calendarOf, type HalfTerm } from '../../src/hub/trust/calendar/calendar';
import { ask, CEO, OTHER_CEO, PRINCIPAL, smallTrust } from '../support/small-trust';
import { overwrite, placeOf } from '../hands/hands';
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

test('a correction to another day frees what the visit was taken for, and one back to it fulfils that again', () => {
  const workspace = smallTrust();
  const { id, academy } = agreed(workspace, '2026-11-26');
  const visit = supportVisit({ academy, on: '2026-11-24' });
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  const correct = (corrects: string, parts: object): string => {
    const correction = { ...visit, ...parts, id: madeId(), corrects, reason: 'Mistyped.' };
    ask(workspace, CEO, 'correct-visit', correction, correction.id);
    return correction.id;
  };
  const state = () => rowsOf(workspace, PLANNED_VISITS).map((row) => [row['ID'], row['State'], row['Visit']]);
  // 10 November is more than four school days before the day that was agreed; a learning walk is another kind of visit.
  let latest = correct(visit.id, { on: '2026-11-10' });
  expect(state()).toEqual([[id, 'agreed', '']]);
  latest = correct(latest, { on: '2026-11-24' });
  expect(state()).toEqual([[id, 'recorded', latest]]);
  latest = correct(latest, { on: '2026-11-24', kind: 'learning-walk', focus: ['PI01'] });
  expect(state()).toEqual([[id, 'agreed', '']]);
  // Agreed since the visit was recorded: that is another visit.
  const cancelled = { kind: 'plannedVisits', id, rev: 5, state: 'cancelled', reason: 'Ill.' };
  ask(workspace, CEO, 'move-record', cancelled, madeId());
  workspace.clock.advance({ hours: 1 });
  const next = agreed(workspace, '2026-11-25').id;
  correct(latest, { on: '2026-11-24' });
  expect(state()).toEqual([
    [id, 'cancelled', ''],
    [next, 'agreed', ''],
  ]);
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

// Two support visits are proposed to A1: of 25 Nov, and ten school days on, of 9 Dec.
test.each([
  ['2026-11-26', ['2026-12-09']],
  ['2026-12-08', ['2026-11-25']],
])('a visit that is agreed for %s takes the place of one proposal', (on, left) => {
  const workspace = smallTrust();
  const proposed = () =>
    plan(workspace)
      .visits.filter(({ academy, kind }) => academy === 'A1' && kind === 'support')
      .map((visit) => visit.on);
  expect(proposed()).toEqual(['2026-11-25', '2026-12-09']);
  const { id } = agreed(workspace, on);
  expect(proposed()).toEqual(left);
  // The visit of today is another one, unless it is what was agreed for a day close by.
  const visit = supportVisit();
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  const state = on === '2026-11-26' ? 'recorded' : 'agreed';
  expect(rowsOf(workspace, PLANNED_VISITS)).toMatchObject([{ ID: id, State: state }]);
});

describe('what can never be recorded cannot be agreed', () => {
  let workspace: Workspace;
  beforeAll(() => (workspace = smallTrust()));
  const agree = (parts: object, id = madeId(), rev = 0) => {
    const values = { about: 'Support.', kind: 'support', on: '2026-12-01', lead: 'P1', ...parts };
    const input = { kind: 'plannedVisits', id, rev, academy: 'A1', values };
    return workspace.as(CEO).api('save-record', input, madeId());
  };

  // Half-terms are entered until 12 Feb 2027. P4 is a clerk, P6 has left; P1 leads the region of A1.
  test.each([
    [{ on: '2026-12-25' }, { on: 'Choose a school day: Ash Primary is closed on 25 December 2026.' }],
    [{ on: '2026-11-29' }, { on: 'Choose a school day: Ash Primary is closed on 29 November 2026.' }],
    [{ on: '2026-11-23' }, { on: 'Give a day from today on.' }],
    [{ on: '2031-05-05' }, { on: 'Choose a day until 12 February 2027: no later half-term is entered yet.' }],
    [{ lead: 'P6' }, { lead: 'Choose somebody else: Fay Former is no longer active in the hub.' }],
    [
      { lead: 'P4' },
      { lead: 'Choose another lead or kind: Clem Clerk may not record “Support visit” at Ash Primary.' },
    ],
    [
      { kind: 'moderation' },
      { lead: 'Choose another lead or kind: Ada North may not record “Moderation visit” at Ash Primary.' },
    ],
  ])('%j', (parts, fields) => {
    expect(agree(parts)).toMatchObject({ error: { code: 'bad-input', fields } });
  });

  test('nor can one be moved to such a day; what stands there already may stay', () => {
    const id = madeId();
    expect(agree({}, id)).toMatchObject({ ok: true });
    expect(agree({ on: '2026-12-05' }, id, 1)).toMatchObject({
      error: { fields: { on: expect.any(String) } },
    });
    overwrite(workspace, PLANNED_VISITS, placeOf(workspace, PLANNED_VISITS, id, 'Visit day'), '2026-12-05');
    expect(agree({ on: '2026-12-05', about: 'Reading.' }, id, 1)).toMatchObject({ ok: true });
  });
});

describe('which agreed visit a visit is', () => {
  const row = (id: string, on: string, parts: object = {}) => ({
    ...{ id, on, academy: 'A1', kind: 'support' as const, state: 'agreed', lead: 'P1' },
    ...parts,
  });
  const visit = { academy: 'A1', kind: 'support' as const, on: '2026-11-24', lead: 'P1' };
  const halfTerm = (number: number, starts: string, ends: string): HalfTerm => ({
    ...{ id: `trust-${number}`, calendar: 'trust', year: '2026-27', number, name: '', starts, ends },
  });
  const calendar = calendarOf(
    { id: 'A1', calendar: 'trust' },
    [halfTerm(2, '2026-11-02', '2026-12-18'), halfTerm(3, '2027-01-04', '2027-02-12')],
    [],
  );

  // From Tue 24 Nov: Mon 30 Nov is four school days away, Tue 1 Dec five; Wed 18 Nov four, Tue 17 Nov five.
  test.each([
    ['the nearest', [row('far', '2026-11-20'), row('near', '2026-11-26')], 'near'],
    ['of two as near the earlier', [row('later', '2026-11-26'), row('earlier', '2026-11-22')], 'earlier'],
    ['four school days on', [row('edge', '2026-11-30')], 'edge'],
    ['four school days before', [row('edge', '2026-11-18')], 'edge'],
    ['none that is further', [row('out', '2026-12-01'), row('out too', '2026-11-17')], undefined],
    ['none of another kind', [row('other', '2026-11-24', { kind: 'monitoring' })], undefined],
    ['none that somebody else leads', [row('theirs', '2026-11-24', { lead: 'P3' })], undefined],
    ['none elsewhere', [row('there', '2026-11-24', { academy: 'A2' })], undefined],
    ['none that is over', [row('over', '2026-11-24', { state: 'cancelled' })], undefined],
    ['none without a day', [row('blank', '')], undefined],
  ])('%s', (_, rows, id) => {
    expect(agreedFor(rows, visit, calendar, 10)?.id).toBe(id);
  });

  test('where support visits are closer together than ten school days, only one of nearer days', () => {
    // With five school days between them, two at most: Thu 26 Nov, not Fri 27 Nov.
    expect(agreedFor([row('two', '2026-11-26')], visit, calendar, 5)?.id).toBe('two');
    expect(agreedFor([row('three', '2026-11-27')], visit, calendar, 5)).toBeUndefined();
  });

  test('a day close by in school days, but holidays away, is another visit', () => {
    const last = { ...visit, on: '2026-12-18' };
    // Mon 4 Jan is the next school day, 17 days on.
    expect(agreedFor([row('after', '2027-01-04')], last, calendar, 10)).toBeUndefined();
  });

  // Of monitoring one agreed visit fills one gap of its half-term; moderation is owed by each lead; a diagnosis once a year.
  const agreedOn = (kind: VisitKind, on: string, lead = 'P1') => row('agreed', on, { kind, lead });
  const left = (kind: VisitKind, one: AgreedVisit, ...days: string[]) =>
    notAgreed(
      days.map((on) => ({ id: on, academy: 'A1', kind, on, lead: 'P1' })),
      [one],
      () => calendar,
      10,
    ).map(({ on }) => on);
  test.each([
    ['monitoring', '2026-12-16', ['2026-11-26', '2026-12-04'], ['2026-11-26']],
    ['monitoring', '2027-01-05', ['2026-12-18'], ['2026-12-18']],
    ['diagnosis', '2027-01-05', ['2026-12-18'], []],
    ['support', '2026-12-08', ['2026-11-23'], ['2026-11-23']],
    ['support', '2026-12-08', ['2026-11-25', '2026-12-09'], ['2026-11-25']],
  ] as const)('%s agreed for %s', (kind, on, days, open) => {
    expect(left(kind, agreedOn(kind, on) as AgreedVisit, ...days)).toEqual(open);
  });
  test('moderation that another lead agreed leaves what is proposed to this one', () => {
    const theirs = agreedOn('moderation', '2026-12-01', 'P2') as AgreedVisit;
    expect(left('moderation', theirs, '2026-12-01')).toEqual(['2026-12-01']);
    expect(left('moderation', { ...theirs, lead: 'P1' }, '2026-12-04')).toEqual([]);
  });
});

test('the card lists what is agreed, and its form records a visit whose day has come', () => {
  const workspace = smallTrust();
  const { academy, academyName } = agreed(workspace, '2026-11-24');
  const { agreed: rows } = ask<CardModel>(workspace, CEO, 'open-card');
  expect(rows).toMatchObject([{ academy, name: academyName, kind: 'support', state: 'to record' }]);
  expect(ask<CardModel>(workspace, OTHER_CEO, 'open-card').agreed).toEqual([]);
});
