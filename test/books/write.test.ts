import { openContext } from '../../src/actions/context';
import { makePrivateBook } from '../../src/actions/set-up/units';
import { META_COLUMNS } from '../../src/store/column';
import { openSession } from '../../src/store/session';
import { BOOK_TABLES, PAINTED } from '../../src/store/tables';
import type { Workspace } from '../../local/workspace';
import { workbooksOf } from '../migrations/store';
import { ask, CEO, OWNER, smallTrust, trustWithUnits } from '../support/small-trust';
import { rowsOf } from '../support/visits';
import { idOf } from '../support/book-of-sheet';
import { portsOf, rowsIn, type Calls } from './kit';
import { addsLine, call, linesOf, probing } from './probe';

const STAMP = { at: '2026-11-24T09:00:00.000Z', by: OWNER };
const ADD = addsLine('operations');
const SIDEBAR = { email: CEO, face: 'sidebar' } as const;
const WEB = { email: CEO, face: 'web' } as const;

/** The trust’s unit workbooks with the sheet that only tests have: set-up lays what the tables name. */
function prepared(): Workspace {
  const workspace = trustWithUnits();
  laySheet(workspace, 'operations', 4900);
  return workspace;
}

function laySheet(workspace: Workspace, book: 'operations' | 'casework', sheetId: number): void {
  const headers = ['ID', 'Words', ...Object.values(META_COLUMNS).map(({ header }) => header)];
  const values = headers.map((stringValue) => ({ userEnteredValue: { stringValue } }));
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  const requests = [
    { addSheet: { properties: { sheetId, title: 'Lines' } } },
    { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } },
  ];
  workspace.sheets.call('Spreadsheets.batchUpdate', [{ requests }, idOf(workspace, book)], workspace.owner);
}

const set = (workspace: Workspace, key: string, value: string): void => {
  const session = openSession(workbooksOf(workspace), STAMP, { tables: ['settings'] });
  session.put('settings', { ...session.need('settings', key), value });
  session.commit();
};

describe('an action that writes the workbook of a unit', () => {
  test('one lock, one read of each book, one write: rows, retry answer and log line together, in that book', () => {
    const workspace = prepared();
    const hub = rowsOf(workspace, BOOK_TABLES.hub.requests.sheetId).length;
    const calls: Calls = [];
    expect(call(portsOf(workspace, SIDEBAR, calls), ADD, 'Boiler', 'R1')).toEqual({
      ok: true,
      result: 'Boiler',
    });
    expect(calls).toEqual(['lock', 'read hub', 'read operations', 'write operations']);
    expect(rowsIn(workspace, 'operations', linesOf('operations'))).toMatchObject([
      { Words: 'Boiler', Rev: 1 },
    ]);
    expect(rowsIn(workspace, 'operations', 'operationsRequests')).toMatchObject([{ ID: 'R1', Action: ADD }]);
    expect(rowsIn(workspace, 'operations', 'operationsLog')).toMatchObject([
      { Summary: 'Boiler', Action: ADD },
    ]);
    expect(rowsOf(workspace, BOOK_TABLES.hub.requests.sheetId)).toHaveLength(hub);
  });

  test('a retry is answered from that book and writes nothing', () => {
    const workspace = prepared();
    call(portsOf(workspace, SIDEBAR), ADD, 'Boiler', 'R1');
    const calls: Calls = [];
    expect(call(portsOf(workspace, SIDEBAR, calls), ADD, 'Boiler', 'R1')).toEqual({
      ok: true,
      result: 'Boiler',
    });
    expect(calls).toEqual(['lock', 'read hub', 'read operations']);
    const other = call(portsOf(workspace, SIDEBAR), ADD, 'Roof', 'R1');
    expect(other).toMatchObject({ ok: false, error: { code: 'answered-differently' } });
    expect(rowsIn(workspace, 'operations', linesOf('operations'))).toHaveLength(1);
  });

  test('is refused politely when the unit is switched off, before its workbook is opened', () => {
    const workspace = prepared();
    set(workspace, 'unitsOff', 'operations');
    const calls: Calls = [];
    const answer = call(portsOf(workspace, SIDEBAR, calls), ADD, 'Boiler', 'R1');
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'unit-off', message: 'Operations is switched off in this trust.' },
    });
    expect(calls).toEqual(['lock', 'read hub']);
    set(workspace, 'unitsOff', '');
    expect(call(portsOf(workspace, SIDEBAR), ADD, 'Boiler', 'R2')).toMatchObject({ ok: true });
  });

  test('says so while set-up has not made the workbook', () => {
    const answer = call(portsOf(smallTrust(), SIDEBAR), ADD, 'Boiler', 'R1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'no-book' } });
  });

  test('is refused while the unit’s workbook is of an earlier release, though the hub’s is not', () => {
    const workspace = prepared();
    const session = openSession(workbooksOf(workspace), STAMP, { tables: ['operationsAbout'] }).of(
      'operations',
    );
    session.put('operationsAbout', {
      ...session.need('operationsAbout', 'schemaVersion'),
      value: '0',
    } as never);
    session.commit();
    const answer = call(portsOf(workspace, SIDEBAR), ADD, 'Boiler', 'R1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'migration-due' } });
    workspace.tick();
    expect(call(portsOf(workspace, SIDEBAR), ADD, 'Boiler', 'R1')).toMatchObject({ ok: true });
  });
});

describe('one commit writes one book', () => {
  test('rows of two books are refused, and neither is written', () => {
    const workspace = prepared();
    const session = openSession(workbooksOf(workspace), STAMP, { tables: ['regions', 'operationsAbout'] });
    session.change('regions', 'R1', { name: 'Changed' });
    session.of('operations').put('operationsAbout', { id: 'x', value: 'y', help: '' });
    expect(() => session.commit()).toThrow('One commit writes one book, not hub and operations.');
    expect(rowsOf(workspace, BOOK_TABLES.hub.regions.sheetId)[0]).toMatchObject({ Region: 'North' });
    expect(rowsIn(workspace, 'operations', 'operationsAbout').map(({ ID }) => ID)).not.toContain('x');
  });

  test('the types refuse it before it runs', () => {
    const session = openSession(workbooksOf(prepared()), STAMP, { tables: ['regions', 'operationsAbout'] });
    const about = { id: 'x', value: 'y', help: '' };
    // @ts-expect-error: a session of the hub takes no rows of another book.
    session.put('operationsAbout', about);
    // @ts-expect-error: nor the other way round.
    session.of('operations').put('regions', { id: 'R9', name: 'X', ceo: '', clerk: '', board: '' });
    expect(() => session.commit()).toThrow('One commit writes one book');
  });

  test('an action whose registry entry names tables of two books is a mistake, and does nothing', () => {
    const workspace = prepared();
    probing('add-both', { reads: [], writes: ['regions', linesOf('operations')] }, () => undefined);
    const answer = call(portsOf(workspace, SIDEBAR), 'add-both', 'x', 'R1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });

  test('sheet ids are unique over all books', () => {
    const ids = [...Object.values(BOOK_TABLES), PAINTED].flatMap((sheets) =>
      Object.values(sheets as Record<string, { sheetId: number }>).map(({ sheetId }) => sheetId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id > 0)).toBe(true);
  });
});

describe('a private book', () => {
  const PRIVATE = addsLine('casework');
  const make = (workspace: Workspace): void => {
    const ports = portsOf(workspace, { email: OWNER, face: 'web' });
    makePrivateBook(openContext(ports, OWNER, { tables: [] }), 'casework');
  };
  const standingAlone = (): Workspace => {
    const workspace = trustWithUnits();
    workspace.properties.of('').set('script', 'standalone');
    make(workspace);
    return workspace;
  };

  test('is refused with the reason while the script is bound, or nobody knows yet whether it is', () => {
    const workspace = trustWithUnits();
    expect(() => make(workspace)).toThrow('while the script is bound to a workbook');
    workspace.properties.of('').set('script', 'bound');
    expect(() => make(workspace)).toThrow('while the script is bound to a workbook');
    expect(idOf(workspace, 'casework')).toBe('');
    const answer = call(portsOf(workspace, WEB), PRIVATE, 'A case', 'R1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'private-while-bound' } });
  });

  test('is written at the web address, with its own answers and log, and the hub’s log names nothing', () => {
    const workspace = standingAlone();
    expect(call(portsOf(workspace, WEB), PRIVATE, 'A case', 'R1')).toEqual({ ok: true, result: 'A case' });
    expect(rowsIn(workspace, 'casework', linesOf('casework'))).toMatchObject([{ Words: 'A case' }]);
    expect(rowsIn(workspace, 'casework', 'caseworkLog')).toHaveLength(1);
    const hub = JSON.stringify(rowsOf(workspace, BOOK_TABLES.hub.log.sheetId));
    expect(hub).not.toContain('A case');
  });

  test('is not for the sidebar, where the script acts as the person', () => {
    const workspace = standingAlone();
    const answer = call(portsOf(workspace, SIDEBAR), PRIVATE, 'A case', 'R1');
    expect(answer).toMatchObject({ ok: false, error: { code: 'private-book-here' } });
  });

  test('of an academy each: one is not the other', () => {
    const workspace = standingAlone();
    const ports = portsOf(workspace, { email: OWNER, face: 'web' });
    const context = openContext(ports, OWNER, { tables: [] });
    for (const of of ['A1', 'A2']) makePrivateBook(context, 'development', of);
    expect(idOf(workspace, 'development', 'A1')).not.toBe(idOf(workspace, 'development', 'A2'));
    expect(rowsIn(workspace, 'development', 'developmentAbout', 'A2')).toHaveLength(4);
  });
});

test('saving a visit asks nothing of the other workbooks', () => {
  const workspace = trustWithUnits();
  ask(workspace, CEO, 'switch-digest', { wanted: false }, 'OFF');
  expect(workspace.counts).toMatchObject({ lock: 2, read: 1, write: 1 });
  expect(workspace.counts['property']).toBeUndefined();
});
