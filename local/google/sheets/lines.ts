/** A list of columns' or cells' things (values, styles, widths) cut, widened or reordered, without trailing blanks. */
import { EMPTY_ROW, type Context, type Row, type Scalar, type Sheet } from './book';

/** How the columns of a sheet are laid anew: for each new column the old one it comes from, or -1 for none. */
export interface Relay {
  /** Old column -> new column, or -1 when it is gone. */
  to(old: number): number;
  /** New column -> old column, or -1. */
  from(fresh: number): number;
  /** How many columns there are then. */
  count: number;
}

/** Rebuilds a list by the relay; `blank` stands where nothing was and is left out at the end. */
export function relaid<T>(list: readonly T[], relay: Relay, blank: T): T[] {
  if (list.length === 0) return [];
  const result: T[] = [];
  for (let fresh = 0; fresh < relay.count; fresh += 1) {
    const old = relay.from(fresh);
    result.push(old < 0 || old >= list.length ? blank : (list[old] as T));
  }
  while (result.length > 0 && result[result.length - 1] === blank) result.pop();
  return result;
}

function relaidNotes(notes: Row['notes'], relay: Relay): Row['notes'] {
  const entries = Object.entries(notes ?? {})
    .map(([column, note]) => [relay.to(Number(column)), note] as const)
    .filter(([column]) => column >= 0);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A row with its columns laid anew. */
export function relaidRow(context: Context, row: Row, relay: Relay): Row {
  if (row === EMPTY_ROW) return row;
  const { notes: old, ...rest } = row;
  const notes = relaidNotes(old, relay);
  return {
    ...rest,
    values: relaid<Scalar>(row.values, relay, ''),
    styles: context.book.styles.list(relaid(row.styles, relay, 0)),
    ...(notes ? { notes } : {}),
  };
}

/** Lays all columns of a sheet anew. */
export function relayColumns(context: Context, sheet: Sheet, relay: Relay): void {
  context.journal.set(
    sheet,
    'rows',
    sheet.rows.map((row) => relaidRow(context, row, relay)),
  );
  context.journal.set(sheet, 'columns', relaid(sheet.columns, relay, NO_COLUMN));
}

/** A column as it comes. */
export const NO_COLUMN: Sheet['columns'][number] = Object.freeze({});

export const insertRelay = (at: number, added: number, before: number): Relay => ({
  count: before + added,
  to: (old) => (old >= at ? old + added : old),
  from: (fresh) => (fresh < at ? fresh : fresh < at + added ? -1 : fresh - added),
});

export const deleteRelay = (start: number, end: number, before: number): Relay => ({
  count: before - (end - start),
  to: (old) => (old < start ? old : old < end ? -1 : old - (end - start)),
  from: (fresh) => (fresh < start ? fresh : fresh + (end - start)),
});

/** Lines `start` to `end` come to stand before line `target`, counted before the move. */
export function moveRelay(start: number, end: number, target: number, count: number): Relay {
  const order = Array.from({ length: count }, (_, index) => index);
  const block = order.splice(start, end - start);
  order.splice(target > start ? target - (end - start) : target, 0, ...block);
  const back: number[] = [];
  order.forEach((old, fresh) => {
    back[old] = fresh;
  });
  return { count, to: (old) => back[old] ?? -1, from: (fresh) => order[fresh] ?? -1 };
}
