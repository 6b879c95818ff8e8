import { createWorkspace, type Workspace } from '../../local/workspace';
import type { Kind } from '../../src/hub/record/kind';
import { KINDS } from '../../src/hub/record/kinds';
import { overwrite, placeOf } from '../hands/hands';
import { EVERYBODY, MD, recordTrust, sampleInput } from '../record/sample';
import { TABLES } from '../../src/store/tables';
import { idOf } from '../support/book-of-sheet';
import { builtBundle } from '../support/bundle';
import { ask, CEO, OWNER, PRINCIPAL, TODAY } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';

const KIND = KINDS.find(({ name }) => name === 'risk') as Kind;
const LEAD = EVERYBODY['Operations lead'];

/** The trust with its unit workbooks, whose script stands alone: so its menu is in each of them. */
const hub = (): Workspace =>
  createWorkspace({
    bundle: builtBundle(),
    now: `${TODAY}T09:30:00.000Z`,
    owner: OWNER,
    state: recordTrust().state(),
    script: 'standalone',
  });

/** One call of the sidebar, with what its page was told of where it is. */
function call(workspace: Workspace, email: string, given: object) {
  const person = workspace.as(email, idOf(workspace, 'operations'));
  person.call('openHub');
  const page = workspace.ui.sidebar?.html ?? '';
  const [, book] = /<html lang="en"[^>]* data-book="(\w+)"/.exec(page) ?? [];
  const answer = person.scriptRun('api', [JSON.stringify({ ...given, ...(book ? { book } : {}) })]);
  if (!answer.ok) throw new Error(answer.error.message);
  return { book, answer: JSON.parse(String(answer.value)) as { ok: boolean; error?: { code: string } } };
}

describe('the sidebar in the workbook of a unit', () => {
  test('is the hub’s: who leads the unit opens it there, and saves a risk', () => {
    const workspace = hub();
    const { book, answer } = call(workspace, LEAD, { action: 'open-sidebar', input: {} });
    expect([book, answer.ok]).toEqual(['operations', true]);
    const saving = { action: 'save-record', input: sampleInput(KIND), request: madeId() };
    expect(call(workspace, LEAD, saving).answer).toMatchObject({ ok: true });
    expect(rowsOf(workspace, KIND.sheetId)).toHaveLength(1);
  });

  test('in the hub’s own workbook nothing is told, and no call looks at the notes', () => {
    const workspace = hub();
    workspace.as(CEO).call('openHub');
    expect(workspace.ui.sidebar?.html).not.toContain('data-book');
    ask(workspace, CEO, 'open-sidebar');
    expect(workspace.counts['property']).toBe(1);
    ask(workspace, CEO, 'switch-digest', { wanted: false }, madeId());
    expect(workspace.counts['property']).toBeUndefined();
  });

  test('the dashboard is painted from its menu too', () => {
    const workspace = hub();
    workspace.as(CEO, idOf(workspace, 'operations')).call('rebuildDashboard');
    expect(workspace.ui.toasts.map(({ text }) => text)).toEqual(['The dashboard is up to date.']);
  });
});

describe('somebody who may edit a unit’s workbook, but not open the hub’s', () => {
  const guest = (): Workspace => {
    const workspace = hub();
    workspace.users.removeUser(LEAD);
    return workspace;
  };
  const pointer = { code: 'book-not-here', remedy: expect.stringContaining('web page') as string };

  test('is told so in its sidebar, whatever they ask, and pointed to the web page', () => {
    const workspace = guest();
    for (const given of [
      { action: 'open-sidebar', input: {} },
      { action: 'my-week', input: {} },
      { action: 'list-records', input: { kind: 'risk' } },
      { action: 'save-record', input: sampleInput(KIND), request: madeId() },
    ])
      expect(call(workspace, LEAD, given).answer).toMatchObject({ ok: false, error: pointer });
    expect(rowsOf(workspace, KIND.sheetId)).toHaveLength(0);
  });

  test('the web page has it all', () => {
    const workspace = guest();
    expect(workspace.as(LEAD).web.api('list-records', { kind: 'risk' })).toMatchObject({ ok: true });
    const saved = workspace.as(LEAD).web.api('save-record', sampleInput(KIND), madeId());
    expect(saved).toMatchObject({ ok: true });
  });
});

describe('somebody with whom a unit’s workbook is not shared', () => {
  test('is told in the sidebar to open the web page, where their role lets them see it', () => {
    const workspace = hub();
    const input = { kind: 'risk' };
    expect(workspace.as(PRINCIPAL).api('list-records', input)).toMatchObject({
      ok: false,
      error: { code: 'book-not-here', remedy: expect.stringContaining('web page') as string },
    });
    expect(workspace.as(PRINCIPAL).web.api('list-records', input)).toMatchObject({ ok: true });
  });

  test('has their week all the same', () => {
    const workspace = hub();
    expect(workspace.as(PRINCIPAL).api('my-week')).toMatchObject({ ok: true });
    expect(workspace.as(PRINCIPAL).web.api('my-week')).toMatchObject({ ok: true });
  });
});

test('a unit that is switched off: its kinds are shown nowhere and refused, the week is as ever', () => {
  const workspace = hub();
  const { sheetId } = TABLES.settings;
  overwrite(workspace, sheetId, placeOf(workspace, sheetId, 'unitsOff', 'Value'), 'operations');
  const { records } = ask<{ records: { kind: string }[] }>(workspace, MD, 'open-sidebar');
  expect(records.map(({ kind }) => kind)).not.toContain('risk');
  const { kinds } = ask<{ kinds: string[] }>(workspace, MD, 'open-card');
  expect(kinds).not.toContain('risk');
  expect(workspace.as(MD).api('list-records', { kind: 'risk' })).toMatchObject({
    error: { code: 'unit-off' },
  });
  const saving = workspace.as(MD).api('save-record', sampleInput(KIND), madeId());
  expect(saving).toMatchObject({ ok: false, error: { code: 'unit-off' } });
  expect(workspace.as(MD).api('my-week')).toMatchObject({ ok: true });
  expect(workspace.counts['read']).toBe(1);
});
