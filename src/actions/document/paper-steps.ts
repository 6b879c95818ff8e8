import type { Academy } from '../../hub/academy';
import { blankPaper, paperId, PAPER_TITLES, type Paper } from '../../hub/report/paper-kind';
import { addressOf, isMailAddress, type Person } from '../../hub/person';
import type { Visit } from '../../hub/visit/visit';
import { paperMessage } from '../../views/mail/paper';
import type { Context, PersonalContext } from '../context';
import { noteKey, putDocument, shareKey, shareOnce } from './drive-document';
import { isCorrected, paperTitle, workOutPaper } from './paper-model';

/** The Principal who can be given a document: named in the register, active, with a mail address. */
export function principalOf({ session }: Context, academy: Pick<Academy, 'principal'>): Person | undefined {
  const person = session.table('people').byId.get(academy.principal);
  return person?.active && isMailAddress(addressOf(person)) ? person : undefined;
}

/**
 * Does in Drive what is wanted of a paper, and commits it with `alsoStage`: one document call, none when nothing
 * changed; a message to the Principal once. Only for whoever keeps the folders. A note whose visit was corrected before
 * it was written is dropped: the correction has a note of its own.
 */
export function fulfilPaper(context: Context, before: Paper, alsoStage: () => void): Paper {
  const { session, ports } = context;
  const { id } = before;
  if (before.document === '' && before.visit !== '' && isCorrected(session.rows('visits'), before.visit))
    return settle(context, { ...before, state: 'dropped' }, alsoStage);
  const { document, paper, academy } = workOutPaper(context, before);
  const notes = ports.hub.all();
  const unchanged = before.fingerprint === paper.fingerprint && before.document !== '';
  const stored = session.table('papers').byId.get(id);
  if (unchanged && stored?.wanted === '' && before.wanted === 'write') {
    if (notes[noteKey(id)] !== undefined) ports.hub.remove(noteKey(id));
    return stored;
  }
  const filed = { id, title: paperTitle(paper, document), region: academy.region, document: paper.document };
  const file = unchanged
    ? { id: before.document, url: before.url }
    : putDocument(ports, notes, filed, document);
  const state = before.state === 'shared' ? 'shared' : 'written';
  const written: Paper = { ...paper, document: file.id, url: file.url, state };
  const done = before.wanted === 'share' ? shared(context, written, academy) : written;
  const settled = settle(context, done, alsoStage);
  if (notes[noteKey(id)] !== undefined || !unchanged) ports.hub.remove(noteKey(id));
  if (done.state === 'shared' && before.state !== 'shared') ports.hub.remove(shareKey(id));
  return settled;
}

/** Without a Principal who could be given it, it is written and waits. */
function shared(context: Context, paper: Paper, academy: Academy): Paper {
  const principal = principalOf(context, academy);
  if (!principal || paper.state === 'shared') return paper;
  const { trustName } = context.settings;
  const message = paperMessage(trustName, PAPER_TITLES[paper.kind], academy, principal, paper.url);
  shareOnce(context.ports, paper.id, paper.document, addressOf(principal), message);
  return { ...paper, state: 'shared' };
}

function settle({ session }: Context, paper: Paper, alsoStage: () => void): Paper {
  const settled: Paper = { ...paper, wanted: '', wantedBy: '' };
  session.put('papers', settled);
  alsoStage();
  session.commit();
  return settled;
}

/** A note of each visit goes to the Principal, where the trust wants it so: the clock writes it (domain.md §9). */
export function stageVisitNote({ session, settings, me }: PersonalContext, { id, academy }: Visit): void {
  if (settings.visitNotes === 'no') return;
  const note = blankPaper({ kind: 'visit-note', academy, visit: id });
  session.add('papers', { ...note, wanted: 'share', wantedBy: me.id });
}

/** A reply belongs into the note that was written before it. */
export function stageNoteAgain({ session, me }: PersonalContext, { id, academy }: Visit): void {
  const note = session.table('papers').byId.get(paperId({ kind: 'visit-note', academy, visit: id }));
  if (note && note.document !== '' && note.wanted === '')
    session.change('papers', note.id, { wanted: 'write', wantedBy: me.id });
}
