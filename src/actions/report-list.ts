import type { Region } from '../hub/academy';
import { addDays } from '../hub/date';
import { HubError } from '../hub/problem';
import { mayWithReport, type ReportRight } from '../hub/rights';
import { reportsDue, type Report } from '../hub/report-calendar';
import type { Stored } from '../store/rows';
import type { TableName } from '../store/tables';
import { refuseUnreadable, type Context, type PersonalContext } from './context';
import type { ReportRow } from './models';

/** What the list of reports rests on. */
export const REPORT_LIST_TABLES = [
  'regions',
  'academies',
  'halfTerms',
  'closures',
  'reports',
] as const satisfies readonly TableName[];

/** A report that is or will be due: what it is of, whether or not it was written. */
export type DueReport = ReturnType<typeof reportsDue>[number];

/** Days before it falls due from which a report is offered to write. */
const AHEAD = 60;
/** Days after it fell due until which an unwritten one is still caught up. */
export const BEHIND = 60;

/** The reports that are due about now: missed ones to catch up with, and the next. */
export function currentReports({ session, settings, today }: Context): DueReport[] {
  const all = reportsDue(
    session.rows('regions'),
    session.rows('academies'),
    session.rows('halfTerms'),
    session.rows('closures'),
    settings,
    addDays(today, AHEAD),
  );
  return all.filter(({ due }) => due >= addDays(today, -BEHIND));
}

/** The due report with that id. Throws `no-reports`, or `cell-unreadable` where a broken row may be why. */
export function dueReport(context: Context, id: string): DueReport {
  const { session, settings, today } = context;
  const all = reportsDue(
    session.rows('regions'),
    session.rows('academies'),
    session.rows('halfTerms'),
    session.rows('closures'),
    settings,
    addDays(today, 400),
  );
  const found = all.find((report) => report.id === id);
  if (found) return found;
  refuseUnreadable(context, ['regions', 'academies', 'halfTerms', 'closures']);
  throw new HubError({
    code: 'no-reports',
    message: `The hub knows no report “${id}”.`,
    remedy: 'Check that its region and its half-term are in the sheets Regions and Half-terms.',
  });
}

/** Reports written and reports to write, for whoever asks; latest due first. */
export function reportRows(context: PersonalContext): ReportRow[] {
  const { session, me } = context;
  const regions = new Map(session.rows('regions').map((region) => [region.id, region]));
  const visible = (region: string): boolean => {
    const known = regions.get(region);
    return known !== undefined && mayWithReport(me, 'preview-report', known);
  };
  const written = session.rows('reports').filter(({ region }) => visible(region));
  const known = new Set(written.map(({ id }) => id));
  const toWrite = currentReports(context).filter(({ id, region }) => !known.has(id) && visible(region));
  return [
    ...toWrite.map((due) => unwrittenRow(context, due, regions.get(due.region) as Region)),
    ...written.map((report) => reportRow(context, report)),
  ].sort((a, b) => b.due.localeCompare(a.due) || a.id.localeCompare(b.id));
}

function unwrittenRow({ session, me }: PersonalContext, due: DueReport, region: Region): ReportRow {
  const halfTerm = session
    .rows('halfTerms')
    .find(({ year, number }) => year === due.year && number === due.halfTerm);
  return {
    id: due.id,
    title: `Progress of academies: ${region.name}, ${halfTerm?.name ?? ''} ${due.year}`,
    region: region.id,
    regionName: region.name,
    state: 'to write',
    due: due.due,
    asAt: '',
    url: '',
    wanted: '',
    may: mayWithReport(me, 'write-report', region) ? ['preview', 'write'] : [],
    rev: 0,
  };
}

/** What whoever asks may do next with a written report. */
function nextSteps({ session, me }: PersonalContext, report: Report): ReportRow['may'] {
  const { state, wanted } = report;
  const clerk = session.table('regions').byId.get(report.region)?.clerk ?? '';
  const mine = (right: ReportRight): boolean => mayWithReport(me, right, { id: report.region, clerk });
  if (state === 'draft') {
    const ready = report.document !== '' && wanted === '';
    return [
      ...(mine('write-report') ? (['preview', 'write'] as const) : []),
      ...(ready && mine('approve-report') ? (['approve'] as const) : []),
    ];
  }
  const free = wanted === '' || wanted === 'freeze';
  return state === 'approved' && free && mine('circulate-report') ? ['circulate'] : [];
}

/** A written report as the sidebar lists it. */
export function reportRow(
  context: PersonalContext,
  report: Stored<Report> | (Report & { rev: number }),
): ReportRow {
  const region = context.session.table('regions').byId.get(report.region);
  return {
    id: report.id,
    title: report.title,
    region: report.region,
    regionName: region?.name ?? report.region,
    state: report.state,
    due: report.due,
    asAt: report.asAt,
    url: report.url,
    wanted: report.wanted,
    may: nextSteps(context, report),
    rev: report.rev,
  };
}
