import type { Workspace } from '../../local/workspace';
import { cellsOf, inSheet, overwrite, placeOf } from '../hands/hands';
import { CEO, OWNER, smallTrust } from '../support/small-trust';
import { rowsOf, supportVisit } from '../support/visits';

const [ACADEMIES, PEOPLE, VISITS] = [103, 104, 201];
const headersOf = (workspace: Workspace, sheetId: number) => cellsOf(workspace, sheetId)[0] ?? [];
const rowOf = (workspace: Workspace, sheetId: number, id: string) =>
  rowsOf(workspace, sheetId).find(({ ID }) => ID === id);

test('the clock writes names beside IDs, follows new rows and new names, and counts no row as changed', () => {
  const workspace = smallTrust();
  const visit = supportVisit({ academy: 'A1' });
  workspace.as(CEO).api('record-visit', visit, visit.id);
  workspace.tick();
  const academies = headersOf(workspace, ACADEMIES);
  expect(academies[academies.indexOf('Region') + 1]).toBe('Region (name)');
  expect(academies[academies.indexOf('Principal') + 1]).toBe('Principal (name)');
  const region = String(rowsOf(workspace, 102).find(({ ID }) => ID === 'R1')?.['Region']);
  expect(rowOf(workspace, ACADEMIES, 'A1')).toMatchObject({ 'Region (name)': region });
  const academy = String(rowOf(workspace, ACADEMIES, 'A1')?.['Academy']);
  expect(rowOf(workspace, VISITS, visit.id)).toMatchObject({ 'Academy (name)': academy, Rev: 1 });

  const rev = rowOf(workspace, ACADEMIES, 'A2')?.['Rev'];
  overwrite(workspace, 102, placeOf(workspace, 102, 'R1', 'Region'), 'North');
  inSheet(workspace, OWNER, {
    sortRange: {
      range: { sheetId: ACADEMIES, startRowIndex: 1 },
      sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
    },
  });
  workspace.tick();
  for (const row of rowsOf(workspace, ACADEMIES).filter(({ Region }) => Region === 'R1'))
    expect(row['Region (name)']).toBe('North');
  expect(rowOf(workspace, ACADEMIES, 'A2')?.['Rev']).toBe(rev);
});

test('a column of names that somebody deleted comes back; an ID that nobody has gets no name', () => {
  const workspace = smallTrust();
  workspace.tick();
  const startIndex = headersOf(workspace, PEOPLE).indexOf('Academy (name)');
  const range = { sheetId: PEOPLE, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 };
  inSheet(workspace, OWNER, { deleteDimension: { range } });
  const [person] = rowsOf(workspace, PEOPLE);
  overwrite(workspace, PEOPLE, placeOf(workspace, PEOPLE, String(person?.['ID']), 'Academy'), 'A99');
  workspace.tick();
  expect(headersOf(workspace, PEOPLE).filter((header) => header === 'Academy (name)')).toHaveLength(1);
  expect(rowOf(workspace, PEOPLE, String(person?.['ID']))?.['Academy (name)'] ?? '').toBe('');
});
