import type { SidebarModel } from '../../src/actions/home/api';
import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { moving, PLAN, planning, plant, PLANNED } from '../support/plant';
import { deleteRow, inSheet, placeOf } from '../hands/hands';
import { madeId, rowsOf } from '../support/visits';
import type { RecordSaved } from '../../src/actions/record/api';
import { fingerprint } from '../../src/hub/fingerprint';
import { linesOf } from '../../sidebar/csv/cutting';

const ACTIONS = 304;
const PEOPLE = `ID,Name,E-mail,Role,Region,Academy,Unit,Active
T06,Ina Improvement,ina@hub.example,unit-lead,,,improvement,yes
T07,Olga Operations,olga@hub.example,unit-lead,,,operations,yes
T08,Sam Specialist,sam@hub.example,sle,,A3,,yes
T09,Two Names,one@hub.example,sle,,A1,,yes
T10,Two Names,two@hub.example,sle,,A3,,yes`;

function planned(): Workspace {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(PEOPLE) });
  plant(workspace, ACTIONS, [
    PLANNED,
    { ...PLANNED, ID: 'ACT2', Owner: ' sam  specialist' },
    { ...PLANNED, ID: 'ACT3', Owner: 'Two Names' },
    { ...PLANNED, ID: 'ACT4', Academy: 'A3', Owner: '' },
    { ...PLANNED, ID: 'ACT5', Status: 'closed' },
  ]);
  return workspace;
}

const update = (id = 'ACT1', changes: object = {}) => ({
  ...moving(id, 1, 'in progress', 'Marking codes are in use.'),
  ...changes,
});
const send = (workspace: Workspace, email: string, input: object, request = madeId()) =>
  workspace.as(email).web.api('move-record', input, request);
const row = (workspace: Workspace, id = 'ACT1') =>
  rowsOf(workspace, ACTIONS).find((each) => each['ID'] === id);

test('status and note are kept, with day and name before the earlier notes', () => {
  const workspace = planned();
  expect(send(workspace, PRINCIPAL, update())).toMatchObject({
    ok: true,
    result: { state: 'in progress', rev: 2, file: { sight: 'whole' } },
  });
  send(workspace, DIRECTOR, update('ACT1', { rev: 2, state: 'completed', reason: 'Seen in Year 3.' }));
  expect(row(workspace)).toMatchObject({
    Status: 'completed',
    'Completed on': 46350,
    Progress:
      '24 Nov 2026, Dora Director: Seen in Year 3.\n\n24 Nov 2026, Pia Principal: Marking codes are in use.',
  });
  send(workspace, PRINCIPAL, update('ACT1', { rev: 3, state: 'open', reason: '' }));
  expect(row(workspace)).toMatchObject({ Status: 'open', 'Completed on': '' });
});

test.each([
  [{ state: 'completed', reason: '' }, 46350],
  [{ state: 'open', reason: 'Spoke to the team.' }, 46350],
  [{ state: 'open', reason: '' }, ''],
])('%j is news on the day or not: %s', (changes, noted) => {
  const workspace = planned();
  send(workspace, PRINCIPAL, update('ACT1', changes));
  expect(row(workspace)).toMatchObject({ 'Noted on': noted, Rev: 2 });
});

test('two at once: the later is given both versions and nobody’s mail address', () => {
  const workspace = planned();
  send(workspace, DIRECTOR, update('ACT1', { reason: 'Theirs.' }));
  const answer = send(workspace, PRINCIPAL, update('ACT1', { reason: 'Mine.' }));
  expect(answer).toMatchObject({
    ok: false,
    error: {
      code: 'conflict',
      message: 'Dora Director changed this after you opened it.',
      stored: { rev: 2, state: 'in progress', notes: '24 Nov 2026, Dora Director: Theirs.' },
    },
  });
  expect(JSON.stringify(answer)).not.toContain('@');
});

test.each([
  ['its Principal', PRINCIPAL, 'ACT1', true],
  ['the owner named in it, wherever they work', 'sam@hub.example', 'ACT2', true],
  ['the same owner for another action', 'sam@hub.example', 'ACT1', false],
  ['one of two people of the name', 'one@hub.example', 'ACT3', false],
  ['the region’s leader', CEO, 'ACT1', true],
  ['another region’s leader', OTHER_CEO, 'ACT1', false],
  ['the lead of the Improvement unit', 'ina@hub.example', 'ACT4', true],
  ['the lead of Operations', 'olga@hub.example', 'ACT4', false],
  ['the Principal, for another academy', PRINCIPAL, 'ACT4', false],
])('%s', (_, email, action, may) => {
  const answer = send(planned(), email, update(action));
  if (may) expect(answer).toMatchObject({ ok: true });
  else expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('what is over stays over', () => {
  expect(send(planned(), DIRECTOR, update('ACT5'))).toMatchObject({
    ok: false,
    error: { code: 'wrong-state', message: 'What is “Closed” cannot become “In progress”.' },
  });
});

test('who only owns an action neither drops nor changes it, and a note is no longer than the trust says', () => {
  const workspace = planned();
  const drop = update('ACT2', { state: 'dropped', reason: 'Not needed.' });
  expect(send(workspace, 'sam@hub.example', drop)).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });
  const change = { ...planning('ACT2', { ...PLAN, owner: 'sam  specialist' }), rev: 1, reason: 'Too early.' };
  expect(workspace.as('sam@hub.example').web.api('save-record', change, madeId())).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });
  expect(send(workspace, PRINCIPAL, update('ACT1', { state: '' }))).toMatchObject({
    ok: false,
    error: { code: 'wrong-state' },
  });
  expect(send(workspace, PRINCIPAL, update('ACT1', { reason: 'x'.repeat(10_001) }))).toMatchObject({
    ok: false,
    error: { fields: { reason: expect.stringContaining('at most 10,000') as string } },
  });
  expect(row(workspace)).toMatchObject({ Status: 'open', Rev: 1 });
});

/** What a phone kept of an update before the release that saves actions as records. */
const FORMER = { action: 'ACT1', rev: 1, status: 'in progress', note: ' Marking codes are in use. ' };

test('an update that waited on a phone since an earlier release is saved once, under the name it had', () => {
  const workspace = planned();
  const request = madeId();
  const sent = () => workspace.as(PRINCIPAL).web.api('update-action', FORMER, request);
  const first = sent();
  expect(first).toMatchObject({ ok: true, result: { id: 'ACT1', state: 'in progress', rev: 2 } });
  expect(row(workspace)).toMatchObject({
    Status: 'in progress',
    Progress: '24 Nov 2026, Pia Principal: Marking codes are in use.',
  });
  expect(sent()).toEqual(first);
  expect(row(workspace)).toMatchObject({ Rev: 2 });
  // As the earlier release marked what it had saved: a retry after the update of the hub is known again.
  const words = { ...FORMER, note: 'Marking codes are in use.' };
  const kept = rowsOf(workspace, 403).find((each) => each['ID'] === request);
  expect(kept?.['Hash']).toBe(fingerprint(JSON.stringify(['update-action', words])));
});

/** As the earlier release kept an action with its answer, in Requests. */
const KEPT_THEN = {
  ...{ id: 'ACT1', academy: 'A1', indicator: 'PI04', horizon: 'short-term', due: '2026-12-08' },
  ...{
    status: 'in progress',
    completedOn: '',
    plannedOn: '',
    notedOn: '2026-11-24',
    finding: '',
    retest: '',
  },
  ...{ objective: 'Lighter marking', owner: 'Pia Principal', success: '', rev: 2 },
  progress: '24 Nov 2026, Pia Principal: Marking codes are in use.',
};

test('its answer lost, its action gone to Actions closed meanwhile: a retry is answered as saved, and does nothing', () => {
  const workspace = planned();
  const words = { ...FORMER, note: 'Marking codes are in use.' };
  const request = madeId();
  const Hash = fingerprint(JSON.stringify(['update-action', words]));
  const Answer = JSON.stringify({ action: KEPT_THEN });
  const saved = { ID: request, At: '2026-11-24T08:00:00.000Z', Who: PRINCIPAL, Action: 'update-action' };
  plant(workspace, 403, [{ ...saved, Hash, Answer, Rev: 1 }]);
  inSheet(workspace, OWNER, deleteRow(ACTIONS, placeOf(workspace, ACTIONS, 'ACT1', 'ID').row));
  expect(workspace.as(PRINCIPAL).web.api('update-action', FORMER, request)).toMatchObject({
    ok: true,
    result: { id: 'ACT1', state: 'in progress', rev: 2, notes: KEPT_THEN.progress },
  });
  expect(row(workspace)).toBeUndefined();
  expect(workspace.as(PRINCIPAL).web.api('update-action', { ...FORMER, rev: 2 }, request)).toMatchObject({
    error: { code: 'answered-differently' },
  });
});

test('an update of an action that has gone to Actions closed is refused in words that say so', () => {
  const workspace = planned();
  inSheet(workspace, OWNER, deleteRow(ACTIONS, placeOf(workspace, ACTIONS, 'ACT1', 'ID').row));
  for (const answer of [
    send(workspace, PRINCIPAL, update()),
    workspace.as(PRINCIPAL).web.api('update-action', FORMER, madeId()),
    workspace
      .as(PRINCIPAL)
      .web.api('save-record', { ...planning('ACT1'), rev: 1, reason: 'Late.' }, madeId()),
  ])
    expect(answer).toMatchObject({
      ok: false,
      error: {
        code: 'no-actions',
        message: 'This is not among the actions any more: it was ended or removed while you worked.',
        remedy: 'Nothing is saved. Copy your text if you need it elsewhere.',
      },
    });
});

test('a retry updates once, and is answered alike', () => {
  const workspace = planned();
  const request = madeId();
  const first = send(workspace, PRINCIPAL, update(), request);
  expect(send(workspace, PRINCIPAL, update(), request)).toEqual(first);
  expect(row(workspace)).toMatchObject({ Rev: 2 });
});

test('everybody opens the hub at the actions that are theirs', () => {
  const workspace = planned();
  const plan = (email: string): string[] => {
    const answer = workspace.as(email).web.api('open-sidebar');
    if (!answer.ok) throw new Error(answer.error.message);
    return (answer.result as SidebarModel).plan.map(({ id }) => id);
  };
  expect(plan(PRINCIPAL)).toEqual(['ACT1', 'ACT2', 'ACT3']);
  expect(plan('sam@hub.example')).toEqual(['ACT2']);
  expect(plan('one@hub.example')).toEqual([]);
  expect(plan(DIRECTOR)).toEqual([]);
});

test('the person who owns an action of an academy that is not theirs updates it without seeing the academy’s file', () => {
  const answer = send(planned(), 'sam@hub.example', update('ACT2'));
  if (!answer.ok) throw new Error(answer.error.message);
  expect((answer.result as RecordSaved).file).toMatchObject({ sight: 'form', actions: [], positions: [] });
});
