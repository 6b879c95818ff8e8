import type { Workspace } from '../../local/workspace';
import type { WeekAnswer } from '../../src/actions/week/api';
import type { OwnLine } from '../../src/views/week/model';
import { TABLES } from '../../src/store/tables';
import { ask, CEO, DIRECTOR, OTHER_CEO, OWNER, PRINCIPAL, smallTrust } from '../support/small-trust';
import { madeId, ofstedStep, rowsOf } from '../support/visits';
import { overwrite, painted, placeOf } from '../hands/hands';
import { linesOf } from '../../sidebar/csv/cutting';

const dashboard = (workspace: Workspace): string => painted(workspace, 1, 'academy:A1').join('|');
const refused = (workspace: Workspace, email: string, action: string, input: unknown): unknown =>
  workspace.as(email).api(action, input, madeId());

/** What the Principal asks for: at the web address, since they have no place in the workbook. */
function onWeb<T>(workspace: Workspace, action: string, input: unknown, request = madeId()): T {
  const answer = workspace.as(PRINCIPAL).web.api(action, input, request);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.result as T;
}

test('expecting: one lock, one read, one write; on the dashboard at once, and who said so last is asked first', () => {
  const workspace = smallTrust();
  const input = { academy: 'A1', rev: 0, expecting: true };
  const { file } = ask<{ file: { ofsted: { expecting: boolean; rev: number } } }>(
    workspace,
    CEO,
    'set-expecting',
    input,
    madeId(),
  );
  expect(file.ofsted).toMatchObject({ expecting: true, rev: 1 });
  const counts = Object.entries(workspace.counts).filter(([kind]) => kind !== 'local');
  expect(Object.fromEntries(counts)).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
  expect(dashboard(workspace)).toContain('Expecting Ofsted; not yet inspected; no plan yet');
  expect(refused(workspace, DIRECTOR, 'set-expecting', { ...input, expecting: false })).toMatchObject({
    error: {
      code: 'conflict',
      message: 'Ada North changed this after you opened it.',
      stored: { expecting: true },
    },
  });
  ask(workspace, DIRECTOR, 'set-expecting', { ...input, rev: 1, expecting: false }, madeId());
  expect(dashboard(workspace)).not.toContain('Expecting Ofsted');
  expect(rowsOf(workspace, 206).filter(({ Action }) => Action === 'set-expecting')).toHaveLength(2);
});

test('a step that is late shows on the dashboard until its owner ticks it off', () => {
  const workspace = smallTrust();
  ask(workspace, CEO, 'set-expecting', { academy: 'A1', rev: 0, expecting: true }, madeId());
  const planned = ofstedStep();
  ask(workspace, CEO, 'write-ofsted-step', planned, madeId());
  expect(dashboard(workspace)).toContain('0 of 1 step done, 1 overdue');
  workspace.tick();
  const [sheet] = workspace.sheets.snapshot(workspace.id, 1).sheets;
  const needs = sheet?.rows.flat().find((cell) => cell?.text === 'to prepare for Ofsted');
  expect(needs?.note).toContain('expects Ofsted and has 1 step of its plan overdue: “Hear children read”');
  const tick = { step: planned.id, rev: 1, status: 'done', note: 'All heard.' };
  expect(onWeb(workspace, 'tick-ofsted-step', tick, 'T1')).toMatchObject({
    words: '“Hear children read”: done.',
  });
  expect(dashboard(workspace)).toContain('1 of 1 step done');
  expect(rowsOf(workspace, 522)).toMatchObject([{ Status: 'done', Note: 'All heard.', Rev: 2 }]);
  // A retry is answered alike and writes nothing.
  onWeb(workspace, 'tick-ofsted-step', tick, 'T1');
  expect(rowsOf(workspace, 522)).toMatchObject([{ Rev: 2 }]);
  expect(
    refused(workspace, CEO, 'write-ofsted-step', { ...planned, rev: 1, text: 'Hear all' }),
  ).toMatchObject({
    error: { code: 'conflict', stored: { status: 'done' } },
  });
});

test.each([
  ['no words', ofstedStep({ text: ' ' }), { text: 'Say what will be done.' }],
  ['no day', ofstedStep({ due: 'soon' }), { due: 'Say by when.' }],
  ['a slip of the year', ofstedStep({ due: '2926-12-08' }), { due: 'Say by when.' }],
  ['another’s id', ofstedStep({ id: 'x' }), { id: 'This id was not made by the form.' }],
  ['an area that is none', ofstedStep({ area: 'luck' }), { area: 'Choose an area.' }],
])('a step with %s is refused, naming the field', (_what, input, fields) => {
  expect(refused(smallTrust(), CEO, 'write-ofsted-step', input)).toMatchObject({
    error: { code: 'bad-input', fields },
  });
});

test('another region’s leader plans nothing here', () => {
  expect(refused(smallTrust(), OTHER_CEO, 'write-ofsted-step', ofstedStep())).toMatchObject({
    error: { code: 'not-allowed' },
  });
});

describe('the person who owns a step at another academy', () => {
  const OTHER = 'sam@hub.example';
  const PEOPLE = `ID,Name,E-mail,Role,Region,Academy,Unit,Active
T08,Sam Specialist,${OTHER},sle,,A3,,yes`;
  const planned = (changes: object = {}) => {
    const workspace = smallTrust();
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(PEOPLE) });
    const made = ofstedStep({ owner: 'Sam Specialist', ...changes });
    ask(workspace, CEO, 'write-ofsted-step', made, madeId());
    return { workspace, made };
  };
  const own = (workspace: Workspace, email: string): OwnLine[] => {
    const answer = workspace.as(email).web.api('my-week', {});
    if (!answer.ok) throw new Error(answer.error.message);
    return (answer.result as WeekAnswer).week.own;
  };

  test('finds it in their week, late, and ticks it off with what is handed out there', () => {
    const { workspace, made } = planned();
    const [line] = own(workspace, OTHER);
    expect(line).toMatchObject({
      ...{ what: 'Ofsted step', text: 'Hear children read', academyName: 'Ash Primary', overdue: true },
      tick: { step: made.id, rev: 1, note: '' },
    });
    expect(own(workspace, PRINCIPAL)).toMatchObject([{ tick: { step: made.id, rev: 1 } }]);
    const answer = workspace
      .as(OTHER)
      .web.api('tick-ofsted-step', { ...line?.tick, status: 'done' }, madeId());
    expect(answer).toMatchObject({ ok: true });
    expect(own(workspace, OTHER)).toEqual([]);
  });

  test('is told of it by mail once it is late, once', () => {
    const { workspace } = planned();
    const { sheetId } = TABLES.settings;
    overwrite(workspace, sheetId, placeOf(workspace, sheetId, 'digestWeekday', 'Value'), '1');
    const told = () =>
      workspace.mail.sent.filter(({ to, body }) => to === OTHER && body.includes('Hear children read'));
    workspace.tick();
    expect(told()).toHaveLength(1);
    expect(told()[0]?.subject).toContain('1 overdue');
    expect(told()[0]?.body).toContain('(Ofsted step, Ash Primary), was due 20 Nov 2026');
    workspace.clock.advance({ days: 7 }, { cap: 0 });
    workspace.tick();
    expect(told()).toHaveLength(1);
  });

  test('one written with an ID beside the name is told of it and ticks it', () => {
    const { workspace, made } = planned({ owner: 'Sam (T08)' });
    expect(own(workspace, OTHER)).toMatchObject([{ tick: { step: made.id, rev: 1 } }]);
    const saved = workspace
      .as(OTHER)
      .web.api('tick-ofsted-step', { step: made.id, rev: 1, note: '', status: 'done' }, madeId());
    expect(saved).toMatchObject({ ok: true });
  });

  test('of two who have the name alone, neither is told of it nor ticks it', () => {
    const { workspace, made } = planned();
    const twin = PEOPLE.replace('T08', 'T09').replace(OTHER, 'sam2@hub.example').replace(',A3,', ',A2,');
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(twin) });
    expect(own(workspace, OTHER)).toEqual([]);
    const input = { step: made.id, rev: 1, note: '', status: 'done' };
    expect(workspace.as(OTHER).web.api('tick-ofsted-step', input, madeId())).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    });
  });
});
