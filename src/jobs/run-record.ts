import type { Run } from '../hub/health/run';
import { cut } from '../hub/text/text';
import type { Context } from '../actions/context';
import type { Job } from './job';

/** Stages that a job was done, so that record and effect are committed together. */
export function stageDone({ session, now }: Context, job: Job, message: string): void {
  session.put('runs', recordOf(session.table('runs').byId.get(job.id), job, 'done', now, message));
}

/** Stages that a job failed or was cut. */
export function stageFailed({ session, now }: Context, job: Job, message: string): Run {
  const run = recordOf(session.table('runs').byId.get(job.id), job, 'failed', now, message);
  session.put('runs', run);
  return run;
}

const recordOf = (
  before: Run | undefined,
  job: Job,
  state: Run['state'],
  now: string,
  message: string,
): Run => ({
  id: job.id,
  job: job.name,
  dueOn: job.dueOn,
  state,
  attempts: before === undefined || before.state === 'done' ? 1 : before.attempts + 1,
  startedAt: now,
  endedAt: now,
  message: cut(message, 5000),
});
