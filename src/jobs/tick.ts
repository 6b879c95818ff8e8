import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { REPORT_LIST_TABLES } from '../actions/document/report-list';
import { HubError } from '../hub/hub-error';
import type { Run } from '../hub/health/run';
import { isNoted, stageHome } from '../actions/set-up/script-home';
import { areWorded, stageSettingWords } from '../actions/set-up/setting-words';
import type { Ports, ScriptHome } from '../ports';
import { SCHEMA_VERSION } from '../store/schema';
import { jobFailedMessage } from '../views/mail/job-failed';
import { CHARTS_KEY } from '../views/paths/charts';
import { accessJob } from './access';
import { boardAccessJobs } from './board-access';
import { boardReportJobs } from './board-reports';
import { dashboardJob } from './dashboard';
import { integrityJob } from './integrity';
import type { Job } from './job';
import { lookBackJob } from './look-back';
import { mailJobs } from './mail-jobs';
import { migrationJob, releasesBehind } from './migration';
import { recordsJob } from './records';
import { repairJob } from './repair';
import { privateBookJobs } from './private-book';
import { unitBookJobs } from './unit-book';
import { reportDaysJobs } from './report-days';
import { stageFailed } from './run-record';
import { wantedDocumentJobs } from './wanted-documents';
import { wantedReportJobs } from './wanted-reports';

/** Milliseconds after which no further job is begun: one that runs long must end within six minutes. */
const ENOUGH = 4 * 60_000;

/** After so many failures of one job its owner is told by mail. */
const FAILURES_TOLD = 3;

/**
 * The hourly tick: makes the workbook ready for this release first, without which nothing else is begun, and leaves alone
 * one that a newer release made ready. Then it finds what is due, runs each job once, goes on next hour where it had to
 * stop. A failing job never stops the others. `home`: where the script lives, as only its trigger can see. Returns what
 * was done, a line for each job.
 */
export function tick(ports: Ports, home: ScriptHome): string[] {
  const owner = ports.who.email();
  const day = ports.clock.now().slice(0, 10);
  const behind = releasesBehind(ports, owner);
  if (behind < 0) return ['left to the newer release that the workbook is ready for'];
  const migration = migrationJob(day);
  const done = behind > 0 ? [`${migration.id}: ${attempt(ports, owner, migration)}`] : [];
  const repair = repairJob(day);
  done.push(`${repair.id}: ${attempt(ports, owner, repair)}`);
  const tables = [...REPORT_LIST_TABLES, 'people', 'principalDocuments', 'runs'] as const;
  const context = openContext(ports, owner, { tables, painted: ['paths'] });
  if (behind > 0 && context.session.version < SCHEMA_VERSION) return done;
  // A note in a Settings sheet that somebody emptied would make it look like that of an older release.
  const filled = context.session.rows('settings').length > 0;
  if (filled && !(isNoted(context.settings, home) && areWorded(context)))
    done.push(noteHome(ports, owner, home));
  for (const job of dueJobs(context)) {
    if (ports.clock.elapsed() > ENOUGH) {
      done.push(`${job.id}: left for the next hour`);
      continue;
    }
    done.push(`${job.id}: ${attempt(ports, owner, job)}`);
  }
  return done;
}

/** Once in the life of a hub, after each update, and where a hand wrote over the words of Settings: what runs as its clock. A failure is made good in the next hour. */
function noteHome(ports: Ports, owner: string, home: ScriptHome): string {
  try {
    return locked(ports, () => {
      const context = openContext(ports, owner, { tables: [] });
      stageHome(context, home);
      stageSettingWords(context);
      context.session.commit();
      return `script: ${home}`;
    });
  } catch (error) {
    return `script: failed: ${wordsOf(error)}`;
  }
}

/** After the repair the integrity check, since the rest rests on it; the dashboard last, so that it shows what the others did. */
function dueJobs(context: Context): Job[] {
  const done = (job: Job): boolean => context.session.table('runs').byId.get(job.id)?.state === 'done';
  const lookBack = lookBackJob(context.today);
  // Its painting is a day's work; where somebody deleted or cleared the sheet, the next hour does it again.
  const lost = !context.session.keys('paths').has(CHARTS_KEY);
  const once = [
    integrityJob(context.today),
    lookBack,
    ...reportDaysJobs(context),
    ...wantedReportJobs(context),
    ...boardReportJobs(context),
    ...mailJobs(context),
    ...wantedDocumentJobs(context),
    ...boardAccessJobs(context),
    accessJob(context.today),
    recordsJob(context.today),
  ].filter((job) => !done(job) || (job === lookBack && lost));
  return [...once, ...unitBookJobs(context), ...privateBookJobs(context), dashboardJob(context.today)];
}

/** A job of which Google did not say whether it was done is looked for, and run again if not: this often in all. */
const TRIES = 3;

function attempt(ports: Ports, owner: string, job: Job): string {
  const begun = ports.clock.now();
  for (let tries = 1; ; tries += 1) {
    try {
      const looked = tries === 1 ? undefined : openContext(ports, owner, { tables: ['runs'] });
      if (looked && doneSince(looked, job, begun)) return 'done, though Google did not say so';
      return job.run(ports, owner);
    } catch (error) {
      const unsure = error instanceof HubError && error.code === 'google-unsure';
      if (unsure && tries < TRIES) continue;
      const words = wordsOf(error);
      return `failed: ${words}${reported(ports, owner, job, begun, words)}`;
    }
  }
}

/** Whether the record, which is committed with the work itself, says that this very attempt was done. */
function doneSince({ session }: Context, job: Job, begun: string): boolean {
  const run = session.table('runs').byId.get(job.id);
  return run?.state === 'done' && run.endedAt >= begun;
}

const wordsOf = (error: unknown): string => (error as { message?: string } | null)?.message ?? String(error);

/** Records the failure and tells of it. Where not even that can be done, the jobs after it are tried all the same. */
function reported(ports: Ports, owner: string, job: Job, begun: string, words: string): string {
  try {
    return recordFailure(ports, owner, job, begun, words);
  } catch (error) {
    return ` (not recorded: ${wordsOf(error)})`;
  }
}

/**
 * The owner is told before it is recorded: a cut between the two tells twice, the other way round it would tell never.
 * A failure that could not be told is recorded as one fewer, so that the next hour tells.
 */
function recordFailure(ports: Ports, owner: string, job: Job, begun: string, words: string): string {
  return locked(ports, () => {
    const context = openContext(ports, owner, { tables: ['runs'], writesTo: 'older' });
    if (doneSince(context, job, begun)) return '';
    const failed = stageFailed(context, job, words);
    const untold = failed.attempts === FAILURES_TOLD ? tell(ports, owner, failed) : '';
    if (untold !== '') context.session.put('runs', { ...failed, attempts: failed.attempts - 1 });
    context.session.commit();
    return untold;
  });
}

/** Why the message could not be sent; empty when it went out. */
function tell(ports: Ports, owner: string, failed: Run): string {
  const { subject, body } = jobFailedMessage(failed);
  try {
    ports.mail.send(owner, subject, body);
    return '';
  } catch (error) {
    return ` (recorded, but not told by mail: ${wordsOf(error)})`;
  }
}
