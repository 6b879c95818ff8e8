import type { Workspace } from '../../local/workspace';
import type { Kind } from '../../src/hub/record/kind';
import { KINDS } from '../../src/hub/record/kinds';
import { PAINTED, TABLES } from '../../src/store/tables';
import { deleteRow, inSheet, overwrite, placeOf } from '../hands/hands';
import { MD, recordTrust, sampleInput, save } from '../record/sample';
import { ask, CEO, OWNER } from '../support/small-trust';
import { supportVisit } from '../support/visits';

const KIND = KINDS.find(({ name }) => name === 'risk') as Kind;

/** Everything that a painted sheet shows, notes of cells included. */
const shown = (workspace: Workspace, name: keyof typeof PAINTED): string =>
  JSON.stringify(workspace.sheets.snapshot(workspace.id, PAINTED[name].sheetId).sheets[0]?.rows ?? []);

const switchOff = (workspace: Workspace, units: string): void =>
  overwrite(
    workspace,
    TABLES.settings.sheetId,
    placeOf(workspace, TABLES.settings.sheetId, 'unitsOff', 'Value'),
    units,
  );

/** A risk is open and late at A1, and another was deleted by hand. */
function withRisks(): Workspace {
  const workspace = recordTrust();
  save(workspace, MD, sampleInput(KIND));
  save(workspace, MD, sampleInput(KIND));
  inSheet(workspace, OWNER, deleteRow(TABLES.risk.sheetId, 1));
  workspace.tick();
  return workspace;
}

test('a unit that is switched off shows nowhere, keeps what it has, and shows again once it is on', () => {
  const workspace = withRisks();
  expect(shown(workspace, 'dashboard')).toContain('"Operations"');
  expect(shown(workspace, 'dashboard')).toContain('Risk register: 1 risk open');
  expect(shown(workspace, 'health')).toContain('Operations: Risk register');

  switchOff(workspace, 'operations');
  // A save paints its academy's row before the clock paints the rest.
  const visit = supportVisit();
  ask(workspace, CEO, 'record-visit', visit, visit.id);
  expect(shown(workspace, 'dashboard')).not.toContain('Risk register: 1 risk open');
  workspace.tick();
  for (const name of ['dashboard', 'health'] as const) {
    expect(shown(workspace, name)).not.toMatch(/Risk register|risks/i);
    expect(shown(workspace, name)).not.toContain('"Operations"');
  }
  for (const action of ['open-sidebar', 'my-week'])
    expect(JSON.stringify(ask(workspace, MD, action))).not.toMatch(/"risk"|Risk register/);

  switchOff(workspace, '');
  // The row of a save fits the sheet as it was painted while the unit was off.
  const other = supportVisit();
  ask(workspace, CEO, 'record-visit', other, other.id);
  workspace.tick();
  expect(shown(workspace, 'dashboard')).toContain('Risk register: 1 risk open');
  expect(shown(workspace, 'health')).toContain('Operations: Risk register');
});

test('the columns of the others stay where they are', () => {
  const workspace = withRisks();
  const rows = () => workspace.sheets.snapshot(workspace.id, PAINTED.dashboard.sheetId).sheets[0]?.rows ?? [];
  const at = rows().findIndex((row) => row.some(({ text }) => text === 'Operations'));
  const headings = (): string =>
    (rows()[at] ?? [])
      .map(({ text }) => text)
      .join('|')
      .replace(/\|*$/, '');
  const before = headings();
  switchOff(workspace, 'operations');
  workspace.tick();
  expect(before).toContain('|Operations');
  expect(headings()).toBe(before.replace('|Operations', '|').replace(/\|*$/, ''));
});
