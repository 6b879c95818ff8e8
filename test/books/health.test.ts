import type { Workspace } from '../../local/workspace';
import { TABLES } from '../../src/store/tables';
import { cellsOf, deleteRow, inSheet, overwrite, placeOf } from '../hands/hands';
import { MD, recordTrust, sampleInput, save } from '../record/sample';
import { KINDS } from '../../src/hub/record/kinds';
import type { Kind } from '../../src/hub/record/kind';
import { ask, OWNER } from '../support/small-trust';
import { madeId, rowsOf } from '../support/visits';
import { rowsIn } from './kit';

const { risk, notices, recordCounts, runs } = TABLES;
const KIND = KINDS.find(({ name }) => name === 'risk') as Kind;

const noticesOf = (workspace: Workspace) =>
  rowsOf(workspace, notices.sheetId).filter(({ Look }) => Look === 'operations');
const counts = (workspace: Workspace) =>
  rowsOf(workspace, recordCounts.sheetId).filter(({ Kind: kind }) => kind === 'risk');
const unitRuns = (workspace: Workspace) =>
  rowsOf(workspace, runs.sheetId).filter(({ Job }) => Job === 'unit-book');
const hourLater = (workspace: Workspace): void => {
  workspace.clock.advance({ hours: 1 }, { cap: 0 });
  workspace.tick();
};

/** A trust with one risk, ticked. */
function withRisk(): { workspace: Workspace; id: string } {
  const workspace = recordTrust();
  const { id } = save(workspace, MD, sampleInput(KIND));
  workspace.tick();
  return { workspace, id };
}

describe('the clock looks after the records of a unit’s workbook', () => {
  test('their counts are folded into the hub within the hour, and nothing is written where nothing changed', () => {
    const { workspace, id } = withRisk();
    expect(counts(workspace)).toMatchObject([{ ID: 'A1:risk', Open: 1, Late: 0 }]);
    const before = counts(workspace);
    hourLater(workspace);
    expect(counts(workspace)).toEqual(before);
    expect(unitRuns(workspace)).toEqual([]);
    inSheet(workspace, OWNER, deleteRow(risk.sheetId, 1));
    hourLater(workspace);
    expect(counts(workspace)).toEqual([]);
    expect(noticesOf(workspace)).toMatchObject([
      { Kind: 'to do', Sheet: 'Operations: Risk register', 'What it holds': `no row ${id}` },
    ]);
  });

  test('a row of a list is missed like one that was saved, and only that one', () => {
    const workspace = recordTrust();
    const row = (title: string): string[] => ['A1', title, 'Estates', '3', '4', 'Mia Managing', '2027-01-12'];
    const rows = [
      ['Academy', 'Risk', 'Category', 'Likelihood', 'Impact', 'Owner', 'Next review'],
      ...['First', 'Second', 'Third'].map(row),
    ];
    ask(workspace, MD, 'import-records', { kind: 'risk', id: madeId(), rows }, madeId());
    workspace.tick();
    expect(noticesOf(workspace)).toEqual([]);
    const [, second] = rowsOf(workspace, risk.sheetId);
    inSheet(workspace, OWNER, deleteRow(risk.sheetId, 2));
    hourLater(workspace);
    expect(second).toMatchObject({ Risk: 'Second' });
    expect(noticesOf(workspace)).toMatchObject([
      { Sheet: 'Operations: Risk register', 'What it holds': `no row ${String(second?.['ID'])}` },
    ]);
  });

  test('a row that somebody pasted twice is named in Health, with its cell, until one of the two is gone', () => {
    const { workspace, id } = withRisk();
    const cells = cellsOf(workspace, risk.sheetId);
    const at = cells.findIndex(([first]) => first === id);
    const values = (cells[at] ?? []).map((cell) => ({
      userEnteredValue: typeof cell === 'number' ? { numberValue: cell } : { stringValue: String(cell) },
    }));
    const start = { sheetId: risk.sheetId, rowIndex: at + 1, columnIndex: 0 };
    inSheet(workspace, OWNER, { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } });
    hourLater(workspace);
    expect(noticesOf(workspace)).toMatchObject([
      { Kind: 'to do', Sheet: 'Operations: Risk register', Cell: 'A3', 'What it holds': id },
    ]);
    const health = JSON.stringify(workspace.sheets.snapshot(workspace.id, 2).sheets[0]?.rows ?? []);
    expect(health).toContain('an ID that no other row has');
    expect(counts(workspace)).toMatchObject([{ Open: 1 }]);
    inSheet(workspace, OWNER, deleteRow(risk.sheetId, at + 1));
    hourLater(workspace);
    expect(noticesOf(workspace)).toEqual([]);
  });

  test('a cell that cannot be read is named in Health, and its counts stay until it can be', () => {
    const { workspace, id } = withRisk();
    overwrite(workspace, risk.sheetId, placeOf(workspace, risk.sheetId, id, 'Likelihood'), 'often');
    hourLater(workspace);
    expect(noticesOf(workspace)).toMatchObject([
      { Kind: 'to do', Sheet: 'Operations: Risk register', 'What it holds': 'often' },
    ]);
    expect(counts(workspace)).toMatchObject([{ Open: 1 }]);
    expect(unitRuns(workspace)).toMatchObject([
      { State: 'done', Message: expect.stringContaining('Not counted') as string },
    ]);
    overwrite(workspace, risk.sheetId, placeOf(workspace, risk.sheetId, id, 'Likelihood'), 2);
    hourLater(workspace);
    expect(noticesOf(workspace)).toEqual([]);
  });

  test('a figure that a hand changed is worked out again, and a renamed header put back', () => {
    const { workspace, id } = withRisk();
    overwrite(workspace, risk.sheetId, placeOf(workspace, risk.sheetId, id, 'Score'), 25);
    overwrite(workspace, risk.sheetId, placeOf(workspace, risk.sheetId, 'ID', 'Owner'), 'Who');
    hourLater(workspace);
    // 3 x 3 in the sample.
    expect(rowsOf(workspace, risk.sheetId)).toMatchObject([{ Score: 9, Owner: 'P8' }]);
    expect(noticesOf(workspace)).toMatchObject([{ Kind: 'put right', Sheet: 'Operations: Risk register' }]);
    expect(
      rowsIn(workspace, 'operations', 'operationsLog').filter(({ Action }) => Action === 'repair'),
    ).toHaveLength(1);
    hourLater(workspace);
    expect(noticesOf(workspace)).toHaveLength(1);
  });
});
