import { createHash } from 'node:crypto';
import type { SavedBook, SavedRow } from '../../local/google/sheets/state';
import type { Workspace } from '../../local/workspace';
import { stage } from './stages';
import type { Work } from './works';

/** What passes by itself: the time, what was used of quotas, when the clock's triggers are due. */
const PASSING = ['now', 'quotas', 'triggerRuns', 'nextAt'];

/** Values and style lists never change once they stand in a sheet, and most are met again in the next state. */
const texts = new WeakMap<object, string>();

function textOf(cells: object): string {
  const known = texts.get(cells) ?? JSON.stringify(cells);
  texts.set(cells, known);
  return known;
}

const rowText = (row: SavedRow): string =>
  row === 0 ? '0' : `${row[0]}${textOf(row[1])}${row.length > 2 ? JSON.stringify(row.slice(2)) : ''}`;

const bookText = ({ sheets, lists, ...rest }: SavedBook): string =>
  [
    JSON.stringify(rest),
    ...lists.map(textOf),
    ...sheets.flatMap(({ rows, ...sheet }) => [JSON.stringify(sheet), ...rows.map(rowText)]),
  ].join('\n');

/** A mark of everything that is stored: sheets, files, properties, mail, triggers. Two states with one mark are one. */
export function markOf(workspace: Workspace): string {
  const lasting = (name: string, value: unknown): unknown => (PASSING.includes(name) ? undefined : value);
  const { sheets, ...rest } = workspace.state() as { sheets: { books: SavedBook[] } };
  const words = [JSON.stringify(rest, lasting), ...sheets.books.map(bookText)].join('\n');
  return createHash('sha256').update(words).digest('hex');
}

/**
 * The stored state after each of a work's calls, by the call's number; 0 is the one before the first. Seen in one undisturbed run
 * that is looked at before every call: what stops after a call leaves what the next one finds.
 */
export function statesOf(work: Work, calls: number): string[] {
  const workspace = stage(work.from);
  const marks: string[] = [];
  for (let n = 1; n <= calls; n += 1)
    workspace.faults.before(n, () => void (marks[n - 1] = markOf(workspace)));
  work.run(workspace);
  marks[calls] = markOf(workspace);
  const seen = workspace.lastExecution.calls.length;
  if (seen !== calls) throw new Error(`${work.name} made ${calls} calls, and ${seen} when looked at.`);
  return marks;
}
