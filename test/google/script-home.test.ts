import { createWorkspace, type Workspace } from '../../local/workspace';
import type { Kind } from '../../src/hub/record/kind';
import { KINDS } from '../../src/hub/record/kinds';
import { MD, recordTrust, sampleInput, save } from '../record/sample';
import { idOf } from '../support/book-of-sheet';
import { builtBundle } from '../support/bundle';
import { ask, OWNER, SET_UP_STEPS, smallTrust, TODAY } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';

const RISK = KINDS.find(({ name }) => name === 'risk') as Kind;
const SET_UP_STEPS_AND_UNITS = ['sheets', 'content', 'folders', 'units', 'clock', 'dashboard'];
const [SETTINGS, VISITS, HEALTH] = [101, 201, 2];
const bundle = builtBundle();

const hub = (script: 'bound' | 'standalone', state = smallTrust().state()): Workspace =>
  createWorkspace({ bundle, now: `${TODAY}T09:30:00.000Z`, owner: OWNER, state, script });

const setting = (workspace: Workspace, id: string): unknown =>
  rowsOf(workspace, SETTINGS).find(({ ID }) => ID === id)?.['Value'];

const health = (workspace: Workspace): string =>
  JSON.stringify(workspace.sheets.snapshot(workspace.id, HEALTH).sheets[0]?.rows ?? []);

/** Another build: the same code with another name. */
function otherBuild(name: string): typeof bundle {
  const own = /const BUILD ?= ?"([\da-f]{8})"/.exec(bundle.code)?.[1] ?? 'no name';
  expect(own).toHaveLength(8);
  return { ...bundle, code: bundle.code.replaceAll(own, name) };
}

describe('where the script lives', () => {
  test.each([
    ['bound', 'anyone who can edit the workbook can change the script'],
    ['standalone', 'The script stands alone'],
  ] as const)('the clock finds out that it is %s, and Health says so', (kind, words) => {
    const workspace = hub(kind);
    expect(setting(workspace, 'script')).toBe('');
    workspace.tick();
    expect(setting(workspace, 'script')).toBe(kind);
    expect(workspace.properties.of('').get('script')).toBe(kind);
    expect(health(workspace)).toContain(words);
    const { report } = ask<{ report: string[] }>(workspace, OWNER, 'set-up', { step: 'clock' });
    expect(report.join()).toContain(words);
  });

  test('the workbooks of units come along to the add-on: rows of those that Drive does not show it are copied', () => {
    const trial = hub('bound', recordTrust().state());
    for (const title of ['First', 'Second']) {
      const input = sampleInput(RISK);
      save(trial, MD, { ...input, values: { ...input.values, title } });
    }
    const before = rowsOf(trial, RISK.sheetId);
    const earlier = idOf(trial, 'operations');
    // Another Cloud project: its script sees none of the files that the trial's made.
    const { drive, ...rest } = trial.state() as { drive: object[] };
    const files = drive.map((file) => ({ ...file, appMade: false, appProperties: {} }));
    const workspace = hub('standalone', {
      ...rest,
      drive: files,
      properties: [],
      triggers: [],
    });
    const setUp = (): string =>
      SET_UP_STEPS_AND_UNITS.flatMap(
        (step) => ask<{ report: string[] }>(workspace, OWNER, 'set-up', { step }).report,
      ).join();
    expect(setUp()).toMatch(/Copied \d+ rows from the Operations workbook that was used before/);
    expect(idOf(workspace, 'operations')).not.toBe(earlier);
    expect(setting(workspace, 'operationsWorkbook')).toBe(idOf(workspace, 'operations'));
    expect(rowsOf(workspace, RISK.sheetId)).toEqual(before);
    expect(setUp()).not.toContain('Copied');
    expect(rowsOf(workspace, RISK.sheetId)).toEqual(before);
    workspace.clock.advance({ hours: 1 });
    expect(workspace.as(MD).web.api('list-records', { kind: 'risk' })).toMatchObject({
      ok: true,
      result: { records: [{ title: 'First' }, { title: 'Second' }] },
    });
  });

  test('is noted once: the next hour writes nothing of it', () => {
    const workspace = hub('standalone');
    workspace.tick();
    const before = rowsOf(workspace, SETTINGS);
    workspace.clock.advance({ hours: 1 });
    expect(rowsOf(workspace, SETTINGS)).toEqual(before);
  });

  test('from the trial to the add-on: set-up takes the workbook over, and drafts are written again', () => {
    const trial = hub('bound');
    trial.tick();
    const state = { ...trial.state(), properties: [], triggers: [] };
    const workspace = hub('standalone', state);
    const said = SET_UP_STEPS.flatMap(
      (step) => ask<{ report: string[] }>(workspace, OWNER, 'set-up', { step }).report,
    );
    expect(said.join()).toContain('This script now keeps the hub');
    expect(setting(workspace, 'workbook')).toBe(workspace.id);
    workspace.tick();
    expect(setting(workspace, 'script')).toBe('standalone');
  });
});

describe('versions', () => {
  test('an older build shows, but does not write, once a later one has been set up', () => {
    const workspace = hub('standalone');
    workspace.release('web');
    workspace.deploy(otherBuild('0123abcd'));
    const visit = supportVisit();
    // Not set up yet: nobody has said that the web address is old.
    expect(workspace.as(OWNER).web.api('open-sidebar', {})).toMatchObject({ ok: true });
    for (const step of SET_UP_STEPS) ask(workspace, OWNER, 'set-up', { step });
    expect(workspace.as(OWNER).web.api('open-sidebar', {})).toMatchObject({ ok: true });
    expect(workspace.as('ada@hub.example').web.api('record-visit', visit, visit.id)).toMatchObject({
      ok: false,
      error: { code: 'older-build', remedy: expect.stringMatching(/^Reload the page/) as string },
    });
    expect(workspace.as(OWNER).web.api('set-up', { step: 'sheets' })).toMatchObject({
      error: { code: 'older-build' },
    });
    expect(rowsOf(workspace, VISITS)).toHaveLength(0);
    workspace.release('web');
    expect(workspace.as('ada@hub.example').web.api('record-visit', visit, visit.id)).toMatchObject({
      ok: true,
    });
  });

  test('the clock notes a build that nobody has set up', () => {
    const workspace = hub('standalone');
    const first = String(setting(workspace, 'builds'));
    workspace.deploy(otherBuild('0123abcd'));
    workspace.tick();
    expect(setting(workspace, 'builds')).toBe(`${first} 0123abcd`);
  });
});

describe('the clock', () => {
  test('made in a test deployment never fires; set-up after the listing makes it anew', () => {
    const state = { ...smallTrust().state(), triggers: [] };
    const workspace = hub('standalone', state);
    workspace.script.addOn('test');
    ask(workspace, OWNER, 'set-up', { step: 'clock' });
    expect(workspace.clock.advance({ hours: 5 })).toEqual([]);
    workspace.script.addOn('listed');
    ask(workspace, OWNER, 'set-up', { step: 'clock' });
    expect(workspace.clock.advance({ hours: 2 })).toMatchObject([{ ok: true }, { ok: true }]);
  });
});
