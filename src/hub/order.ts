/** Sorts by code units: the same order in every realm and language, which `localeCompare` does not promise. */
export const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** A sorted copy; later keys decide where earlier ones are equal. The last key should be unique. */
export const sortedBy = <T>(rows: readonly T[], ...keys: ((row: T) => string | number)[]): T[] =>
  [...rows].sort((a, b) => {
    for (const key of keys) {
      const order = compare(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  });

/** Rows by what they belong to. */
export function groupedBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
