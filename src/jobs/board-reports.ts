import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { currentReports, type DueReport } from '../actions/document/report-list';
import { REPORT_TABLES } from '../actions/document/report-model';
import { writeReport } from '../actions/document/write-report';
import type { Job } from './job';
import { stageDone } from './run-record';

/** A job for each board report that is due and not written; missed ones are caught up (docs/rulebook.md §9). */
export function boardReportJobs(context: Context): Job[] {
  const written = context.session.table('reports').rowOf;
  return currentReports(context)
    .filter(({ id, due }) => due <= context.today && !written.has(id))
    .map(boardReportJob);
}

function boardReportJob({ id, due }: DueReport): Job {
  const job: Job = {
    id: `board-report:${id}`,
    name: 'board report',
    dueOn: due,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: [...REPORT_TABLES, 'runs'], appends: ['log'] });
        if (context.session.table('reports').rowOf.has(id)) return 'It was written already.';
        const report = writeReport(context, id, (written) => {
          stageDone(context, job, `Wrote “${written.title}”.`);
          const summary = `Drafted “${written.title}”.`;
          const entry = {
            at: context.now,
            who: owner,
            action: 'board-report',
            subject: id,
            summary,
            rows: '',
          };
          context.session.add('log', { id: ports.ids.next(), ...entry });
        });
        return `Wrote “${report.title}”.`;
      }),
  };
  return job;
}
