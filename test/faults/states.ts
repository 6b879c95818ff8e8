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

/** A mark of everything in a state: sheets, files, properties, mail, triggers. Two states with one mark are one. */
function markOf(state: object): string {
  const lasting = (name: string, value: unknown): unknown => (PASSING.includes(name) ? undefined : value);
  const { sheets, ...rest } = state as { sheets: { books: SavedBook[] } };
  const words = [JSON.stringify(rest, lasting), ...sheets.books.map(bookText)].join('\n');
  return createHash('sha256').update(words).digest('hex');
}

/** What is stored at a moment: its mark, and the whole, from which a Workspace can be made again. */
export interface Stored {
  mark: string;
  state: object;
}

export const storedIn = (workspace: Workspace): Stored => {
  const state = workspace.state();
  return { mark: markOf(state), state };
};

/** One undisturbed run, looked at before every call: what stops after a call leaves what the next one finds. */
export interface Watched<T> {
  workspace: Workspace;
  answer: T;
  /** What is stored after each call, by the call's number; 0 is what was there before the first. */
  stored: Stored[];
}

/** Most calls store nothing: what they find is kept once. */
function withOneOf(stored: Stored[], next: Stored): void {
  const before = stored.at(-1);
  stored.push(before?.mark === next.mark ? before : next);
}

/** More calls than any work makes. */
const MANY = 2_000;

/** @throws Error when not every call of the execution was looked at */
export function watched<T>(work: Work, run: (workspace: Workspace) => T): Watched<T> {
  const workspace = stage(work.from);
  const stored: Stored[] = [];
  const look = (): void => withOneOf(stored, storedIn(workspace));
  for (let n = 1; n <= MANY; n += 1) workspace.faults.before(n, look);
  const answer = run(workspace);
  workspace.faults.clear();
  look();
  const made = workspace.lastExecution.calls.length;
  if (stored.length !== made + 1)
    throw new Error(`${work.name} made ${made} calls, and ${stored.length - 1} were looked at.`);
  return { workspace, answer, stored };
}
