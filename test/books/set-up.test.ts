import { linesOf } from '../../sidebar/csv/cutting';
import { UNIT_BOOKS } from '../../src/hub/book';
import { BOOK_TABLES, type TableName } from '../../src/store/tables';
import type { Workspace } from '../../local/workspace';
import {
  ask,
  CEO,
  DIRECTOR,
  OTHER_CEO,
  OWNER,
  PRINCIPAL,
  smallTrust,
  trustWithUnits,
} from '../support/small-trust';
import { rowsOf } from '../support/visits';
import { SCHEMA_VERSION } from '../../src/store/schema';
import { idOf } from '../support/book-of-sheet';
import { rowsIn } from './kit';

interface Step {
  report: string[];
}
const units = (workspace: Workspace): string[] =>
  ask<Step>(workspace, OWNER, 'set-up', { step: 'units' }).report;

const setting = (workspace: Workspace, key: string): unknown =>
  rowsOf(workspace, BOOK_TABLES.hub.settings.sheetId).find(({ ID }) => ID === key)?.['Value'];

const put = (workspace: Workspace, sheetId: number, id: string, header: string, value: string): void => {
  const rows = rowsOf(workspace, sheetId);
  const rowIndex = rows.findIndex(({ ID }) => ID === id) + 1;
  const columnIndex = Object.keys(rows[0] ?? {}).indexOf(header);
  const cell = { userEnteredValue: { stringValue: value } };
  const request = {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [cell] }],
      fields: 'userEnteredValue',
    },
  };
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, workspace.id], OWNER);
};

const titles = (workspace: Workspace, id: string): string[] =>
  (
    workspace.sheets.call('Spreadsheets.get', [id, { fields: 'sheets.properties.title' }], OWNER) as {
      sheets: { properties: { title: string } }[];
    }
  ).sheets.map(({ properties }) => properties.title);

const editors = (workspace: Workspace, id: string): string[] =>
  workspace.drive
    .access(id)
    .filter(({ role }) => role === 'writer')
    .map(({ email }) => email)
    .sort();

const marks = (workspace: Workspace, book: (typeof UNIT_BOOKS)[number]): Record<string, unknown> =>
  Object.fromEntries(
    rowsIn(workspace, book, `${book}About` as TableName).map(({ ID, Value }) => [String(ID), Value]),
  );

describe('set-up makes the workbooks of the units', () => {
  test.each(UNIT_BOOKS)('%s: its sheets, its marks, its place in Settings', (book) => {
    const workspace = trustWithUnits();
    const id = idOf(workspace, book);
    const wanted = Object.values(BOOK_TABLES[book] as Record<string, { title: string }>);
    expect(titles(workspace, id)).toEqual(wanted.map(({ title }) => title));
    expect(marks(workspace, book)).toMatchObject({
      hub: workspace.id,
      book,
      schemaVersion: String(SCHEMA_VERSION),
    });
    expect(setting(workspace, `${book}Workbook`)).toBe(id);
    const hub = workspace.drive.list().find(({ name }) => name.startsWith('Education Hub – '));
    expect(workspace.drive.get(id).parents).toEqual([hub?.id]);
  });

  test('in the language and time zone of the hub, whatever those of the account are', () => {
    const workspace = smallTrust();
    const properties = { locale: 'en_GB', timeZone: 'Europe/Lisbon' };
    const request = { updateSpreadsheetProperties: { properties, fields: 'locale,timeZone' } };
    workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, workspace.id], OWNER);
    units(workspace);
    for (const book of UNIT_BOOKS) {
      const options = { fields: 'properties(locale,timeZone)' };
      const answer = workspace.sheets.call('Spreadsheets.get', [idOf(workspace, book), options], OWNER);
      expect(answer).toEqual({ properties });
    }
  });

  test('leaders edit each; a Principal, a clerk and the person who left cannot open one', () => {
    const workspace = trustWithUnits();
    for (const book of UNIT_BOOKS) {
      expect(editors(workspace, idOf(workspace, book))).toEqual([CEO, OTHER_CEO, DIRECTOR].sort());
      const able = workspace.drive.access(idOf(workspace, book)).map(({ email }) => email);
      expect(able).not.toContain(PRINCIPAL);
    }
  });

  test('who leads a unit edits its workbook, and no other', () => {
    const workspace = smallTrust();
    const csv =
      'ID,Name,E-mail,Role,Region,Academy,Unit,Active\nP9,Oli Ops,oli@hub.example,unit-lead,,,operations,yes';
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
    units(workspace);
    expect(editors(workspace, idOf(workspace, 'operations'))).toContain('oli@hub.example');
    expect(editors(workspace, idOf(workspace, 'innovation'))).not.toContain('oli@hub.example');
  });

  test('who works in a central team edits Operations, and who leads a unit beside another role that unit’s', () => {
    const workspace = smallTrust();
    const csv = [
      'ID,Name,E-mail,Role,Region,Academy,Unit,Also,Teams,Active',
      'P8,Tia Team,tia@hub.example,team-member,,,,,finance,yes',
      'P9,Sal Both,sal@hub.example,sle,,A1,innovation,unit-lead,,yes',
      'P10,Eve Ect,eve@hub.example,team-member,R1,,,,ect-lead,yes',
    ].join('\n');
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
    units(workspace);
    const opens = (who: string): string[] =>
      UNIT_BOOKS.filter((book) => editors(workspace, idOf(workspace, book)).includes(who));
    expect(opens('tia@hub.example')).toEqual(['operations']);
    expect(opens('sal@hub.example')).toEqual(['innovation']);
    expect(opens('eve@hub.example')).toEqual([]);
  });

  test('who has left is taken out by the night, and who came is let in', () => {
    const workspace = trustWithUnits();
    const id = idOf(workspace, 'operations');
    const csv = [
      'ID,Name,E-mail,Role,Region,Academy,Unit,Active',
      `P2,Ben South,${OTHER_CEO},regional-ceo,R2,,,no`,
      'P9,Oli Ops,oli@hub.example,unit-lead,,,operations,yes',
    ].join('\n');
    ask(workspace, OWNER, 'apply-import', { table: 'people', lines: linesOf(csv) });
    workspace.clock.advance({ days: 1 }, { cap: 0 });
    workspace.tick();
    expect(editors(workspace, id)).toEqual([CEO, DIRECTOR, 'oli@hub.example'].sort());
    const run = rowsOf(workspace, BOOK_TABLES.hub.runs.sheetId).find(({ Job }) => Job === 'access');
    expect(run?.['Message']).toContain(`Closed the Operations workbook to ${OTHER_CEO}.`);
  });

  test('run again: nothing is made or shared twice', () => {
    const workspace = trustWithUnits();
    const files = workspace.drive.list().length;
    const before = UNIT_BOOKS.map((book) => marks(workspace, book));
    units(workspace);
    expect(workspace.drive.list()).toHaveLength(files);
    expect(UNIT_BOOKS.map((book) => marks(workspace, book))).toEqual(before);
  });

  test('a note that was lost: the workbook is found again, not made again', () => {
    const workspace = trustWithUnits();
    const id = idOf(workspace, 'operations');
    workspace.properties.of('').delete('book:operations');
    expect(units(workspace).join(' ')).toContain('Found the workbook');
    expect(idOf(workspace, 'operations')).toBe(id);
  });

  test('an address that Google does not know stops nothing, and is named', () => {
    const workspace = smallTrust();
    workspace.faults.fail('Drive.Permissions.create', 400, 1);
    const report = units(workspace).join(' ');
    expect(report).toMatch(/Could not open the Improvement workbook to \S+@hub\.example/);
    expect(editors(workspace, idOf(workspace, 'operations'))).toEqual([CEO, OTHER_CEO, DIRECTOR].sort());
  });
});

describe('a unit that is switched off', () => {
  test('gets no workbook; one that it has is kept when it is switched off later', () => {
    const workspace = smallTrust();
    put(workspace, BOOK_TABLES.hub.settings.sheetId, 'unitsOff', 'Value', 'Innovation, operations');
    units(workspace);
    expect(idOf(workspace, 'innovation')).toBe('');
    const id = idOf(workspace, 'improvement');
    put(workspace, BOOK_TABLES.hub.settings.sheetId, 'unitsOff', 'Value', 'improvement');
    units(workspace);
    workspace.tick();
    expect(workspace.drive.get(id).trashed).toBe(false);
    expect(idOf(workspace, 'improvement')).toBe(id);
    expect(idOf(workspace, 'operations')).not.toBe('');
  });
});

describe('the clock looks after the workbooks of the units', () => {
  const deleteSheet = (workspace: Workspace, id: string, sheetId: number): unknown =>
    workspace.sheets.call(
      'Spreadsheets.batchUpdate',
      [{ requests: [{ deleteSheet: { sheetId } }] }, id],
      OWNER,
    );

  test('a sheet that somebody deleted is made again, said in that workbook’s log and in Health', () => {
    const workspace = trustWithUnits();
    const id = idOf(workspace, 'operations');
    deleteSheet(workspace, id, BOOK_TABLES.operations.operationsRequests.sheetId);
    expect(workspace.tick().map(({ ok }) => ok)).toEqual([true]);
    expect(titles(workspace, id)).toContain('Requests');
    expect(rowsIn(workspace, 'operations', 'operationsLog')).toMatchObject([{ Action: 'repair' }]);
    const notices = rowsOf(workspace, BOOK_TABLES.hub.notices.sheetId).filter(
      ({ Look }) => Look === 'operations',
    );
    expect(notices).toHaveLength(1);
    expect(
      rowsOf(workspace, BOOK_TABLES.hub.log.sheetId).filter(({ Action }) => Action === 'repair'),
    ).toEqual([]);
  });

  test('protection that somebody took away is laid again', () => {
    const workspace = trustWithUnits();
    const id = idOf(workspace, 'innovation');
    const protections = (): number[] =>
      (
        workspace.sheets.call('Spreadsheets.get', [id, { fields: 'sheets.protectedRanges' }], OWNER) as {
          sheets: { protectedRanges?: { protectedRangeId: number }[] }[];
        }
      ).sheets.flatMap(({ protectedRanges = [] }) => protectedRanges.map((one) => one.protectedRangeId));
    const [first = 0] = protections();
    const request = { deleteProtectedRange: { protectedRangeId: first } };
    workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, id], OWNER);
    workspace.tick();
    expect(protections()).toHaveLength(3);
  });

  test('a workbook with another hub’s mark is left alone, and the run says so', () => {
    const workspace = trustWithUnits();
    const id = idOf(workspace, 'operations');
    const { sheetId } = BOOK_TABLES.operations.operationsAbout;
    const cell = { userEnteredValue: { stringValue: 'another' } };
    const rowIndex =
      rowsIn(workspace, 'operations', 'operationsAbout').findIndex(({ ID }) => ID === 'hub') + 1;
    const start = { sheetId, rowIndex, columnIndex: 1 };
    const request = { updateCells: { start, rows: [{ values: [cell] }], fields: 'userEnteredValue' } };
    workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests: [request] }, id], OWNER);
    deleteSheet(workspace, id, BOOK_TABLES.operations.operationsRequests.sheetId);
    workspace.tick();
    expect(titles(workspace, id)).not.toContain('Requests');
    const run = rowsOf(workspace, BOOK_TABLES.hub.runs.sheetId).find(({ ID }) =>
      String(ID).startsWith('unit-book:operations'),
    );
    expect(run).toMatchObject({
      State: 'failed',
      Message: expect.stringContaining('belongs to another hub') as string,
    });
  });

  test('anyone who can open a unit’s workbook and should not is named in the nightly look at access', () => {
    const workspace = trustWithUnits();
    workspace.tick();
    const seen = rowsOf(workspace, BOOK_TABLES.hub.access.sheetId).map(({ ID }) => ID);
    expect(seen).toEqual(expect.arrayContaining(UNIT_BOOKS.map((book) => `book:${book}`)));
  });
});
