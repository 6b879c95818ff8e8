/** `0 -> A`, `26 -> AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** The A1 name of a cell, from zero-based row and column. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
