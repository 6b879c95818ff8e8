import type { Workspace } from '../../local/workspace';
import { positionsStored, simpleFold, type SimplePosition } from './fold';
import { readBook, SHEETS, type Book, type Row, type SheetName } from './reading';

const KEYED = Object.keys(SHEETS) as SheetName[];

const idOf = (row: Row): string => String(row['ID'] ?? '');

function doubles(ids: string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

/** What must hold of a hub at any time, whatever was cut, lost or tried again. Answers what does not, in words. */
export function brokenRules(workspace: Workspace): string[] {
  const book = readBook(workspace);
  return [
    ...KEYED.flatMap((name) => doubles(book[name].map(idOf)).map((id) => `${name}: “${id}” is there twice`)),
    ...doubles(keysOf(book)).map((key) => `dashboard: key “${key}” is there twice`),
    ...differences(simpleFold(book.judgements), positionsStored(book.positions)),
    ...unlogged(book),
    ...strayDocuments(workspace, book),
    ...mailsOf(workspace, book),
  ];
}

const keysOf = (book: Book): string[] =>
  book.dashboard.map(([key]) => String(key ?? '')).filter((key) => key !== '');

/** Positions that are not what the ledger folds to. */
export function differences(
  folded: Map<string, SimplePosition>,
  stored: Map<string, SimplePosition>,
): string[] {
  return [...new Set([...folded.keys(), ...stored.keys()])]
    .map((id) => [id, JSON.stringify(folded.get(id)), JSON.stringify(stored.get(id))] as const)
    .filter(([, ledger, sheet]) => ledger !== sheet)
    .map(([id, ledger = 'nothing', sheet = 'nothing']) => `position ${id}: ledger ${ledger}, sheet ${sheet}`);
}

/** Every row of the two ledgers is named once in the log, and the log names none that is not there. */
function unlogged(book: Book): string[] {
  const named = book.log.flatMap((row) => String(row['Rows'] ?? '').split(' ')).filter((part) => part !== '');
  const there = (['visits', 'judgements'] as const).flatMap((name) =>
    book[name].map((row) => `${name}:${idOf(row)}`),
  );
  return [
    ...doubles(named).map((row) => `log: names ${row} twice`),
    ...there.filter((row) => !named.includes(row)).map((row) => `log: does not name ${row}`),
    ...named.filter((row) => !there.includes(row)).map((row) => `lost: ${row}, which the log names`),
  ];
}

/** One file for each key, and each written report's row leads to its own. */
function strayDocuments(workspace: Workspace, book: Book): string[] {
  const files = workspace.drive.list().filter((file) => !file.trashed && file.appProperties['hubKey']);
  const keyOf = new Map(files.map((file) => [file.id, file.appProperties['hubKey'] ?? '']));
  const wrong = book.reports.filter(
    (row) => row['Document'] !== '' && keyOf.get(String(row['Document'])) !== idOf(row),
  );
  return [
    ...doubles([...keyOf.values()]).map((key) => `drive: two files for ${key}`),
    ...wrong.map((row) => `report ${idOf(row)} leads to a file that is not its own`),
  ];
}

/** One message for each report that was circulated, none for the others. */
function mailsOf(workspace: Workspace, book: Book): string[] {
  const shared = workspace.mail.sent.filter(({ kind }) => kind === 'share').length;
  const circulated = book.reports.filter((row) => row['State'] === 'circulated').length;
  return shared === circulated ? [] : [`${shared} messages went out for ${circulated} circulated reports`];
}
