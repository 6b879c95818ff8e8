import { openContext } from '../actions/context';
import { locked } from '../actions/locked';
import { REBUILD_TABLES, stageRebuild } from '../actions/dashboard/rebuild';
import type { IsoDate } from '../hub/time/date';
import type { Job } from './job';
import { openWithNames, stageNames } from './names-beside';
import { stageDone } from './run-record';

/**
 * Paints dashboard and health sheet afresh: every tick, since what is overdue changes with the day. Writes the names
 * beside the IDs of the lists that it read.
 */
export function dashboardJob(today: IsoDate): Job {
  const job: Job = {
    id: `dashboard:${today}`,
    name: 'dashboard',
    dueOn: today,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openWithNames(
          () => openContext(ports, owner, { tables: REBUILD_TABLES }),
          REBUILD_TABLES,
        );
        stageDone(context, job, 'Painted the dashboard.');
        const { academies, problems } = stageRebuild(context);
        stageNames(context, REBUILD_TABLES);
        context.session.commit();
        return `Painted ${academies} academies; ${problems} cells cannot be read.`;
      }),
  };
  return job;
}
