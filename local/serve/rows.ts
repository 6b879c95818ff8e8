/** Reads a sheet of the workbook as people wrote it: rows by the words in its header. */
import type { Workspace } from '../workspace';

export type Row = Record<string, string | number | boolean>;
type Values = (string | number | boolean)[][];

const HEADER_WITHIN = 5;

/**
 * @returns one record for each filled row below the header, keyed by header words; none when there is no such
 * sheet or no row in it that holds all of `headers`
 */
export function rowsOf(workspace: Workspace, title: string, headers: string[]): Row[] {
  const answer = readSheet(workspace, title);
  const at = answer.slice(0, HEADER_WITHIN).findIndex((row) => headers.every((word) => row.includes(word)));
  const names = answer[at];
  if (!names) return [];
  return answer
    .slice(at + 1)
    .filter((row) => row.some((value) => value !== ''))
    .map((row) => Object.fromEntries(names.map((name, column) => [String(name), row[column] ?? ''])));
}

function readSheet(workspace: Workspace, title: string): Values {
  const { id, owner, sheets } = workspace;
  const book = sheets.call(
    'Spreadsheets.get',
    [id, { fields: 'sheets.properties(sheetId,title)' }],
    owner,
  ) as {
    sheets?: { properties: { title: string } }[];
  };
  if (!book.sheets?.some(({ properties }) => properties.title === title)) return [];
  const range = `'${title.replace(/'/g, "''")}'`;
  const options = { valueRenderOption: 'UNFORMATTED_VALUE', dateTimeRenderOption: 'SERIAL_NUMBER' };
  const read = sheets.call('Spreadsheets.Values.get', [id, range, options], owner) as { values?: Values };
  return read.values ?? [];
}
