import type { Report } from '../../hub/governance/report-calendar';
import { reportPeriod } from '../../hub/governance/report-kind';
import { KIND_NAMES, kindNamed } from '../../hub/record/kinds';
import type { TableName } from '../../store/tables';
import { boardReport, snapshotOf } from '../../views/reports/board-report';
import type { ReportModel } from '../../views/reports/model';
import { fingerprintOf } from '../../views/reports/fingerprint';
import type { ReportDocument } from '../../views/reports/document';
import type { Context } from '../context';
import { dashboardModel, DASHBOARD_TABLES } from '../dashboard/model';
import { rowsOfKind } from '../record/rows';
import { dueReport, REPORT_LIST_TABLES, type DueReport } from './report-list';

/** Kinds of record that board reports name. */
const REPORTED = KIND_NAMES.filter((name) => kindNamed(name).report !== undefined);

/** What a board report rests on. */
export const REPORT_TABLES = [
  ...DASHBOARD_TABLES,
  ...REPORT_LIST_TABLES,
  'visits',
  'judgements',
  'replies',
  'decisions',
  'actionsClosed',
  ...REPORTED,
] as const satisfies readonly TableName[];

/** A report worked out from the rows: the document, and what the Reports sheet keeps of it. */
export interface WorkedOut {
  document: ReportDocument;
  report: Report;
}

/** Works a report out, as at today. Throws `no-reports`, `no-halfTerms`. */
export function workOut(context: Context, id: string): WorkedOut {
  const due = dueReport(context, id);
  const model = modelOf(context, due);
  const document = boardReport(model);
  return { document, report: reportOf(context, due, document, snapshotOf(model), context.today) };
}

function modelOf(context: Context, due: DueReport): ReportModel {
  const { session } = context;
  const { kind, region, year, halfTerm: number } = due;
  const period = reportPeriod(kind, { year, number }, session.rows('halfTerms'));
  if (!period) throw new Error(`The half-term of ${due.id} was there a moment ago.`);
  return {
    ...dashboardModel(context),
    id: due.id,
    kind,
    region: region === '' ? undefined : session.need('regions', region),
    period,
    visits: session.rows('visits'),
    judgements: session.rows('judgements'),
    replies: session.rows('replies'),
    decisions: session.rows('decisions'),
    actionsClosed: session.rows('actionsClosed'),
    records: Object.fromEntries(REPORTED.map((name) => [name, rowsOfKind(session, name)])),
    previous: previousReport(context, due),
  };
}

/** The report before this one that the board has been given. */
function previousReport({ session }: Context, { kind, region, due }: DueReport): Report | undefined {
  return session
    .rows('reports')
    .filter((report) => report.kind === kind && report.region === region)
    .filter((report) => report.due < due && report.state !== 'draft')
    .sort((a, b) => b.due.localeCompare(a.due))[0];
}

function reportOf(
  { session }: Context,
  due: DueReport,
  document: ReportDocument,
  snapshot: string,
  asAt: string,
): Report {
  const before = session.table('reports').byId.get(due.id);
  return {
    id: due.id,
    kind: due.kind,
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
