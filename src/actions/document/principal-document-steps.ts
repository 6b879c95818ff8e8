import {
  isToGive,
  isUnwanted,
  type PrincipalDocument,
  type DocumentWant,
} from '../../hub/governance/document-kind';
import { isWithdrawn } from '../../hub/monitoring/visit/current';
import { addressOf, principalOf, type Person } from '../../hub/trust/person';
import type { Ports } from '../../ports';
import type { Session } from '../../store/session';
import type { Context } from '../context';
import { driveKey } from './drive-key';
import { documentOf, isAsWritten, noteKey, shareKey, shareOnce } from './drive-document';
import { messageOf } from './principal-document-message';
import { documentTitle, workOutDocument, type WorkedDocument } from './principal-document-model';

/** What a writing changes of who can open the document. */
interface Giving {
  /** Address from which it is taken; empty where it is taken from nobody. */
  from: string;
  /** The person who is sent it now. */
  to: Person | undefined;
  /** Address of the Principal who can open it afterwards. */
  held: string;
  /** What is still wanted afterwards: to be given, once there is a Principal. */
  wanted: DocumentWant;
}

/**
 * Does in Drive what is wanted of a document, and commits it with `alsoStage`: one document call, none when nothing
 * changed; a message to the Principal once. What an earlier Principal was given is taken from them before it is written
 * again, and given to today's. Only for the person who keeps the folders. Throws as `workOutDocument` does: then it waits.
 */
export function fulfilDocument(
  context: Context,
  asked: PrincipalDocument,
  alsoStage: () => void,
): PrincipalDocument {
  const { session, ports } = context;
  const notes = ports.hub.all();
  const worked = workOutDocument(context, asked);
  const dropped = droppedNote(context, asked, worked, notes);
  if (dropped) return over(settle(context, dropped, alsoStage), ports, notes);
  const before = asInDrive(ports, asked);
  const giving = givingOf(context, before, worked);
  const unchanged = isAsWritten(before, worked);
  const stored = session.table('principalDocuments').byId.get(asked.id);
  if (unchanged && stored?.wanted === '' && isQuiet(giving)) return over(stored, ports, notes);
  if (giving.from !== '') ports.files.withdraw(before.document, giving.from);
  const written = writtenDocument(context, before, worked, giving, notes);
  const settled = giving.to
    ? give(context, written, worked, giving.to, alsoStage)
    : settle(context, { ...written, ...stillWanted(giving, asked) }, alsoStage);
  const left = {
    ...notes,
    ...(unchanged ? {} : { [noteKey(asked.id)]: '' }),
    ...(giving.to ? { [shareKey(givenAs(settled))]: '' } : {}),
  };
  return over(settled, ports, left);
}

/** What is committed needs no note any more that its document was begun, nor that it was being shared. */
function over<T extends PrincipalDocument>(kept: T, ports: Ports, notes: Record<string, string>): T {
  for (const key of [noteKey(kept.id), shareKey(givenAs(kept))])
    if (notes[key] !== undefined) ports.hub.remove(key);
  return kept;
}

/** One message to one Principal, of a note about one entry of its visit. */
const givenAs = ({ id, told, sharedWith }: PrincipalDocument): string => `${id}:${told}:${sharedWith}`;

const isQuiet = ({ from, to, wanted }: Giving): boolean => from === '' && !to && wanted === '';

/** What waits for a Principal is another request: the run of this one is over. */
const stillWanted = (
  { wanted }: Giving,
  { wantedBy, asks }: PrincipalDocument,
): Partial<PrincipalDocument> =>
  wanted === '' ? { wanted, wantedBy: '' } : { wanted, wantedBy, asks: asks + 1 };

/** A visit that was not at this academy, or not at all. */
const isNotHere = ({ academy, visit }: WorkedDocument): boolean =>
  visit !== undefined && (visit.academy !== academy.id || isWithdrawn(visit));

/** A note that is not to be given any more; or one of which nothing is in Drive, of a visit that was elsewhere or not at all. */
function droppedNote(
  { settings, ports }: Context,
  asked: PrincipalDocument,
  worked: WorkedDocument,
  notes: Record<string, string>,
): PrincipalDocument | undefined {
  if (!isUnwanted(asked, settings) && (asked.document !== '' || !isNotHere(worked))) return undefined;
  if (asked.document !== '') return { ...asked, wanted: '', wantedBy: '' };
  const begun = notes[noteKey(asked.id)] !== undefined;
  if (begun && ports.files.find(driveKey(asked.id))) return undefined;
  return { ...asked, state: 'dropped', wanted: '', wantedBy: '' };
}

/** One that lies in the bin, or is gone, is nobody's any more: it is made anew, under another address. */
function asInDrive(ports: Ports, asked: PrincipalDocument): PrincipalDocument {
  if (asked.document === '' || ports.files.isThere(asked.document)) return asked;
  const anew = { document: '', url: '', fingerprint: '', sharedWith: '', told: '' };
  return { ...asked, ...anew, state: 'asked' };
}

/** What the Principal was given is of the office: who holds it now has it, who held it before has it no more. */
function givingOf(
  { session, settings, ports }: Context,
  before: PrincipalDocument,
  worked: WorkedDocument,
): Giving {
  const principal = principalOf(worked.academy, session.rows('people'));
  const { sharedWith, wanted, told, state } = before;
  const stays = sharedWith !== '' && principal !== undefined && sharedWith === addressOf(principal);
  const from = stays ? '' : sharedWith;
  const owed = isNotHere(worked)
    ? stays
    : (isToGive(before) && !isUnwanted(before, settings)) || sharedWith !== '';
  if (!owed) return { from, to: undefined, held: '', wanted: '' };
  if (!principal) return { from, to: undefined, held: '', wanted: wanted === 'note' ? 'note' : 'share' };
  const news = wanted !== 'write' && told !== (worked.visit?.id ?? '');
  const has = stays && state === 'shared' && !news && (wanted !== 'share' || opens(ports, before));
  return { from, to: has ? undefined : principal, held: addressOf(principal), wanted: '' };
}

/** Somebody may have taken it from them in Drive: anyone who asks again to have it given wants it to be given. */
const opens = ({ files }: Ports, { document, sharedWith }: PrincipalDocument): boolean =>
  files.readers(document).some(({ who }) => who === sharedWith);

function writtenDocument(
  { ports, today }: Context,
  before: PrincipalDocument,
  worked: WorkedDocument,
  { to, held }: Giving,
  notes: Record<string, string>,
): PrincipalDocument {
  const { id } = before;
  const { document, fingerprint, academy } = worked;
  const title = documentTitle(before, document);
  const file = documentOf(ports, notes, before, { id, title, region: academy.region }, worked);
  const state = held !== '' && !to ? 'shared' : 'written';
  const now = { title, document: file.id, url: file.url, asAt: today, fingerprint, state } as const;
  return { ...before, ...now, sharedWith: held };
}

/**
 * Gives it to the Principal. That it is written, and who is about to be able to open it, is committed first: where
 * Drive refuses, it is not converted again each hour, and the nightly check of access knows whom to look for.
 */
function give(
  context: Context,
  written: PrincipalDocument,
  worked: WorkedDocument,
  principal: Person,
  alsoStage: () => void,
): PrincipalDocument {
  const { session, ports } = context;
  const { id } = written;
  const early =
    session.table('principalDocuments').byId.has(id) && session.put('principalDocuments', written);
  if (early) session.commit();
  const given: PrincipalDocument = {
    ...written,
    state: 'shared',
    told: worked.visit?.id ?? '',
    wanted: '',
    wantedBy: '',
  };
  const message = messageOf(context, written, worked, principal);
  shareOnce(ports, givenAs(given), written.document, given.sharedWith, message);
  return settle(context, given, alsoStage, early);
}

/** `again`: this session committed the row before, and knows no more how it stands. */
function settle(
  { session }: Context,
  kept: PrincipalDocument,
  alsoStage: () => void,
  again = false,
): PrincipalDocument {
  if (again) session.change('principalDocuments', kept.id, kept);
  else keepDocument(session, kept);
  alsoStage();
  session.commit();
  return kept;
}

/** Stages a document; one of a past year is among today's again. */
export function keepDocument(session: Session, kept: PrincipalDocument): void {
  if (session.table('principalDocumentsPast').rowOf.has(kept.id))
    session.remove('principalDocumentsPast', kept.id);
  session.put('principalDocuments', kept);
}
