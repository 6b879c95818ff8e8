import * as fc from 'fast-check';
import { CEO, drawn, inSheet, line, overwrite, type Drawn } from './hands';
import type { Damage, Model } from './model';
import { gridOf, rowsWithId, SHEETS, sheetIds, type Cell, type Grid, type SheetName } from './sheets';
import { choice, chosen, step } from './step';
import { needsSetUp, setUpSheets } from './trust';
import { nowOf, type History } from './world';

const OWNER = 'hub.owner@hub.example';

const isWhole = ({ damages }: Model, name: SheetName): boolean =>
  damages.every(({ sheet }) => sheet !== name);

/** The IDs of a sheet's rows, in its order. */
const idsIn = ({ headerRow, headers, cells }: Grid): string[] =>
  cells
    .slice(headerRow + 1)
    .map((row) => String(row[headers.indexOf('ID')] ?? ''))
    .filter((id) => id !== '');

const damage = (history: History, more: Partial<Damage> & Pick<Damage, 'kind' | 'sheet'>): void => {
  const { model } = history;
  model.damages.push({ id: '', header: '', typed: '', before: '', since: nowOf(history), ...more });
  history.figures.hands += 1;
};

export const renameHeader = step(
  'rename a header',
  drawn,
  (history, { sheet, a }: Drawn, tell) => {
    const grid = gridOf(history.workspace, sheet);
    const named = grid?.headers.flatMap((header, at) => (header === '' ? [] : [at])) ?? [];
    if (!grid || named.length === 0) return tell(`The sheet ${sheet} is not there`);
    const at = chosen(named, a);
    const header = grid.headers[at] ?? '';
    tell(`A hand renames the header “${header}” of the sheet ${sheet}`);
    overwrite(history.workspace, SHEETS[sheet], grid.headerRow, at, `Our ${header.toLowerCase()}`);
    damage(history, { kind: 'header', sheet, header });
  },
  (model, { sheet }) => isWhole(model, sheet) && model.damages.length < 2,
);

/** Deletes a row of a ledger: the hub can only say so. */
export const deleteLedgerRow = step(
  'delete a ledger row',
  fc.record({ sheet: fc.constantFrom('visits' as const, 'judgements' as const), a: choice }),
  (history, { sheet, a }, tell) => {
    const { model, workspace } = history;
    const grid = gridOf(workspace, sheet);
    const ids = grid ? idsIn(grid) : [];
    if (!grid || ids.length === 0) return tell(`There is nothing to delete in ${sheet}`);
    const id = chosen(ids, a);
    tell(`A hand deletes the row ${id} of ${sheet}`);
    inSheet(history, CEO, {
      deleteDimension: { range: line(SHEETS[sheet], 'ROWS', rowsWithId(grid, id)[0] ?? 0) },
    });
    model.lost.set(`${sheet}:${id}`, nowOf(history));
    model.wrong.set(sheet === 'visits' ? 'standings' : 'positions', nowOf(history));
    history.figures.hands += 1;
  },
  (model, { sheet }) => isWhole(model, sheet) && model.lost.size < 4 && model.visits.size > 2,
);

const DATES = [
  ['visits', 'Date'],
  ['judgements', 'Date'],
  ['nextSteps', 'Due'],
  ['academies', 'Joined on'],
] as const;

/** Text in a date cell: the row cannot be read until somebody types the date again. */
export const mistypeDate = step(
  'type text into a date',
  fc.record({ place: fc.constantFrom(...DATES), a: choice }),
  (history, { place: [sheet, header], a }, tell) => {
    const { workspace } = history;
    const grid = gridOf(workspace, sheet);
    const ids = grid ? idsIn(grid) : [];
    if (!grid || ids.length === 0) return tell(`There is no date to type over in ${sheet}`);
    const id = chosen(ids, a);
    const [row, column] = [rowsWithId(grid, id)[0] ?? 0, grid.headers.indexOf(header)];
    const typed = `some day ${a}`;
    tell(`A hand types “${typed}” into ${header} of ${id} in ${sheet}`);
    overwrite(workspace, SHEETS[sheet], row, column, typed);
    damage(history, { kind: 'cell', sheet, id, header, typed, before: grid.cells[row]?.[column] ?? '' });
  },
  (model, { place: [sheet] }) => isWhole(model, sheet) && model.damages.length < 2,
);

/** A row copied and pasted below: the same ID twice. */
export const doubleRow = step(
  'paste a row again',
  fc.record({
    sheet: fc.constantFrom('visits' as const, 'judgements' as const, 'nextSteps' as const),
    a: choice,
  }),
  (history, { sheet, a }, tell) => {
    const { workspace } = history;
    const grid = gridOf(workspace, sheet);
    const ids = grid ? idsIn(grid) : [];
    if (!grid || ids.length === 0) return tell(`There is nothing to copy in ${sheet}`);
    const id = chosen(ids, a);
    const source = rowsWithId(grid, id)[0] ?? 0;
    tell(`A hand copies the row ${id} of ${sheet} and pastes it below`);
    const [sheetId, below] = [SHEETS[sheet], grid.cells.length];
    inSheet(history, OWNER, {
      insertDimension: { range: line(sheetId, 'ROWS', below), inheritFromBefore: true },
    });
    grid.cells[source]?.forEach(
      (value, column) => void (value !== '' && overwrite(workspace, sheetId, below, column, value)),
    );
    damage(history, { kind: 'doubled', sheet, id });
  },
  (model, { sheet }) => isWhole(model, sheet) && model.damages.length < 2,
);

/** Somebody "puts right" a position or standing: the next nightly check knows better. */
export const editFolded = step(
  'edit a position by hand',
  fc.record({ a: choice, how: fc.constantFrom('level', 'nonsense', 'delete', 'trend', 'standing') }),
  (history, { a, how }, tell) => {
    const { workspace, model } = history;
    const sheet = how === 'standing' ? 'standings' : 'positions';
    const grid = gridOf(workspace, sheet);
    const ids = grid ? idsIn(grid) : [];
    if (!grid || ids.length === 0) return tell(`There are no ${sheet} to edit`);
    const id = chosen(ids, a);
    const row = rowsWithId(grid, id)[0] ?? 0;
    tell(`A hand edits ${sheet} ${id}: ${how}`);
    const type = (header: string, value: Cell): void =>
      overwrite(workspace, SHEETS[sheet], row, grid.headers.indexOf(header), value);
    if (how === 'level') type('Level', 'below');
    else if (how === 'nonsense') type('Level', 'rather good');
    else if (how === 'trend') type('Trend', '[]');
    else if (how === 'standing') type('Recent visits', '{}');
    else inSheet(history, CEO, { deleteDimension: { range: line(SHEETS.positions, 'ROWS', row) } });
    model.wrong.set(sheet, nowOf(history));
    history.figures.hands += 1;
  },
  (model) => isWhole(model, 'positions') && isWhole(model, 'standings'),
);

/** A whole sheet goes that the hub can make again. */
export const deleteSheet = step(
  'delete a sheet',
  fc.record({ sheet: fc.constantFrom('positions' as const, 'standings' as const, 'runs' as const) }),
  (history, { sheet }, tell) => {
    const { model, workspace } = history;
    tell(`A hand deletes the sheet ${sheet}`);
    if (!sheetIds(workspace).includes(SHEETS[sheet])) return;
    inSheet(history, OWNER, { deleteSheet: { sheetId: SHEETS[sheet] } });
    damage(history, { kind: 'sheet', sheet });
    if (sheet !== 'runs') model.wrong.set(sheet, nowOf(history));
  },
  (model, { sheet }) => isWhole(model, sheet) && model.damages.length < 2,
);

/** Somebody reads Health and puts right what it names. */
export function repair(history: History): void {
  const { model, workspace } = history;
  if (needsSetUp(model)) setUpSheets(history, { fault: { kind: 'nothing', n: 1 }, patient: false });
  for (const { kind, sheet, id, header, before } of model.damages) {
    const grid = gridOf(workspace, sheet);
    const rows = grid ? rowsWithId(grid, id) : [];
    if (!grid || rows.length === 0) continue;
    if (kind === 'cell')
      overwrite(workspace, SHEETS[sheet], rows[0] ?? 0, grid.headers.indexOf(header), before);
    else if (rows.length > 1)
      inSheet(history, OWNER, { deleteDimension: { range: line(SHEETS[sheet], 'ROWS', rows[1] ?? 0) } });
  }
  model.damages = [];
}

export const repairAll = step(
  'repair',
  fc.constant({}),
  (history, _none, tell) => {
    tell('Somebody puts right all that Health names');
    repair(history);
  },
  ({ damages }) => damages.length > 0,
);
