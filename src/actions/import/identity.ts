import { plainName } from '../../hub/text/text';
import { writtenDay } from '../../hub/time/written-day';
import type { ListName } from '../../hub/trust/lists';
import type { Context } from '../context';
import type { ImportTable } from './api';

type Row = Readonly<Record<string, unknown>>;
const said = (row: Row, property: string): string => String(row[property] ?? '').trim();
const day = (row: Row, property: string): string => writtenDay(said(row, property));
const keyed = (...parts: string[]): string => JSON.stringify(parts);

/** By what a row without an ID is known, the surest first: the same rule for a line and for a stored row. */
const KEYS: Record<ListName, (row: Row) => string[]> = {
  regions: (row) => [keyed('name', plainName(said(row, 'name')))],
  academies: (row) => [
    ...(said(row, 'urn') === '' ? [] : [keyed('urn', said(row, 'urn'))]),
    keyed('name', plainName(said(row, 'name'))),
  ],
  people: (row) => [keyed('email', said(row, 'email').toLowerCase())],
  halfTerms: (row) => [keyed(plainName(said(row, 'calendar')), said(row, 'year'), said(row, 'number'))],
  closures: (row) => [
    keyed(plainName(said(row, 'calendar')), said(row, 'academy'), day(row, 'starts'), day(row, 'ends')),
  ],
};

/** Letter of the IDs that are counted. */
const LETTER = { regions: 'R', academies: 'A', people: 'P' } as const;

/** The next after the greatest number in use, as wide as that one is written. */
function counted(letter: string, taken: ReadonlySet<string>): string {
  const pattern = new RegExp(`^${letter}(\\d{1,9})$`, 'i');
  const numbers = [...taken].map((id) => pattern.exec(id)?.[1] ?? '').filter((number) => number !== '');
  const greatest = numbers.reduce((most, number) => Math.max(most, Number(number)), 0);
  const width = Math.max(1, ...numbers.map((number) => number.length));
  return `${letter}${String(greatest + 1).padStart(width, '0')}`;
}

function named(list: 'halfTerms' | 'closures', row: Row): string {
  if (list === 'halfTerms') return `${said(row, 'calendar')}-${said(row, 'year')}-${said(row, 'number')}`;
  return `${said(row, 'calendar') || said(row, 'academy')}-${day(row, 'starts')}`;
}

function unlike(base: string, taken: ReadonlySet<string>): string {
  let id = base;
  for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
  return id;
}

/** Which row each line of a list is, where it does not say so itself. */
export interface Identities {
  /** The ID of the stored row that is meant, or one that is new; `expected` where it cannot be told. */
  idOf(row: Row, line: number): { id: string } | { column: 'ID'; expected: string };
}

/**
 * Rows without an ID are known by their name, address, or days; what is known by none of them gets an ID of its own.
 * `own` are the IDs that the list gives itself.
 */
export function identities({ session }: Context, list: ImportTable, own: ReadonlySet<string>): Identities {
  const { rows, rowOf, unreadable } = session.table(list);
  const stored = byKey(list, rows as unknown as StoredRow[]);
  const newId = ids(list, new Set([...rowOf.keys(), ...own]));
  const lines = new Map<string, number>();
  const [broken] = unreadable.values();
  const refused = (expected: string) => ({ column: 'ID', expected }) as const;
  return {
    idOf(row, line) {
      const keys = KEYS[list](row);
      const above = keys.map((key) => lines.get(key)).find((one) => one !== undefined);
      if (above !== undefined) return refused(`an ID, or a row that is not line ${above} again`);
      for (const key of keys) lines.set(key, line);
      const meant = keys.map((key) => stored.get(key) ?? []).find(({ length }) => length > 0) ?? [];
      if (meant.length > 1) return refused(`an ID: ${meant.join(', ')} are alike`);
      const [id = ''] = meant;
      if (id !== '' || !broken) return { id: id || newId(row) };
      return refused(
        `an ID, or a sheet that can be read: put ${broken.cell} of the sheet ${broken.sheet} right first`,
      );
    },
  };
}

type StoredRow = Row & { id: string };

/** Key -> IDs of the stored rows that are known by it. */
function byKey(list: ImportTable, rows: readonly StoredRow[]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const row of rows)
    for (const key of KEYS[list](row)) known.set(key, [...(known.get(key) ?? []), row.id]);
  return known;
}

/** Makes IDs that no row has. */
function ids(list: ImportTable, taken: Set<string>): (row: Row) => string {
  return (row) => {
    const id =
      list === 'halfTerms' || list === 'closures'
        ? unlike(named(list, row), taken)
        : counted(LETTER[list], taken);
    taken.add(id);
    return id;
  };
}
