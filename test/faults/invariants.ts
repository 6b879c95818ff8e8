import type { Workspace } from '../../local/workspace';
import { folded, stored } from './fold';
import { readBook, TABLE_NAMES, type Book, type Row } from './reading';

const idOf = (row: Row): string => String(row['ID'] ?? '');

const doubles = (ids: string[]): string[] => {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
};

/** What must hold of a hub at any time, whatever was cut, lost or tried again. Answers what does not, in words. */
export function brokenRules(workspace: Workspace, book: Book = readBook(workspace)): string[] {
  return [
    ...TABLE_NAMES.flatMap((name) =>
      doubles(book[name].map(idOf)).map((id) => `${name}: “${id}” is there twice`),
    ),
    ...doubles(keysOf(book)).map((key) => `dashboard: key “${key}” is there twice`),
    ...unfolded(book),
    ...unlogged(book),
    ...strayDocuments(workspace, book),
    ...mailsOf(workspace, book),
    ...digestsOf(workspace, book),
  ];
}

const keysOf = (book: Book): string[] =>
  book.dashboard.map(([key]) => String(key ?? '')).filter((key) => key !== '');

/** Positions and standings that are not what the ledgers come to. */
function unfolded(book: Book): string[] {
  const [ledger, sheet] = [folded(book), stored(book)];
  return [...new Set([...Object.keys(ledger), ...Object.keys(sheet)])]
    .filter((what) => ledger[what] !== sheet[what])
    .map((what) => `${what}: ledger ${ledger[what] ?? 'nothing'}, sheet ${sheet[what] ?? 'nothing'}`);
}

/** Every row of the two great ledgers is named once in the log, and the log names none that is not there. */
function unlogged(book: Book): string[] {
  const logs = TABLE_NAMES.filter((name) => /log$/i.test(name)).flatMap((name) => book[name]);
  const named = logs.flatMap((row) => String(row['Rows'] ?? '').split(' ')).filter((part) => part !== '');
  const there = (['visits', 'judgements'] as const).flatMap((name) =>
    book[name].map((row) => `${name}:${idOf(row)}`),
  );
  const inLog = new Set(named);
  const kept = new Set(
    Object.entries(book).flatMap(([name, rows]) => rows.map((row) => `${name}:${idOf(row as Row)}`)),
  );
  return [
    ...doubles(named).map((row) => `log: names ${row} twice`),
    ...there.filter((row) => !inLog.has(row)).map((row) => `log: does not name ${row}`),
    ...named.filter((row) => !kept.has(row)).map((row) => `lost: ${row}, which the log names`),
  ];
}

/** One file for each key, and each written report's row leads to its own. */
function strayDocuments(workspace: Workspace, book: Book): string[] {
  const files = workspace.drive.list().filter((file) => !file.trashed && file.appProperties['hubKey']);
  const keyOf = new Map(files.map((file) => [file.id, file.appProperties['hubKey'] ?? '']));
  const wrong = [...book.reports, ...book.principalDocuments].filter(
    (row) => row['Document'] !== '' && keyOf.get(String(row['Document'])) !== idOf(row),
  );
  return [
    ...doubles([...keyOf.values()]).map((key) => `drive: two files for ${key}`),
    ...wrong.map((row) => `report ${idOf(row)} leads to a file that is not its own`),
  ];
}

/** One message for each receiver of a report that was circulated and each document that was shared, none for the others. */
function mailsOf(workspace: Workspace, book: Book): string[] {
  const shared = workspace.mail.sent.filter(({ kind }) => kind === 'share').length;
  const circulated = book.reports
    .filter((row) => row['State'] === 'circulated')
    .flatMap((row) => String(row['Circulated to']).split(', ')).length;
  const given = book.principalDocuments.filter((row) => row['State'] === 'shared').length;
  return shared === circulated + given
    ? []
    : [
        `${shared} messages went out for ${circulated} receivers of reports and ${given} shared principalDocuments`,
      ];
}

/** Nobody has two weekly mails of one week, and the person who is said to have theirs has it. */
function digestsOf(workspace: Workspace, book: Book): string[] {
  const weekly = workspace.mail.sent
    .filter(({ subject }) => subject.includes('your week'))
    .map(({ to }) => to);
  const emails = new Map(book.people.map((row) => [idOf(row), String(row['E-mail'])]));
  const said = book.digests
    .filter((row) => row['State'] === 'sent')
    .map((row) => emails.get(idOf(row)) ?? '');
  return [
    ...doubles(weekly).map((to) => `mail: two weekly mails to ${to}`),
    ...said.filter((to) => !weekly.includes(to)).map((to) => `digests: ${to} is said to have a mail`),
  ];
}
