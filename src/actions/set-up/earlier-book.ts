import { BOOK_WORDS, type UnitBook } from '../../hub/book';
import { HubError } from '../../hub/hub-error';
import { count } from '../../hub/text/words';
import type { Grid } from '../../ports';
import { loadTable } from '../../store/loaded-table';
import { copiesOf, linesLeft } from '../../store/migrations/move-rows';
import { BASICS, namesIn, TABLES } from '../../store/tables';
import type { Context } from '../context';

/**
 * Brings the rows of the unit's workbook that Settings names into the one that this script keeps, where they are two: a
 * trial made the first, and Drive shows the script of another Cloud project nothing of it (`drive.file`), while the Sheets
 * service reads it. Rows are told by their ID, so it may be run again. Says what was done.
 */
export function copyEarlierRows({ ports, settings }: Context, book: UnitBook): string[] {
  const kept = ports.books.grid(book);
  const earlier = settings[`${book}Workbook`];
  if (earlier === '' || earlier === kept.id()) return [];
  const named = `the ${BOOK_WORDS[book]} workbook that was used before, ${ports.grid.link(earlier)}`;
  try {
    const copied = copyRows(ports.books.at(earlier), kept, book, ports.grid.id());
    return copied === 0 ? [] : [`Copied ${count(copied, 'row')} from ${named}. Delete that one in Drive.`];
  } catch (error) {
    if (!(error instanceof HubError && UNREADABLE.includes(error.code))) throw error;
    return [`Could not read ${named}: if it holds rows, copy them into the new one by hand.`];
  }
}

/** It is gone, closed to this account, or no workbook of a hub any more. */
const UNREADABLE = ['no-workbook', 'google-denied', 'no-sheet', 'columns-missing', 'columns-doubled'];

/** How many rows were copied; none from the workbook of another hub. */
function copyRows(from: Grid, to: Grid, book: UnitBook, hub: string): number {
  const { about } = BASICS[book];
  const [values = []] = from.read([{ sheetId: TABLES[about].sheetId }]);
  const marks = loadTable(about, values, () => ({}));
  if (marks.byId.get('hub')?.value !== hub) return 0;
  const structure = from.structure();
  let copied = 0;
  for (const table of namesIn(book).filter((name) => name !== about)) {
    const move = { table, from: TABLES[table].sheetId };
    const lines = linesLeft(from, structure, move);
    for (let left = lines ? copiesOf(to, lines, move) : []; left.length > 0;) {
      to.write(left);
      copied += left.length;
      left = lines ? copiesOf(to, lines, move) : [];
    }
  }
  return copied;
}
