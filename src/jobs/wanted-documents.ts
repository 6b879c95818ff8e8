import { openContext, type Context } from '../actions/context';
import { locked } from '../actions/locked';
import { DOCUMENT_TABLES } from '../actions/document/principal-document-model';
import { fulfilDocument } from '../actions/document/principal-document-steps';
import { sortedBy } from '../hub/order';
import { principalOf } from '../hub/trust/person';
import { DOCUMENT_TITLES, waitsForPrincipal, type PrincipalDocument } from '../hub/governance/document-kind';
import { uncapital } from '../hub/text/words';
import type { Stored } from '../store/rows';
import type { Job } from './job';
import { stageDone } from './run-record';

/** Documents that one tick writes at most: the rest waits an hour, and board reports are never kept waiting for them. */
const MOST = 20;

/**
 * A job for each document to a Principal that somebody wants and that can be given: what did not fail before what did,
 * so that no row that fails keeps others waiting; pages and packs, which somebody asked for, before notes; then those
 * that wait longest.
 */
export function wantedDocumentJobs({ session, settings, today }: Context): Job[] {
  const academies = session.table('academies').byId;
  const failed = ({ id }: Job): number => (session.table('runs').byId.get(id)?.state === 'failed' ? 1 : 0);
  const ready = session
    .rows('principalDocuments')
    .filter(({ wanted }) => wanted !== '')
    .filter((kept) => {
      const academy = academies.get(kept.academy);
      return !waitsForPrincipal(kept, academy && principalOf(academy, session.rows('people')), settings);
    })
    .map((kept) => ({ kept, job: wantedDocumentJob(kept, today) }));
  return sortedBy(
    ready,
    ({ job }) => failed(job),
    ({ kept }) => (kept.kind === 'visit-note' ? 1 : 0),
    ({ kept }) => kept.updatedAt,
    ({ kept }) => kept.id,
  )
    .slice(0, MOST)
    .map(({ job }) => job);
}

/** Names under which runs of these jobs are kept; a note that nobody asked for is shared as any other. */
export const DOCUMENT_JOBS = ['write document', 'share document'] as const;

function wantedDocumentJob({ id, kind, wanted, asks }: Stored<PrincipalDocument>, dueOn: string): Job {
  const title = uncapital(DOCUMENT_TITLES[kind]);
  const job: Job = {
    id: `${wanted}:${id}:${asks}`,
    name: DOCUMENT_JOBS[wanted === 'write' ? 0 : 1],
    dueOn,
    run: (ports, owner) =>
      locked(ports, () => {
        const context = openContext(ports, owner, { tables: [...DOCUMENT_TABLES, 'runs'], appends: ['log'] });
        const kept = context.session.need('principalDocuments', id);
        if (kept.wanted !== wanted) return 'It was done already.';
        const done = fulfilDocument(context, kept, () => {
          forgetFailures(context, id, job);
          stageDone(context, job, `${wanted === 'write' ? 'Wrote' : 'Wrote and shared'}: ${title}.`);
        });
        return `${title}: ${done.state}.`;
      }),
  };
  return job;
}

/** Earlier requests for the same document are made good: no sheet says for ever that they failed. */
function forgetFailures({ session }: Context, kept: string, job: Job): void {
  for (const { id, state } of session.rows('runs'))
    if (state !== 'done' && id !== job.id && id.includes(`:${kept}:`)) session.remove('runs', id);
}
