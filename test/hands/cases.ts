import type { Workspace } from '../../local/workspace';
import type { ColumnKind } from '../../src/store/column';
import { allColumns, type AnyTable } from '../../src/store/layout';
import { TABLES } from '../../src/store/tables';
import { OWNER } from '../support/small-trust';
import { cellsOf, deleteRow, drag, insert, inSheet, overwrite } from './hands';

/** What becomes of a one: `row` is what Health says of it, of every table. */
export interface Case {
  name: string;
  hands(workspace: Workspace, table: AnyTable): void;
  /** Of a save right after it: saved, or refused with this code. */
  save: 'saved' | string;
  /** The table's line among what was put right by itself. */
  putRight?: RegExp;
  /** The table's line among what only a person can put right. */
  toDo?: RegExp;
  /** The table's line among the cells that cannot be read; a folded table is made right instead. */
  cell?: RegExp;
  /** Of a save after the hub's clock has ticked; as before unless told. */
  later?: 'saved' | string;
  /**
   * Tables that have what it takes; from Notices the hub itself takes rows without an ID of their own, and what Drive
   * said of Access it asks again every night.
   */
  only?(table: AnyTable): boolean;
}

const whole = ({ sheetId }: AnyTable): object => ({ sheetId, startRowIndex: 1, startColumnIndex: 0 });
const rowsOf = (workspace: Workspace, { sheetId }: AnyTable): number => cellsOf(workspace, sheetId).length;
const request =
  (make: (table: AnyTable, workspace: Workspace) => object[]) =>
  (workspace: Workspace, table: AnyTable): void =>
    void inSheet(workspace, OWNER, ...make(table, workspace));
const dimension = (table: AnyTable, side: 'ROWS' | 'COLUMNS', from: number, to: number): object => ({
  sheetId: table.sheetId,
  dimension: side,
  startIndex: from,
  endIndex: to,
});
const hide = (side: 'ROWS' | 'COLUMNS') =>
  request((table) => [
    {
      updateDimensionProperties: {
        range: dimension(table, side, 1, 2),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
  ]);
const properties = (of: (table: AnyTable) => object, fields: string) =>
  request((table) => [
    { updateSheetProperties: { properties: { sheetId: table.sheetId, ...of(table) }, fields } },
  ]);

/** The second column of a table, which is never the ID: the hub must find it wherever hands put it. */
const SECOND = 1;
const headerOf = (table: AnyTable, at: number): string => Object.values(allColumns(table))[at]?.header ?? '';
const columnOf = (table: AnyTable, kind: ColumnKind): number =>
  Object.values(allColumns(table)).findIndex((column) => column.kind === kind);
/** Where a column of the table stands in its sheet: columns of names stand among them. */
const standing = (workspace: Workspace, table: AnyTable, at: number): number =>
  (cellsOf(workspace, table.sheetId)[0] ?? []).indexOf(headerOf(table, at));
const has =
  (kind: ColumnKind) =>
  (table: AnyTable): boolean =>
    columnOf(table, kind) >= 0;
/** Typed past every warning, into the first row. */
const typed =
  (kind: ColumnKind, value: string) =>
  (workspace: Workspace, table: AnyTable): void =>
    overwrite(
      workspace,
      table.sheetId,
      { row: 1, column: standing(workspace, table, columnOf(table, kind)) },
      value,
    );

/** What changes nothing for the hub. */
const HARMLESS: Case[] = [
  {
    name: 'rows sorted by another column',
    hands: request((table) => [
      { sortRange: { range: whole(table), sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] } },
    ]),
    save: 'saved',
  },
  {
    name: 'a filter laid over the rows',
    hands: request((table) => [
      { setBasicFilter: { filter: { range: { ...whole(table), startRowIndex: 0 } } } },
    ]),
    save: 'saved',
  },
  {
    name: 'a filter view made',
    hands: request((table) => [
      { addFilterView: { filter: { title: 'Mine', range: { ...whole(table), startRowIndex: 0 } } } },
    ]),
    save: 'saved',
  },
  { name: 'a row hidden', hands: hide('ROWS'), save: 'saved' },
  { name: 'a column hidden', hands: hide('COLUMNS'), save: 'saved' },
  { name: 'the tab hidden', hands: properties(() => ({ hidden: true }), 'hidden'), save: 'saved' },
  {
    name: 'the tab renamed',
    hands: properties(({ sheetId }) => ({ title: `Mine ${sheetId}` }), 'title'),
    save: 'saved',
  },
  {
    name: 'the headers unfrozen',
    hands: properties(
      () => ({ gridProperties: { frozenRowCount: 0, frozenColumnCount: 0 } }),
      'gridProperties.frozenRowCount,gridProperties.frozenColumnCount',
    ),
    save: 'saved',
  },
  {
    name: 'empty rows put between',
    hands: request(({ sheetId }) => [insert(sheetId, 'ROWS', 1, 2)]),
    save: 'saved',
  },
  {
    name: 'a title put above the headers',
    hands(workspace, { sheetId }) {
      inSheet(workspace, OWNER, insert(sheetId, 'ROWS', 0, 2));
      overwrite(workspace, sheetId, { row: 0, column: 0 }, 'Our trust');
    },
    save: 'saved',
  },
  {
    name: 'a column of their own put between',
    hands(workspace, { sheetId }) {
      inSheet(workspace, OWNER, insert(sheetId, 'COLUMNS', 1));
      overwrite(workspace, sheetId, { row: 0, column: 1 }, 'My notes');
      overwrite(workspace, sheetId, { row: 1, column: 1 }, 'Ask Pia');
    },
    save: 'saved',
  },
  {
    name: 'columns moved, the ID too',
    hands: request(({ sheetId }) => [drag(sheetId, 'COLUMNS', 0, 3)]),
    save: 'saved',
  },
  {
    name: 'spaces typed behind a header',
    hands: (workspace, table) =>
      overwrite(workspace, table.sheetId, { row: 0, column: SECOND }, `  ${headerOf(table, SECOND)} `),
    save: 'saved',
  },
  {
    name: 'formats pasted over the rows',
    hands: request((table) => [
      {
        repeatCell: {
          range: whole(table),
          cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0.00' } } },
          fields: 'userEnteredFormat',
        },
      },
    ]),
    save: 'saved',
  },
  {
    name: 'a protection of their own added',
    hands: request((table) => [
      { addProtectedRange: { protectedRange: { range: whole(table), warningOnly: true } } },
    ]),
    save: 'saved',
  },
];

/** What the hub puts right by itself within the hour. */
const REPAIRED: Case[] = [
  {
    name: 'a header renamed',
    hands: (workspace, { sheetId }) =>
      overwrite(workspace, sheetId, { row: 0, column: SECOND }, 'Something else'),
    save: 'saved',
    putRight: /\|B1\|Something else\|.*Put the header back/,
  },
  {
    name: 'headers merged',
    hands: request(({ sheetId }) => [
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenColumnCount: 0 } },
          fields: 'gridProperties.frozenColumnCount',
        },
      },
      {
        mergeCells: {
          range: { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 },
          mergeType: 'MERGE_ALL',
        },
      },
    ]),
    save: 'saved',
    putRight: /\|A1\|.*Unmerged/,
  },
  {
    name: 'the empty rows at the end deleted',
    hands: request((table, workspace) => [
      {
        updateSheetProperties: {
          properties: {
            sheetId: table.sheetId,
            gridProperties: { rowCount: Math.max(3, rowsOf(workspace, table)) },
          },
          fields: 'gridProperties.rowCount',
        },
      },
    ]),
    save: 'saved',
    // Long tables have rows enough as they are.
    putRight: /^$|Added the empty rows/,
  },
  {
    name: 'the line of headers deleted',
    hands: request(({ sheetId }) => [
      {
        updateSheetProperties: {
          properties: { sheetId, gridProperties: { frozenRowCount: 0 } },
          fields: 'gridProperties.frozenRowCount',
        },
      },
      deleteRow(sheetId, 0),
    ]),
    save: 'columns-missing',
    putRight: /\|A1\|.*Put the line of headers back on top/,
    later: 'saved',
  },
  {
    name: 'the headers sorted in among the rows',
    hands: request(({ sheetId }) => [drag(sheetId, 'ROWS', 0, 2)]),
    save: 'saved',
    putRight: /\|A1\|.*Moved the line of headers up/,
  },
  {
    name: 'a column deleted',
    hands: request((table, workspace) => {
      const last = standing(workspace, table, lastOwn(table));
      return [{ deleteDimension: { range: dimension(table, 'COLUMNS', last, last + 1) } }];
    }),
    save: 'columns-missing',
    putRight: /Added the column again, empty/,
    // The last column of People is one that may be empty.
    later: 'saved',
  },
  {
    name: 'the tab deleted',
    hands: request(({ sheetId }) => [{ deleteSheet: { sheetId } }]),
    save: 'no-sheet',
    putRight: /Made the sheet again, empty/,
    // The People sheet is empty, so nobody is known until its rows are back.
    later: 'unknown-person',
  },
  {
    name: 'its protection taken away',
    only: ({ handEdits }) => handEdits !== 'people',
    hands: (workspace, table) => {
      const { sheets } = workspace.sheets.call(
        'Spreadsheets.get',
        [workspace.id, { fields: 'sheets(properties.sheetId,protectedRanges.protectedRangeId)' }],
        OWNER,
      ) as {
        sheets: {
          properties: { sheetId: number };
          protectedRanges?: { protectedRangeId: number }[];
        }[];
      };
      const own = sheets.find(({ properties: { sheetId } }) => sheetId === table.sheetId);
      for (const { protectedRangeId } of own?.protectedRanges ?? [])
        inSheet(workspace, OWNER, { deleteProtectedRange: { protectedRangeId } });
    },
    save: 'saved',
    putRight: /Laid its protection again/,
  },
];

const lastOwn = (table: AnyTable): number => Object.keys(table.columns).length - 1;

/** What only a person can put right: the hub names it and works on as far as it can. */
const NAMED: Case[] = [
  {
    name: 'the tab duplicated',
    hands: request(({ sheetId }) => [{ duplicateSheet: { sourceSheetId: sheetId } }]),
    save: 'saved',
    toDo: /Copy of .*The hub does not read it/,
  },
  {
    name: 'cells merged over the rows',
    hands: request(({ sheetId }) => [
      {
        mergeCells: {
          range: { sheetId, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 },
          mergeType: 'MERGE_ALL',
        },
      },
    ]),
    save: 'saved or refused',
    toDo: /\|B2:C2\|merged cells\|.*Unmerge/,
  },
  {
    name: 'a header typed a second time',
    hands(workspace, table) {
      const end = Object.keys(allColumns(table)).length;
      inSheet(workspace, OWNER, insert(table.sheetId, 'COLUMNS', end - 1));
      overwrite(workspace, table.sheetId, { row: 0, column: end - 1 }, headerOf(table, SECOND));
    },
    save: 'saved',
    toDo: /one column “.*Give it another header: the hub uses column B/,
  },
  {
    name: 'text typed into a date',
    only: (table) => has('date')(table) && table.sheetId !== TABLES.access.sheetId,
    hands: typed('date', '24/11/2026'),
    save: 'saved or refused',
    cell: /\|24\/11\/2026\|a date, such as 2026-11-03\|/,
  },
  {
    name: 'text typed into a number',
    only: (table) => has('number')(table) && table.sheetId !== TABLES.access.sheetId,
    hands: typed('number', 'many'),
    save: 'saved or refused',
    cell: /\|many\|a number\|/,
  },
  {
    name: 'text pasted into a drop-down',
    only: has('choice'),
    hands: typed('choice', 'whatever'),
    save: 'saved or refused',
    cell: /\|whatever\|one of: /,
  },
  {
    name: 'an ID cleared',
    only: ({ sheetId }) => sheetId !== TABLES.notices.sheetId,
    hands: typed('text', ''),
    save: 'saved or refused',
    cell: /\|A2\|+an ID\|/,
  },
  {
    name: 'a row duplicated below',
    only: ({ sheetId }) => sheetId !== TABLES.notices.sheetId,
    hands(workspace, { sheetId }) {
      const cells = cellsOf(workspace, sheetId);
      (cells[1] ?? []).forEach((value, column) => {
        if (value !== '' && typeof value !== 'boolean')
          overwrite(workspace, sheetId, { row: cells.length, column }, value);
      });
    },
    save: 'saved',
    cell: /\|an ID that no other row has\|/,
  },
];

/** What people do to spreadsheets, and what is to come of it in every table. */
export const CASES: Case[] = [...HARMLESS, ...REPAIRED, ...NAMED];
