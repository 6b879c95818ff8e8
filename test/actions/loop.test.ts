import type { AcademyFile } from '../../src/actions/academy/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OTHER_CEO, PRINCIPAL, smallTrust } from '../support/small-trust';
import { moving, OFFER, offering, PLAN, planning, plant, PLANNED } from '../support/plant';
import { fullVisit, madeId, rowsOf } from '../support/visits';
import type { ActionDetail } from '../../src/actions/improvement-plan/api';
import type { RecordSaved } from '../../src/actions/record/api';

const [ACTIONS, SUPPORT, POSITIONS] = [304, 531, 301];
/** 20 November 2026, a Friday: the last school day but two before today. */
const COMPLETED = { ...PLANNED, ID: 'DONE', Status: 'completed', 'Completed on': 46346 };

function begun(): Workspace {
  const workspace = smallTrust();
  plant(workspace, ACTIONS, [PLANNED, COMPLETED]);
  return workspace;
}

const send = (workspace: Workspace, email: string, action: string, input: object, request = madeId()) =>
  workspace.as(email).web.api(action, input, request);
const row = (workspace: Workspace, id: string, sheet = ACTIONS) =>
  rowsOf(workspace, sheet).find((each) => each['ID'] === id);
const plan = (changes: object = {}) => planning(madeId(), { ...PLAN, ...changes });
const judge = (
  workspace: Workspace,
  level: 'below' | 'expected' | 'strength',
  on: string,
  academy = 'A1',
) => {
  const visit = fullVisit(level, { on, academy, kind: 'diagnosis' });
  ask(workspace, DIRECTOR, 'record-visit', visit, visit.id);
};

describe('planning an action', () => {
  test('one that answers a finding takes the alarm away; the day is kept', () => {
    const workspace = smallTrust();
    judge(workspace, 'below', '2026-11-23');
    const finding = String(row(workspace, 'A1:PI04', POSITIONS)?.['Judgement']);
    const input = plan({ finding });
    const answer = send(workspace, PRINCIPAL, 'save-record', input, input.id);
    if (!answer.ok) throw new Error(answer.error.message);
    const { file, ...action } = answer.result as RecordSaved;
    expect(action).toMatchObject({ id: input.id, state: 'open', rev: 1, mayWrite: true });
    expect(file?.findings?.filter(({ orphan }) => !orphan).map(({ indicator }) => indicator)).toEqual([
      'PI04',
    ]);
    expect(row(workspace, input.id)).toMatchObject({ Finding: finding, 'Planned on': 46350, Status: 'open' });
    expect(send(workspace, PRINCIPAL, 'save-record', input, input.id)).toEqual(answer);
    expect(rowsOf(workspace, ACTIONS)).toHaveLength(1);
  });

  test('a finding that was judged again is no finding any more', () => {
    const workspace = smallTrust();
    judge(workspace, 'below', '2026-11-20');
    const finding = String(row(workspace, 'A1:PI04', POSITIONS)?.['Judgement']);
    judge(workspace, 'expected', '2026-11-23');
    const answer = send(workspace, PRINCIPAL, 'save-record', plan({ finding }));
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'wrong-state', message: 'PI04 has been judged again since you opened this finding.' },
    });
    // The academy as it stands by now comes with it, so that the form can go on from there.
    const file = (answer.ok ? undefined : answer.error.stored) as AcademyFile;
    expect(file.academy.id).toBe('A1');
    expect(file.positions.find(({ indicator }) => indicator === 'PI04')).toMatchObject({ level: 'expected' });
    expect(JSON.stringify(answer)).not.toContain('@');
  });

  test('every wrong field is named at once, and nothing is written', () => {
    const workspace = smallTrust();
    const input = plan({ objective: ' ', due: '2026-11-01', success: 'x'.repeat(10_001) });
    expect(send(workspace, PRINCIPAL, 'save-record', input)).toMatchObject({
      ok: false,
      error: {
        code: 'bad-input',
        fields: {
          objective: 'Say what the objective is.',
          due: 'Give a day from today on.',
          success: expect.stringContaining('at most 10,000') as string,
        },
      },
    });
    expect(rowsOf(workspace, ACTIONS)).toEqual([]);
  });

  test.each([
    ['the region’s leader', CEO, 'A1', true],
    ['another region’s leader', OTHER_CEO, 'A1', false],
    ['the Principal, elsewhere', PRINCIPAL, 'A3', false],
    ['the director', DIRECTOR, 'A3', true],
  ])('%s', (_, email, academy, may) => {
    const answer = send(smallTrust(), email, 'save-record', plan({ academy }));
    if (may) expect(answer).toMatchObject({ ok: true });
    else expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });
});

describe('ending an action', () => {
  const close = (id = 'DONE', changes: object = {}) => ({ ...moving(id, 1, 'closed'), ...changes });

  test('without a re-test it stays open, and the hub says what is wanting', () => {
    const workspace = begun();
    expect(send(workspace, PRINCIPAL, 'move-record', close('ACT1'))).toMatchObject({
      ok: false,
      error: {
        code: 'wrong-state',
        message: 'What is “Open” cannot become “Closed”.',
      },
    });
    judge(workspace, 'expected', '2026-11-20');
    expect(send(workspace, PRINCIPAL, 'move-record', close())).toMatchObject({
      ok: false,
      error: {
        message:
          'No visit to Ash Primary has judged PI04 since the action was completed on 20 November 2026.',
      },
    });
    expect(row(workspace, 'DONE')).toMatchObject({ Status: 'completed', Rev: 1 });
  });

  test('the earliest judgement after the completion closes it, whatever came later', () => {
    const workspace = begun();
    judge(workspace, 'expected', '2026-11-23');
    const retest = row(workspace, 'A1:PI04', POSITIONS)?.['Judgement'];
    judge(workspace, 'strength', '2026-11-24');
    const request = madeId();
    const answer = send(workspace, PRINCIPAL, 'move-record', close(), request);
    expect(answer).toMatchObject({ ok: true, result: { state: 'closed', rev: 2 } });
    expect(row(workspace, 'DONE')).toMatchObject({
      Status: 'closed',
      'Re-test': retest,
      Progress: '24 Nov 2026, Pia Principal: Closed: re-tested on 23 Nov 2026, Expected.',
    });
    expect(send(workspace, PRINCIPAL, 'move-record', close(), request)).toEqual(answer);
  });

  test('dropping needs a reason, which is kept; a closed action is not dropped', () => {
    const workspace = begun();
    const drop = close('ACT1', { state: 'dropped' });
    expect(send(workspace, PRINCIPAL, 'move-record', drop)).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields: { reason: 'Give a reason.' } },
    });
    expect(
      send(workspace, PRINCIPAL, 'move-record', { ...drop, reason: 'Done by the trust.' }),
    ).toMatchObject({ ok: true });
    expect(row(workspace, 'ACT1')?.['Progress']).toContain('Dropped: Done by the trust.');
    expect(send(workspace, PRINCIPAL, 'move-record', { ...drop, rev: 2, reason: 'Again.' })).toMatchObject({
      ok: false,
      error: { code: 'wrong-state', message: 'What is “Dropped” cannot become “Dropped”.' },
    });
  });

  test('a retry after the action moved to its own sheet overnight is answered as before', () => {
    const workspace = begun();
    const drop = close('ACT1', { state: 'dropped', reason: 'Done by the trust.' });
    const request = madeId();
    const first = send(workspace, PRINCIPAL, 'move-record', drop, request);
    workspace.clock.advance({ days: 1 });
    workspace.tick();
    expect(row(workspace, 'ACT1')).toBeUndefined();
    expect(send(workspace, PRINCIPAL, 'move-record', drop, request)).toMatchObject({
      ok: true,
      result: first.ok ? { id: 'ACT1', state: 'dropped', rev: 2 } : {},
    });
  });
});

/** An action with every text as long as a hand can make it, and what each action of the loop is sent for it. */
const LONG = '\u{1F600}"'.repeat(10_000);
const WHOLE = { ...PLANNED, ID: 'LONG', Objective: LONG, 'Success measure': LONG, Progress: LONG };

/** Of a record, all but what it changed of its academy's file, which the night changes too. */
const listedOf = (saved: unknown): object => ({ ...(saved as RecordSaved), file: undefined });

describe('a retry after the night has moved the action to its own sheet', () => {
  const drop = (workspace: Workspace, action: string, rev: number): void => {
    const input = moving(action, rev, 'dropped', 'Done by the trust.');
    expect(send(workspace, DIRECTOR, 'move-record', input)).toMatchObject({ ok: true });
    workspace.clock.advance({ days: 1 }, { cap: 1 });
    workspace.tick();
    expect(row(workspace, action)).toBeUndefined();
  };
  const sent = moving('ACT1', 1, 'in progress', 'Begun.');
  const made = plan();
  test.each<[string, object, string, number]>([
    ['move-record', sent, 'ACT1', 2],
    ['save-record', made, made.id, 1],
  ])('%s is answered as the first time', (action, input, id, rev) => {
    const workspace = begun();
    const request = madeId();
    const first = send(workspace, PRINCIPAL, action, input, request);
    drop(workspace, id, rev);
    const again = send(workspace, PRINCIPAL, action, input, request);
    const actionOf = (answer: typeof first) => (answer.ok ? listedOf(answer.result) : answer.error);
    expect(actionOf(first)).toMatchObject({ id, rev });
    expect(actionOf(again)).toEqual(actionOf(first));
  });

  test('what is kept for it fits a cell, however long the action’s own texts are', () => {
    const workspace = begun();
    plant(workspace, ACTIONS, [WHOLE]);
    const update = { ...sent, id: 'LONG', reason: '' };
    expect(send(workspace, PRINCIPAL, 'move-record', update)).toMatchObject({ ok: true });
    const end = moving('LONG', 2, 'dropped', '\u{1F600}'.repeat(300));
    const request = madeId();
    const first = send(workspace, PRINCIPAL, 'move-record', end, request);
    expect(first).toMatchObject({ ok: true });
    const kept = rowsOf(workspace, 403).map((one) => String(one['Answer']));
    expect(Math.max(...kept.map(({ length }) => length))).toBeLessThan(20_000);
    expect(send(workspace, PRINCIPAL, 'move-record', end, request)).toEqual(first);
    // No sign is cut in half, neither in what is kept nor in the log.
    const told = [...kept, ...rowsOf(workspace, 206).map((one) => String(one['Summary']))].join('');
    expect(told).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|\ufffd|\\ud[89ab]/);
  });
});

describe('support', () => {
  const offer = (changes: object = {}) => offering(madeId(), { ...OFFER, ...changes });
  const move = (id: string, rev: number, state: string) => ({ ...moving(id, rev, state), kind: 'support' });

  test('it is offered, agreed and given; two at once are told apart', () => {
    const workspace = begun();
    const input = offer();
    expect(send(workspace, PRINCIPAL, 'save-record', input, input.id)).toMatchObject({ ok: true });
    const detail = send(workspace, PRINCIPAL, 'open-action', { action: 'ACT1' });
    expect(detail).toMatchObject({
      ok: true,
      result: { support: [{ title: 'Two mornings in Year 1', state: 'offered', rev: 1 }] },
    });
    const [offered] = detail.ok ? (detail.result as ActionDetail).support : [];
    expect(offered?.lines.map(({ words }) => words)).toEqual(['SLE days', 'Cedar School', '1', '', '']);
    expect(send(workspace, CEO, 'move-record', move(input.id, 1, 'agreed'))).toMatchObject({
      ok: true,
      result: { state: 'agreed', rev: 2 },
    });
    const late = send(workspace, PRINCIPAL, 'move-record', move(input.id, 1, 'given'));
    expect(late).toMatchObject({
      ok: false,
      error: {
        code: 'conflict',
        message: 'Ada North changed this after you opened it.',
        stored: { id: input.id, state: 'agreed', rev: 2 },
      },
    });
    expect(JSON.stringify(late)).not.toContain('@');
    expect(row(workspace, input.id, SUPPORT)).toMatchObject({
      ...{ State: 'agreed', Days: 1, Academy: 'A1', Action: 'ACT1', 'Offered on': 46350 },
    });
  });

  test.each([
    [{ what: '' }, { what: 'Say what is offered.' }],
    [{ days: 0 }, { days: 'Say how many days.' }],
    [{ days: 0.3 }, { days: 'Give days from 0 to 60, halves at most.' }],
    [{ kind: 'partner strength', from: '' }, { from: 'Choose the academy that helps.' }],
    [{ from: 'A1' }, { from: 'Choose another academy than the one supported.' }],
    [{ from: 'A99' }, { from: '“A99” is not in the Academies sheet. Choose from the list.' }],
    [{ action: '' }, { action: 'Open the action first, and offer it there.' }],
  ])('%j is refused', (changes, fields) => {
    expect(send(begun(), PRINCIPAL, 'save-record', offer(changes))).toMatchObject({
      ok: false,
      error: { code: 'bad-input', fields },
    });
  });

  test('half a day is half a day; what is over draws on nothing', () => {
    const workspace = begun();
    const half = offer({ days: 0.5 });
    expect(send(workspace, PRINCIPAL, 'save-record', half)).toMatchObject({ ok: true });
    expect(row(workspace, half.id, SUPPORT)).toMatchObject({ Days: 0.5 });
    const drop = moving('ACT1', 1, 'dropped', 'Done by the trust.');
    expect(send(workspace, PRINCIPAL, 'move-record', drop)).toMatchObject({ ok: true });
    expect(send(workspace, PRINCIPAL, 'save-record', offer())).toMatchObject({
      ok: false,
      error: { code: 'wrong-state', message: 'This action is dropped by now.' },
    });
  });

  test('an offer to an action of another academy is refused', () => {
    const input = offering(madeId(), OFFER, 'A3');
    expect(send(begun(), DIRECTOR, 'save-record', input)).toMatchObject({
      ok: false,
      error: { fields: { action: 'This action is of another academy.' } },
    });
  });

  test('academies with a strength to share are named, with what can be learned and no level', () => {
    const workspace = begun();
    judge(workspace, 'strength', '2026-11-23', 'A3');
    const answer = send(workspace, PRINCIPAL, 'open-action', { action: 'ACT1' });
    if (!answer.ok) throw new Error(answer.error.message);
    const { partners, retest, mayClose } = answer.result as ActionDetail;
    expect(partners).toEqual([
      { academy: 'A3', name: 'Cedar School', share: expect.stringMatching(/.+/) as string },
    ]);
    expect({ retest, mayClose }).toEqual({ retest: null, mayClose: true });
  });
});

test('the clock keeps where academies stood and how long the loop took', () => {
  const workspace = smallTrust();
  judge(workspace, 'expected', '2026-11-20');
  workspace.clock.advance({ days: 1 });
  workspace.tick();
  expect(row(workspace, 'A1:2026-27-2', 532)).toMatchObject({
    Category: 'aspiring',
    'At expected': 10,
    Course: 'on course',
  });
  expect(rowsOf(workspace, 404)[0]).toMatchObject({ 'On course': 1, Planned: 0 });
});
