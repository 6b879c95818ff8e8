import type { Noticed } from '../hub/health/notice';
import type { Session } from '../store/session';
import { TABLES } from '../store/tables';

/** The ledgers from which positions and standings are folded. */
const LEDGERS = ['visits', 'judgements', 'decisions'] as const;

/** A ledger row that the log says was written and that is there no more. */
export interface LostRow {
  table: (typeof LEDGERS)[number];
  id: string;
  /** When it was written (UTC). */
  at: string;
}

/** Lost rows that are named one by one. */
const ROWS_NAMED = 20;

/** Every lost row, the oldest first. */
export const lostRows = (session: Session): LostRow[] =>
  session.rows('log').flatMap(({ rows, at }) =>
    rows
      .split(' ')
      .filter((part) => part !== '')
      .flatMap((named): LostRow[] => {
        const colon = named.indexOf(':');
        const table = LEDGERS.find((ledger) => ledger === named.slice(0, colon));
        const id = named.slice(colon + 1);
        return table && !session.table(table).rowOf.has(id) ? [{ table, id, at }] : [];
      }),
  );

/** What the run says of them. */
export function lostWords(lost: LostRow[]): string[] {
  if (lost.length === 0) return [];
  const named = lost.slice(0, ROWS_NAMED).map(({ table, id, at }) => `${table}:${id} (written ${at})`);
  return [`Deleted by hand, bring back with File > Version history: ${named.join(', ')}.`];
}

/** What Health says of them. */
export const lostNoticed = (lost: LostRow[]): Noticed[] =>
  lost.slice(0, ROWS_NAMED).map(({ table, id, at }) => ({
    kind: 'to do',
    sheet: TABLES[table].title,
    cell: '',
    value: `no row ${id}`,
    expected: `the row that was written on ${at.slice(0, 10)}`,
    words: 'Somebody deleted it: bring it back with File > Version history.',
  }));
