import type { Workspace } from '../../local/workspace';
import { PAINTED } from '../../src/store/tables';
import { ask, CEO, OWNER, smallTrust } from '../support/small-trust';
import { supportVisit } from '../support/visits';
import { cellsOf, deleteRow, insert, inSheet, overwrite } from './hands';

type Hands = (workspace: Workspace, sheetId: number) => void;

const hands: [string, Hands][] = [
  ['the tab deleted', (workspace, sheetId) => inSheet(workspace, OWNER, { deleteSheet: { sheetId } })],
  [
    'the tab duplicated',
    (workspace, sheetId) => inSheet(workspace, OWNER, { duplicateSheet: { sourceSheetId: sheetId } }),
  ],
  [
    'the column of keys deleted',
    (workspace, sheetId) =>
      inSheet(workspace, OWNER, {
        deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } },
      }),
  ],
  [
    'rows deleted and put in',
    (workspace, sheetId) => inSheet(workspace, CEO, deleteRow(sheetId, 3), insert(sheetId, 'ROWS', 5, 2)),
  ],
  ['cells typed over', (workspace, sheetId) => overwrite(workspace, sheetId, { row: 4, column: 1 }, 'mine')],
  [
    'everything unmerged and cleared',
    (workspace, sheetId) =>
      inSheet(
        workspace,
        CEO,
        { unmergeCells: { range: { sheetId } } },
        { updateCells: { range: { sheetId }, fields: '*' } },
      ),
  ],
];

/** What a painted sheet says, but for what the hour changes. */
const said = (workspace: Workspace, sheetId: number): string[] =>
  cellsOf(workspace, sheetId)
    .map((row) => row.join('|'))
    .filter((line) => /^(academy|region|trust|clock|cells|settings|path|plan)/.test(line));

/** What is painted once a day is looked at within the hour only for being gone. */
const nextDay = (title: string, name: string): boolean =>
  title === 'Way to Lighthouse' && !/deleted$|cleared$|duplicated$/.test(name);

const cases = Object.values(PAINTED).flatMap((painted) =>
  hands.map(([name, one]) => ({ ...painted, name, one })),
);

test.each(cases)(
  '$title, $name: a save works or says why; the clock paints it whole',
  ({ sheetId, title, name, one }) => {
    const [touched, left] = [smallTrust(), smallTrust()];
    for (const workspace of [touched, left]) workspace.tick();
    one(touched, sheetId);
    for (const workspace of [touched, left]) {
      const visit = supportVisit();
      const answer = workspace.as(CEO).api('record-visit', visit, visit.id);
      if (!answer.ok) {
        expect(answer.error).toMatchObject({ code: 'no-sheet' });
        workspace.tick();
        ask(workspace, CEO, 'record-visit', visit, visit.id);
      }
      if (nextDay(title, name)) workspace.clock.advance({ days: 1 }, { cap: 0 });
      workspace.tick();
    }
    expect(said(touched, sheetId)).toEqual(said(left, sheetId));
    expect(said(touched, sheetId).length).toBeGreaterThan(2);
  },
);
