import { openContext } from '../actions/context';
import { locked } from '../actions/locked';
import { migrateWorkbook, versionNow } from '../actions/set-up/migration';
import { readyFor } from '../actions/set-up/units';
import type { IsoDate } from '../hub/time/date';
import type { Ports } from '../ports';
import { SCHEMA_VERSION } from '../store/schema';
import type { Job } from './job';
import { stageDone } from './run-record';

/**
 * How many migrations the workbook has yet to run: less than 0 where a newer release has run more than this one knows.
 * 0 where its settings cannot be read, which is for the repair to put right.
 */
export function releasesBehind(ports: Ports, owner: string): number {
  try {
    return SCHEMA_VERSION - versionNow(ports, owner);
  } catch {
    return 0;
  }
}

/** Makes the workbook ready for this release; what there is no time for is left to the next hour. */
export function migrationJob(day: IsoDate): Job {
  const job: Job = {
    id: `migration:${SCHEMA_VERSION}`,
    name: 'migration',
    dueOn: day,
    run: (ports, owner) =>
      locked(ports, () => {
        const { done, version } = migrateWorkbook(ports, owner, 'hub', readyFor(ports, owner));
        const message = done.length > 0 ? done.join(' ') : 'Nothing was left to do.';
        if (version < SCHEMA_VERSION) return `${message} The rest is left for the next hour.`;
        const context = openContext(ports, owner, { tables: ['runs'] });
        stageDone(context, job, message);
        context.session.commit();
        return message;
      }),
  };
  return job;
}
