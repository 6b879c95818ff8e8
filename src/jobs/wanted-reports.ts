import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { REPORT_TABLES } from '../actions/document/report-model';
import { fulfil } from '../actions/document/report-steps';
import type { Report } from '../hub/governance/report-calendar';
import type { Stored } from '../store/rows';
import type { Job } from './job';
import { stageDone } from './run-record';

/** A job for each report of which somebody asked what only the keeper of the folders can do in Drive. */
export const wantedReportJobs = ({ session, today }: Context): Job[] =>
  session
    .rows('reports')
    .filter(({ wanted }) => wanted !== '')
    .map((report) => wantedReportJob(report, today));

function wantedReportJob({ id, wanted, rev }: Stored<Report>, dueOn: string): Job {
  const job: Job = {
    id: `${wanted}:${id}:${rev}`,
    name: `${wanted} report`,
    dueOn,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: [...REPORT_TABLES, 'runs'], appends: ['log'] });
        const report = context.session.need('reports', id);
        if (report.wanted !== wanted) return 'It was done already.';
        fulfil(context, report, () => stageDone(context, job, `Done: ${wanted} “${report.title}”.`));
        return `Done: ${wanted} “${report.title}”.`;
      }),
  };
  return job;
}
