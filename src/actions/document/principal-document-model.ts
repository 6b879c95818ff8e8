import type { Academy } from '../../hub/trust/academy';
import { standingEntries } from '../../hub/monitoring/judgement/chain';
import { HubError } from '../../hub/hub-error';
import {
  DOCUMENT_TITLES,
  documentId,
  type PrincipalDocument,
  type DocumentSubject,
} from '../../hub/governance/document-kind';
import { isWithdrawn } from '../../hub/monitoring/visit/current';
import type { Visit } from '../../hub/monitoring/visit/visit';
import type { Session } from '../../store/session';
import type { Stored } from '../../store/rows';
import type { TableName } from '../../store/tables';
import { principalDocument } from '../../views/documents/document';
import { fingerprintOf } from '../../views/reports/fingerprint';
import type { ReportDocument } from '../../views/reports/document';
import { refuseUnreadable, type Context } from '../context';
import { dashboardModel, DASHBOARD_TABLES } from '../dashboard/model';
import { rootOf } from '../visit/chain';
import { withLogo } from './logo';

/** What a document to a Principal says. */
const SAID = [
  ...DASHBOARD_TABLES,
  'visits',
  'judgements',
  'replies',
  'stepsDone',
] as const satisfies readonly TableName[];

/** Where documents to Principals are kept, of this year and of past ones. */
export const PRINCIPAL_DOCUMENTS = ['principalDocuments', 'principalDocumentsPast'] as const;

/** What a document to a Principal rests on. */
export const DOCUMENT_TABLES = [
  ...SAID,
  ...PRINCIPAL_DOCUMENTS,
  'logo',
] as const satisfies readonly TableName[];

/** A document worked out from the rows. */
export interface WorkedDocument {
  document: ReportDocument;
  fingerprint: string;
  academy: Academy;
  /** Of a note: the entry of the visit that stands after corrections. */
  visit: Visit | undefined;
}

/** A document as it is kept, of this year or a past one. */
export const knownDocument = (session: Session, id: string): Stored<PrincipalDocument> | undefined =>
  session.table('principalDocuments').byId.get(id) ?? session.table('principalDocumentsPast').byId.get(id);

/**
 * The documents that may be meant, the likeliest first: of a visit that a correction moved, the note at the academy where
 * it stands now, then that at the academy where the entry asked of was. Throws `no-academies`, `no-visits`.
 */
export function documentSubjects(
  { session }: Context,
  { kind, academy, visit }: DocumentSubject,
): DocumentSubject[] {
  if (kind !== 'visit-note') return [{ kind, academy: session.need('academies', academy).id, visit: '' }];
  const asked = session.need('visits', visit);
  const root = rootOf(session.table('visits').byId, visit);
  const standing = standingEntries(session.rows('visits')).get(visit) ?? asked;
  return [standing, asked].map((entry) => ({ kind, academy: entry.academy, visit: root }));
}

/** Works a document out, as at today. Throws `no-academies`, `no-visits`, and for a note `cell-unreadable`. */
export function workOutDocument(context: Context, known: DocumentSubject): WorkedDocument {
  const { session } = context;
  const { kind, academy: place, visit } = known;
  if (kind === 'visit-note') refuseHalfNote(context, visit);
  const academy = session.need('academies', place);
  const words = principalDocument({
    ...dashboardModel(context),
    ...{ id: documentId(known), kind, academy, visit },
    visits: session.rows('visits'),
    judgements: session.rows('judgements'),
    replies: session.rows('replies'),
    stepsDone: session.rows('stepsDone'),
    unread: SAID.reduce((sum, name) => sum + session.table(name).unreadable.size, 0),
  });
  const document = withLogo(context, words);
  const standing = kind === 'visit-note' ? standingEntries(session.rows('visits')).get(visit) : undefined;
  return { document, fingerprint: fingerprintOf(document), academy, visit: standing };
}

/**
 * A note leaves nothing out: while a cell cannot be read of a visit, or of what may belong to this one, it waits.
 * Throws `cell-unreadable`, naming the cell.
 */
function refuseHalfNote(context: Context, root: string): void {
  const { session } = context;
  refuseUnreadable(context, ['visits']);
  session.need('visits', root);
  const { byId } = session.table('visits');
  for (const name of ['judgements', 'replies', 'nextSteps', 'stepsDone'] as const)
    for (const id of session.table(name).unreadable.keys()) {
      const visit = id.split(':')[0] ?? '';
      if (!byId.has(visit) || rootOf(byId, visit) === root) session.need(name, id);
    }
}

/** The name that the document has in Drive. */
export const documentTitle = ({ kind }: DocumentSubject, { subtitle }: ReportDocument): string =>
  `${DOCUMENT_TITLES[kind]}: ${subtitle}`;

/** Throws `conflict` where another entry stands for the visit by now: the note says what holds. */
export function refuseCorrected({ session }: Context, { kind, visit }: DocumentSubject): void {
  const standing = kind === 'visit-note' ? standingEntries(session.rows('visits')).get(visit) : undefined;
  if (!standing || standing.id === visit) return;
  if (isWithdrawn(standing))
    throw new HubError({
      code: 'conflict',
      message: 'This visit was withdrawn after you opened it: it did not take place.',
      remedy: 'No note of it is wanted.',
    });
  throw new HubError({
    code: 'conflict',
    message: 'This visit was corrected after you opened it.',
    remedy: 'Open the academy’s visits again and take the note of the corrected one.',
  });
}
