import type { Workspace } from '../../local/workspace';
import { TABLES } from '../../src/store/tables';
import { deleteRow, inSheet, overwrite, placeOf } from '../hands/hands';
import { MD, recordTrust, sampleInput, save } from '../record/sample';
import { KINDS } from '../../src/hub/record/kinds';
import type { Kind } from '../../src/hub/record/kind';
import { OWNER } from '../support/small-trust';
import { rowsOf } from '../support/visits';
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
