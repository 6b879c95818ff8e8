import type { Workspace } from '../../local/workspace';
import { cellsOf, inSheet, overwrite } from '../hands/hands';
import { CEO, OWNER, smallTrust } from '../support/small-trust';

const [DASHBOARD, HEALTH] = [1, 2];

/** The attributes by which the sidebar that the menu line opened knows where to begin. */
function opened(workspace: Workspace, as = CEO): string {
  workspace.as(as).call('openAcademyPage');
  return /<html[^>]* (data-screen="[^>]*)>/.exec(workspace.ui.sidebar?.html ?? '')?.[1] ?? '';
}

const rowOf = (workspace: Workspace, key: string): number =>
  cellsOf(workspace, DASHBOARD).findIndex(([each]) => each === key);
const CHOOSER = 'data-screen="academy"';

test('the academy of the selected row, whichever of its cells', () => {
  const workspace = smallTrust();
  for (const column of [1, 5]) {
    workspace.as(CEO).select({ sheetId: DASHBOARD, row: rowOf(workspace, 'academy:A2'), column });
    expect(opened(workspace)).toBe(`${CHOOSER} data-academy="A2"`);
  }
  expect(workspace.counts).toMatchObject({ sheet: 2 });
  expect(workspace.counts['read']).toBeUndefined();
});

test('a row is the academy that stands in it now, wherever somebody moved it', () => {
  const workspace = smallTrust();
  const row = rowOf(workspace, 'academy:A3');
  const move = { sheetId: DASHBOARD, dimension: 'ROWS', startIndex: row, endIndex: row + 1 };
  inSheet(workspace, OWNER, { moveDimension: { source: move, destinationIndex: row - 2 } });
  workspace.as(CEO).select({ sheetId: DASHBOARD, row: row - 2, column: 1 });
  expect(opened(workspace)).toBe(`${CHOOSER} data-academy="A3"`);
});

test.each<[string, (workspace: Workspace) => void]>([
  ['nothing selected', () => undefined],
  [
    'another row of the dashboard',
    (workspace) =>
      workspace.as(CEO).select({ sheetId: DASHBOARD, row: rowOf(workspace, 'region:R1'), column: 1 }),
  ],
  [
    'the same row of another sheet',
    (workspace) =>
      workspace.as(CEO).select({ sheetId: HEALTH, row: rowOf(workspace, 'academy:A2'), column: 1 }),
  ],
  [
    'what somebody else selected',
    (workspace) =>
      workspace.as(OWNER).select({ sheetId: DASHBOARD, row: rowOf(workspace, 'academy:A2'), column: 1 }),
  ],
  ['below all rows', (workspace) => workspace.as(CEO).select({ sheetId: DASHBOARD, row: 99_999, column: 1 })],
  [
    'a key that somebody overwrote with what would break out of the page',
    (workspace) => {
      const at = { row: rowOf(workspace, 'academy:A2'), column: 0 };
      overwrite(workspace, DASHBOARD, at, 'academy:"><script>alert(1)</script>');
      workspace.as(CEO).select({ sheetId: DASHBOARD, row: at.row, column: 1 });
    },
  ],
])('the chooser: %s', (_, select) => {
  const workspace = smallTrust();
  select(workspace);
  expect(opened(workspace)).toBe(CHOOSER);
});
