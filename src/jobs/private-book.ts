import { forgottenBefore } from '../actions/answers-kept';
import { openContext, type Context } from '../actions/context';
import { migrateWorkbook } from '../actions/set-up/migration';
import { isBound } from '../actions/set-up/script-home';
import type { Noticed } from '../hub/health/notice';
import { kindsIn } from '../hub/record/kinds';
import type { IsoDate } from '../hub/time/date';
import { bookKey } from '../ports';
import { BASICS, namesIn } from '../store/tables';
import type { Job } from './job';
import { lostNoticed, lostRecords } from './lost-rows';
import { stageNotices } from './notices';
import { tendRows } from './records';
import { bookJob, CELLS_KEPT, stageRun } from './unit-book';
import { doneToday, repairBook, stageRepaired, toldOf } from './unit-repairs';

const BOOK = 'casework';

/**
 * The hourly look at the private workbook, once there are kinds of record for it and it is made: as for the workbook of a
 * unit, but that nothing of what stands in it goes elsewhere, no figure and no ID.
 */
export const privateBookJobs = ({ ports, today }: Context): Job[] =>
  kindsIn(BOOK).length > 0 && !isBound(ports) && ports.hub.all()[bookKey(BOOK)] !== undefined
    ? [privateBookJob(today)]
    : [];

const privateBookJob = (today: IsoDate): Job =>
  bookJob('private-book', BOOK, today, (job, ports, owner) => {
    const context = openContext(ports, owner, { tables: ['people', 'runs', 'notices'] });
    if (!isOwn(context)) return 'Left alone: it is the workbook of another hub.';
    migrateWorkbook(ports, owner, BOOK);
    const repaired = repairBook(context, BOOK);
    const { book, said } = tendBook(context);
    const log = book.session.rows(BASICS[BOOK].log);
    stageNotices(context, BOOK, [...repaired.noticed, ...noticedIn(book)]);
    stageRepaired(context, BOOK, log);
    const words = [...doneToday(log, context.now), ...repaired.left, ...said];
    const message = stageRun(context, job, BOOK, words);
    context.session.commit();
    return message;
  });

/** Only the clock opens it so, as the hub's own account. */
const INSIDE = { needs: [BOOK], writesTo: 'older' } as const;

function isOwn({ ports, email }: Context): boolean {
  const { about } = BASICS[BOOK];
  const { session } = openContext(ports, email, { tables: [about], ...INSIDE });
  return session.table(about).byId.get('hub')?.value === ports.grid.id();
}

function tendBook({ ports, email, now }: Context): { book: Context; said: string[] } {
  const { requests } = BASICS[BOOK];
  const book = openContext(ports, email, { tables: namesIn(BOOK), ...INSIDE });
  const written = book.session.of(BOOK);
  const oldest = forgottenBefore(now);
  for (const { id, at } of book.session.rows(requests)) if (at < oldest) written.remove(requests, id);
  const said = kindsIn(BOOK).map((kind) => tendRows(book.session, kind, book.today));
  written.commit();
  return { book, said: said.filter((words) => words !== '') };
}

/** Cells that cannot be read, and how many records of a sheet somebody deleted: where, and nothing of what they said. */
function noticedIn({ session, today }: Context): Noticed[] {
  const unread = namesIn(BOOK)
    .flatMap((name) => session.table(name).problems)
    .map(({ sheet, cell, remedy }): Noticed => ({
      ...{ kind: 'to do', sheet, cell, value: '', expected: '', words: remedy },
    }));
  const lost = lostNoticed(lostRecords(session, BOOK, today));
  return [...unread.slice(0, CELLS_KEPT), ...lost].map((one) => toldOf(BOOK, one));
}
