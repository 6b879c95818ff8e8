import type { Book } from '../hub/book';
import type { Noticed } from '../hub/health/notice';
import type { SheetStructure } from '../ports';
import { cellName, columnLetters } from './cell-problem';
import { headerOf } from './headers';
import { anchorsOf, HEADER_SEARCH, type AnyTable, type Layout } from './layout';
import type { SheetCondition } from './sheet-condition';
import { BOOK_TABLES, PAINTED } from './tables';

// What hands did to a sheet and only hands can put right, with sheet, cell, value and remedy.

interface Box {
  sheetId: number;
  startRowIndex: number;
  endRowIndex: number;
  startColumnIndex: number;
  endColumnIndex: number;
}

/** Merged cells over the hub's columns; those that take in headers are `hidden` headers, which the hub unmerges. */
export function mergesNoticed(
  { table, present }: SheetCondition,
  headerRow: number,
  places: number[],
): { hidden: Box[]; noticed: Noticed[] } {
  const hidden: Box[] = [];
  const noticed: Noticed[] = [];
  for (const { top, bottom, left, right } of present.merges) {
    if (bottom <= headerRow || !places.some((at) => at >= left && at < right)) continue;
    const columns = { startColumnIndex: left, endColumnIndex: right };
    if (top <= headerRow)
      hidden.push({ sheetId: table.sheetId, startRowIndex: top, endRowIndex: bottom, ...columns });
    else
      noticed.push({
        kind: 'to do',
        sheet: present.title,
        cell: `${cellName(top, left)}:${cellName(bottom - 1, right - 1)}`,
        value: 'merged cells',
        expected: 'a cell of its own for each value',
        words:
          'Unmerge them (Format > Merge cells > Unmerge) and type again what the merging took away; File > Version history shows it.',
      });
  }
  return { hidden, noticed };
}

/** Headers that stand there twice: the hub goes by its mark, and without one by nothing. */
export const doubledNoticed = ({ table, present, values }: SheetCondition, layout: Layout): Noticed[] =>
  layout.doubled.map((property) => {
    const header = headerOf(table, property);
    const marked = anchorsOf(table, present.columnAnchors)[property];
    const other = columnsUnder(values[layout.headerRow] ?? [], header)
      .filter((at) => at !== marked)
      .pop();
    return {
      kind: 'to do',
      sheet: present.title,
      cell: cellName(layout.headerRow, other ?? 0),
      value: header,
      expected: `one column “${header}”`,
      words:
        marked === undefined
          ? 'Give all but the right one another header; until then nothing that needs this sheet is saved.'
          : `Give it another header: the hub uses column ${columnLetters(marked)}.`,
    };
  });

const columnsUnder = (row: readonly unknown[], header: string): number[] =>
  row.flatMap((cell, at) => (String(cell).trim().toLowerCase() === header.toLowerCase() ? [at] : []));

/** Headers further down than the hub looks for them. */
export const movedNoticed = (present: SheetStructure, row: number): Noticed => ({
  kind: 'to do',
  sheet: present.title,
  cell: cellName(row, 0),
  value: 'the line of headers',
  expected: `headers among the first ${HEADER_SEARCH} rows`,
  words: 'Move that row to the top of the sheet; until then nothing that needs this sheet is saved.',
});

/** Tabs that look like one of the hub's and are not: what is typed there reaches nobody. */
export function copiesNoticed(structure: SheetStructure[], book: Book = 'hub'): Noticed[] {
  const sheets: Pick<AnyTable, 'sheetId' | 'title'>[] = [
    ...(book === 'hub' ? Object.values(PAINTED) : []),
    ...Object.values(BOOK_TABLES[book]),
  ];
  const own = new Set(sheets.map(({ sheetId }) => sheetId));
  const names = [...sheets, ...structure.filter(({ sheetId }) => own.has(sheetId))].map(({ title }) => title);
  return structure
    .filter(({ sheetId }) => !own.has(sheetId))
    .filter(({ title }) => names.some((name) => looksLike(title, name)))
    .map(({ title }) => ({
      kind: 'to do',
      sheet: title,
      cell: '',
      value: 'a tab that looks like one of the hub’s',
      expected: 'what the hub reads in its own tab only',
      words: 'The hub does not read it. Delete it, or give it a name of its own.',
    }));
}

/** `Visits`, `Copy of Visits`, `Copy of Visits 2`, `Visits (2)`, `Visits 2` */
function looksLike(title: string, name: string): boolean {
  const bare = title.toLowerCase().replace(/^copy of /, '');
  const rest = bare.startsWith(name.toLowerCase()) ? bare.slice(name.length) : undefined;
  return rest !== undefined && /^ ?(\(?\d{1,2}\)?|\(hub( \d+)?\))?$/.test(rest);
}
