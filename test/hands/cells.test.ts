import type { Workspace } from '../../local/workspace';
import { ask, CEO, DIRECTOR, OWNER, smallTrust } from '../support/small-trust';
import { planning } from '../support/plant';
import { fullVisit, madeId, rowsOf, supportVisit } from '../support/visits';
import { cellsOf, deleteRow, inSheet, overwrite, painted, placeOf } from './hands';

const DASHBOARD = 1;
const HEALTH = 2;
const ACADEMIES = 103;
const VISITS = 201;
const JUDGEMENTS = 203;
const POSITIONS = 301;
const STANDINGS = 302;
const NEXT_STEPS = 303;
const RUNS = 402;

const save = (workspace: Workspace, visit = fullVisit('expected'), email = DIRECTOR) =>
  ask(workspace, email, 'record-visit', visit, visit.id);
/** The lines of the sheet Health that name a cell. */
const named = (workspace: Workspace): string[] =>
  (workspace.sheets.snapshot(workspace.id, HEALTH).sheets[0]?.rows ?? [])
    .filter(([key]) => key?.text.startsWith('cell:'))
    .map((cells) =>
      cells
        .slice(1, 7)
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' | '),
    );
const rebuild = (workspace: Workspace): { problems: number } => ask(workspace, OWNER, 'rebuild-dashboard');
const integrity = (workspace: Workspace): string => {
  workspace.tick();
  return String(rowsOf(workspace, RUNS).find(({ Job }) => Job === 'integrity')?.['Message']);
};
/** Positions but for what every writing changes. */
const positions = (workspace: Workspace): unknown =>
  rowsOf(workspace, POSITIONS)
    .map(({ Rev, 'Updated at': at, 'Updated by': by, 'Created at': from, 'Created by': who, ...rest }) => {
      void [Rev, at, by, from, who];
      return rest;
    })
    .sort((a, b) => (String(a['ID']) < String(b['ID']) ? -1 : 1));

describe('a cell overwritten with nonsense', () => {
  test('is named with sheet, cell, value and what is expected, and counted on the dashboard', () => {
    const workspace = smallTrust();
    save(workspace, supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] }), CEO);
    overwrite(workspace, NEXT_STEPS, { row: 1, column: 5 }, 'soon');
    overwrite(workspace, ACADEMIES, placeOf(workspace, ACADEMIES, 'A2', 'Phase'), 'upper');
    expect(rebuild(workspace)).toMatchObject({ problems: 2 });
    expect(named(workspace)).toEqual([
      'Academies | D3 | upper | one of: primary, secondary, special, all-through | Type what is expected into the cell.',
      expect.stringMatching(
        /^Next steps \| F2 \| soon \| a date, such as 2026-11-03 \| .*Version history/,
      ) as string,
    ]);
    expect(painted(workspace, DASHBOARD, 'title').join()).toContain('2 cells cannot be read: see Health');
  });

  test('stops only what needs that row: another academy’s visit is saved, this one is told the cell', () => {
    const workspace = smallTrust();
    overwrite(workspace, ACADEMIES, placeOf(workspace, ACADEMIES, 'A1', 'Joined on'), 'long ago');
    const visit = supportVisit();
    expect(workspace.as(CEO).api('record-visit', visit, visit.id)).toMatchObject({
      ok: false,
      error: {
        code: 'cell-unreadable',
        where: 'Academies!G2',
        message:
          'The cell G2 of the sheet Academies holds “long ago”, but should hold a date, such as 2026-11-03.',
        remedy: 'Type what is expected into the cell.',
      },
    });
    save(workspace, supportVisit({ academy: 'A2' }), CEO);
    expect(rowsOf(workspace, VISITS).map((row) => row['Academy'])).toEqual(['A2']);
    workspace.sheets.typeIntoCell(workspace.id, ACADEMIES, 1, 6, '2020-09-01', OWNER);
    save(workspace, visit, CEO);
  });

  test('in a position or standing: the visit is saved, nothing is guessed, and the next tick puts it right', () => {
    const workspace = smallTrust();
    const flawless = smallTrust();
    const [first, second] = [fullVisit('below', { on: '2026-11-23' }), fullVisit('strength')];
    for (const one of [workspace, flawless]) save(one, first);
    overwrite(workspace, POSITIONS, placeOf(workspace, POSITIONS, 'A1:PI03', 'Trend'), '[]');
    overwrite(workspace, STANDINGS, placeOf(workspace, STANDINGS, 'A1', 'Recent visits'), 'many');
    for (const one of [workspace, flawless]) save(one, second);
    const stale = rowsOf(workspace, POSITIONS).find(({ ID }) => ID === 'A1:PI03');
    expect(stale).toMatchObject({ Level: 'below', Trend: '[]' });
    expect(integrity(workspace)).toBe('Put 1 row of positions right. Put 1 row of standings right.');
    const levels = (one: Workspace) =>
      rowsOf(one, POSITIONS).map((row) => [row['ID'], row['Level'], row['Since']]);
    expect(levels(workspace)).toEqual(levels(flawless));
    const recent = (one: Workspace) =>
      rowsOf(one, STANDINGS).map((row) => [row['Recent visits'], row['Last visited']]);
    expect(recent(workspace)).toEqual(recent(flawless));
    expect(rebuild(workspace)).toMatchObject({ problems: 0 });
  });

  test('in a ledger: the check names the cell and repairs nothing from half a ledger', () => {
    const workspace = smallTrust();
    const visit = fullVisit('expected');
    save(workspace, visit);
    const before = positions(workspace);
    overwrite(workspace, JUDGEMENTS, placeOf(workspace, JUDGEMENTS, `${visit.id}:PI02`, 'Date'), 'Tuesday');
    const until =
      'until these cells can be read: Judgements!F3 holds “Tuesday”, not a date, such as 2026-11-03.';
    expect(integrity(workspace)).toBe(
      ['positions', 'own views', 'standings', 'disputes']
        .map((name) => `Not checked, ${name}, ${until}`)
        .join(' '),
    );
    expect(positions(workspace)).toEqual(before);
  });
});

describe('rows deleted', () => {
  test('a position is worked out again from the ledger by the next tick, with a line in the log', () => {
    const workspace = smallTrust();
    save(workspace);
    const before = positions(workspace);
    inSheet(workspace, CEO, deleteRow(POSITIONS, 4));
    expect(integrity(workspace)).toBe('Put 1 row of positions right.');
    expect(positions(workspace)).toEqual(before);
    expect(rowsOf(workspace, 206).pop()).toMatchObject({ Action: 'board-report' });
    expect(rowsOf(workspace, 206).filter(({ Action }) => Action === 'integrity')).toMatchObject([
      { About: 'repair', Summary: 'Put 1 row of positions right.', Who: OWNER },
    ]);
  });

  test('a ledger row is named, with how to bring it back', () => {
    const workspace = smallTrust();
    const visit = fullVisit('expected');
    save(workspace, visit);
    const { row } = placeOf(workspace, JUDGEMENTS, `${visit.id}:PI06`, 'ID');
    inSheet(workspace, CEO, deleteRow(JUDGEMENTS, row));
    expect(integrity(workspace)).toMatch(
      new RegExp(
        `Deleted by hand, bring back with File > Version history: judgements:${visit.id}:PI06 \\(written 2026-11-24T`,
      ),
    );
    expect(painted(workspace, HEALTH, 'job:integrity').join()).toContain(`judgements:${visit.id}:PI06`);
  });
});

test('a record of any kind is named too, once somebody deletes its row', () => {
  const workspace = smallTrust();
  const action = planning(madeId());
  ask(workspace, DIRECTOR, 'save-record', action, action.id);
  inSheet(workspace, CEO, deleteRow(304, placeOf(workspace, 304, action.id, 'ID').row));
  expect(integrity(workspace)).toContain(`actions:${action.id} (written 2026-11-24T`);
});

describe('a row copied and pasted below', () => {
  const copy = (workspace: Workspace, sheetId: number): void => {
    const cells = cellsOf(workspace, sheetId);
    const row = cells[1] ?? [];
    row.forEach((value, column) => {
      if (value !== '')
        overwrite(workspace, sheetId, { row: cells.length, column }, value as string | number);
    });
  };

  test('is named as an ID that stands there twice, and the first one counts', () => {
    const workspace = smallTrust();
    save(workspace, supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] }), CEO);
    copy(workspace, NEXT_STEPS);
    expect(rebuild(workspace)).toMatchObject({ problems: 1 });
    expect(named(workspace)[0]).toMatch(/^Next steps \| A3 \| .*:S1 \| an ID that no other row has \|/);
    expect(ask(workspace, CEO, 'open-sidebar')).toMatchObject({
      files: { A1: { steps: [{ text: 'one' }] } },
    });
  });

  test('of a next step is carried on and ticked off with it: it neither keeps the old day nor comes back', () => {
    const workspace = smallTrust();
    const first = supportVisit({ steps: [{ text: 'one', owner: 'Pia', due: '2026-12-01' }] });
    save(workspace, first, CEO);
    copy(workspace, NEXT_STEPS);
    const id = `${first.id}:S1`;
    save(workspace, supportVisit({ promised: [{ id, outcome: 'carried', due: '2026-12-09' }] }), CEO);
    // 1 December 2026 = day 46357
    expect(rowsOf(workspace, NEXT_STEPS).map(({ Due }) => Due)).toEqual([46365, 46365]);
    save(workspace, supportVisit({ promised: [{ id, outcome: 'done' }] }), CEO);
    expect(rowsOf(workspace, NEXT_STEPS)).toEqual([]);
    expect(rebuild(workspace)).toMatchObject({ problems: 0 });
  });

  test('of positions goes with the next tick, like a line without an ID', () => {
    const workspace = smallTrust();
    save(workspace);
    const before = positions(workspace);
    copy(workspace, POSITIONS);
    overwrite(workspace, POSITIONS, { row: 14, column: 3 }, 'a remark');
    expect(rebuild(workspace)).toMatchObject({ problems: 2 });
    expect(named(workspace)[0]).toContain('The nightly check puts it right.');
    expect(integrity(workspace)).toBe('Put 2 rows of positions right.');
    expect(positions(workspace)).toEqual(before);
    expect(rebuild(workspace)).toMatchObject({ problems: 0 });
  });
});
