import type { CellBox } from '../ports';

/** The title of the sheet in a range as Google writes it: `'Next steps'!A1:Z9` or `Visits!A1`. */
export function titleIn(range: string): string {
  const title = range.slice(0, range.lastIndexOf('!'));
  return title.startsWith("'") ? title.slice(1, -1).replace(/''/g, "'") : title;
}

/** `A` for 0, `AA` for 26. */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** A box in A1 notation. The title is always quoted, so that one like `A1` is not taken for a cell. */
export const a1Of = (title: string, { top, bottom, left, right }: Omit<CellBox, 'sheetId'>): string =>
  `'${title.replace(/'/g, "''")}'!${letters(left)}${top + 1}:${letters(right - 1)}${bottom}`;
