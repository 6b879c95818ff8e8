import type { Academy } from '../../hub/academy';
import { HubError } from '../../hub/problem';
import {
  blankPaper,
  PAPER_TITLES,
  paperId,
  type Paper,
  type PaperSubject,
} from '../../hub/report/paper-kind';
import type { TableName } from '../../store/tables';
import { paperDocument } from '../../views/papers/paper';
import { fingerprintOf } from '../../views/reports/fingerprint';
import type { ReportDocument } from '../../views/reports/document';
import type { Context } from '../context';
import { dashboardModel, DASHBOARD_TABLES } from '../dashboard-model';

/** What a document to a Principal rests on. */
export const PAPER_TABLES = [
  ...DASHBOARD_TABLES,
  'visits',
  'judgements',
  'replies',
  'stepsDone',
  'papers',
] as const satisfies readonly TableName[];

/** A document worked out from the rows, and what the Papers sheet keeps of it. */
export interface WorkedPaper {
  document: ReportDocument;
  paper: Paper;
  academy: Academy;
}

/** The academy that a paper is of: of a note, that of its visit. Throws `no-academies`, `no-visits`. */
export function paperSubject({ session }: Context, { kind, academy, visit }: PaperSubject): PaperSubject {
  if (kind !== 'visit-note') return { kind, academy: session.need('academies', academy).id, visit: '' };
  return { kind, academy: session.need('visits', visit).academy, visit };
}

/** Works a document out, as at today. Throws as `paperSubject` does. */
export function workOutPaper(context: Context, asked: PaperSubject): WorkedPaper {
  const { session, today } = context;
  const subject = paperSubject(context, asked);
  const academy = session.need('academies', subject.academy);
  const id = paperId(subject);
  const document = paperDocument({
    ...dashboardModel(context),
    ...subject,
    id,
    academy,
    visits: session.rows('visits'),
    judgements: session.rows('judgements'),
    replies: session.rows('replies'),
    stepsDone: session.rows('stepsDone'),
  });
  const before = session.table('papers').byId.get(id) ?? blankPaper(subject);
  const paper: Paper = { ...before, ...subject, asAt: today, fingerprint: fingerprintOf(document) };
  return { document, paper, academy };
}

/** The name that the document has in Drive. */
export const paperTitle = ({ kind }: PaperSubject, { subtitle }: ReportDocument): string =>
  `${PAPER_TITLES[kind]}: ${subtitle}`;

/** Throws `corrected` where another entry stands for the visit by now: its own note says what holds. */
export function refuseCorrected({ session }: Context, { kind, visit }: PaperSubject): void {
  if (kind !== 'visit-note' || !isCorrected(session.rows('visits'), visit)) return;
  throw new HubError({
    code: 'conflict',
    message: 'This visit was corrected after you opened it.',
    remedy: 'Open the academy’s visits again and take the note of the corrected one.',
  });
}

export const isCorrected = (visits: readonly { supersedes: string }[], visit: string): boolean =>
  visits.some(({ supersedes }) => supersedes === visit);
