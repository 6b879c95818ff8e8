import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { PAPER_TABLES } from '../actions/document/paper-model';
import { fulfilPaper } from '../actions/document/paper-steps';
import { PAPER_TITLES, type Paper } from '../hub/report/paper-kind';
import type { Stored } from '../store/rows';
import type { Job } from './job';
import { stageDone } from './run-record';

/** Documents that one tick writes at most: the rest waits an hour, and board reports are never kept waiting for them. */
const MOST = 20;

/** A job for each document to a Principal that somebody wants, those asked for first before the others. */
export const wantedPaperJobs = ({ session, today }: Context): Job[] =>
  session
    .rows('papers')
    .filter(({ wanted }) => wanted !== '')
    .slice(0, MOST)
    .map((paper) => wantedPaperJob(paper, today));

function wantedPaperJob({ id, kind, wanted, rev }: Stored<Paper>, dueOn: string): Job {
  const title = PAPER_TITLES[kind].toLowerCase();
  const job: Job = {
    id: `${wanted}:${id}:${rev}`,
    name: `${wanted} paper`,
    dueOn,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: [...PAPER_TABLES, 'runs'], appends: ['log'] });
        const paper = context.session.need('papers', id);
        if (paper.wanted !== wanted) return 'It was done already.';
        const done = fulfilPaper(context, paper, () => stageDone(context, job, `Done: ${wanted} ${title}.`));
        return `${title}: ${done.state}.`;
      }),
  };
  return job;
}
