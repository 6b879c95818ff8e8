import * as v from 'valibot';
import {
  asking,
  blankDocument,
  isSharedWith,
  isToGive,
  DOCUMENT_KINDS,
  DOCUMENT_TITLES,
  documentId,
  type PrincipalDocument,
  type DocumentSubject,
  type DocumentWant,
} from '../../hub/governance/document-kind';
import type { Academy } from '../../hub/trust/academy';
import { addressOf, principalOf } from '../../hub/trust/person';
import { HubError } from '../../hub/hub-error';
import { may, mayWithReport, RIGHT_WORDS } from '../../hub/trust/rights';
import { uncapital } from '../../hub/text/words';
import type { ReadWork, UnlockedWork } from '../action';
import { refuse, type PersonalContext } from '../context';
import { locked } from '../locked';
import type { PrincipalDocumentRow, WriteDocumentInput } from './api';
import { withoutLogo } from './logo';
import {
  knownDocument,
  documentSubjects,
  refuseCorrected,
  workOutDocument,
} from './principal-document-model';
import { fulfilDocument, keepDocument } from './principal-document-steps';
import { keepsFolders } from './report-steps';
import { strict } from '../strict';

const subject = { kind: v.picklist(DOCUMENT_KINDS), academy: v.string(), visit: v.string() };

/** A document to a Principal as it would be written now, without writing anything. */
export const previewDocument: ReadWork<'preview-document'> = {
  input: strict(subject),
  run: (context, asked) => {
    const known = checkedSubject(context, asked);
    const { document } = workOutDocument(context, known);
    return { row: documentRow(context, known), document: withoutLogo(document) };
  },
};

/** Writes the document, or writes it afresh from today's rows: at once for the hub's keeper, else by the clock. */
export const writeDocument: UnlockedWork<'write-document'> = {
  input: strict({ ...subject, share: v.boolean() }),
  run: ({ ports, open }, input) =>
    locked(ports, () => {
      const context = open();
      const known = checkedSubject(context, input);
      refuseCorrected(context, input);
      if (input.share) refuseWithoutPrincipal(context, known);
      return write(context, known, input);
    }),
};

/**
 * Anyone who may have it written may read it: they see the academy whole (hub/sight.ts). Of a visit that a correction
 * moved, the note where it stands now is for those of that academy; the others have the note at their own.
 */
function checkedSubject(context: PersonalContext, asked: DocumentSubject): DocumentSubject {
  const mine = documentSubjects(context, asked).find((known) => {
    const { id, region, principal } = context.session.need('academies', known.academy);
    return may(context.me, 'write-document', { academy: id, region, principal });
  });
  return (
    mine ?? refuse(RIGHT_WORDS['write-document'], 'The Principal and those who answer for the academy do.')
  );
}

function write(
  context: PersonalContext,
  known: DocumentSubject,
  input: WriteDocumentInput,
): PrincipalDocumentRow {
  const { session, me, now, email, ports } = context;
  const before: PrincipalDocument = knownDocument(session, documentId(known)) ?? blankDocument(known);
  const principal = principalIn(context, known);
  // Its document lies in a folder that a Principal cannot open: theirs is of use to them only when it is shared.
  const share = input.share || principal?.id === me.id;
  const wanted = wantedAfter(before, share, principal !== undefined);
  if (before.wanted === wanted && !keepsFolders(context)) return documentRow(context, known);
  const asked = asking(before, wanted, me.id);
  const note = (): void => {
    const summary = `Asked for ${uncapital(DOCUMENT_TITLES[known.kind])}${share ? ', to be given to the Principal' : ''}.`;
    const entry = {
      at: now,
      who: email,
      action: 'write-document',
      subject: known.academy,
      summary,
      rows: '',
    };
    session.add('log', { id: ports.ids.next(), ...entry });
  };
  if (keepsFolders(context)) return rowOf(context, fulfilDocument(context, asked, note));
  keepDocument(session, asked);
  note();
  session.commit();
  return rowOf(context, asked);
}

/** What waits to be given is still given; but a page or pack that no Principal waits for is written for the person asking. */
function wantedAfter(before: PrincipalDocument, share: boolean, hasPrincipal: boolean): DocumentWant {
  if (share) return 'share';
  const waits = isToGive(before) && (hasPrincipal || before.kind === 'visit-note');
  return waits ? before.wanted : 'write';
}

const principalIn = ({ session }: PersonalContext, { academy }: DocumentSubject) =>
  principalOf(session.need('academies', academy), session.rows('people'));

function refuseWithoutPrincipal(context: PersonalContext, known: DocumentSubject): void {
  if (principalIn(context, known)) return;
  const { name } = context.session.need('academies', known.academy);
  throw new HubError({
    code: 'no-principal',
    message: `${name} has no active Principal with a mail address.`,
    where: 'Academies',
    remedy: 'Name one in the sheet Academies, then share it again; or have it written only.',
  });
}

const documentRow = (context: PersonalContext, known: DocumentSubject): PrincipalDocumentRow => {
  const stored = knownDocument(context.session, documentId(known));
  return stored ? rowOf(context, stored) : { ...rowOf(context, blankDocument(known)), state: 'new' };
};

function rowOf(context: PersonalContext, kept: PrincipalDocument): PrincipalDocumentRow {
  const { id, kind, academy, visit, asAt, wanted } = kept;
  const place = context.session.need('academies', academy);
  const principal = principalIn(context, kept);
  const written = kept.document !== '';
  return {
    ...{ id, kind, academy, visit, asAt, wanted, written },
    state: kept.state === 'shared' && !isSharedWith(kept, principal) ? 'written' : kept.state,
    url: opens(context, kept, place) ? kept.url : '',
    title: DOCUMENT_TITLES[kind],
    academyName: place.name,
    principal: principal?.name ?? '',
  };
}

/** The person who keeps the folders, the person who reads the region's, and the Principal who was given it: no link leads nowhere. */
function opens(
  context: PersonalContext,
  { state, sharedWith }: PrincipalDocument,
  { region: id }: Academy,
): boolean {
  const { me, session } = context;
  if (state === 'shared' && sharedWith === addressOf(me)) return true;
  const region = session.table('regions').byId.get(id);
  const mine = mayWithReport(me, 'open-report-folder', { id, clerk: region?.clerk ?? '' });
  return mine || (keepsFolders(context) && context.ports.who.asThemselves());
}
