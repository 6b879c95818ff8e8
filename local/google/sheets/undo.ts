/**
 * Edit > Undo: a person takes back what they did last with their own hands; what scripts and others did is not theirs
 * to take back, and a history ends when the workbook is closed (loaded afresh).
 * Not modelled: taking something back after anybody else changed the workbook (Google merges the two), redo.
 */
import type { Book } from './book';
import { notModelled } from '../error';
import type { Journal } from './journal';
import { refuse } from './refusal';

interface Step {
  /** Whose hands; a script's or service's change has none. */
  actor: string | undefined;
  undo(): void;
}

/** Most steps that are remembered. */
const REMEMBERED = 100;

const histories = new WeakMap<Book, Step[]>();

function remember(book: Book, step: Step): void {
  const steps = histories.get(book) ?? [];
  histories.set(book, steps);
  steps.push(step);
  if (steps.length > REMEMBERED) steps.shift();
}

/** A person changed the workbook by hand. */
export const handled = (book: Book, actor: string, journal: Journal): void =>
  remember(book, { actor, undo: () => journal.undo() });

/** A script or service changed the workbook. */
export const served = (book: Book): void => {
  if (histories.has(book)) remember(book, { actor: undefined, undo: () => undefined });
};

/** Takes back what the person did last; refuses when they did nothing that can be. */
export function undoLast(book: Book, actor: string): void {
  const steps = histories.get(book) ?? [];
  if (!steps.some((step) => step.actor === actor)) refuse('There is nothing to undo.');
  const last = steps[steps.length - 1];
  if (last?.actor !== actor) throw notModelled('undoing after somebody else changed the workbook');
  steps.pop();
  last.undo();
}
