import { openContext, type Context } from '../actions/context';
import { boardsIn } from '../actions/boards';
import { locked } from '../actions/locked';
import { boardAccess, boardReaders, openToCell, type BoardAccess } from '../hub/governance/board-access';
import { boardOf } from '../hub/governance/board';
import type { Report } from '../hub/governance/report-calendar';
import { fingerprint } from '../hub/fingerprint';
import { HubError, passesByItself } from '../hub/hub-error';
import { sortedBy } from '../hub/order';
import { lastYearStarts } from '../hub/time/date';
import type { Ports } from '../ports';
import type { Job } from './job';
import { stageDone } from './run-record';

/** Reports whose access is changed in one hour: a call to look, and one or two for each person. */
const REPORTS_AT_ONCE = 20;

/** Milliseconds of this execution after which no more are seen to: the rest of the hour's jobs are waiting. */
const ENOUGH = 3 * 60_000;

interface Changed extends BoardAccess {
  report: Report;
}

/**
 * Who joined a board can open what was circulated to it this school year and the last, and who left it can open it no
 * more. A job only where somebody did. Drive is asked without the lock; what was done is kept with each report, so that
 * a cut is made good the next time.
 */
export function boardAccessJobs(found: Context): Job[] {
  const { today } = found;
  const wanted = changesIn(found);
  if (wanted.length === 0) return [];
  const mark = JSON.stringify(wanted.map(({ report, open, close }) => [report.id, open, close]));
  const job: Job = {
    // Another for each set of changes; what Google refused is tried again the next day.
    id: `board-access:${today}:${fingerprint(mark)}`,
    name: 'board-access',
    dueOn: today,
    run(ports, owner) {
      const done: Changed[] = [];
      for (const one of wanted.slice(0, REPORTS_AT_ONCE)) {
        if (ports.clock.elapsed() > ENOUGH) break;
        done.push(changeAccess(ports, one));
      }
      return locked(ports, () => {
        const context = openContext(ports, owner, { tables: ['reports', 'runs'] });
        for (const one of done) keep(context, one);
        const message = wordsOf(done, wanted.length);
        stageDone(context, job, message);
        context.session.commit();
        return message;
      });
    },
  };
  return [job];
}

/** The latest first. What nobody may lose waits for no window: only who is to be let in has one. */
function changesIn(context: Context): Changed[] {
  const boards = boardsIn(context);
  const from = lastYearStarts(context.today);
  const circulated = context.session
    .rows('reports')
    .filter((report) => report.state === 'circulated' && report.document !== '' && boardOf(report, boards));
  return sortedBy(circulated, ({ id }) => id)
    .sort((a, b) => b.circulatedAt.localeCompare(a.circulatedAt))
    .map((report) => ({ report, ...boardAccess(report, boards) }))
    .map((one) => (one.report.circulatedAt.slice(0, 10) < from ? { ...one, open: [] } : one))
    .filter(({ open, close }) => open.length + close.length > 0);
}

/** Person by person, so that one address that Google does not know keeps nobody else out. Says what was done. */
function changeAccess({ files }: Ports, { report, open, close }: Changed): Changed {
  const there = readersOf(files, report.document);
  return {
    report,
    open: open.filter((who) => there.includes(who) || succeeds(() => files.grant(report.document, who))),
    close: close.filter((who) => succeeds(() => files.withdraw(report.document, who))),
  };
}

/** A document that somebody deleted has no readers, and none can be let in. */
function readersOf(files: Ports['files'], document: string): string[] {
  try {
    return files.readers(document).map(({ who }) => who);
  } catch (error) {
    if (error instanceof HubError && error.code === 'no-file') return [];
    throw error;
  }
}

function succeeds(change: () => void): boolean {
  try {
    change();
    return true;
  } catch (error) {
    // What passes by itself: the job is tried again within the hour.
    if (!(error instanceof HubError) || passesByItself(error)) throw error;
    return false;
  }
}

/** On the row as it stands by now. */
function keep({ session }: Context, { report: { id }, open, close }: Changed): void {
  if (open.length + close.length === 0 || !session.table('reports').rowOf.has(id)) return;
  const report = session.need('reports', id);
  const readers = boardReaders(report).filter((who) => !close.includes(who));
  session.change('reports', id, { openTo: openToCell([...readers, ...open]) });
}

function wordsOf(done: Changed[], wanted: number): string {
  const count = (of: (one: Changed) => string[]): number =>
    done.reduce((sum, one) => sum + of(one).length, 0);
  const [opened, closed] = [count(({ open }) => open), count(({ close }) => close)];
  const left = wanted - done.length;
  return (
    `Opened circulated reports to those who joined a board (${opened}) and closed them to those who left (${closed}).` +
    (left > 0 ? ` ${left} more reports come in the next hours.` : '')
  );
}
