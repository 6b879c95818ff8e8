import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Local, LocalOptions } from '../../../local/serve/server';
import { ask, SET_UP_STEPS } from '../../support/small-trust';
import { linesOf } from '../../../sidebar/csv/cutting';

const OWNER = 'hub.owner@hub.example';
const DIST = resolve(__dirname, '../../../dist');

let state: string;
beforeEach(() => (state = mkdtempSync(join(tmpdir(), 'hub-empty-'))));
afterEach(() => rmSync(state, { recursive: true, force: true }));

/** What `npm start -- --empty` opens. The built server: jest cannot load the sources' modules for .xlsx. */
function open(): Local {
  const built = createRequire(__filename)(join(DIST, 'local/server.cjs')) as {
    openLocal(options: LocalOptions): Local;
  };
  return built.openLocal({ dist: DIST, state, empty: true });
}

test('an empty workbook holds nothing but the account that owns it and the script', () => {
  const { workspace, words } = open();
  expect(words).toMatch(/empty workbook.*Set up the hub/);
  expect(workspace.users.list()).toEqual([{ email: OWNER, role: 'owner' }]);
  expect(workspace.sheets.snapshot(workspace.id).sheets).toHaveLength(1);
  expect(workspace.executions).toEqual([]);
  expect(workspace.triggers.installed).toEqual([]);
});

test('set-up and a first import can be rehearsed in it, and are kept', () => {
  const { workspace } = open();
  for (const step of SET_UP_STEPS) ask(workspace, OWNER, 'set-up', { step });
  const csv = 'ID,Region,Regional CEO,Board clerk,Board\nR1,North,,,North Regional Board';
  const taken = ask<{ bad: unknown[] }>(workspace, OWNER, 'apply-import', {
    table: 'regions',
    lines: linesOf(csv),
  });
  expect(taken.bad).toEqual([]);
  workspace.save(state);
  const again = open();
  expect(again.words).toMatch(/Going on where you stopped/);
  expect(again.workspace.state()).toEqual(workspace.state());
});
