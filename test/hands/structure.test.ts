import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OWNER, SET_UP_STEPS, smallTrust } from '../support/small-trust';
import { fullVisit, rowsOf, supportVisit } from '../support/visits';
import { cellsOf, deleteRow, drag, insert, inSheet, overwrite, painted, placeOf } from './hands';

const DASHBOARD = 1;
const ACADEMIES = 103;
const VISITS = 201;
const JUDGEMENTS = 203;
const POSITIONS = 301;
const STANDINGS = 302;
const NEXT_STEPS = 303;

const save = (workspace: Workspace, visit = fullVisit('expected'), email = DIRECTOR) =>
  ask(workspace, email, 'record-visit', visit, visit.id);
const failure = (workspace: Workspace, visit = supportVisit()) => {
  const answer = workspace.as(CEO).api('record-visit', visit, visit.id);
  if (answer.ok) throw new Error('It was saved.');
  return answer.error;
};
const setUp = (workspace: Workspace): string[] =>
  ask<{ report: string[] }>(workspace, OWNER, 'set-up', { step: 'sheets' }).report;

/** Saves a first visit, lets hands at the workbook, saves a second: it must come to what it would have without them. */
function expectUnmoved(hands: (workspace: Workspace) => void): void {
  const [touched, left] = [smallTrust(), smallTrust()];
  const first = fullVisit('below', {
    on: '2026-11-23',
    steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }],
  });
  const second = fullVisit('expected', {
    promised: [{ id: `${first.id}:S1`, outcome: 'carried', due: '2026-12-09' }],
  });
  for (const workspace of [touched, left]) {
    save(workspace, first);
    if (workspace === touched) hands(workspace);
    save(workspace, second);
  }
  for (const sheetId of [ACADEMIES, VISITS, JUDGEMENTS, POSITIONS, STANDINGS, NEXT_STEPS]) {
    const plain = (workspace: Workspace) =>
      tableOf(workspace, sheetId)
        .filter((row) => row['ID'] !== '')
        .map((row): Record<string, unknown> => ({
          ...row,
          'Recorded at': '',
          'Created at': '',
          'Updated at': '',
          Trend: '',
        }))
        .sort((a, b) => (String(a['ID']) < String(b['ID']) ? -1 : 1));
    expect(plain(touched)).toEqual(plain(left));
  }
}

/** Rows by header, wherever the headers stand; columns that are not the hub's own are left out. */
function tableOf(workspace: Workspace, sheetId: number): Record<string, unknown>[] {
  const cells = cellsOf(workspace, sheetId);
  const at = cells.findIndex((row) => row.includes('ID') && row.includes('Rev'));
  const headers = cells[at] ?? [];
  const own = headers
    .map((header, index) => [String(header), index] as const)
    .filter(([header]) => header !== '' && header !== 'My notes');
  return cells
    .slice(at + 1)
    .map((row) => Object.fromEntries(own.map(([header, index]) => [header, row[index] ?? ''])));
}

describe('what people do to sheets changes nothing for the hub', () => {
  test('tabs renamed', () =>
    expectUnmoved((workspace) => {
      for (const sheetId of [ACADEMIES, VISITS, POSITIONS, NEXT_STEPS]) {
        const properties = { sheetId, title: `Mine ${sheetId}` };
        inSheet(workspace, OWNER, { updateSheetProperties: { properties, fields: 'title' } });
      }
    }));

  test('columns swapped, the ID column too', () =>
    expectUnmoved((workspace) => {
      inSheet(
        workspace,
        OWNER,
        drag(ACADEMIES, 'COLUMNS', 1, 6),
        drag(VISITS, 'COLUMNS', 0, 4),
        drag(JUDGEMENTS, 'COLUMNS', 3, 1),
        drag(POSITIONS, 'COLUMNS', 0, 3),
        drag(STANDINGS, 'COLUMNS', 1, 5),
        drag(NEXT_STEPS, 'COLUMNS', 5, 0),
      );
    }));

  test('a column of their own put between, with a heading and notes', () =>
    expectUnmoved((workspace) => {
      for (const sheetId of [VISITS, POSITIONS, NEXT_STEPS]) {
        inSheet(workspace, CEO, insert(sheetId, 'COLUMNS', 3));
        overwrite(workspace, sheetId, { row: 0, column: 3 }, 'My notes');
        overwrite(workspace, sheetId, { row: 1, column: 3 }, 'Ask Pia');
      }
    }));

  test('title rows above the headers', () =>
    expectUnmoved((workspace) => {
      for (const sheetId of [VISITS, POSITIONS, NEXT_STEPS]) {
        inSheet(workspace, CEO, insert(sheetId, 'ROWS', 0, 3));
        overwrite(workspace, sheetId, { row: 0, column: 0 }, 'Our trust');
      }
    }));

  test('rows sorted, and a filter laid over them', () =>
    expectUnmoved((workspace) => {
      for (const sheetId of [JUDGEMENTS, POSITIONS]) {
        const range = { sheetId, startRowIndex: 1, startColumnIndex: 0 };
        inSheet(workspace, CEO, {
          sortRange: { range, sortSpecs: [{ dimensionIndex: 2, sortOrder: 'DESCENDING' }] },
        });
        inSheet(workspace, CEO, { setBasicFilter: { filter: { range: { ...range, startRowIndex: 0 } } } });
      }
    }));

  test('empty rows between the rows', () =>
    expectUnmoved((workspace) => {
      inSheet(workspace, CEO, insert(POSITIONS, 'ROWS', 4, 2), insert(VISITS, 'ROWS', 1));
    }));

  test('their own note beside a row stays with its row', () => {
    const workspace = smallTrust();
    save(workspace);
    inSheet(workspace, CEO, insert(POSITIONS, 'COLUMNS', 3));
    overwrite(workspace, POSITIONS, { row: 0, column: 3 }, 'My notes');
    const { row } = placeOf(workspace, POSITIONS, 'A1:PI05', 'ID');
    overwrite(workspace, POSITIONS, { row, column: 3 }, 'Ask Pia');
    save(workspace, fullVisit('strength'));
    const notes = rowsOf(workspace, POSITIONS).map((one) => [one['ID'], one['My notes'], one['Level']]);
    expect(notes.filter(([, note]) => note !== '')).toEqual([['A1:PI05', 'Ask Pia', 'strength']]);
  });
});

describe('headers', () => {
  const rename = (workspace: Workspace): void =>
    overwrite(workspace, NEXT_STEPS, { row: 0, column: 5 }, 'By when');

  test('a renamed one is found by its mark, and set-up puts it right', () => {
    const workspace = smallTrust();
    rename(workspace);
    save(workspace, supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] }), CEO);
    expect(cellsOf(workspace, NEXT_STEPS)[1]?.[5]).toBe(46357);
    inSheet(workspace, OWNER, deleteRow(NEXT_STEPS, 1));
    expect(setUp(workspace)).toEqual(['Next steps: put back the header “Due”.']);
    save(workspace, supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] }), CEO);
    // 1 December 2026 = day 46357 (46023 for 1 January + 334)
    expect(rowsOf(workspace, NEXT_STEPS)).toMatchObject([{ Due: 46357 }]);
  });

  test('renamed, then moved, with a title above: set-up still finds the column by its mark', () => {
    const workspace = smallTrust();
    save(workspace, supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] }), CEO);
    rename(workspace);
    inSheet(workspace, OWNER, drag(NEXT_STEPS, 'COLUMNS', 5, 0), insert(NEXT_STEPS, 'ROWS', 0));
    expect(setUp(workspace)).toEqual(['Next steps: put back the header “Due”.']);
    expect(cellsOf(workspace, NEXT_STEPS)[1]?.slice(0, 2)).toEqual(['Due', 'ID']);
    expect(cellsOf(workspace, NEXT_STEPS)[2]?.[0]).toBe(46357);
  });

  test('a deleted column is added again, empty, behind the others', () => {
    const workspace = smallTrust();
    const range = { sheetId: NEXT_STEPS, dimension: 'COLUMNS', startIndex: 4, endIndex: 5 };
    inSheet(workspace, OWNER, { deleteDimension: { range } });
    expect(failure(workspace)).toMatchObject({
      code: 'columns-missing',
      message: 'The sheet Next steps has no column “Owner”.',
      where: 'Next steps',
      remedy: expect.stringContaining('Set up the hub') as string,
    });
    expect(rowsOf(workspace, VISITS)).toHaveLength(0);
    expect(setUp(workspace)).toEqual(['Next steps: added the column “Owner”.']);
    save(workspace, supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] }), CEO);
    expect(rowsOf(workspace, NEXT_STEPS)).toMatchObject([{ Owner: 'Pia' }]);
    expect(setUp(workspace)).toEqual([
      'All sheets were there; formats, drop-downs and protection are laid anew.',
    ]);
  });

  test('of one that stands there twice the hub uses its own, until its mark is gone with it', () => {
    const workspace = smallTrust();
    inSheet(workspace, CEO, insert(NEXT_STEPS, 'COLUMNS', 4));
    overwrite(workspace, NEXT_STEPS, { row: 0, column: 4 }, 'Due');
    save(workspace, supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] }), CEO);
    expect(cellsOf(workspace, NEXT_STEPS)[1]?.slice(4, 7)).toEqual(['', 'Pia', 46357]);
    const range = { sheetId: NEXT_STEPS, dimension: 'COLUMNS', startIndex: 6, endIndex: 7 };
    inSheet(workspace, OWNER, insert(NEXT_STEPS, 'COLUMNS', 4), {
      deleteDimension: { range: { ...range, startIndex: 7, endIndex: 8 } },
    });
    overwrite(workspace, NEXT_STEPS, { row: 0, column: 4 }, 'Due');
    expect(failure(workspace)).toMatchObject({
      code: 'columns-doubled',
      message: 'The sheet Next steps has more than one column “Due”.',
      remedy: expect.stringContaining('another header') as string,
    });
  });
});

describe('the dashboard', () => {
  const texts = (workspace: Workspace, key: string): string => painted(workspace, DASHBOARD, key).join('|');

  test('sorted, with rows put in between: a saved visit still repaints the right rows and no other', () => {
    const workspace = smallTrust();
    const keys = (): string[] => cellsOf(workspace, DASHBOARD).map((row) => String(row[0] ?? ''));
    const at = keys().indexOf('academy:A1');
    inSheet(workspace, CEO, insert(DASHBOARD, 'ROWS', at, 2), drag(DASHBOARD, 'ROWS', at + 2, at + 5));
    overwrite(workspace, DASHBOARD, { row: at, column: 1 }, 'A line of my own');
    const before = keys();
    const [a2, a3] = [texts(workspace, 'academy:A2'), texts(workspace, 'academy:A3')];
    save(workspace, supportVisit(), CEO);
    expect(keys()).toEqual(before);
    expect(texts(workspace, 'academy:A1')).toContain('24 Nov 2026');
    expect([texts(workspace, 'academy:A2'), texts(workspace, 'academy:A3')]).toEqual([a2, a3]);
    expect(cellsOf(workspace, DASHBOARD)[at]?.[1]).toBe('A line of my own');
  });

  test('a deleted row does not stop the save; the next painting brings it back', () => {
    const workspace = smallTrust();
    const row = cellsOf(workspace, DASHBOARD).findIndex(([key]) => key === 'academy:A1');
    inSheet(workspace, CEO, deleteRow(DASHBOARD, row));
    save(workspace, supportVisit(), CEO);
    expect(texts(workspace, 'academy:A1')).toBe('');
    expect(texts(workspace, 'academy:A2')).not.toContain('24 Nov 2026');
    workspace.tick();
    expect(texts(workspace, 'academy:A1')).toContain('24 Nov 2026');
  });
});

test('a workbook in another time zone: days stay the days they are', () => {
  const workspace = smallTrust();
  const properties = { timeZone: 'America/New_York' };
  inSheet(workspace, OWNER, { updateSpreadsheetProperties: { properties, fields: 'timeZone' } });
  const steps = [{ text: 'one', owner: 'Pia', due: '2026-12-01' }];
  save(workspace, supportVisit({ steps }), CEO);
  // 24 November 2026 = day 46350 (46023 for 1 January + 327), 1 December = 46357
  expect(rowsOf(workspace, VISITS)[0]).toMatchObject({ Date: 46350 });
  expect(rowsOf(workspace, NEXT_STEPS)[0]).toMatchObject({ Due: 46357 });
  for (const step of SET_UP_STEPS) ask(workspace, OWNER, 'set-up', { step });
  expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({
    today: '2026-11-24',
    files: {
      A1: {
        lastVisit: { on: '2026-11-24' },
        steps: [{ due: '2026-12-01' }],
        academy: { joinedOn: '2020-09-01' },
      },
    },
  });
  // Half an hour before midnight in London, where the trust is.
  workspace.clock.set('2026-11-24T23:30:00.000Z', { cap: 0 });
  expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({ today: '2026-11-24' });
});
