import type { Book } from '../hub/book';
import { putRight, type Noticed } from '../hub/health/notice';
import type { CellValue, SheetStructure, SheetsRequest } from '../ports';
import { cellName } from './cell-problem';
import {
  anchor,
  headerOf,
  headerRequests,
  insertedRow,
  lostHeaders,
  more,
  placesOf,
  rowOfHeaders,
  type Placed,
} from './headers';
import { anchorsOf, findLayout, HEADER_SEARCH, type AnyTable, type Layout } from './layout';
import { missingSheets } from './new-sheet';
import { rowsAbove } from './rows';
import { isProtected, protectionRequests, type Editors } from './protection';
import { columnRequests } from './sheet-format';
import { namesIn, PAINTED, TABLES, type TableName } from './tables';
import { copiesNoticed, doubledNoticed, mergesNoticed, movedNoticed } from './unusual';
import type { SheetCondition } from './sheet-condition';

/** What puts right what set-up once made, and what was noticed on the way. */
export interface Repair {
  requests: SheetsRequest[];
  noticed: Noticed[];
}

/**
 * What the hub repairs without being asked: sheets, headers, columns, rows and protection that set-up made and that are
 * gone. People's own columns, rows, widths, filters and order are left alone; what only they can put right is noticed.
 * `values` holds the first rows of each table, all rows of one whose headers are not among them. `editors` is asked
 * only where a protection is gone.
 */
export function repairSheets(
  structure: SheetStructure[],
  values: Map<TableName, CellValue[][]>,
  editors: () => Editors,
  book: Book = 'hub',
): Repair {
  const repair: Repair = { requests: [], noticed: copiesNoticed(structure, book) };
  for (const { title, requests } of missingSheets(structure, book)) {
    repair.requests.push(...requests);
    repair.noticed.push(putRight(title, lostSheetWords(title)));
  }
  for (const name of namesIn(book)) {
    const table = TABLES[name] as unknown as AnyTable;
    const present = structure.find((sheet) => sheet.sheetId === table.sheetId);
    if (present) repairTable({ table, present, values: values.get(name) ?? [] }, repair);
    if (present && isProtected(table, present)) continue;
    const protection = table.handEdits === 'people' ? [] : protectionRequests(table, present, editors());
    repair.requests.push(...protection);
    if (present && protection.length > 0)
      repair.noticed.push(
        putRight(present.title, 'Laid its protection again, which somebody had taken away.'),
      );
  }
  return repair;
}

const lostSheetWords = (title: string): string =>
  Object.values(PAINTED).some((painted) => painted.title === title)
    ? 'Made the sheet again, which somebody had deleted; it is refreshed.'
    : 'Made the sheet again, empty, since somebody had deleted it. Bring its rows back with File > Version history.';

function repairTable(standing: SheetCondition, repair: Repair): void {
  const { table, present, values } = standing;
  if (present.rowCount < HEADER_SEARCH) {
    repair.requests.push(more(table.sheetId, 'ROWS', HEADER_SEARCH - present.rowCount));
    repair.noticed.push(putRight(present.title, 'Added the empty rows again that the hub needs.'));
  }
  const layout = findLayout(table, values);
  if (!lostHeaders(layout)) {
    if (headersUp(standing, layout.headerRow, repair)) return;
    repairHeaders(standing, layout, repair);
    return;
  }
  const deep = rowOfHeaders(table, values);
  if (deep === undefined) headersBack(standing, repair);
  else if (!headersUp(standing, deep, repair)) repair.noticed.push(movedNoticed(present, deep));
}

/** Headers that were sorted in among the rows go back above them; a line that people put above is no row. */
function headersUp({ table, present, values }: SheetCondition, from: number, repair: Repair): boolean {
  const layout = { ...findLayout(table, values.slice(from, from + 1)), headerRow: from };
  const first = rowsAbove(table, layout, values)[0];
  if (first === undefined) return false;
  const source = { sheetId: table.sheetId, dimension: 'ROWS', startIndex: from, endIndex: from + 1 };
  repair.requests.push({ moveDimension: { source, destinationIndex: first } });
  const words = `Moved the line of headers up again, which had been sorted in among the rows as row ${from + 1}.`;
  repair.noticed.push(putRight(present.title, words, { cell: cellName(first, 0) }));
  return true;
}

/** A whole line of headers is gone: a new one goes above what is there, each header over its mark. */
function headersBack({ table, present, values }: SheetCondition, repair: Repair): void {
  const filled = values.some((row) => row.some((cell) => cell !== ''));
  const placed = placesOf(table, present, []);
  repair.requests.push(
    ...(filled ? [insertedRow(table.sheetId)] : []),
    ...headerRequests(table, placed, 0),
    ...placed.added.flatMap((property) => columnRequests(table, property, placed.places[property] ?? 0, 0)),
  );
  repair.noticed.push(putRight(present.title, 'Put the line of headers back on top.', { cell: 'A1' }));
}

function repairHeaders(standing: SheetCondition, layout: Layout, repair: Repair): void {
  const { table, present, values } = standing;
  const { headerRow } = layout;
  const placed = placesOf(table, present, values);
  const { hidden, noticed } = mergesNoticed(standing, headerRow, Object.values(placed.places));
  repair.requests.push(
    ...hidden.map((range) => ({ unmergeCells: { range } })),
    ...headerRequests(table, placed, headerRow, values[headerRow]),
    ...placed.added.flatMap((property) =>
      columnRequests(table, property, placed.places[property] ?? 0, headerRow),
    ),
    ...unmarked(table, present, layout),
  );
  repair.noticed.push(
    ...noticed,
    ...doubledNoticed(standing, layout),
    ...hidden.map(({ startColumnIndex }) =>
      putRight(present.title, 'Unmerged cells of the line of headers.', {
        cell: cellName(headerRow, startColumnIndex),
      }),
    ),
    ...headersNoticed(standing, placed, headerRow),
  );
}

const RENAMED =
  'Put the header back, by which people know the column. Notes of your own go into columns of your own.';
const ADDED =
  'Added the column again, empty, since somebody had deleted it. Bring its cells back with File > Version history.';

function headersNoticed(
  { table, present, values }: SheetCondition,
  placed: Placed,
  headerRow: number,
): Noticed[] {
  const said = (property: string, words: string, stood: string): Noticed => {
    const cell = cellName(headerRow, placed.places[property] ?? 0);
    return putRight(present.title, words, { cell, value: stood, expected: headerOf(table, property) });
  };
  const stood = (property: string): string => String(values[headerRow]?.[placed.places[property] ?? 0] ?? '');
  return [
    ...placed.renamed.map((property) => said(property, RENAMED, stood(property))),
    ...placed.added.map((property) => said(property, ADDED, '')),
  ];
}

/** Columns whose mark is gone, as when somebody put one in the place of another: marked again, so that they are found. */
function unmarked(table: AnyTable, present: SheetStructure, layout: Layout): SheetsRequest[] {
  const marks = anchorsOf(table, present.columnAnchors);
  return Object.entries(layout.columns)
    .filter(([property]) => marks[property] === undefined)
    .map(([property, at]) => anchor(table, property, at));
}
