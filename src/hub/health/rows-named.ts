/** A row as a line of the log names it. */
export interface RowNamed {
  table: string;
  id: string;
}

/** Letters by which the IDs of rows that came in one list differ. */
const TAIL = 4;

/**
 * Names rows that one list brought in: `risk:01M8…0000+0001+0002`. Their IDs differ in the last four letters only, so
 * that thousands fit one cell. Empty for none.
 */
export function listedRows(table: string, ids: readonly string[]): string {
  const [first = '', ...others] = ids;
  return ids.length === 0 ? '' : `${table}:${[first, ...others.map((id) => id.slice(-TAIL))].join('+')}`;
}

/** The rows that a line of the log names: `visits:01M8… judgements:01M9…`, or those of a list. */
export const rowsNamed = (written: string): RowNamed[] =>
  written
    .split(' ')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const colon = part.indexOf(':');
      const [first = '', ...tails] = part.slice(colon + 1).split('+');
      const ids = [first, ...tails.map((tail) => first.slice(0, -tail.length) + tail)];
      return ids.map((id) => ({ table: part.slice(0, colon), id }));
    });
