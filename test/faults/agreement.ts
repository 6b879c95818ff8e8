import type { Workspace } from '../../local/workspace';
import { positionsStored } from './fold';
import { brokenRules } from './invariants';
import { readBook, type Book, type Row } from './reading';
import { positionsRemembered, serialOf, type Memory } from './remembered';

const ids = (rows: Row[]): string[] => rows.map((row) => String(row['ID'])).sort();

function differing(what: string, remembered: unknown, stored: unknown): string[] {
  const [a, b] = [JSON.stringify(remembered), JSON.stringify(stored)];
  if (a === b) return [];
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const near = (text: string): string => text.slice(Math.max(0, at - 80), at + 120);
  return [`${what}: remembered …${near(a)}…, stored …${near(b)}…`];
}

/** Where the workbook is not what memory says it must be; nothing when they agree. */
export function disagreements(workspace: Workspace, memory: Memory): string[] {
  const book = readBook(workspace);
  return [
    ...differing('visits', entriesOf(memory), ids(book.visits)),
    ...differing('open steps', stepsOf(memory), stepsIn(book)),
    ...differing('steps over', [...memory.over].sort(), overIn(book)),
    ...differing('names', [...memory.names].sort(), namesIn(book)),
    ...thawed(workspace, memory),
    ...positionsOf(workspace, memory, book),
  ];
}

const entriesOf = (memory: Memory): string[] =>
  memory.chains.flatMap(({ entries }) => entries.map(({ id }) => id)).sort();

const stepsOf = (memory: Memory): unknown[] =>
  [...memory.steps].map(([id, { academy, due }]) => [id, academy, serialOf(due)]).sort();

const stepsIn = (book: Book): unknown[] =>
  book.nextSteps.map((row) => [String(row['ID']), String(row['Academy']), Number(row['Due'])]).sort();

const overIn = (book: Book): unknown[] =>
  book.stepsDone.map((row) => [String(row['ID']), String(row['Outcome'])]).sort();

const namesIn = (book: Book): unknown[] =>
  book.academies.map((row) => [String(row['ID']), String(row['Academy'])]).sort();

/** What was approved never changes (domain.md §9). */
const thawed = (workspace: Workspace, memory: Memory): string[] =>
  [...memory.frozen]
    .filter(([id, bytes]) => Buffer.from(workspace.drive.bytes(id)).toString('hex') !== bytes)
    .map(([id]) => `the approved document ${id} has other words than when it was approved`);

/** Positions may be wrong from when a hand put them wrong until the nightly check has been there. */
function positionsOf(workspace: Workspace, memory: Memory, book: Book): string[] {
  const broken = brokenRules(workspace);
  if (memory.damaged) return broken.filter((problem) => !problem.startsWith('position'));
  const stored = [...positionsStored(book.positions)].map(([id, { level, on, trend }]) => [
    id,
    { level, on, trend },
  ]);
  return [...broken, ...differing('positions', [...positionsRemembered(memory)].sort(), stored.sort())];
}
