import type { Workspace } from '../../local/workspace';
import type { CellValue, Ports, SheetRange } from '../../src/ports';
import { OWNER, TODAY } from './small-trust';

interface Answer {
  valueRanges: { valueRange: { values?: CellValue[][] } }[];
}

const filterOf = ({ sheetId, rows, columns }: SheetRange): object => ({
  gridRange: {
    sheetId,
    ...(rows === undefined ? {} : { startRowIndex: 0, endRowIndex: rows }),
    ...(columns === undefined ? {} : { startColumnIndex: 0, endColumnIndex: columns }),
  },
});

/** One range after the other, so that the order of the answers is that of the questions. */
const read = (workspace: Workspace, range: SheetRange): CellValue[][] => {
  const body = {
    dataFilters: [filterOf(range)],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  };
  const method = 'Spreadsheets.Values.batchGetByDataFilter';
  const answer = workspace.sheets.call(method, [body, workspace.id], OWNER) as Answer;
  return answer.valueRanges[0]?.valueRange.values ?? [];
};

/** A workbook's rows for code that runs in the test itself; what it writes goes nowhere. */
export const portsOn = (workspace: Workspace, email: string): Ports =>
  ({
    grid: {
      id: () => workspace.id,
      link: () => '',
      read: (ranges: SheetRange[]) => ranges.map((range) => read(workspace, range)),
      write: () => undefined,
      structure: () => [],
    },
    clock: {
      now: () => `${TODAY}T09:00:00.000Z`,
      today: () => TODAY,
      local: (at: string) => at.slice(0, 16),
      elapsed: () => 0,
    },
    ids: { next: () => 'ID' },
    lock: { acquire: () => true, release: () => undefined },
    who: { email: () => email, account: () => email, asThemselves: () => true },
    hub: { all: () => ({}), set: () => undefined, remove: () => undefined },
    mine: { all: () => ({}), set: () => undefined, remove: () => undefined },
  }) as unknown as Ports;
