import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { sheetEditors } from '../actions/set-up/keepers';
import { migrateWorkbook } from '../actions/set-up/migration';
import { forgottenBefore } from '../actions/answers-kept';
import { BOOK_WORDS, type UnitBook } from '../hub/book';
import type { Noticed } from '../hub/health/notice';
import { HubError } from '../hub/hub-error';
import type { IsoDate } from '../hub/time/date';
import { unitsOn } from '../hub/trust/setting/units';
import { cut } from '../hub/text/text';
import { checkProtection } from '../store/protection-check';
import { repairSheets } from '../store/repair';
import type { Session } from '../store/session';
import { BASICS, namesIn } from '../store/tables';
import type { Job } from './job';
import { stageNotices } from './notices';
import { firstRows } from './repair';
import { stageDone } from './run-record';

/** The hourly look at the workbook of each unit that is switched on and has one. */
export const unitBookJobs = ({ settings, today }: Context): Job[] =>
  unitsOn(settings)
    .filter((unit) => settings[`${unit}Workbook`] !== '')
    .map((unit) => unitBookJob(unit, today));

/**
 * What the jobs of the hub's own workbook do there, for a unit's: makes it ready for this release, puts right sheets,
 * headers and protection, forgets old answers, and notices what only a person can put right. Its repairs stand in its
 * own log, in the same write; what Health shows is written to the hub after it.
 */
function unitBookJob(unit: UnitBook, today: IsoDate): Job {
  const job: Job = {
    id: `unit-book:${unit}:${today}`,
    name: 'unit-book',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: ['people', 'runs', 'notices'] });
        refuseStranger(context, unit);
        const { done } = migrateWorkbook(ports, owner, unit);
        const { noticed, words } = putRight(context, unit);
        const all = [...done, ...words];
        const message =
          all.length > 0 ? all.join(' ') : `The ${BOOK_WORDS[unit]} workbook is as set-up made it.`;
        const news = stageNotices(context, unit, noticed);
        const failed = context.session.table('runs').byId.get(job.id)?.state === 'failed';
        if (news || failed || all.length > 0) stageDone(context, job, message);
        context.session.commit();
        return message;
      }),
  };
  return job;
}

/** A workbook with another hub's mark is a copy of that hub's, or was noted by mistake: it is left alone. */
function refuseStranger({ ports, email }: Context, unit: UnitBook): void {
  const { about } = BASICS[unit];
  const { session } = openContext(ports, email, { tables: [about] });
  const hub = session.table(about).byId.get('hub')?.value ?? '';
  if (hub === '' || hub === ports.grid.id()) return;
  throw new HubError({
    code: 'copied-workbook',
    message: `The ${BOOK_WORDS[unit]} workbook belongs to another hub.`,
    where: ports.books.grid(unit).id(),
    remedy: 'Run “Set up the hub” from the menu of the hub that it is to belong to.',
  });
}

function putRight(context: Context, unit: UnitBook): { noticed: Noticed[]; words: string[] } {
  const { ports, session, email } = context;
  const grid = ports.books.grid(unit);
  const structure = grid.structure();
  const editors = sheetEditors(ports, email, session.rows('people'));
  const repair = repairSheets(structure, firstRows(grid, structure, unit), () => editors, unit);
  const protection = checkProtection(structure, editors, unit);
  const requests = repair.requests.length > 0 ? repair.requests : protection.requests;
  const repaired = [
    ...repair.noticed
      .filter(({ kind }) => kind === 'put right')
      .map(({ sheet, words }) => `${sheet}: ${words}`),
    ...(repair.requests.length > 0 ? [] : protection.repaired),
  ];
  if (requests.length > 0) grid.write(requests);
  const { unread, written } = rowsOf(context, unit, repaired);
  written.commit();
  return { noticed: [...repair.noticed, ...unread], words: [...repaired, ...protection.left] };
}

/** Stages the line in the book's log and what it forgets; tells which cells cannot be read. */
function rowsOf(
  { ports, email, now }: Context,
  unit: UnitBook,
  repaired: string[],
): { unread: Noticed[]; written: Session<UnitBook> } {
  const { requests, log } = BASICS[unit];
  const { session } = openContext(ports, email, { tables: namesIn(unit) });
  const written: Session<UnitBook> = session.of(unit);
  const oldest = forgottenBefore(now);
  for (const { id, at } of session.rows(requests)) if (at < oldest) written.remove(requests, id);
  if (repaired.length > 0)
    written.add(log, {
      ...{ id: ports.ids.next(), at: now, who: email, action: 'repair', subject: 'repair' },
      ...{ summary: cut(repaired.join(' '), 5000), rows: '' },
    });
  const unread = namesIn(unit)
    .flatMap((name) => session.table(name).problems)
    .map(({ sheet, cell, value, expected, remedy }): Noticed => ({
      ...{ kind: 'to do', sheet: `${BOOK_WORDS[unit]}: ${sheet}`, cell, expected },
      ...{ value: value.slice(0, 500), words: remedy },
    }));
  return { unread: unread.slice(0, CELLS_KEPT), written };
}

/** Cells kept for Health one by one. */
const CELLS_KEPT = 200;
