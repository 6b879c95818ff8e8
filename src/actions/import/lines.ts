import Papa from 'papaparse';

/** One line of pasted rows. */
export interface ImportLine {
  /** Where it begins in the pasted text, from 1, so that a person finds it. */
  line: number;
  cells: string[];
  /** Set when its quotes do not close: it may have swallowed what comes after it. */
  unclosed: boolean;
}

const DELIMITERS = [',', ';', '\t'] as const;

/** The delimiter that the heading line has most of: headings hold none themselves, values may. */
function delimiterOf(text: string): string {
  const head = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const count = (delimiter: string): number => head.split(delimiter).length;
  return [...DELIMITERS].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/** Cuts pasted text into cells: commas, semicolons or tabs, quotes as spreadsheets write them; empty lines are none. */
export function importLines(csv: string): ImportLine[] {
  const text = csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { data, errors } = Papa.parse<string[]>(text, { newline: '\n', delimiter: delimiterOf(text) });
  const unclosed = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
  let line = 1;
  const lines = data.map((cells, index): ImportLine => {
    const begins = line;
    line += cells.join('').split('\n').length;
    return { line: begins, cells, unclosed: unclosed.has(index) };
  });
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
