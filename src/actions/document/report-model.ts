import type { Report } from '../../hub/governance/report-calendar';
import { reportPeriod } from '../../hub/governance/report-kind';
import { bookOf, TABLE_NAMES, TABLES, type TableName } from '../../store/tables';
import { boardReport, snapshotOf } from '../../views/reports/board-report';
import type { ReportModel } from '../../views/reports/model';
import { fingerprintOf } from '../../views/reports/fingerprint';
import type { ReportDocument } from '../../views/reports/document';
import { REPORT_SECTIONS } from '../../views/reports/sections';
import { bookKey } from '../../ports';
import type { Context } from '../context';
import { rowsOf, tablesOf } from '../contribution';
import { dashboardModel, DASHBOARD_TABLES } from '../dashboard/model';
import { leftOut } from '../left-out';
import { withLogo } from './logo';
import { dueReport, REPORT_LIST_TABLES, type DueReport } from './report-list';

const SECTION_TABLES = tablesOf(Object.values(REPORT_SECTIONS).flat());

/** What every section of a report may use, beside the dashboard's rows. */
const LEDGERS = ['visits', 'judgements', 'replies'] as const satisfies readonly TableName[];

/** What a board report rests on. */
export const REPORT_TABLES = [
  ...DASHBOARD_TABLES,
  ...REPORT_LIST_TABLES,
  ...LEDGERS,
  ...SECTION_TABLES,
  'logo',
] as const satisfies readonly TableName[];

/** A report worked out from the rows: the document, and what the Reports sheet keeps of it. */
export interface WorkedOut {
  document: ReportDocument;
  report: Report;
}

/** Works a report out, as at today, or as at the end of its half-term where that is over. Throws `no-reports`, `no-halfTerms`. */
export function workOut(context: Context, id: string): WorkedOut {
  const due = dueReport(context, id);
  const model = modelOf(context, due);
  const document = withLogo(context, boardReport(model));
  return { document, report: reportOf(context, due, document, snapshotOf(model)) };
}

function modelOf(context: Context, due: DueReport): ReportModel {
  const { session } = context;
  const { kind, region, year, halfTerm: number } = due;
  const period = reportPeriod(kind, { year, number }, session.rows('halfTerms'));
  if (!period) throw new Error(`The half-term of ${due.id} was there a moment ago.`);
  return {
    ...dashboardModel(context),
    id: due.id,
    due: due.due,
    kind,
    region: region === '' ? undefined : session.need('regions', region),
    period,
    ...rowsOf(session, [...LEDGERS, ...SECTION_TABLES]),
    leftOut: leftOut(context, SECTION_TABLES),
    addresses: sheetAddresses(context),
    previous: previousReport(context, due),
  };
}

/** Where the sheets of the hub’s own workbook and of the units’ lie, by title; of a book that is not made yet, none. */
function sheetAddresses({ ports }: Context): Record<string, string> {
  const notes = ports.hub.all();
  const addresses = TABLE_NAMES.flatMap((name): [string, string][] => {
    const book = bookOf(name);
    const id = book === 'hub' ? ports.grid.id() : notes[bookKey(book)];
    const { title, sheetId } = TABLES[name];
    return id === undefined ? [] : [[title, `${ports.grid.link(id)}#gid=${sheetId}`]];
  });
  return Object.fromEntries(addresses);
}

/** The report before this one that the board has been given. */
function previousReport({ session }: Context, { kind, region, due }: DueReport): Report | undefined {
  return session
    .rows('reports')
    .filter((report) => report.kind === kind && report.region === region)
    .filter((report) => report.due < due && report.state !== 'draft')
    .sort((a, b) => b.due.localeCompare(a.due))[0];
}

function reportOf({ session }: Context, due: DueReport, document: ReportDocument, snapshot: string): Report {
  const before = session.table('reports').byId.get(due.id);
  return {
    id: due.id,
    kind: due.kind,
    region: due.region,
    ...{ year: due.year, halfTerm: due.halfTerm },
    title: `${document.title}: ${document.subtitle}`,
    due: due.due,
    state: 'draft',
    document: before?.document ?? '',
    url: before?.url ?? '',
    asAt: document.asAt,
    fingerprint: fingerprintOf(document),
    snapshot,
    approvedBy: '',
    approvedAt: '',
    circulatedTo: '',
    openTo: '',
    circulatedAt: '',
    filedOn: '',
    filedBy: '',
    wanted: '',
    wantedBy: '',
  };
}
