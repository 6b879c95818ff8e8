import type { Report } from '../hub/report-calendar';
import type { TableName } from '../store/tables';
import { regionalProgress, snapshotOf, type ReportModel } from '../views/reports/regional-progress';
import { fingerprintOf } from '../views/reports/fingerprint';
import type { ReportDocument } from '../views/reports/document';
import type { Context } from './context';
import { dashboardModel, DASHBOARD_TABLES } from './dashboard-model';
import { dueReport, REPORT_LIST_TABLES } from './report-list';

/** What a board report rests on. */
export const REPORT_TABLES = [
  ...DASHBOARD_TABLES,
  ...REPORT_LIST_TABLES,
  'visits',
  'judgements',
  'replies',
] as const satisfies readonly TableName[];

/** A report worked out from the rows: the document, and what the Reports sheet keeps of it. */
export interface WorkedOut {
  document: ReportDocument;
  report: Report;
}

/** Works a report out, as at today. Throws `no-reports`, `no-halfTerms`. */
export function workOut(context: Context, id: string): WorkedOut {
  const { session, today } = context;
  const due = dueReport(context, id);
  const region = session.need('regions', due.region);
  const halfTerm = session
    .rows('halfTerms')
    .find((one) => one.calendar === 'trust' && one.year === due.year && one.number === due.halfTerm);
  if (!halfTerm) throw new Error(`The half-term of ${id} was there a moment ago.`);
  const model: ReportModel = {
    ...dashboardModel(context),
    id,
    region,
    halfTerm,
    visits: session.rows('visits'),
    judgements: session.rows('judgements'),
    replies: session.rows('replies'),
    previous: previousReport(context, region.id, due.due),
  };
  const document = regionalProgress(model);
  return { document, report: reportOf(context, due, document, snapshotOf(model), today) };
}

/** The report before this one that the board has been given. */
function previousReport({ session }: Context, region: string, due: string): Report | undefined {
  return session
    .rows('reports')
    .filter((report) => report.region === region && report.due < due && report.state !== 'draft')
    .sort((a, b) => b.due.localeCompare(a.due))[0];
}

function reportOf(
  { session }: Context,
  due: ReturnType<typeof dueReport>,
  document: ReportDocument,
  snapshot: string,
  asAt: string,
): Report {
  const before = session.table('reports').byId.get(due.id);
  return {
    id: due.id,
    kind: 'regional-progress',
    region: due.region,
    year: due.year,
    halfTerm: due.halfTerm,
    title: `${document.title}: ${document.subtitle}`,
    due: due.due,
    state: 'draft',
    document: before?.document ?? '',
    url: before?.url ?? '',
    asAt,
    fingerprint: fingerprintOf(document),
    snapshot,
    approvedBy: '',
    approvedAt: '',
    circulatedTo: '',
    circulatedAt: '',
    wanted: '',
    wantedBy: '',
  };
}
