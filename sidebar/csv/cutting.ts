/** One line of a file, cut into cells. A quoted cell may go over several lines of text. */
export interface CutLine {
  /** Where it begins, from 1. */
  line: number;
  cells: string[];
  /** Its quotes never close: it may have swallowed what comes after it. */
  unclosed: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const ANY = DELIMITERS.join('');

/** The delimiter that the line of headings has most of; nothing when it has none. */
export function delimiterOf(head: string): string {
  const count = (delimiter: string): number => head.split(delimiter).length - 1;
  const [most = ','] = [...DELIMITERS].sort((one, other) => count(other) - count(one));
  return count(most) > 0 ? most : '';
}

/** The delimiter of a whole text, which may begin with its title: the line below uses it too. */
function delimiterIn(text: string): string {
  const lines = text.split(/\r\n?|\n/, 20).filter((line) => line.trim() !== '');
  const held = lines.findIndex((line, at) => {
    const delimiter = delimiterOf(line);
    return delimiter !== '' && (lines[at + 1] ?? '').includes(delimiter);
  });
  return delimiterOf(lines[Math.max(0, held)] ?? '');
}

/** Takes text in pieces of any size; call `end` after the last. */
export interface Cutter {
  push(text: string): void;
  end(): void;
}

/** A quoted cell longer than this is a quote that was never closed: its line is named, and the next ones are read. */
const LONGEST_CELL = 250_000;

/**
 * Cuts text into lines and cells as it comes, quotes as spreadsheets write them, empty lines passed over. Nothing is
 * kept of the lines that were handed on, so that a file of any length goes through. The delimiter is the one that the
 * first line with any has most of, unless it is known.
 */
export function createCutter(take: (line: CutLine) => void, known = ''): Cutter {
  let rest = '';
  let next = 1;
  let delimiter = known;
  const hand = (record: string, unclosed: boolean): void => {
    if (record.trim() !== '') {
      delimiter = delimiter || delimiterOf(record);
      take({ line: next, cells: cellsOf(record, delimiter || ','), unclosed });
    }
    next += record.split('\n').length;
  };
  const cut = (last: boolean): void => {
    let from = 0;
    for (;;) {
      const { end, unclosed } = endOfRecord(rest, from, delimiter || ANY, last);
      if (end < 0) break;
      hand(rest.slice(from, end), unclosed);
      from = end + 1;
    }
    rest = rest.slice(from);
  };
  return {
    push(text) {
      // A line end of two characters may be cut between two pieces: the first half waits for the second.
      const joined = rest + text;
      const held = joined.endsWith('\r') ? '\r' : '';
      rest = (held ? joined.slice(0, -1) : joined).replace(/\r\n?/g, '\n');
      if (next === 1) rest = rest.replace(/^\uFEFF/, '');
      cut(false);
      rest += held;
    },
    end() {
      rest = `${rest.replace(/\r\n?/g, '\n')}\n`;
      cut(true);
    },
  };
}

/**
 * Where the record that begins at `from` ends: at a line end outside quotes; -1 while that is still to come. A quote
 * opens only at the beginning of a cell, and where it never closes the record ends with its own line of text.
 */
function endOfRecord(
  text: string,
  from: number,
  delimiters: string,
  last: boolean,
): { end: number; unclosed: boolean } {
  for (let at = from; ;) {
    const end = text.indexOf('\n', at);
    const quote = openingQuote(end < 0 ? text : text.slice(0, end), at, from, delimiters);
    if (quote < 0) return { end, unclosed: false };
    const closed = closingQuote(text, quote + 1);
    if (closed < 0 || closed - quote > LONGEST_CELL) {
      const lost = last || text.length - quote > LONGEST_CELL;
      return { end: lost ? end : -1, unclosed: true };
    }
    at = closed + 1;
  }
}

/** A quote within a cell that does not begin with one is a letter like any other. */
function openingQuote(text: string, at: number, from: number, delimiters: string): number {
  let quote = text.indexOf('"', at);
  while (quote > from && !delimiters.includes(text[quote - 1] as string))
    quote = text.indexOf('"', quote + 1);
  return quote;
}

/** Two quotes within quotes are one. */
function closingQuote(text: string, at: number): number {
  let quote = text.indexOf('"', at);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote;
}

function cellsOf(record: string, delimiter: string): string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < record.length; at += 1) {
    const letter = record[at] as string;
    if (quoted && letter === '"' && record[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (letter === delimiter && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

/** All lines of a text that is at hand whole. */
export function linesOf(text: string): CutLine[] {
  const lines: CutLine[] = [];
  const cutter = createCutter((line) => lines.push(line), delimiterIn(text));
  cutter.push(text);
  cutter.end();
  return lines;
}
