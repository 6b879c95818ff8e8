import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { migrateWorkbook } from '../actions/set-up/migration';
import { forgottenBefore } from '../actions/answers-kept';
import { BOOK_WORDS, type TendedBook, type UnitBook } from '../hub/book';
import type { Noticed } from '../hub/health/notice';
import { kindsIn } from '../hub/record/kinds';
import type { IsoDate } from '../hub/time/date';
import { unitsOn } from '../hub/trust/setting/units';
import { cut } from '../hub/text/text';
import type { Ports } from '../ports';
import type { Session } from '../store/session';
import { BASICS, namesIn } from '../store/tables';
import type { Job } from './job';
import { lostNoticed, lostRecords } from './lost-rows';
import { stageNotices } from './notices';
import { tend } from './records';
import { stageDone } from './run-record';
import { doneToday, repairBook, stageRepaired } from './unit-repairs';

/** The hourly look at the workbook of each unit that is switched on and has one. */
export const unitBookJobs = ({ settings, today }: Context): Job[] =>
  unitsOn(settings)
    .filter((unit) => settings[`${unit}Workbook`] !== '')
    .map((unit) => unitBookJob(unit, today));

/**
 * What the jobs of the hub's own workbook do there, for a unit's: makes it ready for this release, puts right sheets,
 * headers and protection, forgets old answers, tends its records, and notices what only a person can put right. It writes
 * its own book first. What Health shows and how many records there are follows from what that book then holds, so that
 * a cut between the two loses nothing.
 */
const unitBookJob = (unit: UnitBook, today: IsoDate): Job =>
  bookJob('unit-book', unit, today, (job, ports, owner) => {
    const context = openContext(ports, owner, { tables: ['people', 'runs', 'notices', 'recordCounts'] });
    // A workbook with another hub's mark is left alone: to read it is to find out.
    openContext(ports, owner, { tables: [BASICS[unit].about], needs: [unit] });
    migrateWorkbook(ports, owner, unit);
    const repaired = repairBook(context, unit);
    const { book, said } = tendBook(context, unit);
    const log = book.session.rows(BASICS[unit].log);
    stageNotices(context, unit, [...repaired.noticed, ...noticedIn(book, unit)]);
    stageRepaired(context, unit, log);
    const message = stageRun(context, job, unit, [...doneToday(log, context.now), ...repaired.left, ...said]);
    context.session.commit();
    return message;
  });

/** A look at a workbook beside the hub's own, under the lock. */
export function bookJob(
  name: string,
  book: TendedBook,
  today: IsoDate,
  look: (job: Job, ports: Ports, owner: string) => string,
): Job {
  const job: Job = {
    id: `${name}:${book}:${today}`,
    name,
    dueOn: today,
    run: (ports, owner) => locked(ports, () => look(job, ports, owner)),
  };
  return job;
}

/** A run with nothing to tell is put on record only after one that failed. */
export function stageRun(context: Context, job: Job, unit: TendedBook, words: string[]): string {
  const message =
    words.length > 0 ? words.join(' ') : `The ${BOOK_WORDS[unit]} workbook is as set-up made it.`;
  const before = context.session.table('runs').byId.get(job.id);
  const isNews = words.length > 0 && before?.message !== cut(message, 5000);
  if (isNews || before?.state === 'failed') stageDone(context, job, message);
  return message;
}

/** Forgets old answers and does what the kinds of record need, in one write; their counts are staged for the hub. */
function tendBook(context: Context, unit: UnitBook): { book: Context; said: string[] } {
  const { ports, email, now } = context;
  const { requests } = BASICS[unit];
  const book = openContext(ports, email, { tables: namesIn(unit), needs: [unit] });
  const written: Session<UnitBook> = book.session.of(unit);
  const oldest = forgottenBefore(now);
  for (const { id, at } of book.session.rows(requests)) if (at < oldest) written.remove(requests, id);
  const said = kindsIn(unit).map((kind) => tend(book, kind, context));
  written.commit();
  return { book, said: said.filter((words) => words !== '') };
}

/** Cells that cannot be read, and records that somebody deleted. */
function noticedIn({ session, today }: Context, unit: UnitBook): Noticed[] {
  const named = (sheet: string): string => `${BOOK_WORDS[unit]}: ${sheet}`;
  const unread = namesIn(unit)
    .flatMap((name) => session.table(name).problems)
    .map(({ sheet, cell, value, expected, remedy }): Noticed => ({
      ...{ kind: 'to do', sheet: named(sheet), cell, expected },
      ...{ value: value.slice(0, 500), words: remedy },
    }));
  const lost = lostNoticed(lostRecords(session, unit, today));
  return [...unread.slice(0, CELLS_KEPT), ...lost.map((one) => ({ ...one, sheet: named(one.sheet) }))];
}

/** Cells kept for Health one by one. */
export const CELLS_KEPT = 200;
