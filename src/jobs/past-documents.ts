import type { Context } from '../actions/context';
import { repliesIn } from '../actions/visit/reply-view';
import { forgottenBefore } from '../actions/answers-kept';
import { standingEntries } from '../hub/monitoring/judgement/chain';
import { asking, type PrincipalDocument } from '../hub/governance/document-kind';
import { isWithdrawn } from '../hub/monitoring/visit/current';
import { lastYearStarts } from '../hub/time/date';
import type { Stored } from '../store/rows';
import { DOCUMENT_JOBS } from './wanted-documents';

/**
 * Stages what time does to documents: a note that its Principal passed over in silence is to say so, old notes move to a
 * sheet of their own, and runs of long ago are forgotten. Says what was moved.
 */
export function ageDocuments(context: Context): string[] {
  forgetRuns(context);
  return moveNotes(context, noteSilence(context));
}

/**
 * Silence is noted, not assumed (docs/rulebook.md §6): a note that was last written while a reply was still in time is written
 * once more. Ids of those; none while a visit cannot be read, since nobody can tell which entry stands.
 */
function noteSilence(context: Context): Set<string> {
  const { session } = context;
  if (session.table('visits').unreadable.size > 0) return new Set();
  const standing = standingEntries(session.rows('visits'));
  const replies = repliesIn(context);
  const silent = session.rows('principalDocuments').filter((kept) => {
    const visit = standing.get(kept.visit);
    if (!visit || isWithdrawn(visit) || !isGiven(kept) || kept.academy !== visit.academy) return false;
    const { state, due } = replies.view(visit);
    return state === 'silent' && kept.asAt <= due;
  });
  for (const note of silent) session.put('principalDocuments', asking(note, 'write', ''));
  return new Set(silent.map(({ id }) => id));
}

const isGiven = ({ kind, state, wanted }: PrincipalDocument): boolean =>
  kind === 'visit-note' && state === 'shared' && wanted === '';

/** A note of a visit before the last school year of which nothing is wanted; asked for again it comes back. */
function moveNotes({ session, today }: Context, busy: Set<string>): string[] {
  const kept = lastYearStarts(today);
  const visits = session.table('visits').byId;
  const isPast = ({ id, kind, wanted, visit }: Stored<PrincipalDocument>): boolean =>
    kind === 'visit-note' && wanted === '' && !busy.has(id) && (visits.get(visit)?.on ?? today) < kept;
  const past = session.rows('principalDocuments').filter(isPast);
  for (const { id } of past) session.remove('principalDocuments', id);
  session.add('principalDocumentsPast', ...past);
  return past.length > 0 ? [`Moved ${past.length} notes of visits from before ${kept}.`] : [];
}

/** What the same jobs were called in the first release: their runs are forgotten too. */
const FORMER_JOBS = ['write paper', 'share paper'];

function forgetRuns({ session, now }: Context): void {
  const oldest = forgottenBefore(now);
  const names: readonly string[] = [...DOCUMENT_JOBS, ...FORMER_JOBS];
  for (const { id, job, state, endedAt } of session.rows('runs'))
    if (state === 'done' && names.includes(job) && endedAt < oldest) session.remove('runs', id);
}
