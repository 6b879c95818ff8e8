import { openContext, type Context } from '../actions/context';
import { nobodyBut, sheetEditors } from '../actions/set-up/keepers';
import { BOOK_WORDS, isPrivateBook, type TendedBook } from '../hub/book';
import type { LogEntry } from '../hub/health/run';
import type { Noticed } from '../hub/health/notice';
import { HubError } from '../hub/hub-error';
import { cut } from '../hub/text/text';
import type { SheetsRequest } from '../ports';
import { checkProtection } from '../store/protection-check';
import { repairSheets } from '../store/repair';
import type { Session } from '../store/session';
import { BASICS } from '../store/tables';
import { SHOWN_DAYS } from './notices';
import { firstRows } from './repair';

/** Under what the log of a unit's workbook tells of its protection, which no single sheet has. */
const PROTECTION = 'protection';

/** A repair as the book's log tells it. */
interface Repaired {
  subject: string;
  summary: string;
}

/**
 * Puts sheets, headers and protection of a unit's workbook right, with a line in that workbook's log for each repair in
 * the same write; in two only where the log itself is what is gone. Tells what only a person can put right.
 */
export function repairBook(context: Context, unit: TendedBook): { noticed: Noticed[]; left: string[] } {
  const { ports, session, email } = context;
  const grid = ports.books.grid(unit);
  const structure = grid.structure();
  const editors = isPrivateBook(unit)
    ? nobodyBut(ports.who.account())
    : sheetEditors(ports, email, session.rows('people'));
  const repair = repairSheets(structure, firstRows(grid, structure, unit), () => editors, unit);
  const protection = checkProtection(structure, editors, unit);
  const isWhole = repair.requests.length === 0;
  const repaired = [
    ...repair.noticed
      .filter(({ kind }) => kind === 'put right')
      .map(({ sheet, words }) => ({ subject: sheet, summary: words })),
    ...(isWhole ? protection.repaired : []).map((summary) => ({ subject: PROTECTION, summary })),
  ];
  write(context, unit, isWhole ? protection.requests : repair.requests, repaired);
  return {
    noticed: repair.noticed.filter(({ kind }) => kind === 'to do').map((one) => toldOf(unit, one)),
    left: protection.left,
  };
}

/** What Health may say of another book: of a private one where something is, and nothing of what stands there. */
export const toldOf = (book: TendedBook, one: Noticed): Noticed => ({
  ...one,
  sheet: `${BOOK_WORDS[book]}: ${one.sheet}`,
  ...(isPrivateBook(book) ? { value: '', expected: '' } : {}),
});

function write(context: Context, unit: TendedBook, requests: SheetsRequest[], repaired: Repaired[]): void {
  if (requests.length === 0) return;
  const before = logOf(context, unit);
  if (before) before.paint(requests);
  else context.ports.books.grid(unit).write(requests);
  const written = before ?? logOf(context, unit);
  for (const { subject, summary } of repaired)
    written?.add(BASICS[unit].log, {
      ...{ id: context.ports.ids.next(), at: context.now, who: context.email, action: 'repair' },
      ...{ subject, summary: cut(summary, 5000), rows: '' },
    });
  written?.commit();
}

/** The session that writes the book's log; nothing where it has no place until the repair is done. */
function logOf({ ports, email }: Context, unit: TendedBook): Session<TendedBook> | undefined {
  const { about, log } = BASICS[unit];
  try {
    // Nobody asks for a private book but the hub's own account, which is let in to tend it.
    const inside = isPrivateBook(unit) ? ({ writesTo: 'older' } as const) : {};
    const { session } = openContext(ports, email, {
      ...{ tables: [about], appends: [log], needs: [unit] },
      ...inside,
    });
    session.table(log);
    return session.of(unit);
  } catch (error) {
    if (error instanceof HubError && ['no-sheet', 'columns-missing'].includes(error.code)) return undefined;
    throw error;
  }
}

/** What the log of a book tells that was done to it today (UTC), in words. */
export const doneToday = (log: readonly LogEntry[], now: string): string[] =>
  log
    .filter(
      ({ action, at }) => ['repair', 'migrate'].includes(action) && at.slice(0, 10) === now.slice(0, 10),
    )
    .map(({ action, subject, summary }) =>
      action === 'migrate' || subject === PROTECTION ? summary : `${subject}: ${summary}`,
    );

/** Stages for Health what the log of a book tells that was put right, for as long as such things are shown. */
export function stageRepaired({ session, now }: Context, unit: TendedBook, log: readonly LogEntry[]): void {
  const oldest = new Date(Date.parse(now) - SHOWN_DAYS * 86_400_000).toISOString();
  for (const { id, at, action, subject, summary } of log)
    if (action === 'repair' && at >= oldest && !session.table('notices').rowOf.has(`${unit}:${id}`))
      session.add('notices', {
        ...{ id: `${unit}:${id}`, kind: 'put right', look: unit, at },
        ...{ sheet: `${BOOK_WORDS[unit]}: ${subject}`, cell: '', value: '', expected: '', words: summary },
      });
}
