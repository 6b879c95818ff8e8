/** A value of one cell; dates as `yyyy-mm-dd`, an empty cell is `''`. */
export type Cell = string | number | boolean;

/** One row of a sheet: header -> value. */
export type Row = Record<string, Cell>;

/** The columns that the hub's store keeps of every row. `at` and `changedAt` are instants in UTC. */
export const stamp = (at: string, by: string, rev = 1, changedAt = at, changedBy = by): Row => ({
  Rev: rev,
  'Created at': at,
  'Created by': by,
  'Updated at': changedAt,
  'Updated by': changedBy,
});

const { floor } = Math;
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function base32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = floor(rest / 32)) text = SYMBOLS[rest % 32] + text;
  return text;
}

/** An id as the forms make them: 10 characters of time (Crockford base32 of milliseconds) and 16 of chance. */
export function idAt(milliseconds: number, next: () => number): string {
  let chance = '';
  while (chance.length < 16) chance += base32(floor(next() * 2 ** 20), 4);
  return base32(milliseconds, 10) + chance;
}

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
