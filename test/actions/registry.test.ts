import { CALLS } from '../../src/actions/calls';
import { REGISTRY } from '../../src/actions/registry';
import { openFor } from '../../src/actions/open';
import { recordVisit } from '../../src/actions/visit/record-visit';
import { write } from '../../src/actions/action';
import { isPrivateBook, isUnitBook } from '../../src/hub/book';
import { bookOf, PAINTED, TABLES, type TableName } from '../../src/store/tables';
import { CEO, smallTrust } from '../support/small-trust';
import { portsOn } from '../support/ports';

const all = Object.entries(REGISTRY);

describe('what the registry says of every action', () => {
  test('its topics and their order are those by which the sidebar calls', () => {
    expect(Object.keys(REGISTRY)).toEqual(Object.keys(CALLS));
  });

  test('what is a write is called as one; what only reads is never given a request id', () => {
    for (const [name, { kind }] of all) {
      const call: string = CALLS[name as keyof typeof CALLS];
      if (kind === 'write') expect([name, call]).toEqual([name, expect.stringMatching(/write$/)]);
      if (kind === 'read') expect([name, call]).toEqual([name, 'read']);
    }
  });

  test('it names tables and painted sheets that there are', () => {
    for (const [, action] of all) {
      for (const name of action.reads) expect(TABLES).toHaveProperty(name);
      if (action.kind === 'read') continue;
      for (const name of action.writes) expect(TABLES).toHaveProperty(name);
      for (const name of action.paints ?? []) expect(PAINTED).toHaveProperty(name);
    }
  });

  test('each says in which book it works: it writes rows of no other, and reads no other unless it says so', () => {
    for (const [name, action] of all) {
      const { book } = action;
      const rows = action.kind === 'read' ? [] : action.writes;
      const home = book === 'kind' || book === 'units' ? 'hub' : book;
      if (book !== 'all')
        expect([name, [...new Set(rows.map(bookOf))]]).toEqual([name, rows.length ? [home] : []]);
      const others = [...new Set(action.reads.map(bookOf))].filter((one) => one !== 'hub' && one !== home);
      expect([name, others.some(isPrivateBook)]).toEqual([name, false]);
      expect([name, others.some(isUnitBook)]).toEqual([name, book === 'units']);
    }
  });

  test('the types refuse a table of another book', () => {
    const may = ['use-hub'] as const;
    // @ts-expect-error: an action of the hub’s workbook writes no log of Operations.
    write('hub', recordVisit, { may, reads: [], writes: ['operationsLog'] });
    // @ts-expect-error: nor does it read one.
    write('hub', recordVisit, { may, reads: ['operationsLog'], writes: [] });
    // @ts-expect-error: nor does one of a unit’s workbook write rows of the hub’s.
    write('operations', recordVisit, { may, reads: ['operationsLog'], writes: ['visits'] });
    const { book } = write('operations', recordVisit, { may, reads: ['visits'], writes: ['operationsLog'] });
    expect(book).toBe('operations');
  });

  test('only set-up writes every table', () => {
    // A visit that is withdrawn takes what it made out of some fifteen tables; there are three times as many.
    const wide = all.filter(([, action]) => action.kind !== 'read' && action.writes.length > 20);
    expect(wide.map(([name]) => name)).toEqual(['set-up']);
  });
});

describe('the registry holds an action to what it says', () => {
  const may = ['use-hub'] as const;
  const open = (reads: TableName[], writes: TableName[]) =>
    openFor(portsOn(smallTrust(), CEO), CEO, { may, reads, writes }).session;

  test('a table that is not among its reads cannot be read', () => {
    expect(() => open(['regions'], []).rows('visits')).toThrow('did not read the table visits');
    expect(open(['regions'], []).rows('regions').length).toBeGreaterThan(0);
  });

  test('a table that is not among its writes cannot be written, one that it only writes can be added to', () => {
    const session = open(['regions'], ['log']);
    const row = { id: 'R9', name: 'New', regionalCeo: '', clerk: '' };
    const refusal = 'does not say that this action writes regions';
    expect(() => session.add('regions', row as never)).toThrow(refusal);
    expect(() => session.put('regions', row as never)).toThrow(refusal);
    expect(() => session.change('regions', 'R1', { name: 'New' })).toThrow(refusal);
    expect(() => session.remove('regions', 'R1')).toThrow(refusal);
    expect(session.staged()).toBe(false);
    session.add('log', { id: 'L', at: '', who: '', action: '', subject: '', summary: '', rows: '' });
    expect(session.staged()).toBe(true);
  });
});
