import type { SheetStructure } from '../../src/ports';
import { namesIn, PAINTED, TABLES } from '../../src/store/tables';
import { orderedTabs, SHOWN_TABS, tabOf } from '../../src/store/tabs';
import type { Workspace } from '../../local/workspace';
import { inSheet } from '../hands/hands';
import { ask, OWNER, smallTrust } from '../support/small-trust';

const sheetsOf = (workspace: Workspace) => workspace.sheets.snapshot(workspace.id).sheets;
const shown = (workspace: Workspace): string[] =>
  sheetsOf(workspace)
    .filter(({ hidden }) => !hidden)
    .map(({ title }) => title);

const FIVE = ['Dashboard', 'Way to Lighthouse', 'Reports', 'Settings', 'Health'];

test('a new workbook shows five tabs, in their order; the others wait under View, Hidden sheets', () => {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'set-up', { step: 'sheets' });
  expect(shown(workspace)).toEqual(FIVE);
  expect(sheetsOf(workspace).length).toBeGreaterThan(40);
});

test('what only the hub reads is out of sight in every sheet; what people type and read is not', () => {
  const workspace = smallTrust();
  const hidden = (sheetId: number): string[] => {
    const [sheet] = workspace.sheets.snapshot(workspace.id, sheetId).sheets;
    return (sheet?.hiddenColumns ?? []).map((column) => sheet?.rows[0]?.[column]?.text ?? '');
  };
  const stamps = ['Rev', 'Created at', 'Created by', 'Updated at', 'Updated by'];
  expect(hidden(TABLES.settings.sheetId)).toEqual(['ID', ...stamps]);
  expect(hidden(TABLES.academies.sheetId)).toEqual(stamps);
  expect(hidden(TABLES.visits.sheetId)).toEqual(['ID', 'Carried on', ...stamps]);
  expect(hidden(TABLES.reports.sheetId)).toEqual([
    ...['ID', 'Kind', 'Region', 'Academic year', 'Half-term', 'Document', 'Fingerprint', 'Snapshot'],
    ...['Approved at', 'Open to', 'Circulated at', 'Filed by', 'Wanted', 'Wanted by'],
    ...stamps,
  ]);
});

test('tabs of one colour belong together', () => {
  const colour = (sheetId: number): string => JSON.stringify(tabOf(sheetId).tabColorStyle);
  const all = [...Object.values(PAINTED), ...namesIn('hub').map((name) => TABLES[name])];
  expect(new Set(all.map(({ sheetId }) => colour(sheetId))).size).toBe(4);
  expect(new Set(SHOWN_TABS.map(colour)).size).toBe(1);
  expect(colour(TABLES.people.sheetId)).toBe(colour(TABLES.closures.sheetId));
  expect(colour(TABLES.visits.sheetId)).toBe(colour(TABLES.actions.sheetId));
  expect(colour(TABLES.runs.sheetId)).toBe(colour(TABLES.standings.sheetId));
});

test('neither set-up nor the clock hides again what people show, nor shows what they hide', () => {
  const workspace = smallTrust();
  const hide = (sheetId: number, hidden: boolean): void => {
    inSheet(workspace, OWNER, {
      updateSheetProperties: { properties: { sheetId, hidden }, fields: 'hidden' },
    });
  };
  hide(TABLES.people.sheetId, false);
  hide(TABLES.reports.sheetId, true);
  const theirs = shown(workspace);
  expect(theirs).toContain('People');
  ask(workspace, OWNER, 'set-up', { step: 'sheets' });
  ask(workspace, OWNER, 'set-up', { step: 'dashboard' });
  workspace.clock.advance({ days: 1 }, { cap: 0 });
  workspace.tick();
  expect(shown(workspace)).toEqual(theirs);
});

describe('the tabs of an older workbook', () => {
  const sheet = (sheetId: number, title: string): SheetStructure => ({
    ...{ sheetId, title, rowCount: 10, columnCount: 10, hidden: false },
    ...{ protections: [], bandings: [], charts: [], merges: [], columnAnchors: {} },
  });
  const titles = (...structure: SheetStructure[]): unknown[] =>
    orderedTabs(structure).flatMap(({ updateSheetProperties: update }) => {
      const { properties } = (update ?? {}) as { properties?: { title?: string } };
      return properties?.title ?? [];
    });

  test('the sheet of paths gets its new name, unless people named it or another so', () => {
    expect(titles(sheet(3, 'Paths'))).toEqual(['Way to Lighthouse']);
    expect(titles(sheet(3, 'Our paths'))).toEqual([]);
    expect(titles(sheet(3, 'Paths'), sheet(99, 'Way to Lighthouse'))).toEqual([]);
  });

  test('sheets of people’s own are left as they are', () => {
    expect(JSON.stringify(orderedTabs([sheet(99, 'Ours'), sheet(1, 'Dashboard')]))).not.toContain('99');
  });
});

test('charts that an earlier release put on the dashboard move to the sheet of paths, once', () => {
  const workspace = smallTrust();
  ask(workspace, OWNER, 'set-up', { step: 'sheets' });
  const source = (column: number): object => {
    const grid = { sheetId: 1, startRowIndex: 0, endRowIndex: 4 };
    return { sourceRange: { sources: [{ ...grid, startColumnIndex: column, endColumnIndex: column + 1 }] } };
  };
  const overlayPosition = {
    anchorCell: { sheetId: 1, rowIndex: 3, columnIndex: 8 },
    ...{ widthPixels: 640, heightPixels: 300 },
  };
  const basicChart = {
    ...{ chartType: 'COLUMN', headerCount: 1, legendPosition: 'BOTTOM_LEGEND' },
    domains: [{ domain: source(1) }],
    series: [{ series: source(2), targetAxis: 'LEFT_AXIS' }],
  };
  const former = (chartId: number): object => ({
    addChart: { chart: { chartId, spec: { title: 'Before', basicChart }, position: { overlayPosition } } },
  });
  inSheet(workspace, OWNER, former(9001), former(9004));
  const charts = (sheetId: number): number[] =>
    (workspace.sheets.snapshot(workspace.id, sheetId).sheets[0]?.charts ?? []).map(({ chartId }) => chartId);
  expect(charts(1)).toEqual([9001, 9004]);
  workspace.tick();
  expect([charts(1), charts(3)]).toEqual([[], [9011, 9013, 9012, 9014]]);
  inSheet(workspace, OWNER, { deleteEmbeddedObject: { objectId: 9013 } });
  workspace.clock.advance({ hours: 1 }, { cap: 0 });
  workspace.tick();
  expect(charts(3)).toEqual([9011, 9012, 9014]);
});
