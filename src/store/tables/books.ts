import type { Noted } from '../../hub/trust/setting/settings';
import type { Table } from '../table';
import { idColumn, longText, text } from '../column';
import { table } from '../table';
import { log } from './ledgers';
import { requests } from './running';

/** What every book but the hub's own keeps about itself: whose it is and for which release it was made ready. */
const about = table<Noted>()({
  title: 'About this workbook',
  sheetId: 0,
  help: 'Written by the hub: to which hub this workbook belongs. Leave it as it is.',
  ledger: false,
  handEdits: 'nobody',
  // A workbook needs one sheet that can be seen.
  hidden: false,
  columns: {
    id: idColumn('What it says.', 140),
    value: text('Value', 'Written by the hub.', { width: 360 }),
    help: longText('What it is', 'In words.', { width: 420 }),
  },
});

/** The same sheet in another book: sheet ids are unique over all books, so that no row can go astray. */
const inBook = <T>(sheet: Table<T>, sheetId: number): Table<T> => ({ ...sheet, sheetId });

const basics = (first: number) => ({
  about: inBook(about, first + 1),
  requests: inBook(requests, first + 2),
  log: inBook(log, first + 3),
});

export const improvementBasics = basics(2000);
export const innovationBasics = basics(3000);
export const operationsBasics = basics(4000);
export const developmentBasics = basics(5000);
export const caseworkBasics = basics(6000);
