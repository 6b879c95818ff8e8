import { openContext, type Context } from '../actions/context';
import { movedReports, REPORT_LIST_TABLES } from '../actions/document/report-list';
import { locked } from '../actions/locked';
import { fingerprint } from '../hub/fingerprint';
import { counted } from '../views/words';
import type { Job } from './job';
import { stageDone } from './run-record';

/**
 * Reports that are not circulated yet fall due with the papers of their board's meeting, also where it was entered, moved
 * or taken out after they were written. A job only where a day is to be moved.
 */
export function reportDaysJobs(context: Context): Job[] {
  const moved = movedReports(context);
  if (moved.length === 0) return [];
  const { today } = context;
  const job: Job = {
    // Another for each set of days: one that was done already today may come again.
    id: `report-days:${today}:${fingerprint(JSON.stringify(moved))}`,
    name: 'report-days',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const now = openContext(ports, owner, { tables: [...REPORT_LIST_TABLES, 'people', 'runs'] });
        const late = movedReports(now);
        for (const { id, due } of late) now.session.change('reports', id, { due });
        const message = `Moved the due day of ${counted(late.length, 'report')} to that of its board’s meeting.`;
        stageDone(now, job, message);
        now.session.commit();
        return message;
      }),
  };
  return [job];
}
