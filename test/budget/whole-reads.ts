import type { Workspace } from '../../local/workspace';

interface Filter {
  gridRange?: { endRowIndex?: number; endColumnIndex?: number };
}

/** What some work read: sheets whole, and bytes of all answers. */
export interface WholeReads {
  tables: number;
  bytes: number;
}

/** Lets the work go and says what it read; headers alone, and the keys of painted sheets, are no whole sheet. */
export function readBy(workspace: Workspace, work: () => void): WholeReads {
  const { sheets } = workspace;
  const call = sheets.call.bind(sheets);
  let tables = 0;
  sheets.call = (method, args, who) => {
    const filters = (args[0] as { dataFilters?: Filter[] }).dataFilters ?? [];
    const whole = filters.filter(
      ({ gridRange }) => gridRange?.endRowIndex === undefined && gridRange?.endColumnIndex === undefined,
    );
    if (method === 'Spreadsheets.Values.batchGetByDataFilter') tables += whole.length;
    return call(method, args, who);
  };
  try {
    work();
  } finally {
    sheets.call = call;
  }
  const bytes = workspace.lastExecution.calls.reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  return { tables, bytes };
}
