/** `npm run bench -- peers`: the same work on our store and on what npm offers, on one engine. */
import { CASES, peerCosts, type Costs } from './costs';
import { googleSpreadsheetCells, googleSpreadsheetRows } from './google-spreadsheet';
import { ours } from './ours';
import type { Sheet } from './sheet';
import { sheetquery } from './sheetquery';
import { ROWS, SHARE, type Operation, type Store } from './work';

const STORES: ((sheet: Sheet) => Store)[] = [ours, googleSpreadsheetRows, googleSpreadsheetCells, sheetquery];

const grouped = (count: number): string => count.toLocaleString('en-GB');

const ratio = (theirs: number, own: number): string => (own === 0 ? '' : `${(theirs / own).toFixed(1)} ×`);

function tableOf(operation: Operation, all: Map<string, Costs>): string {
  const [[, own] = []] = [...all];
  const rows = [...all].map(([name, { [operation]: cost }]) => {
    const cells = cost.cellsRead + cost.cellsWritten;
    const base = own?.[operation] ?? cost;
    return [
      name,
      grouped(cost.calls),
      ratio(cost.calls, base.calls),
      grouped(cost.cellsRead),
      grouped(cost.cellsWritten),
      ratio(cells, base.cellsRead + base.cellsWritten),
    ];
  });
  const lines = [[operation, 'calls', 'of ours', 'cells read', 'written', 'of ours'], ...rows];
  return lines
    .map((cells) => cells.map((cell, at) => (at === 0 ? cell.padEnd(28) : cell.padStart(12))).join(''))
    .join('\n');
}

/** Prints one table a operation. */
export async function bench(): Promise<void> {
  const all = await peerCosts(STORES);
  console.log(
    `\n${grouped(ROWS)} rows of seven columns (ours keeps five more of its own); ` +
      `insert, query, update and delete ${SHARE} of them.\nCalls of the Sheets service and cells crossed, ` +
      `each operation on a fresh workbook.\n`,
  );
  for (const operation of CASES) console.log(`${tableOf(operation, all)}\n`);
}
