import type { Execution } from '../../local/google/execution';
import { readRows } from '../../local/demo/load';
import type { Workspace } from '../../local/workspace';
import { actionsOn, type Operations } from '../../bench/times/operations';
import { director, presentRows, trustWithHistory, trustWithoutHistory } from '../../bench/times/trusts';
import { builtBundle } from '../support/bundle';
import { SIX_MINUTES, ticksUntil } from './ticks';

/** What an execution asked of Google, less what stays inside the script. */
const spent = ({ counts }: Execution): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([kind]) => kind !== 'local'));

const bytesRead = ({ calls }: Execution): number => calls.reduce((sum, call) => sum + call.bytesRead, 0);

const POSITIONS = 301;

/** Some 9,800 visits and 11,000 judgements; the same trust with nothing but what it is today beside it. */
describe('a hundred academies with five years of history', () => {
  let workspace: Workspace;
  let years: Operations;
  let today: Operations;

  beforeAll(() => {
    workspace = trustWithHistory(builtBundle(), 100);
    today = actionsOn(trustWithoutHistory(builtBundle(), presentRows(workspace)));
    years = actionsOn(workspace);
  }, 120_000);

  test('opening the sidebar: one read, and one look at the person’s own properties', () => {
    expect(spent(years.openSidebar())).toEqual({ identity: 1, read: 1, property: 1 });
  });

  test('a visit with ten judgements and five next steps: one lock taken and let go, one read, one write', () => {
    expect(spent(years.recordVisit().execution)).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
  });

  test('the four visited last come with the first screen, though they owe nothing and stand last', () => {
    const answer = workspace.as(director(workspace)).api('open-sidebar', {});
    const { files } = (answer as unknown as { result: { files: Record<string, unknown> } }).result;
    const target = { sheets: workspace.sheets, workbook: workspace.id, owner: workspace.owner };
    const visited = readRows(target, 'Standings').sort(
      (a, b) => Number(b['Last visited']) - Number(a['Last visited']),
    );
    const fourth = Number(visited[3]?.['Last visited']);
    const sent = visited.filter(({ ID }) => String(ID) in files);
    expect(sent.filter((row) => Number(row['Last visited']) >= fourth).length).toBeGreaterThanOrEqual(4);
  });

  test('what five years have left behind adds less than a tenth to what a save reads', () => {
    const without = bytesRead(today.recordVisit().execution);
    // A thousand positions of some 0.74 KB each, and 400 KB of everything else, are read, history or not.
    expect(without).toBeGreaterThan(1_000_000);
    expect(without).toBeLessThan(1_200_000);
    expect(bytesRead(years.recordVisit().execution)).toBeLessThan(without * 1.1);
  });

  test('rebuilding the whole dashboard: one read, one write', () => {
    expect(spent(years.rebuildDashboard())).toEqual({ identity: 1, lock: 2, read: 1, write: 1 });
  });

  test('a board report: one read of each book, a call for it and one for its sources, one write', () => {
    const { region } = years.recordVisit();
    expect(spent(years.writeReport(region))).toMatchObject({ lock: 2, read: 2, drive: 2, write: 1 });
  });

  test('the nightly check finds every position as the ledger folds, with one read of rows and one write', () => {
    // Before it the migration looks at its number, the repair at the sheets under a lock of its own (three reads), the
    // tick at what is due; the check looks at protection too.
    expect(spent(years.checkNightly())).toMatchObject({ lock: 4, read: 7, write: 1 });
  });

  test('hundreds of positions overwritten are put right in portions, and a row of nobody’s is taken out', () => {
    const positions = (): Record<string, unknown>[] =>
      readRows({ sheets: workspace.sheets, workbook: workspace.id, owner: workspace.owner }, 'Positions').map(
        ({ ID, Level, Narrative, Trend }) => ({ ID, Level, Narrative, Trend }),
      );
    const right = positions();
    overwrite(workspace, 900);
    expect(positions()).not.toEqual(right);
    workspace.clock.advance({ days: 1 }, { cap: 0 });
    // The repair's and the tick's look, lock, read, a write of 500, the look at protection, its keepers, a write of 400
    // with the record of the run, lock.
    const { calls } = workspace.lastExecution;
    const look = calls.map(({ method }) => method).lastIndexOf('tryLock');
    workspace.faults.cutAfter(look + 7);
    workspace.tick();
    expect(spent(workspace.lastExecution)).toMatchObject({ lock: 4, read: 7, write: 2 });
    expect(positions()).toEqual(right);
    workspace.faults.clear();
  });

  // Seven regions: two packs each, the director's progress, the unit's full report.
  test('all packs at the end of a term: executions that go on where the last had to stop', () => {
    const took = ticksUntil(workspace, 16);
    expect(took.length).toBeLessThanOrEqual(3);
    expect(Math.max(...took)).toBeLessThan(SIX_MINUTES);
  }, 60_000);
});

/** A stranger's row on top, and nonsense for the words of the so many rows below it. */
function overwrite({ sheets, id, owner }: Workspace, count: number): void {
  const target = { sheets, workbook: id, owner };
  const columnIndex = Object.keys(readRows(target, 'Positions')[0] ?? {}).indexOf('Narrative');
  const sheetId = POSITIONS;
  const cell = (stringValue: string): object => ({ values: [{ userEnteredValue: { stringValue } }] });
  const write = (start: object, rows: object[]): object => ({
    updateCells: { start: { sheetId, ...start }, rows, fields: 'userEnteredValue' },
  });
  const requests = [
    { insertDimension: { range: { sheetId, dimension: 'ROWS', startIndex: 1, endIndex: 2 } } },
    write({ rowIndex: 1, columnIndex: 0 }, [cell('A999:PI01')]),
    write(
      { rowIndex: 2, columnIndex },
      Array.from({ length: count }, () => cell('nonsense')),
    ),
  ];
  sheets.call('Spreadsheets.batchUpdate', [{ requests }, id], owner);
}

/** Takes out the columns of names that the clock wrote beside IDs. */
function withoutNames({ sheets, id, owner }: Workspace): void {
  for (const { sheetId, rows } of sheets.snapshot(id).sheets) {
    const named = (rows[0] ?? []).flatMap((cell, at) => (cell?.text.endsWith(' (name)') ? [at] : []));
    const requests = named.reverse().map((startIndex) => ({
      deleteDimension: {
        range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 },
      },
    }));
    if (requests.length > 0) sheets.call('Spreadsheets.batchUpdate', [{ requests }, id], owner);
  }
}

test('sixteen academies, where what is kept for the whole trust weighs most: still less than a sixth more', () => {
  const workspace = trustWithHistory(builtBundle(), 16);
  const today = actionsOn(trustWithoutHistory(builtBundle(), presentRows(workspace)));
  const without = bytesRead(today.recordVisit().execution);
  const operations = actionsOn(workspace);
  const withNames = bytesRead(operations.openSidebar());
  withoutNames(workspace);
  // Names beside the IDs of lists, actions and steps.
  expect(withNames - bytesRead(operations.openSidebar())).toBeLessThan(10_000);
  const years = bytesRead(operations.recordVisit().execution);
  // 294 KB and 254: trends take a third of what they took, so that the same 40 KB of history are a larger part.
  expect(years - without).toBeLessThan(45_000);
  expect(years).toBeLessThan((without * 7) / 6);
}, 120_000);
