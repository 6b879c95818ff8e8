import {
  asking,
  blankDocument,
  documentId,
  type PrincipalDocument,
  type DocumentWant,
} from '../../hub/governance/document-kind';
import type { Visit } from '../../hub/monitoring/visit/visit';
import type { Stored } from '../../store/rows';
import type { PersonalContext } from '../context';
import { rootOf } from '../visit/chain';
import { knownDocument } from './principal-document-model';
import { keepDocument } from './principal-document-steps';

/** A note of each visit goes to the Principal, where the trust wants it so: the clock writes it (docs/rulebook.md §9). */
export function stageVisitNote({ session, settings, me }: PersonalContext, { id, academy }: Visit): void {
  if (settings.visitNotes === 'no') return;
  const note = blankDocument({ kind: 'visit-note', academy, visit: id });
  session.add('principalDocuments', asking(note, 'note', me.id));
}

/** A reply belongs into the note that was written before it. */
export function stageNoteAgain({ session, me }: PersonalContext, { id, academy }: Visit): void {
  const visit = rootOf(session.table('visits').byId, id);
  const note = knownDocument(session, documentId({ kind: 'visit-note', academy, visit }));
  if (note && note.document !== '' && note.wanted === '') keepDocument(session, asking(note, 'write', me.id));
}

/**
 * A correction belongs into the one note of its visit, and its Principal is told. The note at an academy where the
 * visit was not says so, and there is one where it was. What a Principal was given is put right even where the trust
 * has no more notes go to Principals.
 */
export function stageCorrectedNote(context: PersonalContext, corrected: Visit, { academy }: Visit): void {
  const { session, settings, me } = context;
  const visit = rootOf(session.table('visits').byId, corrected.id);
  const here = { kind: 'visit-note', academy, visit } as const;
  const known = [...session.rows('principalDocuments'), ...session.rows('principalDocumentsPast')].filter(
    (kept) => kept.kind === 'visit-note' && kept.visit === visit,
  );
  const automatic = settings.visitNotes === 'yes';
  for (const note of known) {
    const wanted = note.academy === academy ? wantedHere(note, automatic) : wantedElsewhere(note);
    if (wanted !== note.wanted) keepDocument(session, asking(note, wanted, me.id));
  }
  if (automatic && !known.some(({ id }) => id === documentId(here)))
    keepDocument(session, asking(blankDocument(here), 'note', me.id));
}

/** What was written of a visit that never happened says so, and those who were given it are told. */
export function stageWithdrawnNote({ session, me }: PersonalContext, { id }: Visit): void {
  const visit = rootOf(session.table('visits').byId, id);
  for (const note of [...session.rows('principalDocuments'), ...session.rows('principalDocumentsPast')]) {
    if (note.kind !== 'visit-note' || note.visit !== visit) continue;
    const wanted = wantedElsewhere(note);
    if (wanted !== note.wanted) keepDocument(session, asking(note, wanted, me.id));
  }
}

function wantedHere(
  { wanted, sharedWith, document }: Stored<PrincipalDocument>,
  automatic: boolean,
): DocumentWant {
  if (wanted === 'share' || sharedWith !== '') return 'share';
  if (automatic) return 'note';
  return document === '' ? wanted : 'write';
}

/** One of which nothing is in Drive yet is dropped by the clock, which knows whether there is. */
function wantedElsewhere({ wanted, sharedWith, document }: Stored<PrincipalDocument>): DocumentWant {
  if (sharedWith !== '') return 'share';
  return document === '' ? wanted : 'write';
}

/** The pack goes to the Principal when an inspection is expected: the clock writes it (docs/rulebook.md §9). */
export function stagePack({ session, me }: PersonalContext, academy: string): void {
  const pack = blankDocument({ kind: 'ofsted-pack', academy, visit: '' });
  const known = session.table('principalDocuments').byId.get(pack.id) ?? pack;
  session.put('principalDocuments', asking(known, 'share', me.id));
}
