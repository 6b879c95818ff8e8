import type { Workspace } from '../../local/workspace';
import { cellsOf } from '../hands/hands';
import { CEO } from '../support/small-trust';
import { readBook, sheetsOf, TABLE_NAMES, type Book, type Row } from './reading';

/** Columns that tell when, how often or by which number something was done: they may differ between two ways to one end. */
const HOW = /( at|^At|^Rev|^Attempts|^Fingerprint)$/;
/** Columns of names stand in a sheet from the first hour on that finds a row in it. */
const NAMES = / \(name\)$/;
/** Instants inside other text: of drafts, of notes left in properties. */
const INSTANT = /\d{4}-\d\d-\d\dT[\d:.]+Z/.source;
/** The instant of an entry in a trend, which stands behind the rank of its level. */
const TREND_INSTANT = /( [0-3]) [0-9a-z]{8,9} /g;
/** Told by the run of the access job: what it saw follows from how far the other jobs were by then. */
const LOOKED = /^Asked Drive who can open/;

/** What a repair that found nothing puts on record only when the one before it had failed. */
const NOTHING_TO_DO = 'The sheets are as set-up made them.';

/** Everything that the hub has come to, in words that do not depend on how often it took: two ends are the same or not. */
export type Digest = Record<string, unknown>;

export function digest(workspace: Workspace, book: Book = readBook(workspace)): Digest {
  const plain = plainWords(workspace);
  const said = (value: unknown): string => plain(JSON.stringify(value));
  const rows = TABLE_NAMES.map((name) => [
    name,
    (name === 'access' ? [] : book[name])
      .filter((row) => row['Message'] !== NOTHING_TO_DO && !LOOKED.test(String(row['Message'])))
      .map((row) => said(lasting(name, row)))
      .sort(),
  ]);
  return {
    ...(Object.fromEntries(rows) as Record<string, string[]>),
    dashboard: said(book.dashboard),
    files: filesOf(workspace).map(said),
    mail: mailsOf(workspace).map(said),
    notes: notesOf(workspace, book).map(said).sort(),
    draft: said([...workspace.properties.of(CEO)].sort()),
    triggers: workspace.triggers.installed.map(({ handler, creator }) => `${handler} ${creator}`).sort(),
    structure: said(structureOf(workspace)),
  };
}

/** What set-up lays out: tabs, protection, bands, charts and rules of colour. */
const structureOf = (workspace: Workspace): unknown[] =>
  sheetsOf(workspace).map(
    ({ id, title, hidden, columnCount, protections, bandings, charts, conditionals }) => {
      const names = namesIn(workspace, id);
      return {
        ...{ id, title, hidden, columnCount: columnCount - names },
        protections: protections.map(({ description, warningOnly, editors }) => [
          description,
          warningOnly,
          editors,
        ]),
        bandings: bandings.map(({ range }) => ({
          ...range,
          endColumnIndex: (range?.endColumnIndex ?? 0) - names,
        })),
        charts: charts.map(({ spec }) => spec?.title),
        conditionals: conditionals.map(({ booleanRule }) => booleanRule?.condition),
      };
    },
  );

const namesIn = (workspace: Workspace, sheetId: number): number =>
  (cellsOf(workspace, sheetId)[0] ?? []).filter((header) => NAMES.test(String(header))).length;

/**
 * Which messages went out. Whether one did cannot be looked up, so a failed job is told twice rather than never;
 * those that share a document are counted by the invariants.
 */
const mailsOf = (workspace: Workspace): string[] =>
  [...new Set(workspace.mail.sent.map(({ to, subject }) => `${to}: ${subject}`))].sort();

/** Takes instants and Drive's ids out of words: files are known by what they are, since one made later gets another id. */
export function plainWords(workspace: Workspace): (text: string) => string {
  const names = new Map(
    workspace.drive
      .list()
      .filter((file) => file.appProperties['hubKey'])
      .map((file) => [file.id, `<${file.appProperties['hubKey'] ?? ''}>`]),
  );
  const id = new RegExp([...names.keys(), INSTANT].join('|'), 'g');
  return (text) => text.replace(id, (found) => names.get(found) ?? '<at>');
}

/**
 * Properties of the hub. A note that a document or a circulation was begun is of no more use once the report's row
 * says that it was done: a cut between the two may leave it, and nothing ever looks at it again.
 */
function notesOf(workspace: Workspace, { reports, principalDocuments }: Book): string[] {
  const over = (rows: Row[], done: (row: Row) => boolean, key: string): string[] =>
    rows.filter(done).map((row) => `${key}:${String(row['ID'])}`);
  const spent = new Set([
    ...over(reports, (row) => row['Circulated at'] !== '', 'share'),
    ...principalDocuments
      .filter((row) => row['State'] === 'shared')
      .map((row) => `share:${[row['ID'], row['Told of'], row['Shared with']].map(String).join(':')}`),
    ...over([...reports, ...principalDocuments], (row) => row['Document'] !== '', 'document'),
  ]);
  return [...workspace.properties.of('')]
    .filter(([key]) => !spent.has(key))
    .map(([key, value]) => `${key}=${value}`);
}

/** Ids of log lines and notices are the server's own. */
function lasting(name: string, row: Row): Row {
  const kept = Object.entries(row).filter(([header]) => !HOW.test(header) && !NAMES.test(header));
  return {
    ...Object.fromEntries(kept),
    ...(/log$|^notices$/i.test(name) ? { ID: '' } : {}),
    ...(name === 'positions' ? { Trend: String(row['Trend']).replace(TREND_INSTANT, '$1 <at> ') } : {}),
  };
}

const filesOf = (workspace: Workspace): unknown[] =>
  workspace.drive
    .list()
    .filter((file) => file.appProperties['hubKey'] && !file.trashed)
    .map((file) => ({
      name: file.name,
      parents: file.parents,
      key: file.appProperties['hubKey'],
      frozen: file.contentRestrictions.length,
      access: workspace.drive.access(file.id).map(({ email, role }) => `${email} ${role}`),
      words: file.bytes.length > 0,
    }))
    .sort((a, b) => String(a.key).localeCompare(String(b.key)));

/** Where two ends differ, in words short enough to read. */
export function gaps(wanted: Digest, got: Digest): string[] {
  return Object.keys(wanted)
    .filter((part) => JSON.stringify(wanted[part]) !== JSON.stringify(got[part]))
    .map((part) => `${part} is not as if it had run once: ${firstGap(wanted[part], got[part])}`);
}

function firstGap(wanted: unknown, got: unknown): string {
  if (Array.isArray(wanted) && Array.isArray(got)) {
    const lacking = wanted.filter((one) => !got.includes(one));
    const extra = got.filter((one) => !wanted.includes(one));
    return `lacks ${JSON.stringify(lacking).slice(0, 400)}, has ${JSON.stringify(extra).slice(0, 400)}, ${wanted.length}/${got.length}`;
  }
  const [a, b] = [String(wanted), String(got)];
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `…${a.slice(Math.max(0, at - 60), at + 100)}… / …${b.slice(Math.max(0, at - 60), at + 100)}…`;
}
