import type { Workspace } from '../../local/workspace';
import type { RecordList } from '../../src/actions/record/api';
import type { WeekAnswer } from '../../src/actions/week/api';
import type { Kind } from '../../src/hub/record/kind';
import { kindNamed, KINDS } from '../../src/hub/record/kinds';
import { deleteRow, inSheet, overwrite, placeOf } from '../hands/hands';
import { ask } from '../support/small-trust';
import { EVERYBODY, MD, recordTrust, sampleInput, save, writerOf } from './sample';

/** A trust with a record of the kind, of whose row somebody broke a cell by hand. */
function broken(kind: Kind): { workspace: Workspace; writer: string; cell: string } {
  const workspace = recordTrust(kind);
  const writer = writerOf(workspace, kind);
  const { id } = save(workspace, writer, sampleInput(kind));
  const field = Object.values(kind.fields).find(({ kind: of }) => ['day', 'number', 'halfDays'].includes(of));
  const place = placeOf(workspace, kind.sheetId, id, field?.column ?? '');
  overwrite(workspace, kind.sheetId, place, 'gibberish');
  return { workspace, writer, cell: `${String.fromCharCode(65 + place.column)}${place.row + 1}` };
}

const listOf = (workspace: Workspace, email: string, kind: Kind, academy?: string): RecordList =>
  ask(workspace, email, 'list-records', { kind: kind.name, academy });

const leftOut = (workspace: Workspace, email: string): string[] =>
  ask<WeekAnswer>(workspace, email, 'my-week').week.leftOut;

describe.each(KINDS.map((kind) => [kind.title, kind as Kind] as const))('%s', (_, kind) => {
  test('a row with a broken cell is left out of the list, which says so and where', () => {
    const { workspace, writer, cell } = broken(kind);
    const found = listOf(workspace, writer, kind);
    expect(found.records).toEqual([]);
    expect(found.unread).toMatchObject({ rows: 1, cells: [{ cell, expected: expect.anything() as string }] });
    expect(JSON.stringify(found)).not.toContain('gibberish');
  });

  test('My week says it where the kind reminds', () => {
    const { workspace, writer, cell } = broken(kind);
    const said = leftOut(workspace, writer).filter((words) => words.includes(` cell ${cell} `));
    expect(said).toHaveLength(kind.remind ? 1 : 0);
    expect(said.join('')).not.toContain('gibberish');
  });
});

const risk: Kind = kindNamed('risk');

test('who may not see the row hears nothing of it, nor the list of another academy', () => {
  const { workspace } = broken(risk);
  const { unread } = listOf(workspace, MD, risk, 'A1');
  expect(unread.rows).toBe(1);
  expect(listOf(workspace, MD, risk, 'A2').unread).toEqual({ rows: 0, cells: [] });
  const other = EVERYBODY['Regional CEO of another'];
  expect(listOf(workspace, other, risk).unread).toEqual({ rows: 0, cells: [] });
  expect(leftOut(workspace, MD)).toEqual([
    expect.stringMatching(
      /^One of the risks is left out: the cell [A-Z]+2 of the sheet Risk register should hold .+\. /,
    ),
  ]);
  expect(leftOut(workspace, other)).toEqual([]);
});

test('a row without an ID is said as well; once it is gone nothing is said', () => {
  const workspace = recordTrust(risk);
  const { id } = save(workspace, MD, sampleInput(risk));
  const place = placeOf(workspace, risk.sheetId, id, 'ID');
  overwrite(workspace, risk.sheetId, place, '');
  expect(listOf(workspace, MD, risk).unread).toMatchObject({ rows: 1, cells: [{ expected: 'an ID' }] });
  inSheet(workspace, workspace.owner, deleteRow(risk.sheetId, place.row));
  expect(listOf(workspace, MD, risk).unread).toEqual({ rows: 0, cells: [] });
});
